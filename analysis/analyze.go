package analysis

import "askance/analysis/internal/text"

// Report is what Analyze found in one text.
type Report struct {
	Text string
	Tags []Tag // by start, longer first; any two are nested or apart
	doc  *text.Document
}

// Document returns the text's paragraphs, sentences, tokens and quotations,
// for packages of analysis. It is shared and must not be changed.
func (r Report) Document() *text.Document { return r.doc }

// Analyze tags a text with the embedded lists at the default strength. The
// same text always gives the same tags. The text may be anything, also
// invalid UTF-8; every tag lies inside it.
func Analyze(s string) Report {
	return analyze(s, embedded(), DefaultStrength)
}

func analyze(s string, lex *vocabulary, strength uint8) Report {
	x := newScan(s, lex, strength)
	defer x.release()
	x.findAttributions()
	x.useQuotes()
	x.makeRoom()
	for _, r := range Rules() {
		x.rule = r
		r.find(x)
	}
	return Report{Text: s, Tags: x.settled(), doc: x.doc}
}
