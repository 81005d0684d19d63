package compare

import "strings"

// groups makes rows for bodies, countries and places that have several names:
// known aliases, acronyms of names that stand in some account, and spellings
// that differ in a letter or two.
func (w *work) groups(runs, terms [][]mention) []Name {
	var out []Name
	add := func(label string, found []mention) {
		if n := w.row(label, GroupName, found); n.distinct() > 1 {
			out = append(out, n)
		}
	}
	for i, set := range lists().sets[:lists().aliases] {
		add(set[0], terms[i])
	}
	for _, pair := range w.acronyms(runs) {
		if !knownTerm(pair[0]) && !knownTerm(pair[1]) {
			add(pair[0], w.occurrences(pair))
		}
	}
	return append(out, w.spellings(runs)...)
}

// occurrences finds the two names of a body in all accounts.
func (w *work) occurrences(names [2]string) []mention {
	var out []mention
	for _, name := range names {
		forms := termForms(name)
		first, ok := w.words.ids[forms[0]]
		if !ok {
			continue
		}
		t := term{rest: forms[1:], upper: inCapitals(name)}
		for _, a := range w.order {
			for i := range a.words {
				if a.words[i].id == first {
					if m, ok := w.termAt(a, i, t); ok {
						out = append(out, m)
					}
				}
			}
		}
	}
	return out
}

// acronyms pairs names of three words or more with the acronyms that their
// initials make and that some account uses: Republican National Committee, RNC.
func (w *work) acronyms(runs [][]mention) [][2]string {
	short := map[string]string{} // form → as written
	for _, a := range w.order {
		for _, m := range runs[a.index] {
			for k := m.first; k < m.end; k++ {
				if form := w.form(a, k); len(form) >= 3 && len(form) <= 6 && a.abbreviation(k) && isLetters(form) {
					t := a.doc.Tokens[a.words[k].token]
					if _, ok := short[form]; !ok && t.Start == a.words[k].start && t.End == a.words[k].end {
						short[form] = a.doc.TokenText(int(a.words[k].token))
					}
				}
			}
		}
	}
	var out [][2]string
	seen := map[string]bool{}
	for _, a := range w.order {
		for _, m := range runs[a.index] {
			for first := m.first; first < m.end; first++ {
				initials := w.initials(a, first, m.end)
				if written, ok := short[initials]; ok && !seen[initials] {
					seen[initials] = true
					s := a.span(first, m.end)
					out = append(out, [2]string{strings.Join(strings.Fields(a.text[s.Start:s.End]), " "), written})
				}
			}
		}
	}
	return out
}

func (w *work) initials(a *account, first, end int) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		if a.capital(i) && !a.abbreviation(i) {
			b.WriteString(w.form(a, i)[:1])
		}
	}
	return b.String()
}

func isLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
