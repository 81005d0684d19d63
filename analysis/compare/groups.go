package compare

import (
	"slices"
	"strings"

	"askance/analysis/internal/text"
)

// groups makes rows for bodies, countries and places that have several names:
// known aliases, acronyms of names that stand in some account, and spellings
// that differ in a letter or two.
func (w *work) groups(runs [][]mention) []Name {
	sets := lists().aliases
	for _, pair := range w.acronyms(runs) {
		if !knownAlias(sets, pair[0]) && !knownAlias(sets, pair[1]) {
			sets = append(slices.Clone(sets), pair[:])
		}
	}
	var out []Name
	for _, set := range sets {
		var found []mention
		for _, a := range w.accounts {
			found = append(found, w.occurrences(a, set)...)
		}
		if n := w.row(set[0], GroupName, found); n.distinct() > 1 {
			out = append(out, n)
		}
	}
	return append(out, w.spellings(runs)...)
}

func knownAlias(sets [][]string, name string) bool {
	for _, set := range sets {
		for _, alias := range set {
			if strings.EqualFold(alias, name) {
				return true
			}
		}
	}
	return false
}

// occurrences finds the terms of a set in an account, the longest first where
// two begin at one word. A term in capitals throughout must stand so, but for
// accounts that lost their capitals.
func (w *work) occurrences(a *account, set []string) []mention {
	type term struct {
		forms []int32
		upper bool
	}
	first := map[int32][]term{}
	for _, alias := range set {
		t := term{upper: len(alias) < 8 && strings.ToUpper(alias) == alias && !strings.Contains(alias, " ")}
		known := true
		for _, form := range termForms(alias) {
			id, ok := w.words.ids[form]
			known = known && ok
			t.forms = append(t.forms, id)
		}
		if known && len(t.forms) > 0 {
			first[t.forms[0]] = append(first[t.forms[0]], t)
		}
	}
	if len(first) == 0 {
		return nil
	}
	var out []mention
	for i := 0; i < len(a.words); i++ {
		n := 0
		for _, t := range first[a.words[i].id] {
			if len(t.forms) > n && a.has(i, t.forms) && w.cased(a, i, t.upper) {
				n = len(t.forms)
			}
		}
		if n > 0 {
			out = append(out, mention{account: a.index, first: i, end: i + n, name: i})
			i += n - 1
		}
	}
	return out
}

// termForms cuts a term of a list into the forms of its words.
func termForms(term string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(term, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '&' }) {
		out = append(out, fold(part))
	}
	return out
}

// has reports whether the forms stand at word i.
func (a *account) has(i int, forms []int32) bool {
	if i+len(forms) > len(a.words) {
		return false
	}
	for k, id := range forms {
		if a.words[i+k].id != id || k > 0 && !a.adjacent(i+k-1) {
			return false
		}
	}
	return true
}

// cased reports whether word i is written as a name of its sort is.
func (w *work) cased(a *account, i int, upper bool) bool {
	if a.doc.LowerCased {
		return !upper || len(w.form(a, i)) > 3 || strings.Contains(w.form(a, i), ".")
	}
	return !upper || a.doc.Tokens[a.words[i].token].Shape != text.Lower && a.doc.Tokens[a.words[i].token].Shape != text.Title ||
		strings.Contains(w.form(a, i), ".")
}

// acronyms pairs names of three words or more with the acronyms that their
// initials make and that some account uses: Republican National Committee, RNC.
func (w *work) acronyms(runs [][]mention) [][2]string {
	short := map[string]string{} // form → as written
	for i, a := range w.accounts {
		for _, m := range runs[i] {
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
	for i, a := range w.accounts {
		for _, m := range runs[i] {
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
