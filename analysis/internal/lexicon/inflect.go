package lexicon

import "strings"

// Form says how a term is inflected.
type Form uint8

// The forms.
const (
	Plain            Form = iota // as in the list
	Third                        // says
	Past                         // said, took
	Participle                   // taken
	PastOrParticiple             // accused: the two are alike
	Ing                          // saying
	Plural                       // claims
	Derived                      // -ly, -er, -est
)

// Inflected is one written form of a term.
type Inflected struct {
	Words string
	Form  Form
}

// forms returns the written forms of e: its alternatives in braces expanded,
// the head of a phrase inflected (a verb's first word, a noun's last).
func forms(e *Entry, irregular map[string][]string) []Inflected {
	return appendForms(nil, e, irregular)
}

func appendForms(out []Inflected, e *Entry, irregular map[string][]string) []Inflected {
	for _, term := range expand(e.Term) {
		out = append(out, Inflected{term, Plain})
		head, rest, phrase := strings.Cut(term, " ")
		if e.POS&Verb != 0 {
			first := len(out)
			out = appendVerbForms(out, head, irregular)
			if phrase {
				for i := first; i < len(out); i++ {
					out[i].Words += " " + rest
				}
			}
		}
		before, last := "", term
		if i := strings.LastIndexByte(term, ' '); i >= 0 {
			before, last = term[:i+1], term[i+1:]
		}
		if e.POS&Noun != 0 {
			out = append(out, Inflected{before + plural(last, irregular), Plural})
		}
		if e.POS&AdverbOf != 0 {
			out = append(out, Inflected{before + adverb(last), Derived})
		}
		if e.POS&Compare != 0 {
			for _, w := range comparison(last) {
				out = append(out, Inflected{before + w, Derived})
			}
		}
	}
	return out
}

// expand writes out {a|b} alternatives; an empty alternative drops the word.
func expand(term string) []string {
	open := strings.IndexByte(term, '{')
	if open < 0 {
		if strings.Contains(term, "  ") || strings.HasPrefix(term, " ") || strings.HasSuffix(term, " ") {
			term = strings.Join(strings.Fields(term), " ")
		}
		return []string{term}
	}
	end := strings.IndexByte(term[open:], '}')
	if end < 0 {
		return []string{term}
	}
	var out []string
	for _, alt := range strings.Split(term[open+1:open+end], "|") {
		out = append(out, expand(term[:open]+alt+term[open+end+1:])...)
	}
	return out
}

const vowels = "aeiou"

func isVowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

func appendVerbForms(out []Inflected, v string, irregular map[string][]string) []Inflected {
	f, ok := irregular["v "+v] // past, participle, and -ing and -s where they are irregular too
	if !ok {
		return append(out, Inflected{sForm(v), Third}, Inflected{ingForm(v), Ing}, Inflected{edForm(v), PastOrParticiple})
	}
	ing, third := "", ""
	if len(f) > 2 {
		ing = f[2]
	} else {
		ing = ingForm(v)
	}
	if len(f) > 3 {
		third = f[3]
	} else {
		third = sForm(v)
	}
	out = append(out, Inflected{third, Third}, Inflected{ing, Ing})
	if f[0] == f[1] {
		return append(out, Inflected{f[0], PastOrParticiple})
	}
	return append(out, Inflected{f[0], Past}, Inflected{f[1], Participle})
}

// doubles reports whether the last consonant is doubled before -ed: a word of
// one syllable that ends in consonant, vowel, consonant. Longer verbs that
// double theirs (admit, rebut) stand in the table of irregular verbs.
func doubles(v string) bool {
	n := len(v)
	if n < 3 || strings.IndexByte("aeiouwxy", v[n-1]) >= 0 || !isVowel(v[n-2]) || isVowel(v[n-3]) && !(v[n-3] == 'u' && n > 3 && v[n-4] == 'q') {
		return false
	}
	groups, in := 0, false
	for i := range n {
		if isVowel(v[i]) || v[i] == 'y' {
			if !in {
				groups++
			}
			in = true
		} else {
			in = false
		}
	}
	return groups == 1
}

func sForm(w string) string {
	switch {
	case endsIn(w, "s", "x", "z", "ch", "sh"):
		return w + "es"
	case consonantY(w):
		return w[:len(w)-1] + "ies"
	case endsIn(w, "o") && len(w) > 2 && !isVowel(w[len(w)-2]):
		return w + "es"
	}
	return w + "s"
}

func edForm(v string) string {
	switch {
	case endsIn(v, "e"):
		return v + "d"
	case consonantY(v):
		return v[:len(v)-1] + "ied"
	case doubles(v):
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func ingForm(v string) string {
	switch {
	case endsIn(v, "ie"):
		return v[:len(v)-2] + "ying"
	case endsIn(v, "e") && !endsIn(v, "ee", "oe", "ye"):
		return v[:len(v)-1] + "ing"
	case doubles(v):
		return v + v[len(v)-1:] + "ing"
	}
	return v + "ing"
}

func plural(n string, irregular map[string][]string) string {
	if f, ok := irregular["n "+n]; ok {
		return f[0]
	}
	if endsIn(n, "man") && !endsIn(n, "human", "german", "roman", "shaman") {
		return n[:len(n)-3] + "men"
	}
	return sForm(n)
}

func adverb(a string) string {
	switch {
	case endsIn(a, "ic"):
		return a + "ally"
	case endsIn(a, "le") && len(a) > 3 && !isVowel(a[len(a)-3]):
		return a[:len(a)-1] + "y"
	case endsIn(a, "ll"):
		return a + "y"
	case consonantY(a):
		return a[:len(a)-1] + "ily"
	}
	return a + "ly"
}

func comparison(a string) []string {
	stem := a
	switch {
	case endsIn(a, "e"):
		stem = a[:len(a)-1]
	case consonantY(a):
		stem = a[:len(a)-1] + "i"
	case doubles(a):
		stem = a + a[len(a)-1:]
	}
	return []string{stem + "er", stem + "est"}
}

func consonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !isVowel(w[len(w)-2])
}

func endsIn(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// Instead returns the plainer wording of an entry in the form in which the
// entry was found: criticised for slammed, stunts for acts. asNoun says that a
// word that may be a noun or a verb was found as a noun; a wording that begins
// with a verb then does not fit, and none is given.
func (l *Lexicon) Instead(e *Entry, form Form, asNoun bool) string {
	if e.Instead == "" {
		return ""
	}
	first, rest, phrase := strings.Cut(e.Instead, " ")
	verb := l.Bits(l.Lookup(first))&BaseVerb != 0
	switch form {
	case Third, Past, Participle, PastOrParticiple, Ing:
		if !verb {
			return e.Instead
		}
		for _, f := range appendVerbForms(nil, first, l.irregular) {
			if f.Form == form || f.Form == PastOrParticiple && (form == Past || form == Participle) || form == PastOrParticiple && f.Form == Past {
				if phrase {
					return f.Words + " " + rest
				}
				return f.Words
			}
		}
	case Plural:
		if i := strings.LastIndexByte(e.Instead, ' ') + 1; l.Bits(l.Lookup(e.Instead[i:]))&(PluralNoun|Preposition) == 0 {
			return e.Instead[:i] + plural(e.Instead[i:], l.irregular)
		}
	case Plain:
		if asNoun && e.POS&Noun != 0 && e.POS&Verb != 0 && verb && l.Bits(l.Lookup(first))&NounWord == 0 {
			return ""
		}
	}
	return e.Instead
}
