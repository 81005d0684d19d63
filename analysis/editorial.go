package analysis

// Editorial finds the author's own judgement, feeling, guess at a motive, or
// address to the reader.
var Editorial = &Rule{
	Name: "editorial", Kind: KindEditorial,
	Title: "the author's own judgement, feeling or address to the reader",
	find: func(s *scan) {
		listed(s, func(m match) bool { return s.quoteOf[m.First] < 0 })
	},
}
