package tui

import (
	"fmt"
	"strconv"

	"askance/tui/internal/pane/reader"
	"askance/tui/internal/prompt"
)

// question is what the prompt in the status line asks for.
type question uint8

const (
	nothing question = iota
	searchFor
	paragraph
)

// asked opens a prompt, over a text that is still to come too: what is typed
// ahead of it must not become commands.
func (m Model) asked(a action) Model {
	if m.panes[m.focus].Doc() == nil && !m.coming(m.shows[m.focus]) {
		m.note = "there is no text to search"
		return m
	}
	m.prompt = prompt.Model{}
	m.asks = paragraph
	if a == searchText {
		m.asks = searchFor
		m.from = [2]reader.Spot{m.panes[0].Spot(), m.panes[1].Spot()}
		m.moved = false
		return m.found()
	}
	return m
}

// typed takes up characters where something is being typed.
func (m Model) typed(text string) Model {
	return m.edited(func(p prompt.Model) prompt.Model { return p.Insert(text) })
}

// edited changes what has been typed.
func (m Model) edited(change func(prompt.Model) prompt.Model) Model {
	switch m.scope() {
	case typing:
		was := m.prompt.Value()
		m.prompt = change(m.prompt)
		if m.asks == searchFor && m.prompt.Value() != was {
			return m.found()
		}
	case listing:
		return m.listFiltered(change)
	}
	return m
}

// editing returns how an action changes what has been typed, or nil.
func editing(a action) func(prompt.Model) prompt.Model {
	switch a {
	case erase:
		return prompt.Model.Erase
	case eraseWord:
		return prompt.Model.EraseWord
	case deleteNext:
		return prompt.Model.Delete
	case cursorLeft:
		return prompt.Model.Left
	case cursorRight:
		return prompt.Model.Right
	case cursorHome:
		return prompt.Model.Home
	case cursorEnd:
		return prompt.Model.End
	case eraseAll:
		return func(prompt.Model) prompt.Model { return prompt.Model{} }
	}
	return nil
}

// inPrompt answers while a prompt is open.
func (m Model) inPrompt(a action) Model {
	if change := editing(a); change != nil {
		if a == erase && m.prompt.Value() == "" { // as in less
			a = leave
		} else {
			return m.edited(change)
		}
	}
	asks := m.asks
	switch {
	case a == leave:
		m.asks = nothing
		if asks == searchFor {
			return m.searchEnded()
		}
	case a == accept && asks == paragraph:
		m.asks = nothing
		return m.wentTo(m.prompt.Value())
	case a == accept:
		m.asks = nothing
		m.searching = m.prompt.Value() != ""
	}
	return m
}

// found looks for what has been typed so far, from where the search began.
func (m Model) found() Model {
	for p := range m.panes {
		m.panes[p] = m.panes[p].Go(m.from[p]).Find(m.prompt.Value())
	}
	m.panes[m.focus] = m.panes[m.focus].FirstMatch(m.from[m.focus].Anchor)
	return m.kept(m.focus, m.from[m.focus].Anchor)
}

// foundIn goes to the first match in pane p, if it is the one that is searched
// and its text has just come.
func (m Model) foundIn(p int) Model {
	if p == m.focus && (m.asks == searchFor || m.searching) {
		m.panes[p] = m.panes[p].FirstMatch(m.from[p].Anchor)
	}
	return m
}

// searchLeft is searchEnded after a search that has been gone through: whoever
// wanted to stay can still go to what it led to.
func (m Model) searchLeft() Model {
	m = m.searchEnded()
	for p := range m.panes {
		m.ended = m.ended || !m.moved && m.panes[p].Doc() != nil && m.panes[p].Spot() != m.from[p]
	}
	if m.ended {
		m.note = m.keys.first(leave) + " again goes to what the search led to"
	}
	return m
}

// searchEnded ends a search and goes back to where it began, unless the reader
// has gone elsewhere since.
func (m Model) searchEnded() Model {
	m = m.unmarked()
	if m.moved {
		return m
	}
	return m.wentBack()
}

// unmarked takes the marks of a search away.
func (m Model) unmarked() Model {
	m.searching = false
	for p := range m.panes {
		m.panes[p] = m.panes[p].Find("")
	}
	return m.laid()
}

// wentBack takes both panes to the other end of a search: back to where it
// began, and from there to what it led to.
func (m Model) wentBack() Model {
	m.ended = false
	for p := range m.panes {
		here := m.panes[p].Spot()
		m.panes[p] = m.panes[p].Go(m.from[p])
		m.from[p] = here
	}
	return m.laid()
}

// matchStepped goes from match to match.
func (m Model) matchStepped(by int) Model {
	p, round := m.panes[m.focus].StepMatch(by)
	m.panes[m.focus] = p
	switch _, n := p.Matches(); {
	case n == 0: // the status line says so
	case round && by > 0:
		m.note = "on from the beginning"
	case round:
		m.note = "on from the end"
	}
	return m
}

// matchCount says how many matches there are in both panes.
func (m *Model) matchCount() string {
	if m.asks == searchFor && m.prompt.Value() == "" {
		return ""
	}
	i, n := m.panes[m.focus].Matches()
	s := "none here"
	switch {
	case n > 0 && i > 0:
		s = fmt.Sprintf("match %d of %d", i, n)
	case n > 0:
		s = count(n, "match", "matches")
	}
	if m.two() {
		_, there := m.panes[1-m.focus].Matches()
		if s += " · "; m.searching && n == 0 && there > 0 {
			s += m.keys.first(otherPane) + ": "
		}
		s += fmt.Sprintf("%d in the other", there)
	}
	return s
}

// count writes a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// wentTo goes to the paragraph of that number.
func (m Model) wentTo(number string) Model {
	if number == "" {
		return m
	}
	p := &m.panes[m.focus]
	if p.Doc() == nil {
		m.note = "the text is still being read"
		return m
	}
	_, last := p.Paragraph()
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > last {
		m.note = fmt.Sprintf("no paragraph %q: they go from 1 to %d", number, last)
		return m
	}
	*p = p.ToParagraph(n)
	m.moved = true
	if at, _ := p.Paragraph(); at != n {
		m.note = fmt.Sprintf("¶ %d is marked: the text ends here", n)
	}
	return m
}
