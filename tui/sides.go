package tui

import (
	"fmt"

	"askance/analysis"
	"askance/tui/internal/frame"
	"askance/tui/internal/pane/page"
	"askance/tui/internal/pane/picker"
	"askance/tui/internal/pane/reader"
	"askance/tui/internal/pane/taglist"
	"askance/tui/internal/prompt"

	tea "charm.land/bubbletea/v2"
)

// side is what stands in place of a pane.
type side uint8

const (
	noSide side = iota
	tagSide
	accountSide
	rulePage
)

// sideAt returns the pane in whose place the side stands, or -1. Tags and
// rules stand beside the text that they are about, where there is room.
func (m *Model) sideAt() int {
	switch {
	case m.side == noSide:
		return -1
	case m.side == accountSide || !m.frame.Split:
		return m.focus
	}
	return 1 - m.focus
}

// sidePlace returns the place of the side.
func (m *Model) sidePlace() frame.Rect {
	p := m.frame.Panes[m.sideAt()]
	return frame.Rect{X: p.Body.X, W: p.Body.W, H: p.Title.H + p.Profile.H + p.Body.H}
}

// sideLaid gives the side its place.
func (m Model) sideLaid() Model {
	if m.side == noSide {
		return m
	}
	place := m.sidePlace()
	switch m.side {
	case tagSide:
		m.tagList = m.tagList.SetPlace(place, m.method)
	case accountSide:
		m.picker = m.picker.SetPlace(place, m.method).Renew(m.entries())
	case rulePage:
		m.page = m.page.SetPlace(place, m.method)
	}
	return m
}

// sideRow appends the side's part of row y of the screen.
func (m *Model) sideRow(dst []byte, y int) []byte {
	if m.frame.Rules.H > 0 && y > m.frame.Rules.Y {
		y--
	}
	switch m.side {
	case tagSide:
		return m.tagList.Row(dst, m.theme, y)
	case accountSide:
		return m.picker.Row(dst, m.theme, y)
	}
	return m.page.Row(dst, m.theme, y)
}

// tagsListed opens the list of the focused pane's tags, of a text that is still
// to come too.
func (m Model) tagsListed() Model {
	p := &m.panes[m.focus]
	if p.Doc() == nil && !m.coming(m.shows[m.focus]) {
		m.note = "no text, no tags"
		return m
	}
	m.side = tagSide
	m.from[m.focus] = p.Spot()
	m.tagList = taglist.New(m.listable(), p.Spot().Cursor)
	return m.laid()
}

// listable is what the list of the focused pane's tags is made of.
func (m Model) listable() taglist.Source {
	list := taglist.Source{
		Name: m.name(m.focus), Part: m.analysing() || m.coming(m.shows[m.focus]), Shows: m.filter.Shows,
		Glyph: func(f analysis.Family) string { return reader.Glyphs[f] },
	}
	if d := m.panes[m.focus].Doc(); d != nil {
		list.Name, list.Text, list.Tags = first(d.Outlet, list.Name), d.Body.Text, d.Tags
	}
	return list
}

// previewed is how many accounts are read for the list: not a whole folder.
const previewed = 20

// accountsListed opens the picker and begins to read what is at hand, so that
// it can say how many tags there are.
func (m Model) accountsListed() (Model, tea.Cmd) {
	if len(m.choices()) == 0 {
		m.note = "there is no account"
		return m, nil
	}
	var cmds []tea.Cmd
	for n, i := range m.choices() {
		if a := m.accounts[i].given; a.Article != nil || a.Near && n < previewed {
			var cmd tea.Cmd
			m, cmd = m.load(i)
			cmds = append(cmds, cmd)
		}
	}
	m.side = accountSide
	m.picker = picker.New(m.entries(), reader.Glyphs, max(m.choiceOf(m.shows[m.focus]), 0))
	return m.laid(), tea.Batch(cmds...)
}

// choiceOf returns where account i stands among the choices, or -1.
func (m Model) choiceOf(i int) int {
	for at, c := range m.choices() {
		if c == i {
			return at
		}
	}
	return -1
}

