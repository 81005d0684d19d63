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

// reset is how Glamour ends a style.
const reset = "\x1b[m"

// Model is the page.
type Model struct {
	place  frame.Rect
	method ansi.Method
	title  string
	about  string
	lines  []string
	top    int
}

// New returns an empty page with a title and a line about what it is.
func New(title, about string) Model { return Model{title: title, about: about} }

// headRows are the rows over what scrolls: the title and the line about it.
const headRows = 2

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
	m.top = max(0, min(m.top+n, len(m.lines)-m.Height()))
	return m
}

// More reports whether there is something below the rows that are seen.
func (m Model) More() bool { return m.top < len(m.lines)-m.Height() }

// Height is how many rows are seen.
func (m Model) Height() int { return max(m.place.H-headRows, 1) }

// Row appends row y of the page, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	w := m.place.W
	if y < headRows {
		r := paint.NewRow(dst, th, m.method, w)
		if y == 0 {
			r.Put(theme.Accent, "▌")
			r.Put(theme.Title, m.title)
		} else {
			r.Put(theme.Quiet, " "+m.about)
		}
		return r.End(theme.Plain)
	}
	i := m.top + y - headRows
	if i >= len(m.lines) {
		return paint.Pad(dst, th, w)
	}
	line := m.lines[i]
	if m.method.StringWidth(line) > w {
		line = ansi.Truncate(line, w, "")
	}
	// Glamour ends every style by a reset, which would end the theme's ground too.
	plain := th.Role(theme.Plain)
	dst = append(append(dst, plain...), strings.ReplaceAll(line, reset, plain)...)
	return paint.Pad(dst, th, w-m.method.StringWidth(line))
}
