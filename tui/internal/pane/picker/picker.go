package picker

import (
	"fmt"
	"strings"

	"askance/analysis"
	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/menu"
	"askance/tui/internal/paint"
	"askance/tui/internal/prompt"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/sahilm/fuzzy"
)

// Entry is one account.
type Entry struct {
	Name, Outlet, Title, Date string
	State                     string // in place of tags: "not read yet", a reason
	Counts                    [analysis.Families]int
	Shown                     bool // in one of the panes
}

// Model is the list.
type Model struct {
	place   frame.Rect
	method  ansi.Method
	entries []Entry
	glyphs  [analysis.Families]string
	filter  prompt.Model
	items   []int // indices of entries that pass, the best first
	menu    menu.Model
}

// New lists entries; chosen is the one to begin with.
func New(entries []Entry, glyphs [analysis.Families]string, chosen int) Model {
	return Model{entries: entries, glyphs: glyphs}.listed(chosen)
}

// SetPlace gives the list its place.
func (m Model) SetPlace(p frame.Rect, method ansi.Method) Model {
	m.place, m.method = p, method
	return m.listed(m.Chosen())
}

// Renew takes up what has become known of the entries.
func (m Model) Renew(entries []Entry) Model {
	m.entries = entries
	return m.listed(m.Chosen())
}

// Type changes the filter.
func (m Model) Type(change func(prompt.Model) prompt.Model) Model {
	was := m.filter.Value()
	if m.filter = change(m.filter); m.filter.Value() == was {
		return m
	}
	return m.listed(-1)
}

// Move chooses the entry n further down, or up.
func (m Model) Move(n int) Model {
	m.menu = m.menu.Move(n)
	return m
}

// Scroll moves the list and leaves the choice.
func (m Model) Scroll(n int) Model {
	m.menu = m.menu.Scroll(n)
	return m
}

// Click chooses the entry in row y of the list's place and reports whether there is one.
func (m Model) Click(y int) (Model, bool) {
	var ok bool
	m.menu, ok = m.menu.Click(y - headRows)
	return m, ok
}

// Page is how many entries are seen.
func (m Model) Page() int { return max(m.menu.Height()/entryRows, 1) }

// Chosen returns the chosen entry, or -1.
func (m Model) Chosen() int {
	if i := m.menu.Chosen(); i >= 0 && i < len(m.items) {
		return m.items[i]
	}
	return -1
}

const (
	headRows  = 2
	entryRows = 4 // outlet and date, headline, tags, an empty one
)

// listed makes the rows anew.
func (m Model) listed(chosen int) Model {
	m.items = m.passing()
	at := 0
	var rows []int
	for i, e := range m.items {
		if e == chosen {
			at = i
		}
		for range entryRows {
			rows = append(rows, i)
		}
	}
	m.menu = m.menu.Set(rows, at, m.place.H-headRows)
	return m
}

// passing returns the entries that the filter finds, the best first; all of
// them, in order, without a filter.
func (m Model) passing() []int {
	var items []int
	if m.filter.Value() == "" {
		for i := range m.entries {
			items = append(items, i)
		}
		return items
	}
	for _, match := range fuzzy.FindFrom(m.filter.Value(), names(m.entries)) {
		items = append(items, match.Index)
	}
	return items
}

// names are what the filter is held against.
type names []Entry

func (n names) String(i int) string {
	return strings.Join([]string{n[i].Outlet, n[i].Title, n[i].Name, n[i].Date}, " ")
}

func (n names) Len() int { return len(n) }

// Row appends row y, exactly as wide as the list's place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	switch y {
	case 0:
		r.Put(theme.Accent, "▌")
		r.Put(theme.Title, "Open an account in this pane")
		r.Put(theme.Quiet, fmt.Sprintf(" · %d of %d", len(m.items), len(m.entries)))
		return r.End(theme.Plain)
	case 1:
		r.Space(theme.Plain, 1)
		m.filter.Put(&r, m.method, "filter ", r.Left())
		return r.End(theme.Plain)
	}
	row, item := m.menu.At(y - headRows)
	if row < 0 {
		if y == headRows && len(m.items) == 0 {
			r.Put(theme.Quiet, "  no account like that")
		}
		return r.End(theme.Plain)
	}
	ground := theme.Plain
	if item == m.menu.Chosen() && row%entryRows != entryRows-1 {
		ground = theme.Chosen
	}
	m.entry(&r, &m.entries[m.items[item]], row%entryRows, ground)
	return r.End(ground)
}

// entry writes one row of an entry. What has nothing but a name has no row for
// a headline.
func (m *Model) entry(r *paint.Row, e *Entry, row int, ground theme.Role) {
	if e.Outlet == "" && e.Title == "" && row > 0 {
		row++
	}
	switch row {
	case 0:
		mark := "   "
		if ground == theme.Chosen {
			mark = " ▸ "
		}
		r.Put(ground, mark)
		date := ""
		if e.Date != "" {
			date = " · " + e.Date
		}
		room := max(r.Left()-flow.Width(m.method, date), leastName)
		r.Put(ground, paint.Cut(m.method, first(e.Outlet, e.Name), room))
		r.Put(ground, date)
	case 1:
		r.Put(ground, "   ")
		r.Put(ground, first(e.Title, e.Name))
	case 2:
		r.Put(ground, "   ")
		if e.State != "" {
			r.Put(ground, e.State+"  ")
		} else {
			for f, n := range e.Counts {
				r.Put(ground, fmt.Sprintf("%s %d  ", m.glyphs[f], n))
			}
		}
		if e.Shown {
			r.Put(ground, "open")
		}
	}
}

// leastName is how many cells of a name stay before its date is cut.
const leastName = 10

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
