package compare

import (
	"embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// class is a set of the word lists that a form stands in.
type class uint16

// The classes; each is a file of data of nearly that name.
const (
	stopWord   class = 1 << iota // function words
	lightWord                    // what news prose is made of
	givenName                    // Maria
	title                        // ranks and roles before a name
	weakTitle                    // of them, those that stand before other things too
	body                         // ends a name that is no person's
	calendar                     // days and months
	reply                        // verbs that lead into words
	instrument                   // what harm is done with
	speaker                      // makes a source somebody who can speak
	force                        // shows that real force is meant
	qualifier                    // ends what qualifies a number: least, than
)

// lexeme is what the lists say of one form.
type lexeme struct {
	classes  class
	country  string   // that it is a word for, or ""
	base     string   // form whose stem it takes, or ""
	nick     []int    // groups of given names that stand for each other
	amount   amount   // of a number word
	multiple float64  // hundred, million; 0 for other words
	harm     string   // what happens to somebody, or ""
	act      act      // of a verb of harm
	actNoun  string   // the act that a noun of harm tells of, or ""
	phrases  []phrase // that count as one word and begin with it
	terms    []term   // names and terms with alternatives that begin with it
}

// amount is what a number word says; its value is 0 for other words.
type amount struct {
	value float64
	vague bool // dozens
}

// act is what a form of a verb of harm says.
type act struct {
	name       string
	participle bool
	loose      bool // said of arguments and votes as well
}

// phrase is a run of words that counts as one.
type phrase struct {
	rest []string
	as   string
}

// wordLists is the package's vocabulary, read once.
type wordLists struct {
	lexemes    map[string]*lexeme
	qualifiers map[string]bool   // at least
	sides      map[string]string // institution → the country it speaks for
	sets       [][]string        // terms that stand for one thing; the first labels it
	aliases    int               // how many of the sets are names; the others are common terms
}

var lists = sync.OnceValue(func() *wordLists {
	l := &wordLists{lexemes: map[string]*lexeme{}, qualifiers: map[string]bool{}, sides: map[string]string{}}
	for name, c := range map[string]class{
		"stop": stopWord, "light": lightWord, "given": givenName, "titles": title, "weaktitles": title | weakTitle,
		"bodies": body, "calendar": calendar, "replies": reply, "instruments": instrument, "speakers": speaker, "force": force,
	} {
		for _, line := range dataLines(name) {
			for _, w := range strings.Fields(line) {
				l.lexeme(w).classes |= c
			}
		}
	}
	l.readForms()
	l.readNumbers()
	l.readActs()
	l.readTerms()
	return l
})

// lexeme returns the entry of a form, made where there is none.
func (l *wordLists) lexeme(form string) *lexeme {
	x := l.lexemes[form]
	if x == nil {
		x = &lexeme{}
		l.lexemes[form] = x
	}
	return x
}

func (l *wordLists) readForms() {
	for _, line := range dataLines("countries") {
		words := strings.Fields(line)
		for _, w := range words {
			l.lexeme(w).country = words[0]
		}
	}
	for i, line := range dataLines("nicknames") {
		for _, w := range strings.Fields(line) {
			l.lexeme(w).nick = append(l.lexeme(w).nick, i)
		}
	}
	for _, line := range dataLines("base") {
		word, base, _ := strings.Cut(line, " ")
		l.lexeme(word).base = base
	}
	for _, line := range dataLines("phrases") {
		words, as, _ := strings.Cut(line, " = ")
		f := strings.Fields(words)
		l.lexeme(f[0]).phrases = append(l.lexeme(f[0]).phrases, phrase{rest: f[1:], as: as})
	}
	for _, line := range dataLines("sides") {
		country, names, _ := strings.Cut(line, ": ")
		for _, name := range strings.Split(names, ", ") {
			l.sides[name] = country
		}
	}
	for _, line := range dataLines("harm") {
		class, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(words) {
			l.lexeme(w).harm = class
		}
	}
}

func (l *wordLists) readActs() {
	for _, line := range dataLines("acts") {
		name, rest, _ := strings.Cut(line, ":")
		parts := strings.Split(rest, "|")
		for i, forms := range parts[:2] {
			for _, w := range strings.Fields(forms) {
				w, loose := strings.CutSuffix(w, "?")
				if l.lexeme(w).act.name == "" || i == 0 {
					l.lexeme(w).act = act{name: name, participle: i == 0, loose: loose}
				}
			}
		}
		for _, w := range strings.Fields(parts[2]) {
			l.lexeme(w).actNoun = name
		}
	}
}

func (l *wordLists) readNumbers() {
	value := func(s string) float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			panic(err) // a mistake in an embedded list
		}
		return v
	}
	for _, line := range dataLines("amounts") {
		word, v, _ := strings.Cut(line, " ")
		exact, vague := strings.CutPrefix(v, "~")
		l.lexeme(word).amount = amount{value(exact), vague}
	}
	for _, line := range dataLines("multiples") {
		word, v, _ := strings.Cut(line, " ")
		l.lexeme(word).multiple = value(v)
	}
	for _, line := range dataLines("qualifiers") {
		l.qualifiers[line] = true
		words := strings.Fields(line)
		l.lexeme(words[len(words)-1]).classes |= qualifier
	}
}

// dataLines returns the lines of an embedded list that hold something.
func dataLines(name string) []string {
	content, err := data.ReadFile("data/" + name + ".txt")
	if err != nil {
		panic(err) // an embedded file that is not there is a mistake in this package
	}
	var out []string
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}
