package compare

import (
	"slices"
	"strings"

	"askance/analysis/internal/text"
)

// term is a name or common term that has alternatives.
type term struct {
	set   int      // index into the sets of alternatives
	rest  []string // forms behind the first
	upper bool     // written in capitals throughout: US
}

// readTerms indexes the sets of alternatives by their terms' first words.
// Plurals of common terms are found with their singulars.
func (l *wordLists) readTerms() {
	for _, name := range [...]string{"aliases", "terms"} {
		for _, line := range dataLines(name) {
			l.sets = append(l.sets, strings.Split(line, " | "))
		}
		if name == "aliases" {
			l.aliases = len(l.sets)
		}
	}
	for i, set := range l.sets {
		for _, alias := range set {
			l.addTerm(i, alias)
			if i >= l.aliases && !strings.HasSuffix(alias, "s") {
				l.addTerm(i, alias+"s")
			}
		}
	}
}

func (l *wordLists) addTerm(set int, alias string) {
	forms := termForms(alias)
	x := l.lexeme(forms[0])
	x.terms = append(x.terms, term{set, forms[1:], inCapitals(alias)})
}

// termForms cuts a term into the forms of its words.
func termForms(term string) []string {
	out := strings.FieldsFunc(term, func(r rune) bool { return strings.ContainsRune(" -'&", r) })
	for i, part := range out {
		out[i] = fold(part)
	}
	return out
}

func inCapitals(s string) bool {
	return len(s) < 8 && strings.ToUpper(s) == s && !strings.Contains(s, " ")
}

// findTerms returns where the terms of every set stand, the longest where two
// of a set begin at one word.
func (w *work) findTerms() [][]mention {
	found := make([][]mention, len(lists().sets))
	for _, a := range w.order {
		for i := range a.words {
			for _, t := range w.lex(a, i).terms {
				if m, ok := w.termAt(a, i, t); ok {
					found[t.set] = keepLongest(found[t.set], m)
				}
			}
		}
	}
	return found
}

// keepLongest appends a mention unless a longer one is there already.
func keepLongest(all []mention, m mention) []mention {
	if n := len(all); n > 0 && all[n-1].account == m.account && all[n-1].end > m.first {
		if all[n-1].first < m.first || all[n-1].end >= m.end {
			return all
		}
		all = all[:n-1]
	}
	return append(all, m)
}

// termAt reports whether a term stands at word i, written as a name of its
// sort is.
func (w *work) termAt(a *account, i int, t term) (mention, bool) {
	end := i + 1 + len(t.rest)
	if end > len(a.words) || t.upper && !w.inCapitals(a, i) {
		return mention{}, false
	}
	for k, form := range t.rest {
		if w.form(a, i+1+k) != form || !a.adjacent(i+k) {
			return mention{}, false
		}
	}
	return mention{account: a.index, first: i, end: end, name: i}, true
}

// inCapitals reports whether word i is written in capitals, or might have been
// in an account that lost them.
func (w *work) inCapitals(a *account, i int) bool {
	form := w.form(a, i)
	if strings.Contains(form, ".") || a.doc.LowerCased && len(form) > 3 {
		return true
	}
	shape := a.doc.Tokens[a.words[i].token].Shape
	return shape == text.Upper || shape == text.Mixed
}

// knownTerm reports whether a set of alternatives has the name already.
func knownTerm(name string) bool {
	for _, set := range lists().sets {
		if slices.ContainsFunc(set, func(s string) bool { return strings.EqualFold(s, name) }) {
			return true
		}
	}
	return false
}
