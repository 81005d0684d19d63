package page

import (
	"strings"

	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"charm.land/glamour/v2"
	"github.com/charmbracelet/x/ansi"
)

// Draw draws Markdown for a page of the given cells. It takes its time: call
// it from a command.
func Draw(markdown string, cells int, dark, colorless bool) ([]string, error) {
	r, err := glamour.NewTermRenderer(glamour.WithStyles(style(dark, colorless)), glamour.WithWordWrap(max(cells, 10)))
	if err != nil {
		return nil, err
	}
	out, err := r.Render(markdown)
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.Trim(out, "\n"), "\n"), nil
}

// Model is the page.
type Model struct {
	place  frame.Rect
	method ansi.Method
	title  string
	lines  []string
	top    int
}

// New returns an empty page.
func New(title string) Model { return Model{title: title} }

// Fill gives the page what has been drawn.
func (m Model) Fill(lines []string) Model {
	m.lines = lines
	return m.Scroll(0)
}

// SetPlace gives the page its place.
func (m Model) SetPlace(p frame.Rect, method ansi.Method) Model {
	m.place, m.method = p, method
	return m.Scroll(0)
}

// Scroll moves the page by n rows.
func (m Model) Scroll(n int) Model {
	m.top = max(0, min(m.top+n, len(m.lines)-(m.place.H-1)))
	return m
}

// Height is how many rows are seen.
func (m Model) Height() int { return max(m.place.H-1, 1) }

// Row appends row y of the page, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	w := m.place.W
	if y == 0 {
		r := paint.NewRow(dst, th, m.method, w)
		r.Put(theme.Accent, "▌")
		r.Put(theme.Title, m.title)
		return r.End(theme.Plain)
	}
	i := m.top + y - 1
	if i >= len(m.lines) {
		return paint.Pad(dst, th, w)
	}
	line := m.lines[i]
	if m.method.StringWidth(line) > w {
		line = ansi.Truncate(line, w, "")
	}
	dst = append(append(dst, th.Role(theme.Plain)...), line...)
	return paint.Pad(dst, th, w-m.method.StringWidth(line))
}
