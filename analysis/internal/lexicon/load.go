package lexicon

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed data/*.txt
var data embed.FS

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
)

var grammar = []string{
	"g.det", "g.article", "g.subject", "g.person-pronoun", "g.object", "g.poss", "g.prep", "g.coord", "g.sub", "g.rel", "g.wh",
	"g.be", "g.have", "g.do", "g.modal", "g.neg", "g.clitic-s", "g.to", "g.time", "g.adverb", "g.number", "g.quant",
	"g.light-verb", "g.person", "g.body", "g.title", "g.place", "g.harm", "g.adj", "g.noun", "g.document", "g.so-called", "g.issue", "g.vehement", "g.bloc",
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

	// VerbWord is any form of a verb.
	VerbWord = BaseVerb | ThirdVerb | PastVerb | PartVerb | IngVerb
)

// Default reads and compiles the embedded lists, with more entries after them.
func Default(more ...*Entry) (*Lexicon, error) {
	irregular, err := readIrregular()
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(data, "data/*.txt")
	if err != nil {
		return nil, err
	}
	var all []*Entry
	var errs []error
	for _, name := range files {
		if name == irregularFile {
			continue
		}
		b, err := data.ReadFile(name)
		if err != nil {
			return nil, err
		}
		// a test looks for double entries, not every start of the program
		p := parser{name: strings.TrimPrefix(name, "data/")}
		entries, err := p.parse(string(b))
		all, errs = append(all, entries...), append(errs, err)
	}
	l, err := New(append(all, more...), grammar, irregular)
	return l, errors.Join(append(errs, err)...)
}

const irregularFile = "data/irregular.txt"

// readIrregular reads lines of a part of speech, a word and its forms.
func readIrregular() (map[string][]string, error) {
	b, err := data.ReadFile(irregularFile)
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	for i, line := range strings.Split(string(b), "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if f[0] == "v" && len(f) < 4 || f[0] == "n" && len(f) != 3 || f[0] != "n" && f[0] != "v" {
			return nil, fmt.Errorf("irregular.txt:%d: %q is neither \"v base past participle\" nor \"n singular plural\"", i+1, line)
		}
		out[f[0]+" "+f[1]] = f[2:]
	}
	return out, nil
}
