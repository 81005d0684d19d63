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

// Model is what has been typed, and where the cursor stands in it.
type Model struct {
	before, after string // the cursor
}

// Value returns what has been typed.
func (m Model) Value() string { return m.before + m.after }

// Insert adds text at the cursor, cleaned and on one line.
func (m Model) Insert(text string) Model {
	text = strings.NewReplacer("\n", " ", "\t", " ").Replace(safe.NewText(text).String())
	if len(m.Value())+len(text) <= most {
		m.before += text
	}
	return m
}

// Erase takes away the character before the cursor.
func (m Model) Erase() Model {
	m.before = m.before[:lastStart(m.before)]
	return m
}

// Delete takes away the character after the cursor.
func (m Model) Delete() Model {
	m.after = m.after[len(graphemes.FromString(m.after).First()):]
	return m
}

// EraseWord takes away the word before the cursor.
func (m Model) EraseWord() Model {
	m.before = strings.TrimRight(m.before, " ")
	m.before = m.before[:strings.LastIndexByte(m.before, ' ')+1]
	return m
}

// Left moves the cursor over the character before it.
func (m Model) Left() Model { return m.cursor(lastStart(m.before)) }

// Right moves the cursor over the character after it.
func (m Model) Right() Model {
	return m.cursor(len(m.before) + len(graphemes.FromString(m.after).First()))
}

// Home moves the cursor before what has been typed.
func (m Model) Home() Model { return m.cursor(0) }

// End moves the cursor behind what has been typed.
func (m Model) End() Model { return m.cursor(len(m.Value())) }

func (m Model) cursor(at int) Model {
	value := m.Value()
	m.before, m.after = value[:at], value[at:]
	return m
}

// lastStart returns where the last character of a text begins.
func lastStart(text string) int {
	last := 0
	for g := graphemes.FromString(text); g.Next(); {
		last = g.Start()
	}
	return last
}

// Put writes the prompt's sign and what has been typed around the cursor into a
// row, in at most width cells.
func (m Model) Put(r *paint.Row, method ansi.Method, sign string, width int) {
	r.Put(theme.Accent, sign)
	room := width - flow.Width(method, sign) - 1
	before := m.before
	for before != "" && flow.Width(method, before) > room {
		before = before[len(graphemes.FromString(before).First()):]
	}
	r.Put(theme.Plain, before)
	r.Put(theme.Accent, "▏")
	r.Put(theme.Plain, paint.Cut(method, m.after, room-flow.Width(method, before)))
}
