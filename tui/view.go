package tui

import (
	"strings"

	"askance/analysis"
	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/pane/explain"
	"askance/tui/internal/pane/help"
	"askance/tui/internal/pane/reader"
	"askance/tui/internal/theme"

	tea "charm.land/bubbletea/v2"
)

// laid divides the screen anew and gives every part its place.
func (m Model) laid() Model {
	want := frame.Want{W: m.w, H: m.h, Two: m.two() && !m.zoom, Focus: m.focus, Share: m.share, Measure: m.measure}
	if m.wide {
		want.Measure = 0
	}
	var facts explain.Facts
	if m.panel {
		facts, m.panel = m.facts()
	}
	crowded := m.side == rulePage && (!want.Two || m.w < frame.SplitWidth)
	if m.panel && !crowded {
		m.panelRows = max(m.panelRows, explain.Rows(facts, m.w, m.method))
		want.Panel = m.panelRows
	}
	if m.comparing {
		want.Panel = max(m.h*6/10, 8)
	}
	if m.tour.on {
		m.tourist = m.tourBox()
		want.Foot = m.tourist.Rows(m.w, m.method)
	}
	m.frame = frame.New(want)
	if m.tour.on {
		m.tourist = m.tourist.SetPlace(m.frame.Foot, m.method).From(m.tour.row)
	}
	for p := range m.panes {
		if m.frame.Split || p == m.focus {
			m.panes[p] = m.panes[p].SetPlace(m.frame.Panes[p], m.method)
		}
	}
	if m.panel {
		m.explain = m.explain.Set(m.frame.Panel, m.method, m.glyph(facts.Tag), m.keys.first(panelDown), facts)
	}
	if m.helping {
		m.help = m.help.Set(m.frame.Main, m.method, m.keyGroups())
	}
	if m.comparing {
		m.views = m.views.SetPlace(m.frame.Panel, m.method)
	}
	return m.sideLaid()
}

// facts are what is known about the chosen tag.
func (m Model) facts() (explain.Facts, bool) {
	p := m.panes[m.focus]
	t := p.Tag()
	if t == nil {
		return explain.Facts{}, false
	}
	f := explain.Gather(p.Doc().Body.Text, p.Doc().Tags, t)
	f.I, f.N = p.Count()
	if d := m.panes[1-m.focus].Doc(); d != nil {
		f.Other = d.Outlet
		if f.Other == "" {
			f.Other = "the other account"
		}
		f.There = explain.Uses(d.Body.Text, d.Tags, t.Kind, f.Exact)
	}
	return f, true
}

func (m Model) glyph(t *analysis.Tag) string { return reader.Glyphs[t.Kind.Family()] }

// View draws the screen.
func (m Model) View() tea.View {
	var v tea.View
	if !m.hold {
		v.SetContent(m.screen())
	}
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = m.windowTitle()
	return v
}

// windowTitle names what is read.
func (m *Model) windowTitle() string {
	title := "askance"
	if i := m.shows[m.focus]; i >= 0 {
		title += ": " + m.accounts[i].given.Name.String()
	}
	return title
}

// screen returns all rows of the terminal.
func (m *Model) screen() string {
	f := &m.frame
	dst := make([]byte, 0, (f.W*3+100)*(f.H+1))
	for y := range f.H {
		if y > 0 {
			dst = append(dst, '\n')
		}
		dst = m.row(dst, y)
		dst = append(dst, theme.Reset...)
	}
	return string(dst)
}

// row appends row y of the screen.
func (m *Model) row(dst []byte, y int) []byte {
	f := &m.frame
	switch {
	case y == f.Status.Y && f.Status.H > 0:
		return m.statusRow(dst)
	case f.Foot.H > 0 && y >= f.Foot.Y:
		return m.tourist.Row(dst, m.theme, y-f.Foot.Y)
	case m.helping:
		return m.help.Row(dst, m.theme, y-f.Main.Y)
	case y == f.Explain.Y && f.Explain.H > 0:
		return m.explainRow(dst)
	case f.Panel.H > 0 && y >= f.Panel.Y && m.comparing:
		return m.views.Row(dst, m.theme, y-f.Panel.Y)
	case f.Panel.H > 0 && y >= f.Panel.Y:
		return m.explain.Row(dst, m.theme, y-f.Panel.Y)
	case y == f.Rules.Y && f.Rules.H > 0:
		return m.ruleRow(dst)
	}
	if !f.Split {
		return m.paneRow(dst, m.focus, y)
	}
	dst = m.paneRow(dst, 0, y)
	dst = m.dividerCells(dst, y)
	return m.paneRow(dst, 1, y)
}

