package analysis

import "fmt"

// ScareQuote finds quotation marks that hold words at arm's length.
var ScareQuote = &Rule{
	Name: "scare-quote", Kind: KindScareQuote,
	Title: "quotation marks that hold words at arm's length",
	find: func(s *scan) {
		for k := range s.doc.Quotes {
			if s.quotes[k] != useScare {
				continue
			}
			q := s.doc.Quotes[k]
			inner := s.doc.Text[q.Inner.Start:q.Inner.End]
			s.add(Tag{Span: q.Span, why: why{words: s.doc.Text[q.Start:q.End],
				note: fmt.Sprintf("stands in marks although no cue reports anybody saying it: the writer keeps clear of calling it %s", inner)}})
		}
	},
}

// Distancing finds words that do the same without marks.
var Distancing = &Rule{
	Name: "distancing", Kind: KindDistancing,
	Title: "words that hold a claim at arm's length",
	find:  func(s *scan) { listed(s, nil) },
}
