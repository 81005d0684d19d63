package tui

import (
	"askance/analysis"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// pressed answers a key.
func (m Model) pressed(key string) (Model, tea.Cmd) {
	m.note = ""
	in := reading
	if m.helping {
		in = paging
	}
	return m.do(m.keys.find(in, key))
}

// do carries out an action.
func (m Model) do(a action) (Model, tea.Cmd) {
	if a == quit {
		m.cancel()
		return m, tea.Quit
	}
	if m.helping {
		return m.inHelp(a), nil
	}
	switch a {
	case showHelp:
		m.helping = true
		return m.laid(), nil
	case leave:
		m.panel = false
		return m.laid(), nil
	case otherPane:
		return m.turned(), nil
	case explainTag:
		return m.explained(), nil
	case nextAccount:
		return m.switched(1)
	case previousAccount:
		return m.switched(-1)
	case family1, family2, family3, family4, family5:
		return m.family(analysis.Family(a - family1)), nil
	case allFamilies:
		return m.refiltered(reader.Filter{}), nil
	case authorOnly:
		f := m.filter
		f.AuthorOnly = !f.AuthorOnly
		return m.refiltered(f), nil
	case nextTag:
		return m.stepped(1), nil
	case previousTag:
		return m.stepped(-1), nil
	}
	m.panes[m.focus] = scrolled(m.panes[m.focus], a)
	return m, nil
}

// scrolled moves a pane's window.
func scrolled(p reader.Model, a action) reader.Model {
	switch a {
	case lineDown:
		return p.Scroll(1)
	case lineUp:
		return p.Scroll(-1)
	case pageDown:
		return p.Page(1)
	case pageUp:
		return p.Page(-1)
	case halfDown:
		return p.HalfPage(1)
	case halfUp:
		return p.HalfPage(-1)
	case toTop:
		return p.Home()
	case toBottom:
		return p.End()
	}
	return p
}

// inHelp answers on the page of keys.
func (m Model) inHelp(a action) Model {
	page := max(m.frame.Main.H-2, 1)
	switch a {
	case showHelp, leave:
		m.helping = false
		return m.laid()
	case lineDown:
		m.help = m.help.Scroll(1)
	case lineUp:
		m.help = m.help.Scroll(-1)
	case pageDown:
		m.help = m.help.Scroll(page)
	case pageUp:
		m.help = m.help.Scroll(-page)
	case halfDown:
		m.help = m.help.Scroll(page / 2)
	case halfUp:
		m.help = m.help.Scroll(-page / 2)
	case toTop:
		m.help = m.help.Scroll(-1 << 20)
	case toBottom:
		m.help = m.help.Scroll(1 << 20)
	}
	return m
}

// turned gives the other pane the focus.
func (m Model) turned() Model {
	if m.two() {
		m.focus = 1 - m.focus
	}
	return m.laid()
}

// explained opens the panel, or closes it.
func (m Model) explained() Model {
	m.panel = !m.panel
	m.panelRows = 0
	if m.panel && m.panes[m.focus].Tag() == nil {
		m.panes[m.focus], m.panel = m.panes[m.focus].Step(1)
		if !m.panel {
			m.note = "no tag here to explain"
		}
	}
	return m.laid()
}

// stepped moves the cursor from tag to tag.
func (m Model) stepped(by int) Model {
	var ok bool
	m.panes[m.focus], ok = m.panes[m.focus].Step(by)
	switch {
	case ok:
	case by > 0:
		m.note = "no tag further down"
	default:
		m.note = "no tag further up"
	}
	if !m.panel {
		return m
	}
	return m.laid()
}

// switched shows the next account in the focused pane, or the one before. It
// passes over what the other pane shows; where there are only two accounts,
// the panes change places.
func (m Model) switched(by int) (Model, tea.Cmd) {
	n := len(m.accounts)
	if n < 2 {
		m.note = "there is no other account"
		return m, nil
	}
	if n == 2 {
		return m.swapped(), nil
	}
	next := m.shows[m.focus]
	for {
		next = (next + by + n) % n
		if next != m.shows[1-m.focus] {
			break
		}
	}
	m, cmd := m.show(m.focus, next)
	return m.laid(), cmd
}

// swapped exchanges the panes.
func (m Model) swapped() Model {
	m.shows[0], m.shows[1] = m.shows[1], m.shows[0]
	m.panes[0], m.panes[1] = m.panes[1], m.panes[0]
	return m.laid()
}
