package reader

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// search is what has been looked for and where it was found.
type search struct {
	query   string
	matches paint.Layer
	at      int // the match that the search stands on, or -1
}

// Find marks every place where the query stands. An empty query ends the search.
func (m Model) Find(query string) Model {
	m.found = search{query: query, at: -1}
	if m.doc != nil && query != "" {
		m.found.matches = matches(m.doc.Body.Text, query)
	}
	return m
}

// FirstMatch goes to the first match at offset or after it, else to the first of all.
func (m Model) FirstMatch(offset int) Model {
	n := len(m.found.matches)
	if n == 0 {
		return m
	}
	i := 0
	for i < n && m.found.matches[i].Start < offset {
		i++
	}
	return m.toMatch(i % n)
}

// StepMatch goes to the next match, or the one before, round the ends of the
// article; from none to one at the window. It reports whether it went round, and does nothing without matches.
func (m Model) StepMatch(by int) (_ Model, round bool) {
	n := len(m.found.matches)
	if n == 0 {
		return m, false
	}
	next := m.found.at + by
	if m.found.at < 0 {
		start, _ := m.Seen()
		next = sort.Search(n, func(i int) bool { return m.found.matches[i].Start >= start })
		if by < 0 {
			next--
		}
	}
	return m.toMatch((next + n) % n), next < 0 || next >= n
}

// toMatch stands on match i and shows it a third of the way down, if it is not
// to be seen already.
func (m Model) toMatch(i int) Model {
	m.found.at = i
	return m.reveal(m.found.matches[i].Start)
}

// Matches returns which match the search stands on, from 1, or 0, and how many
// there are.
func (m Model) Matches() (i, n int) { return m.found.at + 1, len(m.found.matches) }

// foundLayer is the layer of the match that the search stands on.
func (s *search) foundLayer(layer paint.Layer) paint.Layer {
	if s.at < 0 || s.at >= len(s.matches) {
		return nil
	}
	on := s.matches[s.at]
	on.Look = theme.Found
	return append(layer, on)
}

// matches returns the places where query stands in text. Capitals count only
// if the query has some. A space stands for any white space, and straight
// quotation marks for curly ones.
func matches(text, query string) paint.Layer {
	exact := false
	for _, r := range query {
		exact = exact || unicode.IsUpper(r)
	}
	first, _ := utf8.DecodeRuneInString(query)
	var layer paint.Layer
	for at := 0; at < len(text); {
		size := 1
		if text[at] >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(text[at:])
		} else if first < utf8.RuneSelf && first != ' ' && (text[at]|0x20) != byte(first)|0x20 {
			at++
			continue
		}
		if n := prefix(text[at:], query, exact); n > 0 {
			layer = append(layer, paint.Span{Start: at, End: at + n, Look: theme.Match})
			size = n
		}
		at += size
	}
	return layer
}

// prefix returns the length of what stands for query at the beginning of text, or 0.
func prefix(text, query string, exact bool) int {
	at := 0
	for _, q := range query {
		r, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || !same(r, q, exact) {
			return 0
		}
		at += size
	}
	return at
}

// same reports whether r in a text stands for q in a query.
func same(r, q rune, exact bool) bool {
	if r == q {
		return true
	}
	switch q {
	case ' ':
		return unicode.IsSpace(r)
	case '\'':
		return r == '’' || r == '‘'
	case '"':
		return r == '“' || r == '”' || r == '„'
	case '-':
		return r == '‐' || r == '‑' || r == '–'
	}
	return !exact && unicode.ToLower(r) == q
}
