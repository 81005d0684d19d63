package compare

import (
	"embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// wordLists are the package's lists of words, by what they are for.
type wordLists struct {
	stop        map[string]bool
	light       map[string]bool
	base        map[string]string   // form → form whose stem it takes
	phrases     map[string][]phrase // by first word
	country     map[string]string   // word for a country, its people or things → the country
	given       map[string]bool     // given names
	nick        map[string][]int    // given name → groups of names that stand for each other
	titles      map[string]bool     // ranks and roles
	calendar    map[string]bool     // days and months
	bodies      map[string]bool     // last words of names that are no person's
	amounts     map[string]amount   // number words
	multiples   map[string]float64  // hundred, million
	qualifiers  map[string]bool     // at least
	replies     map[string]bool     // verbs that lead into words
	acts        map[string]act      // form of a verb of harm
	actNouns    map[string]string   // noun for an act of harm → the act
	instruments map[string]bool     // what harm is done with
	speakers    map[string]bool     // make a source somebody who can speak
	sides       map[string]string   // institution → the country it speaks for
	harm        map[string]string   // form → what happens to somebody
	aliases     [][]string          // names of one body; the first labels it
	choices     [][]string          // terms for one thing; the first labels it
}

// amount is what a number word says.
type amount struct {
	value float64
	vague bool // dozens
}

// act is what a form of a verb of harm says.
type act struct {
	name       string
	participle bool
}

// phrase is a run of words that counts as one.
type phrase struct {
	rest []string
	as   string
}

var lists = sync.OnceValue(func() *wordLists {
	l := &wordLists{
		stop:        wordSet("stop"),
		light:       map[string]bool{},
		base:        map[string]string{},
		phrases:     map[string][]phrase{},
		country:     map[string]string{},
		given:       wordSet("given"),
		nick:        map[string][]int{},
		titles:      wordSet("titles"),
		bodies:      wordSet("bodies"),
		calendar:    wordSet("calendar"),
		amounts:     map[string]amount{},
		multiples:   map[string]float64{},
		qualifiers:  map[string]bool{},
		speakers:    wordSet("speakers"),
		sides:       map[string]string{},
		acts:        map[string]act{},
		actNouns:    map[string]string{},
		instruments: wordSet("instruments"),
		replies:     wordSet("replies"),
		harm:        map[string]string{},
		aliases:     alternatives("aliases"),
		choices:     alternatives("terms"),
	}
	for _, line := range dataLines("countries") {
		words := strings.Fields(line)
		for _, w := range words {
			l.country[w] = words[0]
		}
	}
	l.readNumbers()
	l.readActs()
	for _, line := range dataLines("sides") {
		country, names, _ := strings.Cut(line, ": ")
		for _, name := range strings.Split(names, ", ") {
			l.sides[name] = country
		}
	}
	for _, line := range dataLines("harm") {
		class, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(words) {
			l.harm[w] = class
		}
	}
	for i, line := range dataLines("nicknames") {
		for _, w := range strings.Fields(line) {
			l.nick[w] = append(l.nick[w], i)
		}
	}
	for _, line := range dataLines("base") {
		word, base, _ := strings.Cut(line, " ")
		l.base[word] = base
	}
	for w := range wordSet("light") {
		l.light[w] = true
		l.light[l.stem(w)] = true
	}
	for _, line := range dataLines("phrases") {
		words, as, _ := strings.Cut(line, " = ")
		f := strings.Fields(words)
		l.phrases[f[0]] = append(l.phrases[f[0]], phrase{rest: f[1:], as: as})
	}
	return l
})

func (l *wordLists) readActs() {
	for _, line := range dataLines("acts") {
		name, rest, _ := strings.Cut(line, ":")
		parts := strings.Split(rest, "|")
		for _, w := range strings.Fields(parts[0]) {
			l.acts[w] = act{name, true}
		}
		for _, w := range strings.Fields(parts[1]) {
			l.acts[w] = act{name, false}
		}
		for _, w := range strings.Fields(parts[2]) {
			l.actNouns[w] = name
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
		l.amounts[word] = amount{value(exact), vague}
	}
	for _, line := range dataLines("multiples") {
		word, v, _ := strings.Cut(line, " ")
		l.multiples[word] = value(v)
	}
	for _, line := range dataLines("qualifiers") {
		l.qualifiers[line] = true
	}
}

func wordSet(name string) map[string]bool {
	set := map[string]bool{}
	for _, line := range dataLines(name) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}

// alternatives reads lines of terms with bars between them.
func alternatives(name string) [][]string {
	var out [][]string
	for _, line := range dataLines(name) {
		out = append(out, strings.Split(line, " | "))
	}
	return out
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
