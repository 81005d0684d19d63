package comparison

import (
	"strings"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
)

// line is one line of the table.
type line struct {
	row   int
	last  bool // the last line of its row
	label string
	note  bool // the label is the row's note
	cells []piece
}

// piece is one line of a cell.
type piece struct {
	text   string
	item   int     // the item it belongs to, -1 for none
	bar    float64 // of a bar beside the text, 0 to 1; less than 0 for none
	family int     // whose colour a bar has, or -1
	dots   []Dot   // of a strip
}

// widths are the cells of the table's columns.
type widths struct {
	label int // of the first, with its gap
	cell  int // of each account's, with its gap
	seen  int // accounts that are seen at once
}

// least is the narrowest column that can be read.
const least = 18

// roomyLabel is the width of a first column that has room for the labels of the
// profile on a line each; it is no wider where that takes from the accounts.
const roomyLabel = 22

// most is how many lines of an item are shown where accounts stand side by
// side.
const most = 4

// widths divides the panel among the columns. Accounts that there is no room
// for are reached by going on to the right.
func (m *Model) widths() widths {
	w := m.place.W - 1
	n := max(len(m.names), 1)
	label := max(10, min(30, w/(n+1)))
	t := m.table()
	if t != nil && t.Name == unmatched {
		return widths{cell: max(w, 1), seen: 1}
	}
	repeated := t != nil && t.Name == "passages"
	if repeated {
		label = min(label, 16) // the cells repeat what the label says
	}
	if w < label+least {
		label = 0
	}
	seen := max(1, min(n, (w-label)/least))
	if label > 0 && !repeated {
		label = max(label, min(roomyLabel, w-seen*(least+1)))
	}
	return widths{label: label, cell: max((w-label)/seen, 1), seen: seen}
}

// lines lays out rows from the top one on until the panel is full.
func (m *Model) lines(t *compare.Table, w widths, height int) []line {
	var out []line
	over := m.over()
	for r := m.top; r < m.count() && len(out) < height; r++ {
		if r < len(over) {
			out = append(out, m.stripLine(&over[r], r, w))
			continue
		}
		out = append(out, m.rowLines(t, r, w)...)
	}
	if len(out) > height {
		out = out[:height]
	}
	return out
}

// greatest returns the greatest value of a row.
func greatest(row compare.Row) float64 {
	most := 0.0
	for _, c := range row.Cells {
		for _, i := range c {
			most = max(most, i.Value)
		}
	}
	return most
}

// scale returns what a whole bar stands for in a row: a hundred where it counts
// in hundredths, else the greatest value of all rows of its kind, so that a
// small number does not fill a bar beside a great one of the same family.
func scale(t *compare.Table, row *compare.Row) float64 {
	if inHundredths(row) {
		return 100
	}
	most := 0.0
	for i := range t.Rows {
		if r := &t.Rows[i]; kind(r) == kind(row) && !inHundredths(r) {
			most = max(most, greatest(*r))
		}
	}
	return most
}

// inHundredths reports whether the values of a row of the profile, one for each
// account, are percentages.
func inHundredths(row *compare.Row) bool {
	return len(row.Cells) > 0 && len(row.Cells[0]) > 0 && strings.HasSuffix(row.Cells[0][0].Text, "%")
}

// kind returns the first word of a row's label: its family, or what it counts.
func kind(row *compare.Row) string {
	word, _, _ := strings.Cut(row.Label, " ")
	return strings.TrimSuffix(word, ",")
}

// stripLine lays out a strip.
func (m *Model) stripLine(s *Strip, r int, w widths) line {
	l := line{row: r, last: true, label: paint.Cut(m.method, s.Label, w.label-1), cells: make([]piece, w.seen)}
	for i := range l.cells {
		l.cells[i] = piece{item: -1, bar: -1}
		if m.first+i < len(s.Cells) {
			l.cells[i].dots = s.Cells[m.first+i]
		}
	}
	return l
}

// rowLines lays out row r, which is no strip. Rows of several lines have an
// empty one after them.
func (m *Model) rowLines(t *compare.Table, r int, w widths) []line {
	row := &m.rows[r-len(m.over())]
	columns := make([][]piece, w.seen)
	labels, said := m.labels(t, row, w.label)
	tall := max(len(labels), 1)
	for i := range columns {
		if at := m.first + i; at < len(row.Cells) {
			columns[i] = m.pieces(t, row, row.Cells[at], w.cell-2)
		}
		tall = max(tall, len(columns[i]))
	}
	lines := make([]line, tall, tall+1)
	for y := range lines {
		l := line{row: r, last: y == tall-1, cells: make([]piece, w.seen)}
		if y < len(labels) {
			l.label, l.note = labels[y], y >= said
		}
		for i := range l.cells {
			l.cells[i] = piece{item: -1, bar: -1}
			if y < len(columns[i]) {
				l.cells[i] = columns[i][y]
			}
		}
		lines[y] = l
	}
	if tall > 1 {
		lines = append(lines, line{row: -1})
	}
	return lines
}

// labels returns the lines of a row's label and note, and how many are label.
func (m *Model) labels(t *compare.Table, row *compare.Row, width int) (lines []string, said int) {
	if width == 0 {
		return nil, 0
	}
	if t.Name != "passages" {
		lines = m.wrap(row.Label, width-1)
	}
	said = len(lines)
	if row.Note != "" {
		lines = append(lines, m.wrap(row.Note, width-1)...)
	}
	return lines, said
}

// pieces lays out a cell. In the profile, values are drawn as bars.
func (m *Model) pieces(t *compare.Table, row *compare.Row, c compare.Cell, width int) []piece {
	var out []piece
	whole := 0.0
	if t.Name == profile {
		whole = scale(t, row)
	}
	for i, item := range c {
		if t.Name == profile {
			text, _, _ := strings.Cut(item.Text, " per") // the view's line says of what
			out = append(out, piece{text: text, item: i, bar: item.Value / whole, family: familyOf(row.Label)})
			continue
		}
		lines := most
		if t.Name == unmatched { // as much as there is room for
			lines = max(most, m.place.H-m.headRows())
		}
		for _, text := range m.wrapped(item.Text, width, lines) {
			out = append(out, piece{text: text, item: i, bar: -1})
		}
	}
	return out
}

// familyOf returns the family that a label begins with, or -1.
func familyOf(label string) int {
	for f := range analysis.Family(analysis.Families) {
		if strings.HasPrefix(label, f.String()) {
			return int(f)
		}
	}
	return -1
}

// wrap breaks the text of a cell into lines.
func (m *Model) wrap(text string, width int) []string { return m.wrapped(text, width, most) }

// wrapped breaks text into at most most lines; what is left out ends in an
// ellipsis.
func (m *Model) wrapped(text string, width, most int) []string {
	if limit := (max(width, 1) + 1) * (most + 1) * 4; len(text) > limit { // a passage may be a whole article
		text = strings.ToValidUTF8(text[:limit], "")
	}
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || width < 1 {
		return nil
	}
	rows := flow.Wrap(flow.Cut(text, nil, nil), width, m.method).Window(flow.Pos{}, most+1, nil)
	var out []string
	for i, r := range rows {
		if i == most {
			last := []rune(out[most-1])
			for len(last) > 0 && flow.Width(m.method, string(last)) > width-1 {
				last = last[:len(last)-1]
			}
			out[most-1] = string(last) + "…"
			break
		}
		out = append(out, text[r.Start:r.End])
	}
	return out
}
