package analysis

import (
	"errors"

	"askance/analysis/internal/lexicon"
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

// Analyze tags a text with the embedded lists at the default strength. The
// same text always gives the same tags. The text may be anything, also
// invalid UTF-8; every tag lies inside it.
func Analyze(s string) Report {
	return analyze(s, embedded(), DefaultStrength)
}

// DefaultStrength is the least strength of the marks that Analyze gives: the
// one that agrees best with annotators.
const DefaultStrength = 2

// Options change what an Analyzer marks.
type Options struct {
	// Strength is the least strength of marks: 1 all, 2 the default, 3 only
	// unmistakable ones. 0 stands for the default.
	Strength uint8
	// Lists are word lists besides the embedded ones.
	Lists []List
}

// List is a word list in the format of the embedded ones.
type List struct{ Name, Data string }

// Analyzer tags texts by its options. It may be used by several goroutines.
type Analyzer struct {
	lex      *vocabulary
	strength uint8
}

// New returns an Analyzer. Its error names the file, the line and the fault
// of every line of the lists that cannot be used.
func New(o Options) (*Analyzer, error) {
	a := &Analyzer{strength: o.Strength}
	if a.strength == 0 {
		a.strength = DefaultStrength
	}
	if len(o.Lists) == 0 {
		a.lex = embedded()
		return a, nil
	}
	var more []*lexicon.Entry
	var errs []error
	for _, l := range o.Lists {
		entries, err := lexicon.Parse(l.Name, l.Data)
		more, errs = append(more, entries...), append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	l, err := lexicon.Default(more...)
	if err != nil {
		return nil, err
	}
	a.lex, err = newVocabulary(l)
	return a, err
}

// Analyze tags a text.
func (a *Analyzer) Analyze(s string) Report { return analyze(s, a.lex, a.strength) }

func analyze(s string, lex *vocabulary, strength uint8) Report {
	doc := text.Split(s)
	x := newScan(doc, lex, strength)
	x.findAttributions()
	x.useQuotes()
	for _, r := range Rules() {
		x.rule = r
		r.find(x)
	}
	return Report{Text: s, Tags: x.settled(), doc: doc}
}
