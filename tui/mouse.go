package tui

import (
	tea "charm.land/bubbletea/v2"
)

// wheelRows is how far one turn of the wheel scrolls.
const wheelRows = 3

// paneAt returns the pane whose body holds the cell at x, y, or -1.
func (m Model) paneAt(x, y int) int {
	for p := range m.panes {
		if m.frame.Panes[p].Body.Contains(x, y) {
			return p
		}
	}
	return -1
}

// wheeled scrolls what lies under the mouse.
func (m Model) wheeled(at tea.Mouse) Model {
	by := 0
	switch at.Button {
	case tea.MouseWheelDown:
		by = wheelRows
	case tea.MouseWheelUp:
		by = -wheelRows
	default:
		return m
	}
	switch p := m.paneAt(at.X, at.Y); {
	case m.helping:
		m.help = m.help.Scroll(by)
	case m.panel && m.frame.Panel.Contains(at.X, at.Y):
		m.explain = m.explain.Scroll(by)
	case p >= 0:
		m.panes[p] = m.panes[p].Scroll(by)
	}
	return m
}

// clicked gives the pane under the mouse the focus and chooses the tag there.
func (m Model) clicked(at tea.Mouse) Model {
	p := m.paneAt(at.X, at.Y)
	if at.Button != tea.MouseLeft || m.helping || p < 0 {
		return m
	}
	m.note = ""
	m.focus = p
	m.panes[p] = m.panes[p].Click(at.X, at.Y)
	return m.laid()
}