// entries are the accounts as the picker lists them.
func (m Model) entries() []picker.Entry {
	var list []picker.Entry
	for _, i := range m.choices() {
		a := &m.accounts[i]
		e := picker.Entry{
			Name: m.called(i), Outlet: a.given.Outlet.String(), Title: a.given.Title.String(), Date: a.given.Date.String(),
			Shown: i == m.shows[0] || i == m.shows[1],
		}
		switch {
		case a.state == failed:
			e.State = a.reason()
		case a.doc == nil && a.state == closed:
			e.State = "not read yet"
		case a.doc == nil:
			e.State = "reading…"
		case a.analysing:
			e.State = "analysing…"
		}
		if d := a.doc; d != nil {
			e.Outlet, e.Title, e.Date = first(d.Outlet, e.Outlet), first(d.Title, e.Title), first(d.Date, e.Date)
			for t := range d.Tags {
				e.Counts[d.Tags[t].Kind.Family()]++
			}
		}
		list = append(list, e)
	}
	return list
}

// inList answers while a list is open.
func (m Model) inList(a action) (Model, tea.Cmd) {
	if change := editing(a); change != nil {
		return m.edited(change), nil
	}
	switch a {
	case rowDown:
		return m.listMoved(1), nil
	case rowUp:
		return m.listMoved(-1), nil
	case listDown:
		return m.listMoved(m.listPage()), nil
	case listUp:
		return m.listMoved(-m.listPage()), nil
	case leave:
		if m.side == tagSide {
			m.panes[m.focus] = m.panes[m.focus].Go(m.from[m.focus])
		}
		m.side = noSide
		return m.laid(), nil
	case accept:
		return m.accepted()
	}
	return m, nil
}

func (m Model) listPage() int {
	if m.side == tagSide {
		return m.tagList.Page()
	}
	return m.picker.Page()
}

// listMoved chooses another row. The text goes along with the list of tags.
func (m Model) listMoved(by int) Model {
	if m.side == accountSide {
		m.picker = m.picker.Move(by)
		return m
	}
	m.tagList = m.tagList.Move(by)
	return m.followed()
}

// listFiltered changes what the list is filtered by.
func (m Model) listFiltered(change func(prompt.Model) prompt.Model) Model {
	if m.side == accountSide {
		m.picker = m.picker.Type(change)
		return m
	}
	m.tagList = m.tagList.Type(change)
	return m.followed()
}

// followed brings the tag that the list stands on into the pane.
func (m Model) followed() Model {
	was := m.panes[m.focus].Spot().Anchor
	if i := m.tagList.Chosen(); i >= 0 {
		m.panes[m.focus] = m.panes[m.focus].Choose(i)
	}
	return m.kept(m.focus, was)
}

// accepted closes the list and goes to what was chosen.
func (m Model) accepted() (Model, tea.Cmd) {
	if m.side == tagSide {
		if m.tagList.Chosen() < 0 { // what is typed on must not become commands
			return m, nil
		}
		m = m.followed()
		m.side = noSide
		return m.laid(), nil
	}
	at := m.picker.Chosen()
	if at < 0 {
		return m, nil
	}
	m.side = noSide
	i := m.choices()[at]
	if i == m.shows[1-m.focus] {
		return m.swapped(), nil
	}
	m, cmd := m.show(m.focus, i)
	return m.laid(), cmd
}

// ruleOpened opens the page of the rule behind the chosen tag.
func (m Model) ruleOpened() (Model, tea.Cmd) {
	t := m.panes[m.focus].Tag()
	if t == nil || t.Rule == nil {
		m.note = "no tag here, no rule"
		return m, nil
	}
	m.side = rulePage
	m.page = page.New("rule "+t.Rule.Name, "of the family "+t.Rule.Kind.Family().String())
	m.rule = t.Rule
	m = m.laid()
	return m, m.drawRule()
}

// drawRule draws the page of the rule for the width that it has.
func (m Model) drawRule() tea.Cmd {
	rule, cells := m.rule, min(m.sidePlace().W-2, measure)
	return func() tea.Msg {
		lines, err := page.Draw(rule.Body(), cells, false, true) // its name and family stand over it; the theme has the colours
		return rulePageDrawn{rule, lines, err}
	}
}

// ruleDrawn fills the page, if it is still the one that is open.
func (m Model) ruleDrawn(msg rulePageDrawn) Model {
	switch {
	case m.side != rulePage || msg.rule != m.rule:
	case msg.err != nil:
		m.side, m.note = noSide, fmt.Sprintf("the page of %s cannot be drawn: %v", msg.rule.Name, msg.err)
		return m.laid()
	default:
		m.page = m.page.Fill(msg.lines)
	}
	return m
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
