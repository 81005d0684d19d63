package reader

import (
	"strings"

	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// Title appends the pane's title row, exactly as wide as the pane.
func (m *Model) Title(dst []byte, th *theme.Theme, name string, focus bool) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.Title.W)
	role, mark := theme.TitleAway, " "
	if focus {
		role, mark = theme.Title, "▌"
	}
	r.Put(theme.Accent, mark)
	if m.doc == nil {
		r.Put(role, name)
		return r.End(theme.Plain)
	}
	room := r.Left()
	outlet, title := m.doc.Outlet, m.doc.Title
	if outlet == "" && title == "" {
		outlet = name
	}
	left := outlet
	if title != "" && outlet != "" {
		left += " · "
	}
	date := m.date(room - flow.Width(m.method, left+title) - 3)
	left = paint.Cut(m.method, left, room)
	r.Put(role, left)
	r.Put(titleRole(focus), paint.Cut(m.method, title, room-flow.Width(m.method, left)))
	if date != "" {
		r.Space(theme.Plain, r.Left()-flow.Width(m.method, date)-1)
		r.Put(theme.Quiet, date)
	}
	return r.End(theme.Plain)
}

// date returns the date as far as the room beside the headline allows: whole,
// without its year, or not at all.
func (m *Model) date(room int) string {
	whole := m.doc.Date
	if flow.Width(m.method, whole) <= room {
		return whole
	}
	day, year, ok := cutLast(whole)
	if ok && len(year) == 4 && strings.Trim(year, "0123456789") == "" && flow.Width(m.method, day) <= room {
		return day
	}
	return ""
}

// cutLast divides a line before its last word.
func cutLast(s string) (before, last string, ok bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", s, false
	}
	return strings.TrimRight(s[:i], " ,"), s[i+1:], true
}

func titleRole(focus bool) theme.Role {
	if focus {
		return theme.Plain
	}
	return theme.TitleAway
}
