package analysis

// Editorial finds the author's own judgement, feeling, guess at a motive, or
// address to the reader.
var Editorial = &Rule{
	Name: "editorial", Kind: KindEditorial,
	Title: "the author's own judgement, feeling or address to the reader",
	Doc: "The writer steps out of the report: a judgement (*seems he was right*), a feeling (*thankfully*), a guess at a motive (*to pave the way for*), a word " +
		"to the reader (*make no mistake*). In a comment this is the genre; in a report the reader should notice the change of role.",
	Silent:  "Inside quotations, where the judgement is the speaker's, and in questions and motives that a source is given for.",
	Example: "[[Thankfully|editorial]], nobody was at home.",
	Unmarked: []string{
		"Nobody was at home.",
		"\"Thankfully, nobody was at home,\" she said.",
	},
	Literature: []string{
		"Biber, D. and Finegan, E.: Styles of stance in English, 1989",
		"Conrad, S. and Biber, D.: Adverbial marking of stance in speech and writing, 2000",
	},
	find: func(s *scan) {
		listed(s, func(m match) bool { return s.quoteOf[m.First] < 0 && !s.attributed(m.First) })
	},
}
