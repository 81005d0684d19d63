package explain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"askance/analysis"
	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
)

// Line appends the one line that explains a tag, exactly width cells wide. It
// repeats no quotation that is in sight: the cursor is on it, and it may be long.
func Line(dst []byte, th *theme.Theme, m ansi.Method, width int, glyph string, t *analysis.Tag, inSight bool) []byte {
	r := paint.NewRow(dst, th, m, width)
	r.Space(theme.Plain, 1)
	kind := t.Kind.String()
	if t.Voice == analysis.VoiceSource && t.Kind != analysis.KindQuotation {
		kind += ", quoted"
	}
	r.Mark(int(t.Kind.Family()), glyph+" "+kind)
	r.Space(theme.Plain, 2)
	why := t.Reason()
	if t.Kind == analysis.KindQuotation && inSight {
		why = strings.TrimPrefix(t.Because(), "is ")
	}
	r.Put(theme.Plain, oneLine(why))
	return r.End(theme.Plain)
}

// oneLine returns a sentence of a rule for the screen: on one line, with
// quotation marks for Markdown's backquotes where the words have none.
func oneLine(s string) string {
	parts := strings.Split(strings.Join(strings.Fields(s), " "), "`")
	for i := 1; i < len(parts)-1; i += 2 {
		if r, _ := utf8.DecodeRuneInString(parts[i]); !strings.ContainsRune("\"'“‘„«", r) {
			parts[i] = "“" + parts[i] + "”"
		}
	}
	return strings.Join(parts, "")
}

// Model is the panel.
type Model struct {
	place  frame.Rect
	method ansi.Method
	glyph  string
	facts  Facts
	more   string // the key that scrolls
	rows   []row
	scroll int
}

// row is one row of the panel's table, wrapped.
type row struct{ label, text string }

// Set gives the panel its place, its tag, and the key that scrolls it.
func (m Model) Set(p frame.Rect, method ansi.Method, glyph, more string, f Facts) Model {
	if f.Tag != m.facts.Tag {
		m.scroll = 0
	}
	m.place, m.method, m.glyph, m.more, m.facts = p, method, glyph, more, f
	m.rows = wrap(f, p.W, method)
	return m.Scroll(0)
}

// Scroll moves the table by n rows.
func (m Model) Scroll(n int) Model {
	m.scroll = max(0, min(m.scroll+n, len(m.rows)-(m.place.H-m.headRows())))
	return m
}

// headRows is how many rows stand over the table: a low panel that has no room
// for all of it leaves out the marked words, which the cursor is on.
func (m *Model) headRows() int {
	if m.place.H < 5 && len(m.rows) > m.place.H-2 {
		return 1
	}
	return 2
}

// Rows returns how many rows the panel wants for a tag in width cells.
func Rows(f Facts, width int, method ansi.Method) int { return len(wrap(f, width, method)) + 2 }

const labelWidth = 11

// most is the widest that the table's text grows; longer lines are hard to read.
const most = 100

// wrap breaks the facts into rows for a panel of width cells.
func wrap(f Facts, width int, method ansi.Method) []row {
	var rows []row
	room := min(width-labelWidth-2, most)
	for _, it := range f.items() {
		text, label := oneLine(it.text), it.label
		if room < 16 { // no second column
			text, label = it.label+": "+text, ""
		}
		body := flow.Cut(text, nil, nil)
		for _, l := range flow.Wrap(body, indented(room, width), method).Window(flow.Pos{}, len(text)+1, nil) {
			rows = append(rows, row{label, text[l.Start:l.End]})
			label = ""
		}
	}
	return rows
}

func indented(room, width int) int {
	if room < 16 {
		return max(width-2, 1)
	}
	return room
}

// Row appends row y of the panel, exactly as wide as its place.
func (m *Model) Row(dst []byte, th *theme.Theme, y int) []byte {
	r := paint.NewRow(dst, th, m.method, m.place.W)
	switch {
	case y == 0:
		return m.head(r)
	case y == 1 && m.headRows() == 2:
		r.Space(theme.Plain, 1)
		r.Put(theme.Head, paint.Cut(m.method, oneLine(m.facts.Exact), m.place.W-2))
		return r.End(theme.Plain)
	}
	i := y - m.headRows() + m.scroll
	if i >= len(m.rows) {
		return r.End(theme.Plain)
	}
	r.Space(theme.Plain, 1)
	if m.place.W-labelWidth-2 >= 16 {
		r.Put(theme.Quiet, m.rows[i].label)
		r.Space(theme.Plain, labelWidth-len(m.rows[i].label))
	}
	more := ""
	if left := len(m.rows) - 1 - i; y == m.place.H-1 && left > 0 {
		more = fmt.Sprintf(" %d more ↓ %s ", left, m.more)
	}
	r.Put(theme.Plain, paint.Cut(m.method, m.rows[i].text, r.Left()-flow.Width(m.method, more)))
	r.Space(theme.Plain, r.Left()-flow.Width(m.method, more))
	r.Put(theme.Quiet, more)
	return r.End(theme.Plain)
}

// head is the panel's upper edge: the kind, what the rule points out, and
// which of the tags this is.
func (m *Model) head(r paint.Row) []byte {
	t := m.facts.Tag
	r.Put(theme.Rule, "─ ")
	r.Mark(int(t.Kind.Family()), m.glyph+" "+t.Kind.String())
	if t.Rule != nil && t.Rule.Title != "" {
		r.Put(theme.Plain, "  "+t.Rule.Title)
	}
	r.Put(theme.Rule, " ")
	count := fmt.Sprintf(" %d of %d ─", m.facts.I, m.facts.N)
	if r.Left() > len(count) {
		r.Put(theme.Rule, strings.Repeat("─", r.Left()-flow.Width(m.method, count)))
		r.Put(theme.Rule, count)
	}
	return r.End(theme.Plain)
}
