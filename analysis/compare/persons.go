package compare

import (
	"cmp"
	"slices"
	"strings"
)

// person is somebody whom accounts name, by given name and surname.
type person struct {
	given, last int32 // forms of the words
	suffix      int32 // jr, sr, iii; 0 where there is none
	accounts    []bool
	spellings   map[int32]bool // surnames
	mentions    []mention
	label       string // how accounts name them in full
	merged      int    // index of the person that this one turned out to be, or itself
}

// people finds the persons of all accounts and where each is mentioned. Two
// different people never share a row: a surname alone counts only where a
// single person of the account can be meant.
func (w *work) people(runs [][]mention) []*person {
	var all []*person
	for _, a := range w.order {
		for _, m := range runs[a.index] {
			if m, ok := w.personal(a, m); ok && m.end-m.name >= 2 {
				all = w.introduce(all, a, m)
			}
		}
	}
	all = w.unite(all)
	w.surnames(all, runs)
	for _, p := range all {
		slices.SortFunc(p.mentions, func(m, n mention) int {
			return cmp.Or(cmp.Compare(m.account, n.account), cmp.Compare(m.first, n.first), cmp.Compare(n.end, m.end))
		})
		p.mentions = apart(p.mentions)
		p.label = w.personLabel(p)
	}
	return all
}

// apart drops mentions that begin inside the one before.
func apart(mentions []mention) []mention {
	out := mentions[:0]
	for _, m := range mentions {
		if n := len(out); n == 0 || out[n-1].account != m.account || out[n-1].end <= m.first {
			out = append(out, m)
		}
	}
	return out
}

func (w *work) form(a *account, i int) string { return w.words.form(a.words[i].id) }

// lex returns what the lists say of word i.
func (w *work) lex(a *account, i int) *lexeme { return w.words.entries[a.words[i].id].lex }

// is reports whether word i has one of the classes.
func (w *work) is(a *account, i int, c class) bool { return w.lex(a, i).classes&c != 0 }

// personal finds the person's own name in a run of capitals, behind ranks and
// roles, and reports whether the run names a person at all.
func (w *work) personal(a *account, m mention) (mention, bool) {
	m.name = m.first
	for i := m.first; i < m.end; i++ {
		if w.is(a, i, title) && i+1 < m.end {
			m.name, m.titled = i+1, !w.is(a, i, weakTitle)
		} else if w.is(a, i, givenName) && i+1 < m.end && !w.is(a, i+1, title) && !a.hyphened(i) {
			m.name = i
			break
		}
	}
	last := m.end - 1
	if isSuffix(w.form(a, last)) && m.end-m.name > 2 {
		last--
	}
	n := m.end - m.name
	switch {
	case n == 0 || n > 5 || w.is(a, last, body|title) || w.is(a, m.name, stopWord) || w.lex(a, last).country != "":
		return m, false
	case n == 1:
		return m, m.titled
	case m.name > m.first && place(w.form(a, m.name-1)):
		return m, false
	case w.is(a, m.name, givenName) && !w.is(a, m.name+1, body):
		return m, true
	case w.is(a, m.name, body) || w.lex(a, m.name).country != "":
		return m, false
	}
	return m, m.titled || w.introduced(a, m)
}

// hyphened reports whether a hyphen joins word i to the one before.
func (a *account) hyphened(i int) bool {
	at := int(a.words[i].start)
	return at > 0 && a.text[at-1] == '-'
}

func place(form string) bool {
	switch form {
	case "st", "san", "santa", "saint", "fort", "ft", "lake", "port", "mount", "mt", "cape", "camp", "los", "las", "new", "el":
		return true
	}
	return false
}

