package tui

import (
	"strings"

	"askance/tui/internal/pane/reader"
	"askance/tui/internal/pane/tour"

	tea "charm.land/bubbletea/v2"
)

// TourStep is one stop of a guided tour. A step begins from the panes alone,
// with everything closed and all tags shown.
type TourStep struct {
	// Left and Right are the names of the accounts that the panes show; ""
	// leaves what is there.
	Left, Right string
	// Pane is the one with the focus: 0 left, 1 right.
	Pane int
	// Words are what the cursor is put on: the first tag over these words in
	// the account with the focus. "" puts it on the first tag. OtherWords are
	// the same for the other pane.
	Words, OtherWords string
	// Do are actions by their names in the key map, carried out one after the
	// other as if their keys were pressed, and Type is typed after them.
	Do   []string
	Type string
	// Title and Say are what the reader is told.
	Title, Say string
}

// touring is where a tour has come to.
type touring struct {
	steps  []TourStep
	at     int  // the step; -1 for the offer of a tour
	on     bool //
	placed bool // the step's tag has been found, or cannot be
	row    int  // of the step's text that the box begins with, where it has no room for all
}

// offer is what is said before a tour that has not been asked for.
var offer = TourStep{
	Title: "New here?",
	Say:   "Two accounts of one event stand side by side, and whatever frames it is marked. A short tour shows what the marks mean and which keys matter.",
}

// step returns the step that the tour is at.
func (t touring) step() TourStep {
	if t.at < 0 {
		return offer
	}
	return t.steps[t.at]
}

// begun starts a tour, with the offer if nobody asked for it.
func (m Model) begun(steps []TourStep, offered bool) Model {
	if len(steps) == 0 {
		return m
	}
	m.tour = touring{steps: steps, on: true}
	if offered {
		m.tour.at, m.tour.placed = -1, true
	}
	return m
}

// toured answers a key during the tour.
func (m Model) toured(a action) (Model, tea.Cmd) {
	switch {
	case a == quit || a == interrupt:
		return m.do(a)
	case a != pageDown:
		m.tour.on = false
		m = m.cleared().laid()
		if m.tour.at < 0 { // who does not take the offer wants what the key does
			return m.do(a)
		}
		return m, nil
	}
	if row, more := m.tourist.Below(); more {
		m.tour.row = row
		return m.laid(), nil
	}
	if m.tour.at == len(m.tour.steps)-1 {
		m.tour.on = false
		m.note = "that was the tour; " + m.keys.first(showHelp) + " lists all keys"
		return m.cleared().laid(), nil
	}
	m.tour.at++
	return m.stepBegun()
}

// cleared closes everything that a step may have opened.
func (m Model) cleared() Model {
	m.panel, m.helping, m.comparing, m.side, m.asks = false, false, false, noSide, nothing
	return m.unmarked().refiltered(reader.Filter{})
}

// stepBegun shows the accounts of a step, and goes on when they are there.
func (m Model) stepBegun() (Model, tea.Cmd) {
	m = m.cleared()
	step := m.tour.step()
	m.tour.placed, m.tour.row = false, 0
	var cmds []tea.Cmd
	for p, name := range []string{step.Left, step.Right} {
		if i := m.named(name); i >= 0 && m.shows[p] != i {
			var cmd tea.Cmd
			m, cmd = m.show(p, i)
			cmds = append(cmds, cmd)
		}
	}
	m.focus = step.Pane
	m, cmd := m.laid().placed()
	return m, tea.Batch(append(cmds, cmd)...)
}

// named returns the account of that name, or -1.
func (m Model) named(name string) int {
	for i, a := range m.accounts {
		if name != "" && a.given.Name.String() == name {
			return i
		}
	}
	return -1
}

// placed puts the cursor where the step wants it and carries out its actions,
// once the account is there and analysed. Until then it is called again with
// every account that comes.
func (m Model) placed() (Model, tea.Cmd) {
	if !m.tour.on || m.tour.placed {
		return m, nil
	}
	p := &m.panes[m.focus]
	for at, i := range m.shows {
		if i >= 0 && (m.panes[at].Doc() == nil && m.accounts[i].state != failed || m.accounts[i].analysing) {
			return m, nil
		}
	}
	if p.Doc() == nil || m.both.running {
		return m, nil
	}
	m.tour.placed = true
	step := m.tour.step()
	m.panes[m.focus] = put(*p, step.Words)
	if m.two() {
		m.panes[1-m.focus] = put(m.panes[1-m.focus], step.OtherWords)
	}
	m = m.laid()
	var cmds []tea.Cmd
	for _, name := range step.Do {
		var cmd tea.Cmd
		m, cmd = m.do(m.keys.named(name))
		cmds = append(cmds, cmd)
	}
	return m.typed(step.Type).laid(), tea.Batch(cmds...)
}

// put puts a pane's cursor on the first tag over the words.
func put(p reader.Model, words string) reader.Model {
	p = p.Home().First()
	if p.Doc() == nil {
		return p
	}
	if t := tagOver(p.Doc(), words); t >= 0 {
		p = p.Choose(t)
	}
	return p
}

// tagOver returns the first tag over the words, or -1.
func tagOver(d *reader.Doc, words string) int {
	for i := range d.Tags {
		t := &d.Tags[i]
		if words != "" && strings.EqualFold(oneLine(d.Body.Text[t.Start:t.End]), words) {
			return i
		}
	}
	return -1
}

// named returns the action of that name.
func (k Keys) named(name string) action {
	for a := noAction + 1; a < actions; a++ {
		if actionTable[a].name == name {
			return a
		}
	}
	return noAction
}

// tourBox is the box at the foot of the screen.
func (m *Model) tourBox() tour.Model {
	s := m.tour.step()
	on, other := " goes on", " · any other key leaves the tour"
	if m.tour.at < 0 {
		on, other = " takes the tour", " · any other key begins to read"
	}
	key := m.keys.first(pageDown)
	return tour.Model{}.Set(s.Title, s.Say, key+on+other, key+" reads on ↓"+other, m.tour.at+1, len(m.tour.steps))
}
