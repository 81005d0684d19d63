package tui

import (
	"fmt"
	"strings"

	"askance/tui/internal/paint"
	"askance/tui/internal/pane/reader"
	"askance/tui/internal/pane/status"
	"askance/tui/internal/theme"
	"askance/tui/safe"
)

// statusRow appends the line at the foot of the screen.
func (m *Model) statusRow(dst []byte) []byte {
	if m.asks == nothing {
		return m.status().Row(dst, m.theme, m.method, m.frame.W)
	}
	r := paint.NewRow(dst, m.theme, m.method, m.frame.W)
	sign, right := "/", m.matchCount()
	if m.asks == paragraph {
		_, n := m.panes[m.focus].Paragraph()
		if sign, right = ":", "paragraph"; n > 0 {
			right += fmt.Sprintf(", 1 to %d", n)
		}
	}
	room := m.frame.W - len(right) - 3
	if room < 16 {
		right, room = "", m.frame.W-1
	}
	r.Space(theme.Plain, 1)
	m.prompt.Put(&r, m.method, sign, room)
	r.Space(theme.Plain, r.Left()-len([]rune(right))-1)
	r.Put(theme.Quiet, right)
	return r.End(theme.Plain)
}

// status says where the reader is and which keys matter now.
func (m *Model) status() status.Line {
	l := status.Line{Note: m.note}
	switch {
	case m.tour.on:
		l.Hints = m.hints(quit)
		return l
	case m.helping:
		l.Place = "keys" + m.below(m.help.More())
		l.Hints = m.hints(leave)
		return l
	case m.side == rulePage:
		l.Place = "rule" + m.below(m.page.More())
		l.Hints = m.hints(leave, showHelp)
		return l
	case m.side != noSide:
		l.Hints = m.hints(accept, leave)
		return l
	}
	if m.comparing {
		l.Hints = m.hints(nextView, accept, leave, showHelp)
		return l
	}
	p := &m.panes[m.focus]
	if p.Doc() != nil {
		l.Place, l.Brief = m.where(p, true), m.where(p, false)
	}
	switch {
	case m.awaited() >= 0 && m.accounts[m.awaited()].state == slow && !m.panel && !m.searching:
		l.Hints = append([]status.Hint{{Key: m.keys.first(leave), Does: "stop reading"}}, m.hints(pickAccount, showHelp, otherPane, quit)...)
	case p.Doc() == nil:
		l.Hints = m.hints(pickAccount, showHelp, otherPane, quit)
	case m.searching:
		l.Hints = m.hints(nextTag, leave, showHelp, otherPane, quit)
	case m.panel && m.frame.Panel.H > 0:
		l.Hints = m.hints(nextTag, ruleDoc, leave, showHelp, otherPane, quit)
	case m.filter != (reader.Filter{}):
		l.Hints = m.hints(allFamilies, nextTag, showHelp, explainTag, otherPane, quit)
	default:
		l.Hints = m.readingHints()
	}
	return l
}

// readingHints are the keys that matter to a reader who does nothing else. One
// account has nothing beside it.
func (m *Model) readingHints() []status.Hint {
	if len(m.choices()) < 2 {
		return m.hints(nextTag, explainTag, showHelp, quit, searchText, listTags)
	}
	beside, over := compareViews, otherPane
	if !m.frame.Split { // the other account is not to be seen without its key
		beside, over = over, beside
	}
	return m.hints(nextTag, explainTag, showHelp, beside, over, quit, matchPassage, searchText, listTags, pickAccount, nextAccount)
}

// below says how to see what a page has below the screen.
func (m *Model) below(more bool) string {
	if !more {
		return ""
	}
	return " · more " + m.keys.first(pageDown) + " ↓"
}

// where says which tag is chosen and how far down the window is; where there is
// room, in paragraphs as well, and all that is to know about how the text was read.
func (m *Model) where(p *reader.Model, room bool) string {
	var parts []string
	i, n := p.Count()
	switch {
	case m.searching:
		parts = append(parts, m.matchCount())
	case m.analysing():
		parts = append(parts, "analysing…")
	case n == 0:
		parts = append(parts, "no tags")
	case i == 0:
		parts = append(parts, count(n, "tag", "tags"))
	default:
		parts = append(parts, fmt.Sprintf("tag %d of %d", i, n))
	}
	if room {
		par, all := p.Paragraph()
		parts = append(parts, fmt.Sprintf("¶ %d of %d", par, all))
	}
	parts = append(parts, fmt.Sprintf("%d%%", p.Percent()))
	if m.both.running {
		parts = append(parts, "comparing…")
	}
	if m.sync {
		parts = append(parts, "together")
	}
	if m.filter != (reader.Filter{}) {
		parts = append(parts, m.hidden())
	}
	told := []string{cleaned(p.Doc().Removed), p.Doc().Notice}
	if n := p.Doc().Removed.Total() + p.Doc().Removed.Replaced(); !room && n > 0 {
		told = []string{count(n, "hidden sign", "hidden signs")}
	} else if !room {
		told = nil
	}
	for _, said := range told {
		if said != "" {
			parts = append(parts, said)
		}
	}
	return strings.Join(parts, " · ")
}

// cleaned says in few words what is not shown as it came.
func cleaned(r safe.Removed) string {
	out, in := r.Total(), r.Replaced()
	switch {
	case out > 0 && in > 0:
		return fmt.Sprintf("%s removed, %d replaced", count(out, "hidden or control character", "hidden or control characters"), in)
	case out > 0:
		return count(out, "hidden or control character", "hidden or control characters") + " removed"
	case in > 0:
		return count(in, "invalid or control character", "invalid or control characters") + " replaced"
	}
	return ""
}

// hidden says what the filter leaves out.
func (m *Model) hidden() string {
	n := 0
	for _, h := range m.filter.Hidden {
		if h {
			n++
		}
	}
	var parts []string
	if n > 0 {
		parts = append(parts, count(n, "family", "families")+" hidden")
	}
	if m.filter.AuthorOnly {
		parts = append(parts, "author's voice only")
	}
	return strings.Join(parts, ", ")
}

// hints are the keys of some actions for the status line.
func (m *Model) hints(as ...action) []status.Hint {
	var hints []status.Hint
	for _, a := range as {
		if a == otherPane && !m.two() {
			continue
		}
		if k := m.keys.first(a); k != "" {
			hints = append(hints, status.Hint{Key: k, Does: actionTable[a].short})
		}
	}
	return hints
}
