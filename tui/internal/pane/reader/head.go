package reader

import (
	"fmt"

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
		digit, name := m.legend(fam)
		if f.Hidden[fam] {
			r.Put(theme.Quiet, digit+name+" off"+gap)
			continue
		}
		r.Put(theme.Quiet, digit)
		r.Mark(fam, name)
		r.Put(theme.Plain, " ")
		r.Mark(fam, m.bar(fam))
		r.Put(theme.Plain, gap)
	}
	return r.End(theme.Plain)
}

// gap divides the families of the profile.
const gap = "  "

// legend returns the key and the sign of a family, and its name where there is room.
func (m *Model) legend(fam int) (digit, name string) {
	name = Glyphs[fam]
	if m.place.Profile.W >= 72 {
		name += " " + analysis.Family(fam).String()
	}
	return string(rune('1' + fam)), name
}

// bar draws how many tags of a family there are to a hundred words, and writes
// the number where there is room.
func (m *Model) bar(fam int) string {
	if m.tags.count[fam] == 0 {
		return "·"
	}
	rate := float64(m.tags.count[fam]) * 100 / float64(m.doc.Words)
	bar := bars[min(int(rate*2), len(bars)-1)]
	if m.place.Profile.W >= 92 {
		bar += fmt.Sprintf(" %.1f", rate)
	}
	return bar
}

// FamilyAt returns the family whose part of the profile is at column x of the screen.
func (m *Model) FamilyAt(x int, f Filter) (analysis.Family, bool) {
	if m.doc == nil || m.doc.Words == 0 {
		return 0, false
	}
	at := m.place.Profile.X + 1
	for fam := range analysis.Families {
		digit, name := m.legend(fam)
		w := len(digit) + len(name) + 1 + flow.Width(m.method, m.bar(fam))
		if f.Hidden[fam] {
			w = len(digit) + len(name) + len(" off")
		}
		if x >= at && x < at+w {
			return analysis.Family(fam), true
		}
		at += w + len(gap)
	}
	return 0, false
}
