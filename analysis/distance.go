package analysis

// ScareQuote finds quotation marks that hold words at arm's length.
var ScareQuote = &Rule{
	Name: "scare-quote", Kind: KindScareQuote,
	Title: "quotation marks that hold words at arm's length",
	Doc: "Quotation marks say that somebody else answers for the words. Where no cue tells who said them, the marks tell the reader " +
		"something else: the writer uses the word and refuses it at once. The mark covers the marks and the words. " +
		"Who is being doubted, and why, stays unsaid.",
	Silent: "Marks around somebody's statement (they make a `quotation`), around the title of a work, around a nickname inside a name, and marks " +
		"inside a quotation, for which the quoted speaker answers.",
	Example: "Five days into the [[\"ceasefire\"|scare-quote]] the guns were heard again.",
	Unmarked: []string{
		"The mayor watched \"The Third Man\" with her family.",
		"Dwayne \"The Rock\" Johnson was there.",
		"In the '90s the harbour froze twice.",
		"The officials' house stood by the river.",
	},
	Literature: []string{
		"Predelli, S.: Scare quotes and their relation to other semantic issues. Linguistics and Philosophy 26, 2003",
		"Wikipedia, Manual of Style, Words to watch: expressions of doubt",
	},
	find: func(s *scan) {
		for k, q := range s.doc.Quotes {
			if s.quotes[k] == useScare && !s.typed(q) {
				s.add(Tag{Span: q.Span, why: why{text: s.doc.Text, note: noteScare}})
			}
		}
	},
}

// Distancing finds words that do the same without marks.
var Distancing = &Rule{
	Name: "distancing", Kind: KindDistancing,
	Title: "words that hold a claim at arm's length",
	Doc: "The writer repeats a name or a description without vouching for it: *so-called*, *self-styled*, *what it called*. The reader learns that the " +
		"writer does not share the word, not what would be wrong with it.",
	Silent: "Names that people give themselves without the writer's stepping back (`the band called themselves`), and the verb *call* with a speaker in the open " +
		"(`she called it a success` is an `attribution`).",
	Example: "The [[so-called|distancing]] reform passed on Monday.",
	Unmarked: []string{
		"She called her sister from the station.",
		"The ship is called Aurora.",
	},
	Literature: []string{
		"Wikipedia, Manual of Style, Words to watch: expressions of doubt",
		"Martin, J. R. and White, P. R. R.: The Language of Evaluation, 2005, ch. 3 (distance)",
	},
	find: func(s *scan) { listed(s, nil) },
}
