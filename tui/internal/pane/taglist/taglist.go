package taglist

import (
	"fmt"
	"sort"
	"strings"

	"askance/analysis"
	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/menu"
	"askance/tui/internal/paint"
	"askance/tui/internal/prompt"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Source is the account whose tags are listed.
type Source struct {
	Name  string
	Text  string
	Tags  []analysis.Tag
	Part  bool                     // more tags are being looked for
	Shows func(*analysis.Tag) bool // which of them are shown
	Glyph func(analysis.Family) string
}

// Model is the list.
type Model struct {
	place  frame.Rect
	method ansi.Method
	from   Source
	filter prompt.Model
	items  []int // indices of tags, grouped by family
	counts [analysis.Families]int
	menu   menu.Model
}

// New lists an account's tags; the chosen one is tag number chosen, or the
// first after it.
func New(from Source, chosen int) Model {
	m := Model{from: from}
	return m.listed(chosen)
}

// Renew takes up what tags there are by now, and stays where it is in the text.
func (m Model) Renew(from Source) Model {
	chosen := m.Chosen()
	if chosen >= 0 {
		start := m.from.Tags[chosen].Start
		chosen = sort.Search(len(from.Tags), func(i int) bool { return from.Tags[i].Start >= start })
	}
	m.from = from
	return m.listed(chosen)
}

// SetPlace gives the list its place.
func (m Model) SetPlace(p frame.Rect, method ansi.Method) Model {
	m.place, m.method = p, method
	return m.listed(m.Chosen())
}

// Type changes the filter.
func (m Model) Type(change func(prompt.Model) prompt.Model) Model {
	m.filter = change(m.filter)
	return m.listed(m.Chosen())
}

// Move chooses the tag n rows further down, or up.
func (m Model) Move(n int) Model {
	m.menu = m.menu.Move(n)
	return m
}

// Scroll moves the list and leaves the choice.
func (m Model) Scroll(n int) Model {
	m.menu = m.menu.Scroll(n)
	return m
}

// Click chooses the tag in row y of the list's place and reports whether there is one.
func (m Model) Click(y int) (Model, bool) {
	var ok bool
	m.menu, ok = m.menu.Click(y - headRows)
	return m, ok
}

// Page is how many rows are seen.
func (m Model) Page() int { return max(m.menu.Height()-1, 1) }

// Chosen returns the chosen tag by its index in the account, or -1.
func (m Model) Chosen() int {
	i := m.menu.Chosen()
	if i < 0 || i >= len(m.items) {
		return -1
	}
	return m.items[i]
}

// headRows are the rows over the list: title and filter.
const headRows = 2

// listed makes the rows anew and keeps the chosen tag, if it still passes.
func (m Model) listed(chosen int) Model {
	m.items, m.counts = nil, [analysis.Families]int{}
	var rows []int
	at := 0
	for fam := range analysis.Family(analysis.Families) {
		for i := range m.from.Tags {
			t := &m.from.Tags[i]
			if t.Kind.Family() != fam || !m.from.Shows(t) || !m.passes(t) {
				continue
			}
			if m.counts[fam]++; m.counts[fam] == 1 {
				rows = append(rows, -1-int(fam))
			}
			if i == chosen {
				at = len(m.items)
			}
			rows = append(rows, len(m.items))
			m.items = append(m.items, i)
		}
	}
	m.menu = m.menu.Set(rows, at, m.place.H-headRows)
	return m
}

// passes reports whether a tag has the filter's words in its own, in its kind's
// name or in its family's.
func (m Model) passes(t *analysis.Tag) bool {
	words := strings.ToLower(m.from.Text[t.Start:t.End] + " " + t.Kind.String() + " " + t.Kind.Family().String())
	for _, w := range strings.Fields(strings.ToLower(m.filter.Value())) {
		if !strings.Contains(words, w) {
			return false
		}
	}
	return true
}

// Row appends row y, exactly as wide as the list's place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	switch y {
	case 0:
		r.Put(theme.Accent, "▌")
		what := "tags"
		if len(m.items) == 1 {
			what = "tag"
		}
		if m.from.Part {
			what += " so far"
		}
		r.Put(theme.Title, fmt.Sprintf("%d %s", len(m.items), what))
		r.Put(theme.Quiet, " · "+m.from.Name)
		return r.End(theme.Plain)
	case 1:
		r.Space(theme.Plain, 1)
		m.filter.Put(&r, m.method, "filter ", r.Left())
		return r.End(theme.Plain)
	}
	row, item := m.menu.At(y - headRows)
	switch {
	case row < 0:
		if y == headRows && len(m.items) == 0 {
			r.Put(theme.Quiet, "  "+m.why())
		}
	case item < 0:
		fam := analysis.Family(-1 - item)
		r.Space(theme.Plain, 1)
		r.Mark(int(fam), m.from.Glyph(fam)+" "+fam.String())
		r.Put(theme.Quiet, fmt.Sprintf("  %d", m.counts[fam]))
	default:
		m.item(&r, item)
		return r.Dst
	}
	return r.End(theme.Plain)
}

// why says why nothing is listed.
func (m *Model) why() string {
	switch {
	case m.from.Part:
		return "the tags are being looked for"
	case len(m.from.Tags) == 0:
		return "no tags in this account"
	case m.filter.Value() == "":
		return "all tags are hidden"
	}
	return "no tag like that"
}

// item writes a tag: its words, its kind, and how far down it stands.
func (m *Model) item(r *paint.Row, item int) {
	t := &m.from.Tags[m.items[item]]
	ground := theme.Plain
	mark := "  "
	if item == m.menu.Chosen() {
		ground, mark = theme.Chosen, "▸ "
	}
	where := fmt.Sprintf("%3d%% ", t.Start*100/max(len(m.from.Text), 1))
	kind := t.Kind.String() + " "
	if m.place.W < 50 {
		kind = ""
	}
	r.Put(ground, " "+mark)
	words := strings.Join(strings.Fields(beginning(m.from.Text[t.Start:t.End])), " ")
	room := r.Left() - len(where) - len(kind) - 1
	words = paint.Cut(m.method, words, room)
	r.Put(ground, words)
	r.Space(ground, room-flow.Width(m.method, words)+1)
	r.Put(ground, kind)
	r.Put(ground, where)
	r.Dst = r.End(ground)
}

// beginning is as much of a tag's words as a row can need, cut between
// characters.
func beginning(words string) string {
	const most = 400 // bytes
	end := 0
	for g := graphemes.FromString(words); g.Next() && g.End() <= most; {
		end = g.End()
	}
	return words[:end]
}
