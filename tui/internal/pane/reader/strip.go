package reader

import (
	"askance/analysis"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// strip says for each row of the strip beside a pane which family of tags is
// met most in that part of the article.
type strip []int8 // family, or -1

// newStrip sorts the shown tags into rows. A family's tags weigh the more the
// rarer they are in the article: a strip of attributions alone would say nothing.
func newStrip(t tagset, length, rows int) strip {
	if rows <= 0 || length == 0 {
		return nil
	}
	counts := make([][analysis.Families]int32, rows)
	var total [analysis.Families]int32
	for _, i := range t.shown {
		tag := &t.all[i]
		f := tag.Kind.Family()
		counts[min(tag.Start*rows/length, rows-1)][f]++
		total[f]++
	}
	s := make(strip, rows)
	for r := range s {
		s[r] = -1
		best := 0.0
		for f, n := range counts[r] {
			if share := float64(n) / float64(max(total[f], 1)); share > best {
				s[r], best = int8(f), share
			}
		}
	}
	return s
}

// Glyphs stand for the families where colour is not enough: doubt, loaded,
// editorial, attribution, certainty.
var Glyphs = [analysis.Families]string{"?", "!", "*", "\"", "~"}

// stripCells appends row y of the strip: a track at the outer edge, the sign
// beside it, and a gap, so that nobody takes the sign for a mark of the line
// that happens to stand there. In narrow panes the sign lies on the track.
func (m *Model) stripCells(dst []byte, th *theme.Theme, y int) []byte {
	w := m.place.Strip.W
	if w == 0 {
		return dst
	}
	if y >= len(m.strip) {
		return paint.Pad(dst, th, w)
	}
	role, track := theme.Rule, "│"
	if m.thumb(y) {
		role, track = theme.Thumb, "┃"
	}
	f := m.strip[y]
	if w == 1 {
		if f >= 0 {
			return append(append(dst, th.Mark(int(f))...), Glyphs[f]...)
		}
		return append(append(dst, th.Role(role)...), track...)
	}
	left := m.place.Strip.X < m.place.Text.X
	if left {
		dst = append(append(dst, th.Role(role)...), track...)
	} else {
		dst = paint.Pad(dst, th, w-2)
	}
	if f >= 0 {
		dst = append(append(dst, th.Mark(int(f))...), Glyphs[f]...)
	} else {
		dst = paint.Pad(dst, th, 1)
	}
	if left {
		return paint.Pad(dst, th, w-2)
	}
	return append(append(dst, th.Role(role)...), track...)
}

// thumb reports whether row y of the strip stands for a part that the window shows.
func (m *Model) thumb(y int) bool {
	start, end := m.Seen()
	length, rows := len(m.doc.Body.Text), len(m.strip)
	if start == 0 && m.Percent() == 100 {
		return false // everything is seen
	}
	return y >= start*rows/length && y <= max(end-1, 0)*rows/length
}
