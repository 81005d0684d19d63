package analysis

import (
	"sort"

	"askance/analysis/internal/text"
)

// Report is what Analyze found in one text.
type Report struct {
	Text string
	Tags []Tag // by start, longer first; any two are nested or apart
	doc  *text.Document
}

// Document returns the text's paragraphs, sentences, tokens and quotations,
// for packages of analysis. It is shared and must not be changed.
func (r Report) Document() *text.Document { return r.doc }

// Analyze tags a text. The same text always gives the same tags. The text may
// be anything, also invalid UTF-8; every tag lies inside it.
func Analyze(s string) Report {
	return analyze(s, embedded())
}

func analyze(s string, lex *vocabulary) Report {
	doc := text.Split(s)
	x := newScan(doc, lex)
	x.findAttributions()
	x.useQuotes()
	for _, r := range Rules() {
		x.rule = r
		r.find(x)
	}
	sort.SliceStable(x.tags, func(i, j int) bool { return before(x.tags[i], x.tags[j]) })
	x.setVoices()
	return Report{Text: s, Tags: settle(x.tags), doc: doc}
}

// before orders tags by start, the longer first.
func before(a, b Tag) bool {
	if a.Start != b.Start {
		return a.Start < b.Start
	}
	return a.End > b.End
}
