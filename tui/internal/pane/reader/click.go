package reader

import (
	"askance/tui/internal/flow"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Click answers a click on the cell at x, y of the screen: on a tag it chooses
// it, on the strip it goes to that part of the article.
func (m Model) Click(x, y int) Model {
	if m.doc == nil {
		return m
	}
	if s := m.place.Strip; s.Contains(x, y) {
		length := len(m.doc.Body.Text)
		return m.to(max((y-s.Y)*length/max(s.H, 1)-1, 0))
	}
	offset, ok := m.offsetAt(x-m.place.Text.X, y-m.place.Text.Y)
	if !ok {
		return m
	}
	if i := m.tags.at(offset); i >= 0 {
		m.cursor = i
	}
	return m
}

// On reports whether the chosen tag is shown at a cell.
func (m *Model) On(x, y int) bool {
	if m.doc == nil || m.cursor < 0 {
		return false
	}
	offset, ok := m.offsetAt(x-m.place.Text.X, y-m.place.Text.Y)
	return ok && m.tags.at(offset) == m.cursor
}

// offsetAt returns the byte of the body that is shown at a cell of the text's place.
func (m Model) offsetAt(x, y int) (int, bool) {
	if y < 0 || y >= len(m.rows) || m.rows[y].Gap {
		return 0, false
	}
	l := m.rows[y]
	at := l.Indent
	g := graphemes.FromString(m.doc.Body.Text[l.Start:l.End])
	for g.Next() {
		w := flow.Width(m.method, g.Value())
		if x >= at && x < at+w {
			return l.Start + g.Start(), true
		}
		at += w
	}
	return 0, false
}