// paneRow appends what pane p shows on row y of the screen.
func (m *Model) paneRow(dst []byte, p, y int) []byte {
	if m.sideAt() == p {
		return m.sideRow(dst, y)
	}
	place := &m.frame.Panes[p]
	pane, focus := &m.panes[p], p == m.focus
	switch {
	case place.Title.H > 0 && y == place.Title.Y:
		return pane.Title(dst, m.theme, m.name(p), focus && m.side == noSide && !m.comparing)
	case place.Profile.H > 0 && y == place.Profile.Y:
		return pane.Profile(dst, m.theme, m.filter)
	}
	return pane.Row(dst, m.theme, y-place.Body.Y, focus)
}

// name returns what the account in pane p is called.
func (m *Model) name(p int) string {
	if i := m.shows[p]; i >= 0 {
		return m.called(i)
	}
	return "no account"
}

// dividerCells appends row y of the rule between the panes, with the signs of
// the passages that both have.
func (m *Model) dividerCells(dst []byte, y int) []byte {
	for _, s := range [...]reader.Sign{m.sign(0, y), {Text: "│", Role: theme.Rule}, m.sign(1, y)} {
		dst = append(append(dst, m.theme.Role(s.Role)...), s.Text...) // each is one cell
	}
	return dst
}

// sign returns what the rule shows for pane p on row y of the screen.
func (m *Model) sign(p, y int) reader.Sign {
	place := &m.frame.Panes[p]
	s := reader.Sign{}
	if y >= place.Body.Y && m.sideAt() != p {
		s = m.panes[p].Sign(y - place.Body.Y)
	}
	if s.Text == "" {
		s = reader.Sign{Text: " ", Role: theme.Plain}
	}
	return s
}

// ruleRow appends the line under the titles.
func (m *Model) ruleRow(dst []byte) []byte {
	r := paint.NewRow(dst, m.theme, m.method, m.frame.W)
	if m.frame.Split {
		r.Put(theme.Rule, strings.Repeat("─", m.frame.Divider.X+1)+"┼")
	}
	r.Put(theme.Rule, strings.Repeat("─", r.Left()))
	return r.End(theme.Plain)
}

// explainRow appends the one line about the chosen tag.
func (m *Model) explainRow(dst []byte) []byte {
	pane := &m.panes[m.focus]
	if t := pane.Tag(); t != nil {
		from, to := pane.Seen()
		return explain.Line(dst, m.theme, m.method, m.frame.W, m.glyph(t), t, from <= t.Start && t.Start < to)
	}
	r := paint.NewRow(dst, m.theme, m.method, m.frame.W)
	r.Space(theme.Plain, 1)
	if _, n := pane.Count(); n > 0 {
		r.Put(theme.Quiet, m.keys.first(nextTag)+" goes to the next tag")
	}
	return r.End(theme.Plain)
}

// keyGroups are the entries of the page of keys: those of the part of the
// program that it was opened from.
func (m Model) keyGroups() []help.Group {
	var groups []help.Group
	for a := noAction + 1; a < actions; a++ {
		h := m.keys.bindings[a].Help()
		if h.Key == "" || actionTable[a].in&m.helpFor == 0 {
			continue
		}
		at := -1
		for i := range groups {
			if groups[i].Title == actionTable[a].group {
				at = i
			}
		}
		if at < 0 {
			groups, at = append(groups, help.Group{Title: actionTable[a].group}), len(groups)
		}
		groups[at].Entries = append(groups[at].Entries, help.Entry{Keys: h.Key, Does: h.Desc})
	}
	if m.helpFor == reading {
		groups = append(groups, signs())
	}
	return groups
}

// signs explains what stands beside the text, and how words in it are drawn.
func signs() help.Group {
	g := help.Group{Title: "Signs"}
	for f := range analysis.Families {
		g.Entries = append(g.Entries, help.Entry{Keys: reader.Glyphs[f], Does: "tags of the family " + analysis.Family(f).String()})
	}
	g.Entries = append(g.Entries,
		help.Entry{Keys: "A B C", Does: "copied passage, the same on both sides"},
		help.Entry{Keys: "a b c", Does: "the same point in other words"},
		help.Entry{Keys: "·", Does: "no match found (short ones not tried)"},
		help.Entry{Keys: "words", Does: "that differ in a copied passage", Look: theme.Edited},
		help.Entry{Keys: "words", Does: "whose quotation marks seem to be lost", Look: theme.Restored},
		help.Entry{Keys: "words", Does: "fainter: a source's, not the author's", Look: theme.Family(int(analysis.FamilyLoaded)) | theme.Fainter},
		help.Entry{Keys: "┃", Does: "the part of the article that is seen"})
	return g
}
