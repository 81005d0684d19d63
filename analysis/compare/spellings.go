package compare

import "strings"

// spelling is a name of two words or more, without spaces and marks, with its
// mentions.
type spelling struct {
	letters  string
	written  string
	country  bool // a country is named in it
	accounts map[int]bool
	mentions []mention
}

// spellings makes rows for names that accounts spell in different ways, such
// as the towns of another alphabet.
func (w *work) spellings(runs [][]mention) []Name {
	var all []*spelling
	byLetters, byWords := map[string]*spelling{}, map[string]*spelling{}
	for _, a := range w.order {
		for _, m := range runs[a.index] {
			if m.end-m.first < 2 || w.isPerson(a, m) {
				continue
			}
			s := a.span(m.first, m.end)
			written := oneLine(a.text[s.Start:s.End])
			sp := byWords[written]
			if sp == nil {
				letters := onlyLetters(written)
				if sp = byLetters[letters]; sp == nil {
					sp = &spelling{letters: letters, written: written, country: w.country(a, m.first, m.end) >= 0, accounts: map[int]bool{}}
					byLetters[letters] = sp
					all = append(all, sp)
				}
				byWords[written] = sp
			}
			sp.accounts[a.index] = true
			sp.mentions = append(sp.mentions, m)
		}
	}
	return w.cluster(all)
}

// cluster makes a row of every name with those spelled like it. Names are
// compared where they begin alike, so that time does not grow with the square
// of their number.
func (w *work) cluster(all []*spelling) []Name {
	alike := map[string][]*spelling{}
	for _, s := range all {
		if len(s.letters) >= 7 {
			alike[s.letters[:3]] = append(alike[s.letters[:3]], s)
		}
	}
	var out []Name
	used := map[*spelling]bool{}
	for _, s := range all {
		if used[s] || len(s.letters) < 7 {
			continue
		}
		used[s] = true
		group := []*spelling{s}
		near := alike[s.letters[:3]]
		for i := 0; i < len(group); i++ {
			for _, t := range near[:min(len(near), maxPostings)] {
				if !used[t] && sameSpelling(group[i], t) {
					used[t] = true
					group = append(group, t)
				}
			}
		}
		label, found := s, []mention(nil)
		for _, t := range group {
			found = append(found, t.mentions...)
			if n, most := len(t.mentions), len(label.mentions); n > most || n == most && t.written < label.written {
				label = t
			}
		}
		if n := w.row(label.written, GroupName, found); n.distinct() > 1 {
			out = append(out, n)
		}
	}
	return out
}

func (w *work) isPerson(a *account, m mention) bool {
	_, ok := w.personal(a, m)
	return ok
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ', r == '-', r == '.', r == '\'', r == '’', r == '\u00a0':
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// sameSpelling reports whether two names differ in a quarter of their letters
// at most, behind a common beginning, and neither goes on from the other.
// Where they have as many words, two in five letters of each may differ: a
// Court is no Act.
func sameSpelling(s, t *spelling) bool {
	short, long := min(len(s.letters), len(t.letters)), max(len(s.letters), len(t.letters))
	if long-short > 3 || s.country != t.country || strings.HasPrefix(s.letters, t.letters) || strings.HasPrefix(t.letters, s.letters) ||
		4*distance(s.letters, t.letters) > long {
		return false
	}
	x, y := strings.Fields(s.written), strings.Fields(t.written)
	for i := range x {
		if len(x) != len(y) {
			break
		}
		if p, q := onlyLetters(x[i]), onlyLetters(y[i]); 5*distance(p, q) > 2*max(len(p), len(q)) {
			return false
		}
	}
	return true
}

// distance is the number of letters to add, drop, change or swap with the next
// to turn one word into the other (optimal string alignment).
func distance(s, t string) int {
	a, b := []rune(s), []rune(t)
	rows := make([]int, 3*(len(b)+1))
	before, row, next := rows[:len(b)+1], rows[len(b)+1:2*len(b)+2], rows[2*len(b)+2:]
	for k := range row {
		row[k] = k
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for k := 1; k <= len(b); k++ {
			cost := 1
			if a[i-1] == b[k-1] {
				cost = 0
			}
			next[k] = min(row[k]+1, next[k-1]+1, row[k-1]+cost)
			if i > 1 && k > 1 && a[i-1] == b[k-2] && a[i-2] == b[k-1] {
				next[k] = min(next[k], before[k-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
