package reader

import (
	"fmt"

	"askance/analysis"
	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// bars are eighths of a cell's height, one for each tag in a hundred words.
// The fullest family of a news report has some eight.
var bars = [...]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// unit is what the numbers of the profile count, said once.
const unit = "per 100 words"

// form is how much of the profile is written.
type form struct {
	names  *[analysis.Families]string // nil for signs alone
	number bool                       // beside the bar
	gap    int                        // cells between two families
}

var (
	fullNames = func() *[analysis.Families]string {
		var n [analysis.Families]string
		for f := range n {
			n[f] = analysis.Family(f).String()
		}
		return &n
	}()
	shortNames = &[analysis.Families]string{"doubt", "loaded", "edit", "attrib", "cert"}
)

// forms are the ways to write the profile, the fullest first.
var forms = [...]form{
	{fullNames, true, 2}, {shortNames, true, 2}, {shortNames, true, 1}, {fullNames, false, 2},
	{fullNames, false, 1}, {shortNames, false, 1}, {nil, false, 2}, {nil, false, 1},
}

// form returns the fullest form that the pane has room for.
func (m *Model) form(f Filter) form {
	for _, fo := range forms {
		w := 1 - fo.gap
		for fam := range analysis.Families {
			w += m.familyWidth(fo, fam, f) + fo.gap
		}
		if fo.number {
			w += 2 + len(unit)
		}
		if w <= m.place.Profile.W {
			return fo
		}
	}
	return forms[len(forms)-1]
}

// Profile appends the row that says how many tags of each family the article
// has, exactly as wide as the pane. It is the legend of the families as well:
// digit, sign, and the name as the family's tags are drawn.
func (m *Model) Profile(dst []byte, th *theme.Theme, f Filter) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.Profile.W)
	if m.doc == nil || m.doc.Words == 0 {
		return r.End(theme.Plain)
	}
	fo := m.form(f)
	r.Space(theme.Plain, 1)
	for fam := range analysis.Families {
		digit, sign, name := fo.legend(fam)
		if f.Hidden[fam] {
			r.Put(theme.Quiet, digit+sign+name+" off")
		} else {
			r.Put(theme.Quiet, digit)
			r.Mark(fam, sign)
			if name != "" {
				r.Put(theme.Plain, " ")
				r.Tag(fam, false, name[1:])
			}
			r.Put(theme.Plain, " ")
			r.Mark(fam, m.rate(fo, fam))
		}
		r.Space(theme.Plain, fo.gap)
	}
	if fo.number {
		r.Space(theme.Plain, 2-fo.gap)
		r.Put(theme.Quiet, unit)
	}
	return r.End(theme.Plain)
}

// familyWidth returns the cells of a family's part of the profile.
func (m *Model) familyWidth(fo form, fam int, f Filter) int {
	digit, sign, name := fo.legend(fam)
	if f.Hidden[fam] {
		return len(digit) + len(sign) + len(name) + len(" off")
	}
	return len(digit) + len(sign) + len(name) + 1 + flow.Width(m.method, m.rate(fo, fam))
}

// legend returns the key and the sign of a family, and its name after a space
// where there is room.
func (fo form) legend(fam int) (digit, sign, name string) {
	if fo.names != nil {
		name = " " + fo.names[fam]
	}
	return string(rune('1' + fam)), Glyphs[fam], name
}

// rate draws how many tags of a family there are to a hundred words, and
// writes the number where there is room.
func (m *Model) rate(fo form, fam int) string {
	if m.tags.count[fam] == 0 {
		return "·"
	}
	rate := float64(m.tags.count[fam]) * 100 / float64(m.doc.Words)
	bar := bars[min(int(rate), len(bars)-1)]
	if fo.number {
		return fmt.Sprintf("%s %.1f", bar, rate)
	}
	return bar
}

// FamilyAt returns the family whose part of the profile is at column x of the screen.
func (m *Model) FamilyAt(x int, f Filter) (analysis.Family, bool) {
	if m.doc == nil || m.doc.Words == 0 {
		return 0, false
	}
	fo := m.form(f)
	at := m.place.Profile.X + 1
	for fam := range analysis.Families {
		w := m.familyWidth(fo, fam, f)
		if x >= at && x < at+w {
			return analysis.Family(fam), true
		}
		at += w + fo.gap
	}
	return 0, false
}
