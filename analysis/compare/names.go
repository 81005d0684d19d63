package compare

import (
	"cmp"
	"slices"
	"strings"
)

// NameKind says what a row of names is about.
type NameKind uint8

// The kinds of name.
const (
	PersonName NameKind = iota
	GroupName           // a body, a country, a place
	PowerName           // a country's government or forces
	ThingName           // a thing or an act that writers have several terms for
)

var nameKinds = [...]string{"person", "group", "power", "thing"}

// String returns the kind in one word.
func (k NameKind) String() string { return nameKinds[k] }

// Name is a row of the names view: what each account calls the same actor or
// thing.
type Name struct {
	Label string
	Kind  NameKind
	Forms [][]Form // by account; the most used first
	order [2]int   // by which rows are sorted
}

// Form is one way in which an account writes a name.
type Form struct {
	Text   string // as the account has it first
	Places []Place
}

// names makes the rows of the names view: those first in which the accounts
// differ.
func (w *work) names() []Name {
	runs := make([][]mention, len(w.accounts))
	for _, a := range w.order {
		runs[a.index] = w.capitalRuns(a)
	}
	w.runs = runs
	var out []Name
	w.persons = w.people(runs)
	for _, p := range w.persons {
		out = append(out, w.row(p.label, PersonName, p.mentions))
	}
	terms := w.findTerms()
	out = append(out, w.groups(runs, terms)...)
	out = append(out, w.powers()...)
	out = append(out, w.things(terms)...)
	out = slices.DeleteFunc(out, func(n Name) bool { return n.used() < 2 })
	for i := range out {
		out[i].order = [2]int{out[i].rank(), out[i].count()}
	}
	slices.SortStableFunc(out, func(m, n Name) int {
		return cmp.Or(cmp.Compare(n.order[0], m.order[0]), cmp.Compare(n.order[1], m.order[1]), cmp.Compare(m.Label, n.Label))
	})
	return out
}

// row counts mentions by account and form.
func (w *work) row(label string, kind NameKind, mentions []mention) Name {
	n := Name{Label: label, Kind: kind, Forms: make([][]Form, len(w.accounts))}
	for _, m := range mentions {
		a := w.accounts[m.account]
		n.add(a.named(m.first, m.end), a.text)
	}
	for _, forms := range n.Forms {
		slices.SortStableFunc(forms, func(f, g Form) int { return cmp.Compare(len(g.Places), len(f.Places)) })
	}
	return n
}

// named returns words [first, end) as a place, with the stop of a last Jr.
func (a *account) named(first, end int) Place {
	p := a.place(first, end)
	if last := a.words[end-1]; strings.HasPrefix(a.text[p.End:], ".") && isSuffix(strings.ToLower(a.text[last.start:last.end])) {
		p.End++
	}
	return p
}

// add counts one place under its form.
func (n *Name) add(p Place, text string) {
	form := oneLine(text[p.Start:p.End])
	forms := n.Forms[p.Account]
	for i := range forms {
		if forms[i].Text == form {
			forms[i].Places = append(forms[i].Places, p)
			return
		}
	}
	for i := range forms {
		if formKey(forms[i].Text) == formKey(form) {
			forms[i].Places = append(forms[i].Places, p)
			if capitals(form) < capitals(forms[i].Text) { // a headline's capitals are not the account's
				forms[i].Text = form
			}
			return
		}
	}
	n.Forms[p.Account] = append(forms, Form{form, []Place{p}})
}

// oneLine returns words with single spaces between them.
func oneLine(s string) string {
	if strings.ContainsAny(s, "\n\t\r\u00a0") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

func capitals(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			n++
		}
	}
	return n
}

// formKey is what two spellings of one form share: US and U.S. are no choice of
// words.
func formKey(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, ".") {
		s = strings.ReplaceAll(s, ".", "")
	}
	return s
}

// used is the number of accounts that have the name.
func (n Name) used() int {
	used := 0
	for _, forms := range n.Forms {
		if len(forms) > 0 {
			used++
		}
	}
	return used
}

func (n Name) count() int {
	count := 0
	for _, forms := range n.Forms {
		for _, f := range forms {
			count += len(f.Places)
		}
	}
	return count
}

// rank puts rows first that show a choice of words: things and powers, then
// names that no form is common to.
func (n Name) rank() int {
	rank := 0
	if n.Kind == PowerName || n.Kind == ThingName {
		rank = 2
	}
	if !n.InCommon() {
		rank++
	}
	return rank
}

// InCommon reports whether all accounts that have the name have one of its forms
// in common.
func (n Name) InCommon() bool {
	seen := map[string]int{}
	for _, forms := range n.Forms {
		for _, f := range forms {
			seen[formKey(f.Text)]++
		}
	}
	for _, count := range seen {
		if count == n.used() {
			return true
		}
	}
	return false
}

// distinct is the number of forms, whatever their case.
func (n Name) distinct() int {
	seen := map[string]bool{}
	for _, forms := range n.Forms {
		for _, f := range forms {
			seen[formKey(f.Text)] = true
		}
	}
	return len(seen)
}
