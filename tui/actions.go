package tui

import (
	"askance/analysis"
	"askance/tui/internal/frame"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// scope returns the part of the program that keys go to.
func (m Model) scope() scope {
	switch {
	case m.helping:
		return paging
	case m.asks != nothing:
		return typing
	case m.side == rulePage:
		return paging
	case m.side != noSide:
		return listing
	case m.comparing:
		return comparing
	}
	return reading
}

// pressed answers a key.
func (m Model) pressed(key tea.KeyPressMsg) (Model, tea.Cmd) {
	scope := m.scope()
	if m.tour.on {
		scope = reading
	}
	a := m.keys.find(scope, key.String())
	if a == noAction && key.Mod.Contains(tea.ModAlt) {
		m, cmd := m.pressed(tea.KeyPressMsg{Code: tea.KeyEscape})
		m, more := m.pressed(afterEscape(key))
		return m, tea.Batch(cmd, more)
	}
	m.note, m.ended = "", m.ended && a == leave
	if m.tour.on {
		return m.toured(a)
	}
	if a == noAction && key.Text != "" {
		return m.typed(key.Text), nil
	}
	focus, at := m.focus, m.panes[m.focus].Spot().Anchor
	m, cmd := m.do(a)
	if m.focus != focus || scope == comparing { // a row of a view says where both panes go
		return m, cmd
	}
	return m.kept(focus, at), cmd
}

// do carries out an action where the program is.
func (m Model) do(a action) (Model, tea.Cmd) {
	if a == quit || a == interrupt {
		m.cancel()
		return m, tea.Quit
	}
	if a == suspend {
		return m.suspended()
	}
	if a == listHelp || a == showHelp && !m.helping {
		m.helpFor, m.helping = m.scope(), true
		return m.laid(), nil
	}
	switch m.scope() {
	case typing:
		return m.inPrompt(a), nil
	case listing:
		return m.inList(a)
	case paging:
		return m.inPage(a), nil
	case comparing:
		return m.inComparison(a)
	}
	return m.inReading(a)
}

// suspended gives the terminal back to the shell until it calls the reader
// again. Visitors have no shell to go to.
func (m Model) suspended() (Model, tea.Cmd) {
	if m.served {
		m.note = "a visit cannot be suspended"
		return m, nil
	}
	return m, tea.Suspend
}

// inReading answers among the panes.
func (m Model) inReading(a action) (Model, tea.Cmd) {
	switch a {
	case leave:
		return m.left(), nil
	case otherPane:
		return m.turned(), nil
	case explainTag:
		return m.explained(), nil
	case panelDown:
		m.explain = m.explain.Scroll(1)
	case panelUp:
		m.explain = m.explain.Scroll(-1)
	case nextAccount:
		return m.switched(1)
	case previousAccount:
		return m.switched(-1)
	case matchPassage:
		return m.matched()
	case syncPanes:
		return m.synced()
	case compareViews:
		return m.viewsOpened()
	case searchText, goToParagraph:
		return m.asked(a), nil
	case listTags:
		return m.tagsListed(), nil
	case pickAccount:
		return m.accountsListed()
	case ruleDoc:
		return m.ruleOpened()
	case copyTag, copySentence:
		return m.copied(a)
	case saveAccounts:
		return m.saving()
	case nextTag:
		return m.stepped(1), nil
	case previousTag:
		return m.stepped(-1), nil
	}
	return m.shownOtherwise(a), nil
}

// shownOtherwise answers what changes how things are shown, or scrolls.
func (m Model) shownOtherwise(a action) Model {
	switch a {
	case family1, family2, family3, family4, family5:
		return m.family(analysis.Family(a - family1))
	case allFamilies:
		return m.refiltered(reader.Filter{})
	case authorOnly:
		f := m.filter
		f.AuthorOnly = !f.AuthorOnly
		return m.refiltered(f)
	case zoomPane:
		m.zoom = !m.zoom
		if m.w < frame.SplitWidth || !m.two() {
			m.note = "there is one pane, and it has the whole width"
		}
		return m.laid()
	case limitWidth:
		m.wide = !m.wide
		m.note = "lines are as wide as the pane"
		if !m.wide && m.measure > 0 {
			m.note = "lines are at most " + count(m.measure, "cell", "cells") + " wide"
		}
		return m.laid()
	case nextTheme:
		return m.rethemed()
	}
	if s := scrolling(a); s != nil {
		m.panes[m.focus] = s(m.panes[m.focus])
		m.moved = true
	}
	return m
}

// scrolling returns how an action moves a pane's window, or nil.
func scrolling(a action) func(reader.Model) reader.Model {
	switch a {
	case lineDown:
		return func(p reader.Model) reader.Model { return p.Scroll(1) }
	case lineUp:
		return func(p reader.Model) reader.Model { return p.Scroll(-1) }
	case pageDown:
		return func(p reader.Model) reader.Model { return p.Page(1) }
	case pageUp:
		return func(p reader.Model) reader.Model { return p.Page(-1) }
	case halfDown:
		return func(p reader.Model) reader.Model { return p.HalfPage(1) }
	case halfUp:
		return func(p reader.Model) reader.Model { return p.HalfPage(-1) }
	case toTop:
		return reader.Model.Home
	case toBottom:
		return reader.Model.End
	}
	return nil
}

// inPage answers on a page: keys or a rule.
func (m Model) inPage(a action) Model {
	switch a {
	case showHelp, leave, ruleDoc, closePage:
		if m.helping {
			m.helping = false
		} else {
			m.side = noSide
		}
		return m.laid()
	}
	height := max(m.frame.Main.H-1, 1) // a row of the last page stays
	if !m.helping {
		height = max(m.page.Height()-1, 1)
	}
	rows := map[action]int{
		lineDown: 1, lineUp: -1, pageDown: height, pageUp: -height, halfDown: height / 2, halfUp: -height / 2,
		toTop: -1 << 20, toBottom: 1 << 20,
	}[a]
	if m.helping {
		m.help = m.help.Scroll(rows)
	} else {
		m.page = m.page.Scroll(rows)
	}
	return m
}

// left closes what is open: the panel first, then the search, from where it
// goes back to what that led to if it is pressed again.
func (m Model) left() Model {
	switch {
	case m.panel:
		m.panel = false
	case m.searching:
		return m.searchLeft()
	case m.ended:
		return m.wentBack()
	case m.awaited() >= 0:
		return m.givenUp(m.awaited())
	default:
		for p := range m.panes {
			m.panes[p] = m.panes[p].Mark(analysis.Span{})
		}
	}
	return m.laid()
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
		switch {
		case m.panel:
		case m.analysing():
			m.note = "the tags are being looked for"
		default:
			m.note = "no tag here to explain"
		}
	}
	m = m.laid()
	if m.panel && m.frame.Panel.H == 0 {
		m.panel = false
		m.note = "no room for the explanation"
		return m.laid()
	}
	return m
}

// stepped moves the cursor from tag to tag, or from match to match while the
// search is on.
func (m Model) stepped(by int) Model {
	if m.searching {
		return m.matchStepped(by)
	}
	var ok bool
	m.panes[m.focus], ok = m.panes[m.focus].Step(by)
	switch {
	case ok:
	case m.analysing():
		m.note = "the tags are being looked for"
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

// analysing reports whether the tags of the focused pane are yet to come.
func (m *Model) analysing() bool {
	i := m.shows[m.focus]
	return i >= 0 && m.accounts[i].analysing
}
