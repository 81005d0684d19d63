package analysis

// Editorial finds the author's own judgement, feeling, guess at a motive, or
// address to the reader.
var Editorial = &Rule{
	Name: "editorial", Kind: KindEditorial,
	Title: "the author's own judgement, feeling or address to the reader",
	Doc: "Fires, outside any quotation, on words that only the author can answer for: a comment adverb " +
		"(`thankfully`, `predictably`), an address to the reader (`let's hope`, `make no mistake`, `we have all " +
		"felt`), a verdict (`seems he was right`, `no wonder`, `raises serious questions`) and a guess at a motive " +
		"that nobody is quoted for (`to pave the way for`, `in a desperate attempt to`).\n" +
		"\n" +
		"In a column this is what a reader comes for. In a news report it is the place to ask: who says so?",
	Silent: "- Nothing inside a quotation is the author's: a speaker may hope and judge.\n" +
		"- Comment adverbs count as such only where they comment on the whole clause, most of them at its start: " +
		"*Sadly, he left*, not *he smiled sadly*.\n" +
		"- A plain purpose (*in order to vote*) is no guess at a motive.",
	Example: "[[Thankfully|editorial]] the bridge held; [[let's hope|editorial]] it stays so, for he left [[to pave the way for|editorial]] an election.",
	Unmarked: []string{
		"\"Thankfully nobody was hurt,\" the mayor said.",
		"They queued in order to vote before noon.",
		"The minister hoped to pave a road to the village.",
		"She said that she was right.",
		"He opened the opportunity fund in May.",
		"The road was closed because of snow.",
	},
	Literature: []string{
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.127",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
		"Hyland 2005, Metadiscourse",
		"Hunston and Thompson 2000, Evaluation in Text",
		"van Leeuwen 2008, Discourse and Practice",
	},
	find: func(s *scan) {
		listed(s, func(m match) bool { return s.quoteOf[m.First] < 0 && !s.attributed(m.First) })
	},
}
