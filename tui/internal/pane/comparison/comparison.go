package comparison

import (
	"askance/analysis/compare"
	"askance/tui/internal/frame"

	"github.com/charmbracelet/x/ansi"
)

// Model is the panel.
type Model struct {
	place  frame.Rect
	method ansi.Method
	names  []string // of the accounts, by column
	tables []compare.Table
	strips map[string][]Strip // by the name of the view that they stand over
	tab    int
	row    int           // chosen
	col    int           // chosen account
	top    int           // first row that is seen
	first  int           // first account whose column is seen
	rows   []compare.Row // of the open view that can be reached
	item   int           // of the chosen cell, that was last gone to; -1 before
	doc    []string      // what the open view shows, wrapped
	shown  []line
	keys   [2]string // that go on to the account to the left, and to the right
}

// Strip is a row that shows where things lie in each account.
type Strip struct {
	Label string
	Cells [][]Dot // by account
}

// Dot is one thing on a strip.
type Dot struct {
	At     float64 // how far down the account, 0 to 1
	Sign   string  // one cell wide
	Family int     // whose colour it has, or -1
}

// New makes an empty panel. It is told the keys that go on to the account to
// the left and to the right.
func New(left, right string) Model { return Model{item: -1, keys: [2]string{left, right}} }

// Renew takes up a comparison, with strips by the name of the view that they
// belong to, and stays at the same view. The chosen column is the one given.
func (m Model) Renew(tables []compare.Table, names []string, strips map[string][]Strip, col int) Model {
	tab := ""
	if m.tab < len(m.tables) {
		tab = m.tables[m.tab].Name
	}
	n := Model{place: m.place, method: m.method, tables: withoutZeros(tables), names: names, strips: strips, col: col, item: -1, keys: m.keys}
	for i, t := range tables {
		if t.Name == tab {
			n.tab = i
		}
	}
	return n.laid()
}

// Label takes up names and strips of accounts that were read since, and leaves
// the choice where it is.
func (m Model) Label(names []string, strips map[string][]Strip) Model {
	m.names, m.strips = names, strips
	return m.laid()
}

// SetPlace gives the panel its place.
func (m Model) SetPlace(p frame.Rect, method ansi.Method) Model {
	m.place, m.method = p, method
	return m.laid()
}

// Turn goes to another view, round the ends.
func (m Model) Turn(by int) Model {
	if n := len(m.tables); n > 0 {
		m.tab = (m.tab + by + n) % n
	}
	m.row, m.top, m.item = 0, 0, -1
	return m.laid()
}

// Move chooses a row n further down, or up.
func (m Model) Move(n int) Model {
	m.row += n
	m.item = -1
	return m.laid()
}

// Side chooses the column n further to the right, or left.
func (m Model) Side(n int) Model {
	m.col += n
	m.item = -1
	if t := m.table(); t != nil && t.Name == unmatched {
		m.row, m.top = 0, 0 // other rows
	}
	return m.laid()
}

// Page is how many rows are seen, at least one.
func (m Model) Page() int {
	seen := map[int]bool{}
	for _, l := range m.shown {
		if l.row >= 0 {
			seen[l.row] = true
		}
	}
	return max(len(seen)-1, 1)
}

// withoutZeros leaves out the rows of the profile in which no account has
// anything.
func withoutZeros(tables []compare.Table) []compare.Table {
	out := append([]compare.Table(nil), tables...)
	for i := range out {
		if out[i].Name != profile {
			continue
		}
		var rows []compare.Row
		for _, r := range out[i].Rows {
			if greatest(r) > 0 {
				rows = append(rows, r)
			}
		}
		out[i].Rows = rows
	}
	return out
}

// profile is the view whose values are drawn as bars.
const profile = "profile"

// unmatched is the view whose rows are of one account each: it shows one
// account at a time, over the whole width.
const unmatched = "unmatched"

// reached returns the rows of a view that can be reached: of unmatched
// sentences, which are in order of the accounts, those of the chosen one.
func (m *Model) reached(t *compare.Table) []compare.Row {
	if t.Name != unmatched {
		return t.Rows
	}
	from := 0
	for from < len(t.Rows) && len(t.Rows[from].Cells[m.col]) == 0 {
		from++
	}
	to := from
	for to < len(t.Rows) && len(t.Rows[to].Cells[m.col]) > 0 {
		to++
	}
	return t.Rows[from:to]
}

// over returns the strips over the open view.
func (m *Model) over() []Strip { return m.strips[m.tables[m.tab].Name] }

// count returns how many rows the open view has.
func (m *Model) count() int { return len(m.over()) + len(m.rows) }

// Go returns the place of the chosen cell that a reader is taken to, and those
// of the other cells of its row: at each call the next of the cell's items.
func (m Model) Go() (Model, []compare.Place) {
	t := m.table()
	if t == nil || m.row < len(m.over()) || m.row >= m.count() {
		return m, nil
	}
	cells := m.rows[m.row-len(m.over())].Cells
	var places []compare.Place
	if items := cells[m.col]; len(items) > 0 {
		m.item = (m.item + 1) % len(items)
		places = append(places, items[m.item].Places...)
	}
	for i, c := range cells {
		if i != m.col && len(c) > 0 && len(c[0].Places) > 0 {
			places = append(places, c[0].Places[0])
		}
	}
	return m.laid(), places
}

// Click chooses the row and column at a cell of the panel and reports whether
// there is one. On the tabs it turns to a view.
func (m Model) Click(x, y int) (Model, bool) {
	if y == 0 {
		for i, span := range m.tabSpans() {
			if x >= span[0] && x < span[1] {
				return m.Turn(i - m.tab), false
			}
		}
		return m, false
	}
	y -= m.headRows()
	if y < 0 || y >= len(m.shown) {
		return m, false
	}
	l := m.shown[y]
	if l.row < 0 {
		return m, false
	}
	if l.row != m.row {
		m.item = -1
	}
	m.row = l.row
	w := m.widths()
	if x >= w.label && w.cell > 0 {
		m.col = min(m.first+min((x-w.label)/w.cell, w.seen-1), len(m.names)-1)
	}
	return m.laid(), true
}

// table returns the view that is open, or nil.
func (m *Model) table() *compare.Table {
	if m.tab >= len(m.tables) {
		return nil
	}
	return &m.tables[m.tab]
}

// laid brings the choice into the table and lays out the rows that are seen.
func (m Model) laid() Model {
	t := m.table()
	if t == nil {
		return m
	}
	m.col = max(0, min(m.col, len(m.names)-1))
	m.rows = m.reached(t)
	m.row = max(0, min(m.row, m.count()-1))
	m.doc = m.described(t)
	w := m.widths()
	m.first = max(min(m.first, m.col), m.col-w.seen+1, 0)
	m.first = max(min(m.first, len(m.names)-w.seen), 0)
	height := max(m.place.H-m.headRows(), 0)
	m.top = max(min(m.top, m.row), m.row-height) // a row has a line at least
	for {
		m.shown = m.lines(t, w, height)
		if m.top >= m.row || m.whole(height) {
			return m
		}
		m.top++
	}
}

// whole reports whether all lines of the chosen row are among the shown.
func (m *Model) whole(height int) bool {
	if len(m.shown) == 0 {
		return height == 0
	}
	for _, l := range m.shown {
		if l.row == m.row && l.last {
			return true
		}
	}
	return false
}

// Chosen returns the chosen view, row and column.
func (m *Model) Chosen() [3]int { return [3]int{m.tab, m.row, m.col} }
