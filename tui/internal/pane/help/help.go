package help

import (
	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
)

// Entry is a key, or several, and what they do; or a sample of how words are
// drawn, and what that means.
type Entry struct {
	Keys, Does string
	Look       theme.Look // of a sample; 0 for keys
}

// Group is a heading with its entries.
type Group struct {
	Title   string
	Entries []Entry
}

// Model is the page.
type Model struct {
	place   frame.Rect
	method  ansi.Method
	groups  []Group
	columns [][]Entry // an entry without keys is a heading
	width   int       // of a column
	keys    int       // of the keys in a column
	scroll  int
}

// Set gives the page its place and what to list.
func (m Model) Set(p frame.Rect, method ansi.Method, groups []Group) Model {
	m.place, m.method, m.groups = p, method, groups
	m.measure()
	n := max(1, min(3, (p.W-2+gap)/max(m.width, 1)))
	m.columns = split(groups, n)
	return m.Scroll(0)
}

// gap is the cells between two columns.
const gap = 3

// measure finds the widths of keys and of a column.
func (m *Model) measure() {
	m.keys, m.width = 0, 0
	does := 0
	for _, g := range m.groups {
		for _, e := range g.Entries {
			m.keys = max(m.keys, flow.Width(m.method, e.Keys))
			does = max(does, flow.Width(m.method, e.Does))
		}
	}
	m.keys = min(m.keys, max(m.place.W/3, 1))
	m.width = m.keys + 2 + does + gap
}

// split deals the groups out over n columns, in order, keeping each whole.
func split(groups []Group, n int) [][]Entry {
	total := 0
	for _, g := range groups {
		total += len(g.Entries) + 2
	}
	var columns [][]Entry
	var column []Entry
	for _, g := range groups {
		if len(columns) < n-1 && len(column) > 0 && len(column)+len(g.Entries)/2 > total/n {
			columns, column = append(columns, column), nil
		}
		if len(column) > 0 {
			column = append(column, Entry{})
		}
		column = append(append(column, Entry{Does: g.Title}), g.Entries...)
	}
	return append(columns, column)
}

// Scroll moves the page by n rows.
func (m Model) Scroll(n int) Model {
	m.scroll = max(0, min(m.scroll+n, m.rows()-m.place.H))
	return m
}

// More reports whether there is something below the rows that are seen.
func (m Model) More() bool { return m.scroll < m.rows()-m.place.H }

// rows are all rows of the page, with an empty one above and below.
func (m Model) rows() int {
	tallest := 0
	for _, c := range m.columns {
		tallest = max(tallest, len(c))
	}
	return tallest + 2
}

// Row appends row y of the page, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	at := y + m.scroll - 1
	if at < 0 {
		return r.End(theme.Plain)
	}
	for i, c := range m.columns {
		r.Space(theme.Plain, 2+i*m.width-(m.place.W-r.Left()))
		if at >= len(c) {
			continue
		}
		e := c[at]
		if e.Keys == "" {
			r.Put(theme.Head, e.Does)
			continue
		}
		before := r.Left()
		keys := paint.Cut(m.method, e.Keys, m.keys)
		if e.Look != 0 {
			r.Words(e.Look, keys)
		} else {
			r.Put(theme.Key, keys)
		}
		r.Space(theme.Plain, m.keys+2-(before-r.Left()))
		r.Put(theme.Quiet, paint.Cut(m.method, e.Does, m.width-m.keys-2-gap))
	}
	return r.End(theme.Plain)
}
