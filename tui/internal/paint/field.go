package paint

import (
	"askance/tui/internal/flow"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Cut shortens one line of plain text to width cells, ending in an ellipsis
// where something is left out.
func Cut(m ansi.Method, s string, width int) string {
	if width <= 0 {
		return ""
	}
	if flow.Width(m, s) <= width {
		return s
	}
	// x/ansi's Truncate goes wrong by the width of emoji sequences when it
	// measures by code point, as most terminals do.
	used, end := 0, 0
	for g := graphemes.FromString(s); g.Next(); end = g.End() {
		used += flow.Width(m, g.Value())
		if used > width-1 {
			break
		}
	}
	return s[:end] + "…"
}

// Row builds one row of the screen from left to right and never grows wider
// than it may.
type Row struct {
	Dst    []byte
	theme  *theme.Theme
	method ansi.Method
	left   int // cells not yet written
}

// NewRow starts a row of width cells at the end of dst.
func NewRow(dst []byte, th *theme.Theme, m ansi.Method, width int) Row {
	return Row{Dst: dst, theme: th, method: m, left: max(width, 0)}
}

// Left returns the cells that are still free.
func (r *Row) Left() int { return r.left }

// Put writes s in a role's style, cut to what is free.
func (r *Row) Put(role theme.Role, s string) { r.put(r.theme.Role(role), s) }

// Tag writes s in a family's style, cut to what is free.
func (r *Row) Tag(family int, faint bool, s string) { r.put(r.theme.Family(family, faint), s) }

// Words writes s as the text of an article looks, cut to what is free.
func (r *Row) Words(l theme.Look, s string) { r.put(r.theme.Look(l), s) }

func (r *Row) put(style, s string) {
	if r.left == 0 || s == "" {
		return
	}
	s = Cut(r.method, s, r.left)
	r.left -= flow.Width(r.method, s)
	r.Dst = append(append(r.Dst, style...), s...)
}

// Space writes up to n empty cells in a role's style.
func (r *Row) Space(role theme.Role, n int) {
	n = max(min(n, r.left), 0)
	if n == 0 {
		return
	}
	r.left -= n
	r.Dst = Blank(append(r.Dst, r.theme.Role(role)...), n)
}

// End fills the row up in a role's style and returns everything written.
func (r *Row) End(role theme.Role) []byte {
	r.Space(role, r.left)
	return r.Dst
}

// Mark writes a sign or name in a family's colour, cut to what is free.
func (r *Row) Mark(family int, s string) { r.put(r.theme.Mark(family), s) }
