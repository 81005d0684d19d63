package compare

import "strings"

// things makes rows for what writers have several terms for, with the
// adjectives and marks that each account gives it: a "ceasefire", the fragile
// truce.
func (w *work) things(terms [][]mention) []Name {
	var out []Name
	l := lists()
	for i, set := range l.sets[l.aliases:] {
		n := Name{Label: set[0], Kind: ThingName, Forms: make([][]Form, len(w.accounts))}
		for _, m := range terms[l.aliases+i] {
			a := w.accounts[m.account]
			n.add(w.dressed(a, m), a.text)
		}
		if n.choice() {
			out = append(out, n)
		}
	}
	return out
}

// choice reports whether the forms differ in more than number and hyphens.
func (n Name) choice() bool {
	seen := map[string]bool{}
	for _, forms := range n.Forms {
		for _, f := range forms {
			seen[strings.TrimSuffix(strings.ReplaceAll(formKey(f.Text), "-", " "), "s")] = true
		}
	}
	return len(seen) > 1
}

// dressed returns a term with the adjectives before it and the marks around it.
func (w *work) dressed(a *account, m mention) Place {
	for k := m.first - 1; k >= 0 && k >= m.first-4; k-- {
		between := a.text[a.words[k].end:a.words[k+1].start]
		if between != " " && between != ", " && between != "-" && !isMark(between) {
			break
		}
		if between != "-" && determiner(w.form(a, k)) {
			m.first = k + 1
			break
		}
		if w.stop(a, k) || between != "-" && !a.adjective(k) {
			break
		}
	}
	p := a.place(m.first, m.end)
	for _, q := range a.doc.Quotes[a.quoteFrom(p.Start):] {
		if q.Span.Start >= p.End {
			break
		}
		if words := q.Tokens.End - q.Tokens.First - 2; words <= 5 && q.Span.Overlaps(p.Span) {
			p.Start, p.End = min(p.Start, q.Span.Start), max(p.End, q.Span.End)
		}
	}
	return p
}

// adjective reports whether word i looks like one: by its ending, by a hyphen
// or a capital, or as one of the plain ones.
func (a *account) adjective(i int) bool {
	s := a.text[a.words[i].start:a.words[i].end]
	if !isLowerCase(s[0]) || int(a.words[i].end) < len(a.text) && a.text[a.words[i].end] == '-' || a.hyphened(i) {
		return true
	}
	for _, ending := range [...]string{"ous", "ful", "ive", "al", "able", "ible", "ic", "ile", "less", "ish", "ant", "ent", "ed", "ary", "wide", "y"} {
		if len(s) > len(ending)+2 && strings.HasSuffix(s, ending) {
			return true
		}
	}
	switch s {
	case "new", "old", "so-called", "bad", "good", "strict", "broad", "current", "former", "failed", "shaky", "illegal", "legal", "lower", "higher":
		return true
	}
	return false
}

func isMark(s string) bool {
	s = strings.TrimSpace(s)
	switch s {
	case `"`, "“", "'", "‘":
		return true
	}
	return false
}

func determiner(form string) bool {
	switch form {
	case "a", "an", "the", "its", "their", "his", "her", "our", "s":
		return true
	}
	return false
}
