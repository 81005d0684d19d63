package tui

import (
	"strings"

	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// copied puts the chosen tag with its sentence and source, or the sentence
// alone, on the clipboard of the reader's terminal. Terminals do not answer,
// so the note says what was sent, not that it arrived.
func (m Model) copied(a action) (Model, tea.Cmd) {
	p := &m.panes[m.focus]
	t := p.Tag()
	if t == nil {
		m.note = "no tag here to copy"
		return m, nil
	}
	d := p.Doc()
	sentence := oneLine(p.Sentence(t.Start))
	if a == copySentence {
		m.note = "sentence sent to the clipboard"
		return m, tea.SetClipboard(sentence)
	}
	m.note = "tag, sentence and source sent to the clipboard"
	words := oneLine(d.Body.Text[t.Start:t.End])
	return m, tea.SetClipboard(words + " (" + t.Kind.String() + ")\n" + sentence + "\n" + sourceLine(d))
}

// sourceLine says where an account comes from.
func sourceLine(d *reader.Doc) string {
	var parts []string
	for _, s := range []string{d.Outlet, d.Title, d.Date, d.Source} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		parts = append(parts, d.Name)
	}
	return "— " + strings.Join(parts, ", ")
}

// oneLine puts single spaces for all white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
