package comparison

import (
	"fmt"
	"strings"

	"askance/analysis/compare"
	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// headRows is how many rows stand over the table: tabs, what the view shows,
// columns.
func (m *Model) headRows() int { return 2 + len(m.doc) }

// docRows is the most rows that say what a view shows.
const docRows = 3

// described returns what a view shows and how its bars are to be read, wrapped.
// It takes a fifth of the panel at most, which is whole at 80 columns and 24 rows.
func (m *Model) described(t *compare.Table) []string {
	text := t.Doc
	if t.Name == profile {
		text += " Bars share a scale within a family."
	}
	rows := max(1, min(docRows, m.place.H/5))
	if lines := m.wrapped(text, m.place.W-2, rows); len(lines) > 0 {
		return lines
	}
	return []string{""}
}

// Row appends row y of the panel, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	t := m.table()
	switch {
	case t == nil:
		if y == 0 {
			r.Put(theme.Rule, "── ")
			r.Put(theme.Quiet, "comparing… ")
			r.Put(theme.Rule, strings.Repeat("─", r.Left()))
		}
	case y == 0:
		m.tabs(&r)
	case y <= len(m.doc):
		r.Space(theme.Plain, 1)
		r.Put(theme.Quiet, m.doc[y-1])
	case y == m.headRows()-1:
		m.columns(&r)
	case m.count() == 0 && y == m.headRows():
		r.Put(theme.Quiet, " nothing found")
	case y-m.headRows() < len(m.shown):
		return m.tableRow(&r, &m.shown[y-m.headRows()])
	}
	return r.End(theme.Plain)
}

// tabs writes the views, the open one marked, moved along where there is not
// room for all.
func (m *Model) tabs(r *paint.Row) {
	r.Put(theme.Rule, "─")
	from := m.tabFrom()
	for i := from; i < len(m.tables); i++ {
		name := " " + m.tables[i].Name + " "
		if i == m.tab {
			r.Put(theme.Chosen, name)
		} else {
			r.Put(theme.Quiet, name)
		}
	}
	count := fmt.Sprintf(" %d of %d ─", min(m.row+1, m.count()), m.count())
	r.Put(theme.Rule, strings.Repeat("─", max(r.Left()-flow.Width(m.method, count), 0)))
	r.Put(theme.Rule, count)
}

// tabFrom returns the first tab that is shown, so that the open one is.
func (m *Model) tabFrom() int {
	from, used := m.tab, 0
	for from >= 0 {
		used += len(m.tables[from].Name) + 2
		if used > m.place.W-14 {
			break
		}
		from--
	}
	return min(from+1, m.tab)
}

// tabSpans returns the columns of each tab; those that are not shown have none.
func (m *Model) tabSpans() [][2]int {
	spans := make([][2]int, len(m.tables))
	at := 1
	for i := m.tabFrom(); i < len(m.tables); i++ {
		w := len(m.tables[i].Name) + 2
		spans[i] = [2]int{at, at + w}
		at += w
	}
	return spans
}

// roomyCell is the width of a single column whose name has room for a word
// before it.
const roomyCell = 40

// columns writes the names of the accounts that are seen, and by which key the
// others are.
func (m *Model) columns(r *paint.Row) {
	w := m.widths()
	r.Space(theme.Plain, 1)
	before := ""
	if m.first > 0 {
		before = fmt.Sprintf("%s ← %d more", m.keys[0], m.first)
	}
	switch {
	case w.label > 0:
		m.fill(r, theme.Quiet, before, w.label)
	case before != "" && w.cell >= roomyCell:
		before += "  "
		r.Put(theme.Quiet, before)
		w.cell -= flow.Width(m.method, before)
	}
	for i := range w.seen {
		at := m.first + i
		if at >= len(m.names) {
			return
		}
		role := theme.TitleAway
		if at == m.col {
			role = theme.Title
		}
		name := paint.Cut(m.method, m.names[at], w.cell-2)
		if at == len(m.names)-1 || i < w.seen-1 {
			m.fill(r, role, name, w.cell)
			continue
		}
		more := fmt.Sprintf("%d more → %s", len(m.names)-1-at, m.keys[1])
		m.fill(r, role, paint.Cut(m.method, name, w.cell-2-flow.Width(m.method, more)-1), w.cell-1-flow.Width(m.method, more))
		r.Put(theme.Quiet, more)
	}
}

// fill writes text and empty cells up to width.
func (m *Model) fill(r *paint.Row, role theme.Role, text string, width int) {
	text = paint.Cut(m.method, text, width)
	r.Put(role, text)
	r.Space(theme.Plain, width-flow.Width(m.method, text))
}

// tableRow writes one line of the table.
func (m *Model) tableRow(r *paint.Row, l *line) []byte {
	w := m.widths()
	on := l.row == m.row
	mark := " "
	if on {
		mark = "▌"
	}
	r.Put(theme.Accent, mark)
	role := theme.Plain
	if l.note {
		role = theme.Quiet
	}
	if w.label > 0 {
		m.fill(r, role, l.label, w.label)
	}
	for i := range l.cells {
		p := &l.cells[i]
		ground := theme.Plain
		if on && m.first+i == m.col {
			ground = theme.ChosenAway
			if p.item >= 0 && (m.item < 0 || p.item == m.item) {
				ground = theme.Chosen
			}
		}
		switch {
		case p.dots != nil:
			strip(r, p.dots, w.cell-2)
			r.Space(theme.Plain, 2)
		case p.bar >= 0:
			m.bar(r, p, ground, w.cell)
		default:
			m.fill(r, ground, p.text, w.cell-2)
			r.Space(theme.Plain, 2)
		}
	}
	return r.End(theme.Plain)
}

// numberWidth is the cells of a number before its bar, and of the gap between them.
const numberWidth = 6

// bar writes a number and its bar.
func (m *Model) bar(r *paint.Row, p *piece, ground theme.Role, width int) {
	number := min(max(numberWidth, flow.Width(m.method, p.text)+1), width)
	m.fill(r, ground, p.text, number)
	room := max(width-2-number, 0)
	halves := int(p.bar*float64(room*2) + 0.5)
	bar := strings.Repeat("━", halves/2)
	if halves%2 > 0 {
		bar += "╸"
	}
	if p.family >= 0 {
		r.Mark(p.family, bar)
	} else {
		r.Put(theme.Accent, bar)
	}
	r.Space(theme.Plain, width-number-flow.Width(m.method, bar))
}

// strip writes dots on a line of width cells, the first of those that fall
// together.
func strip(r *paint.Row, dots []Dot, width int) {
	if width <= 0 {
		return
	}
	at := 0
	for _, d := range dots {
		x := min(int(d.At*float64(width)), width-1)
		if x < at {
			continue
		}
		r.Put(theme.Rule, strings.Repeat("·", x-at))
		if d.Family >= 0 {
			r.Mark(d.Family, d.Sign)
		} else {
			r.Put(theme.Accent, d.Sign)
		}
		at = x + 1
	}
	r.Put(theme.Rule, strings.Repeat("·", width-at))
}
