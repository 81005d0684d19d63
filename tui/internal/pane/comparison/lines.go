package comparison

import (
	"strings"

	"askance/analysis/compare"
	"askance/tui/internal/flow"
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
	text string
	item int     // the item it belongs to, -1 for none
	bar  float64 // of a bar under or before the text, 0 to 1; less than 0 for none
}

// widths are the cells of the table's columns.
type widths struct {
	label int // of the first, with its gap
	cell  int // of each account's, with its gap
	seen  int // accounts that are seen at once
}

// least is the narrowest column that can be read.
const least = 18

// most is how many lines of an item are shown.
const most = 4

// widths divides the panel among the columns. Accounts that there is no room
// for are reached by going on to the right.
func (m *Model) widths() widths {
	w := m.place.W - 1
	n := max(len(m.names), 1)
	label := max(10, min(30, w/(n+1)))
	if t := m.table(); t != nil && (t.Name == "passages" || t.Name == "unmatched") {
		label = min(label, 16) // the cells repeat what the label says
	}
	if w < label+least {
		label = 0
	}
	seen := max(1, min(n, (w-label)/least))
	return widths{label: label, cell: max((w-label)/seen, 1), seen: seen}
}

// lines lays out rows from the top one on until the panel is full.
func (m *Model) lines(t *compare.Table, w widths, height int) []line {
	var out []line
	scale := scales(t)
	for r := m.top; r < len(t.Rows) && len(out) < height; r++ {
		out = append(out, m.rowLines(t, r, w, scale)...)
	}
	if len(out) > height {
		out = out[:height]
	}
	return out
}

// scales returns the greatest value of each row where values are drawn as bars.
func scales(t *compare.Table) []float64 {
	if t.Name != "profile" {
		return nil
	}
	scale := make([]float64, len(t.Rows))
	for r, row := range t.Rows {
		for _, c := range row.Cells {
			for _, i := range c {
				scale[r] = max(scale[r], i.Value)
			}
		}
	}
	return scale
}

// rowLines lays out one row.
func (m *Model) rowLines(t *compare.Table, r int, w widths, scale []float64) []line {
	row := &t.Rows[r]
	columns := make([][]piece, w.seen)
	tall := 0
	for i := range columns {
		if m.first+i < len(row.Cells) {
			s := 0.0
			if scale != nil {
				s = scale[r]
			}
			columns[i] = m.pieces(row.Cells[m.first+i], w.cell-2, s)
		}
		tall = max(tall, len(columns[i]))
	}
	var labels []string
	if w.label > 0 {
		label := row.Label
		if t.Name == "passages" || t.Name == "unmatched" {
			label = ""
		}
		labels = m.wrap(label, w.label-2)
	}
	said := len(labels)
	if row.Note != "" && w.label > 0 {
		labels = append(labels, m.wrap(row.Note, w.label-2)...)
	}
	tall = max(tall, len(labels), 1)
	lines := make([]line, tall)
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
	return lines
}

// pieces lays out a cell. Values are drawn as bars where scale is more than 0.
func (m *Model) pieces(c compare.Cell, width int, scale float64) []piece {
	var out []piece
	for i, item := range c {
		bar := -1.0
		if scale > 0 {
			bar = item.Value / scale
			width := max(width/2, 1)
			out = append(out, piece{text: first(m.wrap(item.Text, width)), item: i, bar: bar})
			continue
		}
		for _, text := range m.wrap(item.Text, width) {
			out = append(out, piece{text: text, item: i, bar: bar})
		}
	}
	return out
}

func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}

// wrap breaks text into at most most lines; what is left out ends in an ellipsis.
func (m *Model) wrap(text string, width int) []string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || width < 1 {
		return nil
	}
	if limit := width * (most + 1) * 4; len(text) > limit {
		text = strings.ToValidUTF8(text[:limit], "")
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
