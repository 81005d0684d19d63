package lexicon

import (
	"errors"
	"fmt"
	"strings"
)

// Grammatical classes of the embedded lists, in the order of their bits.
const (
	Det Bits = 1 << iota
	Article
	SubjectPronoun
	PersonPronoun
	ObjectPronoun
	Possessive
	Preposition
	Coordinator
	Subordinator
	Relative
	Wh
	Be
	Have
	Do
	Modal
	Negation
	CliticS
	To
	Time
	AdverbWord
	NumberWord
	Quantifier
	LightVerb
	Person
	Body
	TitleWord
	Place
	Harm
	CommonAdjective
	CommonNoun
	Document
	SoCalled
	Issue
	Vehement
	Bloc
	Unnamed
)

var grammar = []string{
	"g.det", "g.article", "g.subject", "g.person-pronoun", "g.object", "g.poss", "g.prep", "g.coord", "g.sub", "g.rel", "g.wh",
	"g.be", "g.have", "g.do", "g.modal", "g.neg", "g.clitic-s", "g.to", "g.time", "g.adverb", "g.number", "g.quant",
	"g.light-verb", "g.person", "g.body", "g.title", "g.place", "g.harm", "g.adj", "g.noun", "g.document", "g.so-called", "g.issue", "g.vehement", "g.bloc", "g.unnamed",
}

// Bits that every inflected form of a listed noun, verb or adjective has.
const (
	BaseVerb Bits = 1 << (63 - iota)
	ThirdVerb
	PastVerb
	PartVerb
	IngVerb
	NounWord
	PluralNoun
	AdjectiveWord

	// Starts marks a word with which a listed term begins, Continues one that
	// stands further on in a phrase.
	Starts
	Continues

	// alone1 marks a word that is a term by itself, alone2 and alone3 one of at
	// least that strength: see Alone.
	alone1
	alone2
	alone3

	// Trie are the bits that say nothing of what a word is.
	Trie = Starts | Continues | alone1 | alone2 | alone3

	// VerbWord is any form of a verb.
	VerbWord = BaseVerb | ThirdVerb | PastVerb | PartVerb | IngVerb
)

// Alone returns the bit of words that are by themselves a term of at least a
// strength.
func Alone(strength uint8) Bits {
	switch {
	case strength <= 1:
		return alone1
	case strength == 2:
		return alone2
	}
	return alone3
}

// Default reads and compiles the embedded lists, with more entries after them.
//
// It is what a start of the program waits for: nearly all of its time goes by
// the memory that it touches first, so nothing is copied that need not be.
func Default(more ...*Entry) (*Lexicon, error) {
	irregular, err := readIrregular()
	if err != nil {
		return nil, err
	}
	all, lines := lists(), 0
	for _, list := range all {
		lines += strings.Count(list.text, "\n") + 1
	}
	n := roomEntries(lines) + len(more)
	c := newCompiler(n, grammar, irregular)
	// a test looks for double entries, not every start of the program
	p := parser{slab: make([]Entry, roomKept(lines)), entries: make([]*Entry, 0, roomList(lines))}
	var faults error
	for _, list := range all {
		slab, kept := p.slab, len(c.l.Entries)
		p.name, p.class, p.entries = list.name, nil, p.entries[:0]
		_, faults = p.parse(list.text)
		c.take(p.entries)
		if len(c.l.Entries) == kept { // grammar alone: nobody looks at its entries again
			p.slab = slab
		}
	}
	c.take(more)
	l, err := c.finish()
	return l, errors.Join(faults, err)
}

// These return how many entries the embedded lists have at most for their
// lines: all, without those of grammatical classes, and the longest list.
func roomEntries(lines int) int { return lines * 15 / 16 }
func roomKept(lines int) int    { return lines * 13 / 16 }
func roomList(lines int) int    { return lines / 6 }

const irregularFile = "irregular.txt"

// readIrregular reads lines of a part of speech, a word and its forms.
func readIrregular() (Irregular, error) {
	out := Irregular{Verbs: map[string][]string{}, Nouns: map[string]string{}}
	n := 0
	for line := range strings.Lines(irregularList) {
		n++
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0][0] == '#':
		case f[0] == "v" && len(f) >= 4:
			out.Verbs[f[1]] = f[2:]
		case f[0] == "n" && len(f) == 3:
			out.Nouns[f[1]] = f[2]
		default:
			return Irregular{}, fmt.Errorf("%s:%d: %q is neither \"v base past participle\" nor \"n singular plural\"", irregularFile, n, strings.TrimSpace(line))
		}
	}
	return out, nil
}
