package analysis

import "askance/analysis/internal/text"

// Report is what Analyze found in one text.
type Report struct {
	Text  string
	Tags  []Tag // by start, longer first; any two are nested or apart
	parts *parts
}

// Analyzed reports whether the report has a Document: one that was not made by
// analysis has none.
func (r Report) Analyzed() bool { return r.parts != nil }

// Document returns the text's paragraphs, sentences, tokens and quotations,
// for packages of analysis, or nil where analysis did not make the report. It
// is shared and must not be changed. The text is cut when it is asked for, and
// again when nobody has held its parts since.
func (r Report) Document() *text.Document {
	if r.parts == nil {
		return nil
	}
	return r.parts.document()
}

// Analyze tags a text with the embedded lists at the default strength. The
// same text always gives the same tags. The text may be anything, also
// invalid UTF-8; every tag lies inside it.
func Analyze(s string) Report {
	return analyze(s, embedded(), DefaultStrength)
}

func analyze(s string, lex *vocabulary, strength uint8) Report {
	if len(s) > longest {
		return analyzeLong(s, lex, strength)
	}
	x := find(s, lex, strength)
	defer x.release()
	return Report{Text: s, Tags: x.settled(make([]Tag, 0, len(x.tags)), 0, &origin{s, lex}), parts: &parts{text: s}}
}

// find finds the tags of a text; release gives back the memory that they are in.
func find(s string, lex *vocabulary, strength uint8) *scan {
	x := newScan(s, lex, strength)
	x.findAttributions()
	x.useQuotes()
	x.makeRoom()
	for _, r := range Rules() {
		x.rule = r
		r.find(x)
	}
	return x
}
