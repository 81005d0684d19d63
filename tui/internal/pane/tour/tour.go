package tour

import (
	"fmt"
	"strings"

	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
)

// most is the widest that the text is set.
const most = 92

// Model is the box.
type Model struct {
	place  frame.Rect
	method ansi.Method
	head   string
	keys   string
	more   string // in their place while there is more text than room
	rows   []string
	top    int // the first row of the text that is seen
}

// Set gives the box what to say: a title with its number, the text, and what
// keys do, also while there is more text than room. The number 0 stands for an offer of the tour.
func (m Model) Set(title, text, keys, more string, i, n int) Model {
	m.head, m.keys, m.more = title, keys, more
	if i > 0 {
		m.head = fmt.Sprintf("%s · %d of %d", title, i, n)
	}
	m.rows = []string{text}
	return m
}

// Rows returns how many rows the box wants in width cells.
func (m Model) Rows(width int, method ansi.Method) int {
	return len(wrap(strings.Join(m.rows, " "), width, method)) + 2
}

// SetPlace gives the box its place.
func (m Model) SetPlace(p frame.Rect, method ansi.Method) Model {
	m.place, m.method = p, method
	m.rows = wrap(strings.Join(m.rows, " "), p.W, method)
	return m
}

func wrap(text string, width int, method ansi.Method) []string {
	var rows []string
	l := flow.Wrap(flow.Cut(text, nil, nil), max(min(width-4, most), 1), method)
	for _, r := range l.Window(flow.Pos{}, len(text)+1, nil) {
		rows = append(rows, text[r.Start:r.End])
	}
	return rows
}

// From shows the text from a row on.
func (m Model) From(row int) Model {
	m.top = max(0, min(row, len(m.rows)-1))
	return m
}

// Below returns the first row of the text that the box has no room for, and
// whether there is one.
func (m *Model) Below() (row int, more bool) {
	row = m.top + max(m.place.H-2, 0) // without the title and the keys
	return row, row > m.top && row < len(m.rows)
}

// Row appends row y of the box, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	switch {
	case y == 0:
		r.Put(theme.Accent, "━━ ")
		r.Put(theme.Title, m.head)
		r.Put(theme.Accent, " "+strings.Repeat("━", max(r.Left()-1, 0)))
	case y == m.place.H-1:
		r.Put(theme.Accent, "┃ ")
		keys := m.keys
		if _, more := m.Below(); more {
			keys = m.more
		}
		r.Put(theme.Quiet, keys)
	case m.top+y-1 < len(m.rows):
		r.Put(theme.Accent, "┃ ")
		r.Put(theme.Plain, m.rows[m.top+y-1])
	default:
		r.Put(theme.Accent, "┃")
	}
	return r.End(theme.Plain)
}