func isSuffix(form string) bool {
	switch form {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}

// introduced reports whether a role before the name (candidate Mitt Romney) or
// an age behind it shows that it is a person's.
func (w *work) introduced(a *account, m mention) bool {
	if m.first > 0 && a.adjacent(m.first-1) && !a.capital(m.first-1) && w.is(a, m.first-1, title) {
		return true
	}
	if m.end < len(a.words) {
		between := a.text[a.words[m.end-1].end:a.words[m.end].start]
		next := w.form(a, m.end)
		return between == ", " && len(next) == 2 && next >= "16" && next <= "99"
	}
	return false
}

// introduce adds a full name to the persons.
func (w *work) introduce(all []*person, a *account, m mention) []*person {
	end := m.end
	suffix := int32(0)
	if isSuffix(w.form(a, end-1)) {
		end--
		suffix = a.words[end].id + 1
	}
	if end-m.name < 2 {
		return all
	}
	given, last := a.words[m.name].id, a.words[end-1].id
	for _, p := range all {
		if p.given == given && p.last == last && p.suffix == suffix {
			p.accounts[a.index] = true
			p.mentions = append(p.mentions, m)
			return all
		}
	}
	p := &person{given: given, last: last, suffix: suffix, accounts: make([]bool, len(w.accounts)), merged: len(all)}
	p.accounts[a.index] = true
	p.mentions = []mention{m}
	p.spellings = map[int32]bool{last: true}
	return append(all, p)
}

// unite joins the persons that are one: the same surname or a misspelling of
// it, and given names that stand for each other.
func (w *work) unite(all []*person) []*person {
	for i, p := range all {
		for _, q := range all[:i] {
			if q.merged == indexOf(all, q) && w.samePerson(p, q) {
				p.merged = q.merged
				q.mentions = append(q.mentions, p.mentions...)
				q.spellings[p.last] = true
				for k, in := range p.accounts {
					q.accounts[k] = q.accounts[k] || in
				}
				break
			}
		}
	}
	var out []*person
	for i, p := range all {
		if p.merged == i {
			out = append(out, p)
		}
	}
	return out
}

func indexOf(all []*person, p *person) int { return slices.Index(all, p) }

func (w *work) samePerson(p, q *person) bool {
	if p.suffix != q.suffix && (p.suffix != 0 && q.suffix != 0 || w.apart(p, q)) {
		return false
	}
	g, h := w.words.form(p.given), w.words.form(q.given)
	nicknames := meetInt(w.words.entries[p.given].lex.nick, w.words.entries[q.given].lex.nick)
	s, t := w.words.form(p.last), w.words.form(q.last)
	if s == t {
		return g == h || nicknames || len(g) >= 5 && len(h) >= 5 && g[0] == h[0] && distance(g, h) <= 1
	}
	return g == h && len(g) > 1 && min(len(s), len(t)) >= 6 && s[0] == t[0] && distance(s, t) <= 2
}

// apart reports whether a person with a suffix and one without are two: some
// account names both, or they have ranks and none in common.
func (w *work) apart(p, q *person) bool {
	for i := range p.accounts {
		if p.accounts[i] && q.accounts[i] {
			return true
		}
	}
	r, s := w.ranks(p), w.ranks(q)
	for id := range r {
		if s[id] {
			return false
		}
	}
	return len(r) > 0 && len(s) > 0
}

func meetInt(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// personLabel is how a person is named in full by most accounts, without
// ranks; the longest where several are as common.
func (w *work) personLabel(p *person) string {
	used := map[string]map[int]bool{}
	best := ""
	for _, m := range p.mentions {
		a := w.accounts[m.account]
		if m.end-m.name < 2 || !a.capital(m.name) && best != "" {
			continue
		}
		s := a.named(m.name, m.end)
		t := strings.Join(strings.Fields(a.text[s.Start:s.End]), " ")
		if used[t] == nil {
			used[t] = map[int]bool{}
		}
		used[t][m.account] = true
		if n, most := len(used[t]), len(used[best]); n > most || n == most && (len(t) > len(best) || len(t) == len(best) && t < best) {
			best = t
		}
	}
	return best
}
