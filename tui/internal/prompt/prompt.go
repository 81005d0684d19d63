package prompt

import (
	"strings"

	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
	"askance/tui/safe"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// most is the longest text, in bytes, that is taken.
const most = 256

// Model is what has been typed.
type Model struct{ value string }

// Value returns what has been typed.
func (m Model) Value() string { return m.value }

// Insert adds text at the end, cleaned and on one line.
func (m Model) Insert(text string) Model {
	text = strings.NewReplacer("\n", " ", "\t", " ").Replace(safe.NewText(text).String())
	if len(m.value)+len(text) <= most {
		m.value += text
	}
	return m
}

// Erase takes away the last character.
func (m Model) Erase() Model {
	last := 0
	for g := graphemes.FromString(m.value); g.Next(); {
		last = g.Start()
	}
	m.value = m.value[:last]
	return m
}

// EraseWord takes away the last word.
func (m Model) EraseWord() Model {
	m.value = strings.TrimRight(m.value, " ")
	m.value = m.value[:strings.LastIndexByte(m.value, ' ')+1]
	return m
}

// Put writes the prompt's sign, the end of what has been typed and the cursor
// into a row, in at most width cells.
func (m Model) Put(r *paint.Row, method ansi.Method, sign string, width int) {
	r.Put(theme.Accent, sign)
	room := width - flow.Width(method, sign) - 1
	value := m.value
	for value != "" && flow.Width(method, value) > room {
		value = value[len(graphemes.FromString(value).First()):]
	}
	r.Put(theme.Plain, value)
	r.Put(theme.Accent, "▏")
}
