package tui

import (
	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/internal/pane/comparison"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// viewsOpened opens the views of the comparison. They hold all accounts
// together, so those that nobody has read yet are read now; the articles of a
// feed only when they are opened.
func (m Model) viewsOpened() (Model, tea.Cmd) {
	if len(m.choices()) < 2 {
		m.note = "there is no other account to compare with"
		return m, nil
	}
	m.comparing, m.panel = true, false
	var cmds []tea.Cmd
	for i := range m.accounts {
		if !m.accounts[i].entry {
			var cmd tea.Cmd
			m, cmd = m.load(i)
			cmds = append(cmds, cmd)
		}
	}
	m, cmd := m.wanted()
	m.views = comparison.New(m.keys.first(columnLeft), m.keys.first(columnRight))
	return m.tabled().laid(), tea.Batch(append(cmds, cmd)...)
}

// viewsClosed closes the views. Those of long accounts take more than a reader
// of the texts needs, and are soon made again.
func (m Model) viewsClosed() (Model, tea.Cmd) {
	m.comparing, m.views = false, comparison.Model{}
	if !m.much(m.both.accounts) {
		return m.laid(), nil
	}
	m.both.tables = nil
	return m.laid(), giveBack
}

// tabled fills the views with what has been compared.
func (m Model) tabled() Model {
	if m.both.tables == nil {
		return m
	}
	names, strips := m.columns()
	m.views = m.views.Renew(m.both.tables, names, strips, max(m.comparedAs(m.shows[m.focus]), 0))
	return m
}

// relabelled tells the views what accounts are called that were read after the
// comparison was known, and where their tags lie.
func (m Model) relabelled() Model {
	if m.comparing && m.both.tables != nil {
		m.views = m.views.Label(m.columns())
	}
	return m
}

// columns returns the accounts' names and the strips over the views.
func (m *Model) columns() ([]string, map[string][]comparison.Strip) {
	names := make([]string, len(m.both.accounts))
	for at, i := range m.both.accounts {
		names[at] = m.called(i)
		if d := m.accounts[i].doc; d != nil {
			names[at] = first(d.Outlet, first(d.Title, names[at]))
		}
	}
	return names, map[string][]comparison.Strip{"profile": m.tagStrips(), "passages": {m.orderStrip()}}
}

// tagStrips show where the tags of each family lie in each account.
func (m *Model) tagStrips() []comparison.Strip {
	var strips []comparison.Strip
	for f := range analysis.Families {
		s := comparison.Strip{Label: reader.Glyphs[f] + " " + analysis.Family(f).String(), Cells: make([][]comparison.Dot, len(m.both.accounts))}
		for at, i := range m.both.accounts {
			d := m.accounts[i].doc
			if d == nil {
				continue
			}
			s.Cells[at] = []comparison.Dot{}
			for t := range d.Tags {
				if int(d.Tags[t].Kind.Family()) == f {
					where := float64(d.Tags[t].Start) / float64(max(len(d.Body.Text), 1))
					s.Cells[at] = append(s.Cells[at], comparison.Dot{At: where, Sign: reader.Glyphs[f], Family: f})
				}
			}
		}
		strips = append(strips, s)
	}
	return strips
}

// orderStrip shows in which order the two accounts in the panes tell what they
// share, by the letters that the panes have.
func (m *Model) orderStrip() comparison.Strip {
	s := comparison.Strip{Label: "order told", Cells: make([][]comparison.Dot, len(m.both.accounts))}
	left, right := m.comparedAs(m.shows[0]), m.comparedAs(m.shows[1])
	if left < 0 || right < 0 {
		return s
	}
	for p, at := range [2]int{left, right} {
		d := m.panes[p].Doc()
		if d == nil {
			continue
		}
		length := max(len(d.Body.Text), 1)
		for _, l := range m.panes[p].Links() {
			s.Cells[at] = append(s.Cells[at], comparison.Dot{
				At: float64(l.Here.Start) / float64(length), Sign: reader.LinkSign(l), Family: -1,
			})
		}
	}
	return s
}

// inComparison answers while the views are open.
func (m Model) inComparison(a action) (Model, tea.Cmd) {
	page := m.views.Page()
	rows := map[action]int{
		lineDown: 1, lineUp: -1, pageDown: page, pageUp: -page, halfDown: (page + 1) / 2, halfUp: -(page + 1) / 2,
		toTop: -1 << 20, toBottom: 1 << 20,
	}
	switch a {
	case leave, closePage, compareViews:
		return m.viewsClosed()
	case nextView:
		m.views = m.views.Turn(1)
	case previousView:
		m.views = m.views.Turn(-1)
	case columnRight:
		m.views = m.views.Side(1)
	case columnLeft:
		m.views = m.views.Side(-1)
	case accept:
		return m.wentToCell()
	default:
		m.views = m.views.Move(rows[a])
	}
	return m, nil
}

// wentToCell takes both panes to the places of the chosen cell and its row.
func (m Model) wentToCell() (Model, tea.Cmd) {
	var places []compare.Place
	m.views, places = m.views.Go()
	if len(places) == 0 {
		m.note = "this cell has no place in the text: " + m.keys.first(lineDown) + " goes on to the next row"
		return m, nil
	}
	for p := range m.panes {
		m.panes[p] = m.panes[p].Mark(analysis.Span{})
	}
	p := m.paneFor(places[0], m.focus)
	m.focus = p
	m, cmd := m.brought(p, places[0])
	var other tea.Cmd
	if at := m.counterpart(p, places); at >= 0 {
		m, other = m.brought(1-p, places[at])
	}
	return m.laid(), tea.Batch(cmd, other)
}

// paneFor returns the pane that shows the account of a place, or otherwise.
func (m *Model) paneFor(at compare.Place, otherwise int) int {
	for p, i := range m.shows {
		if i == m.both.accounts[at.Account] {
			return p
		}
	}
	return otherwise
}

// counterpart returns which of the places the other pane should show: one in
// the account that it has already, else the next one in another account; -1
// where there is none.
func (m *Model) counterpart(p int, places []compare.Place) int {
	if !m.two() {
		return -1
	}
	next := -1
	for i, at := range places {
		switch {
		case at.Account == places[0].Account:
		case m.both.accounts[at.Account] == m.shows[1-p]:
			return i
		case next < 0:
			next = i
		}
	}
	return next
}

// brought shows a place in pane p.
func (m Model) brought(p int, at compare.Place) (Model, tea.Cmd) {
	var cmd tea.Cmd
	if i := m.both.accounts[at.Account]; m.shows[p] != i {
		m, cmd = m.show(p, i)
		m = m.laid()
	}
	m.panes[p] = m.panes[p].Mark(at.Span).Reveal(at.Start)
	return m, cmd
}

// viewClicked answers a click on the views: a row is chosen, and gone to if it
// was chosen already.
func (m Model) viewClicked(at tea.Mouse) (Model, tea.Cmd) {
	before := m.views.Chosen()
	var hit bool
	m.views, hit = m.views.Click(at.X-m.frame.Panel.X, at.Y-m.frame.Panel.Y)
	if hit && m.views.Chosen() == before {
		return m.wentToCell()
	}
	return m, nil
}
