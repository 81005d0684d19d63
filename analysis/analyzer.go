package analysis

import (
	"sync"

	"askance/analysis/internal/lexicon"
)

// DefaultStrength is the least strength of the marks that Analyze gives: the
// one that agrees best with annotators.
const DefaultStrength = 2

// Options change what an Analyzer marks.
type Options struct {
	// Strength is the least strength of marks: 1 all, 2 the default, 3 only
	// the surest. 0 stands for the default. Who speaks, and what stands in
	// marks, is told at every strength.
	Strength uint8
	// Lists are a reader's own word lists.
	Lists []List
}

// List is a word list in the format of the embedded ones, which may also hold
// rules of its own and words to leave alone.
type List struct{ Name, Data string }

// Fault is what is wrong with one line of a List.
type Fault = lexicon.Fault

// Analyzer tags texts by its options. It may be used by several goroutines.
// Nil tags as Analyze does.
type Analyzer struct {
	strength uint8
	own      []*lexicon.List
	rules    []*Rule
	lex      func() *vocabulary // compiled when the first text comes
}

// New returns an Analyzer. A list with a fault is left out; faults holds a
// *Fault for every line that is wrong.
func New(o Options) (a *Analyzer, faults []*Fault) {
	a = &Analyzer{strength: o.Strength, lex: embedded, rules: Rules()}
	if a.strength == 0 {
		a.strength = DefaultStrength
	}
	a.own, faults = readLists(o.Lists)
	if len(a.own) == 0 {
		return a, faults
	}
	own := map[*lexicon.Class]*Rule{}
	for _, l := range a.own {
		for _, class := range sections(l, lexicon.Rule) {
			own[class] = newRule(l.Name, class)
			a.rules = append(a.rules, own[class])
		}
	}
	a.lex = sync.OnceValue(func() *vocabulary { return compiled(a.own, own) })
	return a, faults
}

// Analyze tags a text.
func (a *Analyzer) Analyze(s string) Report {
	if a == nil {
		return Analyze(s)
	}
	return analyze(s, a.lex(), a.strength)
}

// Rules returns all rules, the reader's own last.
func (a *Analyzer) Rules() []*Rule {
	if a == nil {
		return Rules()
	}
	return a.rules
}

// compiled compiles the embedded lists and the reader's own. What may be wrong
// with these was looked for when they were read.
func compiled(lists []*lexicon.List, own map[*lexicon.Class]*Rule) *vocabulary {
	var words, except []*lexicon.Entry
	for _, l := range lists {
		for _, e := range l.Entries {
			if e.Class.Section == lexicon.Except {
				except = append(except, e)
			} else {
				words = append(words, e)
			}
		}
	}
	// Of matches of one length that of the last entry is looked at first: a
	// reader's word comes before an embedded one, an exception before both.
	l, err := lexicon.Default(append(words, except...)...)
	if err != nil {
		panic(err)
	}
	v, err := newVocabulary(l)
	if err != nil {
		panic(err)
	}
	v.own = own
	return v
}
