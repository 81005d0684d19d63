package tui

import (
	"strings"

	"askance/tui/article"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// switched shows the next account in the focused pane, or the one before. It
// passes over what the other pane shows; where there are only two accounts,
// the panes change places.
func (m Model) switched(by int) (Model, tea.Cmd) {
	open := m.choices()
	if len(open) < 2 {
		m.note = "there is no other account"
		return m, nil
	}
	if len(open) == 2 && m.two() {
		return m.swapped(), nil
	}
	at := 0
	for i, a := range open {
		if a == m.shows[m.focus] {
			at = i
		}
	}
	next := at
	for {
		next = (next + by + len(open)) % len(open)
		if open[next] != m.shows[1-m.focus] || next == at {
			break
		}
	}
	m, cmd := m.show(m.focus, open[next])
	return m.laid(), cmd
}

// choices are the accounts that can be opened: all but those that turned out
// to stand for several.
func (m Model) choices() []int {
	var open []int
	for i, a := range m.accounts {
		if a.state != several {
			open = append(open, i)
		}
	}
	return open
}

// swapped exchanges the panes.
func (m Model) swapped() Model {
	m.shows[0], m.shows[1] = m.shows[1], m.shows[0]
	m.panes[0], m.panes[1] = m.panes[1], m.panes[0]
	m.from[0], m.from[1] = m.from[1], m.from[0]
	return m.tied().laid()
}

// expanded puts the articles that account i turned out to stand for at the end
// of the list, and the first of them that no pane shows where it was to be seen.
func (m Model) expanded(i int, many *article.Several) (Model, tea.Cmd) {
	a := m.accounts[i]
	a.state = several
	m = m.with(i, a)
	next := len(m.accounts)
	for _, e := range many.Entries {
		m.accounts = append(m.accounts, account{
			given: Account{Name: e.Name, Title: e.Title, Outlet: e.Outlet, Date: e.Date, Load: e.Load},
			entry: true, spot: reader.Spot{Cursor: -1},
		})
	}
	m.folder = m.folderOfAll()
	var cmds []tea.Cmd
	for p := range m.shows {
		// A feed alone fills both panes.
		alone := m.shows[p] < 0 && next < len(m.accounts) && len(m.accounts)-len(many.Entries) == 1
		if (m.shows[p] == i || alone) && next < len(m.accounts) {
			var cmd tea.Cmd
			m, cmd = m.show(p, next)
			cmds = append(cmds, cmd)
			next++
		}
	}
	m.note = many.Name.String() + ": " + count(len(many.Entries), "article", "articles") + ", " + m.keys.first(pickAccount) + " chooses"
	return m.laid(), tea.Batch(cmds...)
}

// called returns what the reader is shown of the name of account i: without the
// folder that all accounts lie in. In a narrow column the folder alone would be
// left, the same for every account.
func (m *Model) called(i int) string {
	whole := m.accounts[i].given.Name.String()
	if rest := strings.TrimPrefix(whole, m.folder); rest != "" {
		return rest
	}
	return whole
}

// folderOfAll returns the folder that the names of all accounts begin with, with
// its last slash; "" where there is none, or one account only.
func (m Model) folderOfAll() string {
	open := m.choices()
	if len(open) < 2 {
		return ""
	}
	shared := m.accounts[open[0]].given.Name.String()
	for _, i := range open[1:] {
		name := m.accounts[i].given.Name.String()
		n := 0
		for n < min(len(shared), len(name)) && shared[n] == name[n] {
			n++
		}
		shared = shared[:n]
	}
	return shared[:strings.LastIndexByte(shared, '/')+1]
}
