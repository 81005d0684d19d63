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

// Irregular gives the forms that no rule does: of a verb its past and
// participle, and its -ing and -s form where they are irregular too; of a noun
// its plural.
type Irregular struct {
	Verbs map[string][]string
	Nouns map[string]string
}

// Inflected is one written form of a term.
type Inflected struct {
	Words string
	Form  Form
}

// writer writes inflected forms one behind the other in pieces of memory of
// size bytes, so that thousands of them do not take an allocation each.
type writer struct {
	b    strings.Builder
	size int
}

// join returns the parts as one string.
func (w *writer) join(parts ...string) string {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	if w.b.Cap()-w.b.Len() < n {
		w.b.Reset()
		w.b.Grow(max(w.size, n))
	}
	first := w.b.Len()
	for _, p := range parts {
		w.b.WriteString(p)
	}
	return w.b.String()[first:]
}

// appendForms appends the written forms of e: its alternatives in braces
// expanded, the head of a phrase inflected (a verb's first word, a noun's last).
func (w *writer) appendForms(out []Inflected, e *Entry, irregular Irregular) []Inflected {
	if look(e.Term)&(hasSpace|hasBrace) == 0 {
		return w.appendFormsOf(out, e.Term, e, irregular)
	}
	for _, term := range expand(e.Term) {
		out = w.appendFormsOf(out, term, e, irregular)
	}
	return out
}

func (w *writer) appendFormsOf(out []Inflected, term string, e *Entry, irregular Irregular) []Inflected {
	out = append(out, Inflected{term, Plain})
	if e.POS&Verb != 0 {
		out = w.inflectFirst(out, term, irregular)
	}
	if e.POS&(Noun|AdverbOf|Compare) == 0 {
		return out
	}
	before, last := lastWord(term)
	if e.POS&Noun != 0 {
		out = append(out, Inflected{w.join(before, w.plural(last, irregular)), Plural})
	}
	if e.POS&AdverbOf != 0 {
		out = append(out, Inflected{w.join(before, w.adverb(last)), Derived})
	}
	if e.POS&Compare != 0 {
		for _, form := range w.comparison(last) {
			out = append(out, Inflected{w.join(before, form), Derived})
		}
	}
	return out
}

// inflectFirst appends the forms of a phrase that begins with a verb.
func (w *writer) inflectFirst(out []Inflected, phrase string, irregular Irregular) []Inflected {
	i := strings.IndexByte(phrase, ' ')
	if i < 0 {
		return w.appendVerbForms(out, phrase, irregular)
	}
	first := len(out)
	out = w.appendVerbForms(out, phrase[:i], irregular)
	for k := first; k < len(out); k++ {
		out[k].Words = w.join(out[k].Words, phrase[i:])
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

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

func (w *writer) appendVerbForms(out []Inflected, v string, irregular Irregular) []Inflected {
	f, ok := irregular.Verbs[v] // past, participle, and -ing and -s where they are irregular too
	if !ok {
		return append(out, Inflected{w.sForm(v), Third}, Inflected{w.ingForm(v), Ing}, Inflected{w.edForm(v), PastOrParticiple})
	}
	ing, third := "", ""
	if len(f) > 2 {
		ing = f[2]
	} else {
		ing = w.ingForm(v)
	}
	if len(f) > 3 {
		third = f[3]
	} else {
		third = w.sForm(v)
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
	if n < 3 || isVowel(v[n-1]) || v[n-1] == 'w' || v[n-1] == 'x' || v[n-1] == 'y' || !isVowel(v[n-2]) || isVowel(v[n-3]) && !(v[n-3] == 'u' && n > 3 && v[n-4] == 'q') {
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

func (w *writer) sForm(v string) string {
	last, before := lastTwo(v)
	switch last {
	case 's', 'x', 'z':
		return w.join(v, "es")
	case 'h':
		if before == 'c' || before == 's' {
			return w.join(v, "es")
		}
	case 'y':
		if consonantY(v) {
			return w.join(v[:len(v)-1], "ies")
		}
	case 'o':
		if len(v) > 2 && !isVowel(before) {
			return w.join(v, "es")
		}
	}
	return w.join(v, "s")
}

func (w *writer) edForm(v string) string {
	switch {
	case endsIn(v, "e"):
		return w.join(v, "d")
	case consonantY(v):
		return w.join(v[:len(v)-1], "ied")
	case doubles(v):
		return w.join(v, v[len(v)-1:], "ed")
	}
	return w.join(v, "ed")
}

func (w *writer) ingForm(v string) string {
	switch last, before := lastTwo(v); {
	case last == 'e' && before == 'i':
		return w.join(v[:len(v)-2], "ying")
	case last == 'e' && before != 'e' && before != 'o' && before != 'y':
		return w.join(v[:len(v)-1], "ing")
	case doubles(v):
		return w.join(v, v[len(v)-1:], "ing")
	}
	return w.join(v, "ing")
}

func (w *writer) plural(n string, irregular Irregular) string {
	if f, ok := irregular.Nouns[n]; ok {
		return f
	}
	if endsIn(n, "man") && !endsIn(n, "human", "german", "roman", "shaman") {
		return w.join(n[:len(n)-3], "men")
	}
	return w.sForm(n)
}

func (w *writer) adverb(a string) string {
	switch {
	case endsIn(a, "ic"):
		return w.join(a, "ally")
	case endsIn(a, "le") && len(a) > 3 && !isVowel(a[len(a)-3]):
		return w.join(a[:len(a)-1], "y")
	case endsIn(a, "ll"):
		return w.join(a, "y")
	case consonantY(a):
		return w.join(a[:len(a)-1], "ily")
	}
	return w.join(a, "ly")
}

func (w *writer) comparison(a string) [2]string {
	stem, middle := a, ""
	switch {
	case endsIn(a, "e"):
		stem = a[:len(a)-1]
	case consonantY(a):
		stem, middle = a[:len(a)-1], "i"
	case doubles(a):
		middle = a[len(a)-1:]
	}
	return [2]string{w.join(stem, middle, "er"), w.join(stem, middle, "est")}
}

// lastTwo returns the last byte of a word and the one before it, 0 for none.
func lastTwo(w string) (last, before byte) {
	if n := len(w); n > 1 {
		return w[n-1], w[n-2]
	} else if n == 1 {
		return w[0], 0
	}
	return 0, 0
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
