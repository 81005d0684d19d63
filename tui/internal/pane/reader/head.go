package reader

import (
	"askance/analysis"
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
	date := m.doc.Date
	if w := flow.Width(m.method, date); w > 0 && w+30 <= room {
		room -= w + 2
	} else {
		date = ""
	}
	outlet, title := m.doc.Outlet, m.doc.Title
	if outlet == "" && title == "" {
		outlet = m.doc.Name
	}
	left := outlet
	if title != "" && outlet != "" {
		left += " · "
	}
	left = paint.Cut(m.method, left, room)
	r.Put(role, left)
	r.Put(titleRole(focus), paint.Cut(m.method, title, room-flow.Width(m.method, left)))
	if date != "" {
		r.Space(theme.Plain, r.Left()-flow.Width(m.method, date)-1)
		r.Put(theme.Quiet, date)
	}
	return r.End(theme.Plain)
}

func titleRole(focus bool) theme.Role {
	if focus {
		return theme.Plain
	}
	return theme.TitleAway
}

// bars are eighths of a cell's height.
var bars = [...]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// Profile appends the row that says how many tags of each family the article
// has, exactly as wide as the pane. It is the legend of the families as well:
// digit, sign, name and colour.
func (m *Model) Profile(dst []byte, th *theme.Theme, f Filter) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.Profile.W)
	if m.doc == nil || m.doc.Words == 0 {
		return r.End(theme.Plain)
	}
	r.Space(theme.Plain, 1)
	for fam := range analysis.Families {
		r.Put(theme.Quiet, string(rune('1'+fam)))
		if f.Hidden[fam] {
			r.Put(theme.Quiet, " off")
		} else {
			r.Tag(fam, false, Glyphs[fam])
			if r.Left() > 0 && m.place.Profile.W >= 70 {
				r.Space(theme.Plain, 1)
				r.Tag(fam, false, analysis.Family(fam).String())
			}
			rate := float64(m.tags.count[fam]) * 100 / float64(m.doc.Words)
			r.Put(theme.Plain, " ")
			r.Tag(fam, true, bars[min(int(rate*1.6), len(bars)-1)])
		}
		r.Space(theme.Plain, 2)
	}
	return r.End(theme.Plain)
}
