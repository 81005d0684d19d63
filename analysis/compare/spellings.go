package compare

import "strings"

// spelling is a name of two words or more, without spaces and marks, with its
// mentions.
type spelling struct {
	letters  string
	written  string
	accounts map[int]bool
	mentions []mention
}

// spellings makes rows for names that accounts spell in different ways, such
// as the towns of another alphabet.
func (w *work) spellings(runs [][]mention) []Name {
	var all []*spelling
	byLetters := map[string]*spelling{}
	for i, a := range w.accounts {
		for _, m := range runs[i] {
			if m.end-m.first < 2 || w.isPerson(a, m) {
				continue
			}
			s := a.span(m.first, m.end)
			written := strings.Join(strings.Fields(a.text[s.Start:s.End]), " ")
			letters := onlyLetters(written)
			sp := byLetters[letters]
			if sp == nil {
				sp = &spelling{letters: letters, written: written, accounts: map[int]bool{}}
				byLetters[letters] = sp
				all = append(all, sp)
			}
			sp.accounts[a.index] = true
			sp.mentions = append(sp.mentions, m)
		}
	}
	var out []Name
	used := map[*spelling]bool{}
	for i, s := range all {
		if used[s] {
			continue
		}
		found := s.mentions
		for _, t := range all[i+1:] {
			if !used[t] && sameSpelling(s.letters, t.letters) {
				used[t] = true
				found = append(found, t.mentions...)
			}
		}
		if n := w.row(s.written, GroupName, found); n.distinct() > 1 {
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
// at most, behind a common
// beginning, and neither goes on from the other.
func sameSpelling(s, t string) bool {
	short, long := min(len(s), len(t)), max(len(s), len(t))
	if short < 7 || long-short > 3 || s[:3] != t[:3] || strings.HasPrefix(s, t) || strings.HasPrefix(t, s) {
		return false
	}
	return 4*distance(s, t) <= long
}
