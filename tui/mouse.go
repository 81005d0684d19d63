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
	case p >= 0 && p == m.sideAt():
		return m.sideScrolled(by)
	case m.comparing && m.frame.Panel.Contains(at.X, at.Y):
		m.views = m.views.Move(by / wheelRows)
	case m.panel && m.frame.Panel.Contains(at.X, at.Y):
		m.explain = m.explain.Scroll(by)
	case p >= 0:
		m.panes[p] = m.panes[p].Scroll(by)
		m.moved = true
		return m.alongside(p)
	}
	return m
}

// sideScrolled scrolls what stands in place of a pane.
func (m Model) sideScrolled(by int) Model {
	switch m.side {
	case tagSide:
		m.tagList = m.tagList.Scroll(by)
	case accountSide:
		m.picker = m.picker.Scroll(by)
	case rulePage:
		m.page = m.page.Scroll(by)
	}
	return m
}

// clicked answers a click: on a tag it chooses it, or explains it if it was
// chosen already; on a list's row it chooses it, on a strip it goes there, on a
// pane it gives it the focus, and on the divider it begins to drag.
func (m Model) clicked(at tea.Mouse) (Model, tea.Cmd) {
	p := m.paneAt(at.X, at.Y)
	switch {
	case at.Button != tea.MouseLeft || m.helping || m.asks != nothing:
		return m, nil
	case m.frame.Split && m.frame.Divider.Contains(at.X, at.Y):
		m.dragging = true
		return m, nil
	case m.side != noSide && m.inSide(at):
		return m.sideClicked(at)
	case m.comparing && m.frame.Panel.Contains(at.X, at.Y):
		return m.viewClicked(at)
	case p < 0:
		return m.headClicked(at), nil
	}
	m.note, m.ended = "", false
	if m.side == noSide && p == m.focus && !m.panel && m.panes[p].On(at.X, at.Y) {
		return m.explained(), nil
	}
	if m.side != noSide {
		m.side = noSide
		m = m.laid()
	}
	m.focus, m.moved = p, true
	was := m.panes[p].Spot().Anchor
	m.panes[p] = m.panes[p].Click(at.X, at.Y)
	return m.laid().kept(p, was), nil
}

// headClicked answers a click over a pane: on its title it gives it the focus,
// on a family it shows or hides it.
func (m Model) headClicked(at tea.Mouse) Model {
	for p := range m.panes {
		place := &m.frame.Panes[p]
		if place.Title.Contains(at.X, at.Y) {
			m.focus = p
			return m.laid()
		}
		if place.Profile.Contains(at.X, at.Y) {
			if f, ok := m.panes[p].FamilyAt(at.X, m.filter); ok {
				return m.family(f)
			}
		}
	}
	return m
}

// dragged moves the divider with the mouse.
func (m Model) dragged(at tea.Mouse) Model {
	if !m.dragging || !m.frame.Split {
		return m
	}
	m.share = float64(at.X-1) / float64(max(m.w-3, 1))
	return m.laid()
}

// inSide reports whether a cell belongs to what stands in place of a pane.
func (m Model) inSide(at tea.Mouse) bool {
	p := m.sidePlace()
	return at.X >= p.X && at.X < p.X+p.W && at.Y < m.frame.Main.H
}

// sideClicked answers a click on a list: a row is chosen, and taken if it was
// chosen already.
func (m Model) sideClicked(at tea.Mouse) (Model, tea.Cmd) {
	y := at.Y
	if m.frame.Rules.H > 0 && y > m.frame.Rules.Y {
		y--
	}
	var hit, again bool
	switch m.side {
	case tagSide:
		was := m.tagList.Chosen()
		m.tagList, hit = m.tagList.Click(y)
		again = was == m.tagList.Chosen()
		if hit {
			m = m.followed()
		}
	case accountSide:
		was := m.picker.Chosen()
		m.picker, hit = m.picker.Click(y)
		again = was == m.picker.Chosen()
	}
	if hit && again {
		return m.accepted()
	}
	return m, nil
}
