package reader

import (
	"sort"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// links is what ties the account to the one in the other pane.
type links struct {
	beside compare.Beside
	spans  []linkSpan  // apart and in order; the copied over the others
	alone  paint.Layer // sentences without a counterpart
	marks  paint.Layer // edits and restored quotations
	jumped paint.Layer // the passage that was jumped to, or from
}

// linkSpan is a stretch that a link covers.
type linkSpan struct {
	start, end int
	link       int // index into beside.Links
}

// Sign is what the rule between the panes shows beside a row.
type Sign struct {
	Text string
	Role theme.Role
}

// SetBeside marks what the account has in common with the other pane's.
func (m Model) SetBeside(b compare.Beside) Model {
	m.links = links{beside: b, spans: flattenLinks(b.Links)}
	for _, s := range b.Unmatched {
		m.links.alone = append(m.links.alone, paint.Span{Start: s.Start, End: s.End})
	}
	var f flattener
	all := make([]stretch, 0, len(b.Restored)+len(b.Edits))
	for _, s := range b.Restored {
		all = append(all, stretch{start: s.Start, end: s.End, look: theme.Restored})
	}
	for _, e := range b.Edits {
		if !e.Here.Empty() {
			all = append(all, stretch{start: e.Here.Start, end: e.Here.End, look: theme.Edited})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		return all[i].start < all[j].start || all[i].start == all[j].start && all[i].end > all[j].end
	})
	for _, s := range all {
		if s.start >= f.at {
			f.open(s)
		}
	}
	m.links.marks = f.close()
	if m.doc == nil {
		return m
	}
	return m.windowed()
}

// flattenLinks lays links side by side: where two cover the same text the
// copied one is kept, else the earlier.
func flattenLinks(all []compare.Link) []linkSpan {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return all[order[i]].Kind > all[order[j]].Kind })
	var spans []linkSpan
	for pass, from := 0, 0; pass < 2; pass++ { // the copied, then what they leave free
		var taken []linkSpan
		for from < len(order) && (pass == 1 || all[order[from]].Kind == compare.Copied) {
			l := order[from]
			taken = append(taken, linkSpan{all[l].Here.Start, all[l].Here.End, l})
			from++
		}
		sort.SliceStable(taken, func(i, j int) bool { return taken[i].start < taken[j].start })
		spans = fill(spans, taken)
	}
	return spans
}

// fill puts more spans where the ones in place leave room. Both are in order.
func fill(placed, more []linkSpan) []linkSpan {
	var out []linkSpan
	at, next := 0, 0
	for _, s := range more {
		for next < len(placed) && placed[next].start <= s.start {
			out = append(out, placed[next])
			at = max(at, placed[next].end)
			next++
		}
		s.start = max(s.start, at)
		if next < len(placed) {
			s.end = min(s.end, placed[next].start)
		}
		if s.start < s.end {
			out = append(out, s)
			at = s.end
		}
	}
	return append(out, placed[next:]...)
}

// Sign returns what the rule shows beside row y: a passage's letter where it
// begins (a capital for a copied one), a line where it goes on, a point beside
// a sentence for which no counterpart was found.
func (m *Model) Sign(y int) Sign {
	if m.doc == nil || y < 0 || y >= len(m.rows) {
		return Sign{}
	}
	row := m.rows[y]
	s := m.links.spans
	i := sort.Search(len(s), func(i int) bool { return s[i].end > row.Start })
	if row.Gap {
		if i < len(s) && s[i].start < row.Start {
			return along(&m.links.beside.Links[s[i].link])
		}
		return Sign{}
	}
	var sign Sign
	for ; i < len(s) && s[i].start < row.End; i++ {
		l := &m.links.beside.Links[s[i].link]
		if l.Here.Start >= row.Start {
			return letter(l)
		}
		if sign.Text == "" {
			sign = along(l)
		}
	}
	if sign.Text != "" {
		return sign
	}
	a := m.links.alone
	if i := sort.Search(len(a), func(i int) bool { return a[i].End > row.Start }); i < len(a) && a[i].Start < row.End {
		return Sign{"·", theme.Quiet}
	}
	return Sign{}
}

// LinkSign returns the letter of a link, the same on both sides: a capital
// for a copied passage.
func LinkSign(l compare.Link) string {
	at := (l.Number - 1) % 26
	if l.Kind == compare.Copied {
		return string(rune('A' + at))
	}
	return string(rune('a' + at))
}

func letter(l *compare.Link) Sign {
	if l.Kind == compare.Copied {
		return Sign{LinkSign(*l), theme.Accent}
	}
	return Sign{LinkSign(*l), theme.Quiet}
}

// along returns the sign of a link beside the rows after its first.
func along(l *compare.Link) Sign {
	if l.Kind == compare.Copied {
		return Sign{"┃", theme.Quiet}
	}
	return Sign{"┆", theme.Rule}
}

// Links returns the passages that the account shares with the other pane's.
func (m *Model) Links() []compare.Link { return m.links.beside.Links }

// Here returns the byte that the reader is at: the chosen tag, if it is seen,
// else the top of the window.
func (m *Model) Here() int {
	if m.Tag() != nil && m.seen(m.cursor) {
		return m.tags.all[m.cursor].Start
	}
	start, _ := m.Seen()
	return start
}

// LinkAt returns the passage that the reader is in, or the next one.
func (m *Model) LinkAt() (compare.Link, bool) { return m.links.beside.At(m.Here()) }

// Same returns where both accounts have what the reader is at, if that lies
// inside the passage: the same word of a copied one. Else it is where the
// passage begins.
func (m *Model) Same(l compare.Link) (here, there int) {
	if at := m.Here(); l.Here.Start <= at && at < l.Here.End {
		if to, ok := m.links.beside.Follow(at); ok && l.There.Start <= to && to < l.There.End {
			return at, to
		}
	}
	return l.Here.Start, l.There.Start
}

// Mark highlights a passage; an empty one takes the highlight away.
func (m Model) Mark(s analysis.Span) Model {
	m.links.jumped = nil
	if !s.Empty() {
		m.links.jumped = paint.Layer{{Start: s.Start, End: s.End, Look: theme.Passage}}
	}
	return m
}

// Marked reports whether a passage is highlighted.
func (m *Model) Marked() bool { return m.links.jumped != nil }

// Bring moves the window so that the byte at offset stands in row y.
func (m Model) Bring(offset, y int) Model {
	if m.doc == nil {
		return m
	}
	m.top = m.layout.Move(m.layout.At(offset), -y)
	return m.windowed().anchored()
}

// RowOf returns the row of the window in which the byte at offset stands, or a
// third of the way down where it is not seen.
func (m *Model) RowOf(offset int) int {
	if y := m.rowOf(offset); y >= 0 {
		return y
	}
	return m.place.Text.H / 3
}

// Follow returns what the other pane should show, and in which row, for the
// two to be together: what goes with the row a third of the way down.
func (m *Model) Follow() (offset, y int, ok bool) {
	if len(m.rows) == 0 {
		return 0, 0, false
	}
	y = min(m.place.Text.H/3, len(m.rows)-1)
	offset, ok = m.links.beside.Follow(m.rows[y].Start)
	return offset, y, ok
}
