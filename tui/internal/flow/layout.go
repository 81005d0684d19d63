package flow

import (
	"sort"

	"askance/tui/article"

	"github.com/charmbracelet/x/ansi"
)

// Pos is a row of a layout: a block and a row within it.
type Pos struct{ Block, Row int }

// Layout is a body wrapped at one width. Rows are made when they are asked
// for and kept. A layout belongs to one pane and is not safe for concurrent use.
type Layout struct {
	body   *Body
	cells  int
	method ansi.Method
	rows   [][]Line // by block; nil where nobody has looked
}

// Wrap lays a body out in rows of the given cells, at least one.
func Wrap(body *Body, cells int, method ansi.Method) *Layout {
	return &Layout{body: body, cells: max(cells, 1), method: method, rows: make([][]Line, len(body.Blocks))}
}

// Cells returns the width that the layout was made for.
func (l *Layout) Cells() int { return l.cells }

// Method returns the way of measuring that the layout was made with.
func (l *Layout) Method() ansi.Method { return l.method }

// Body returns what is laid out.
func (l *Layout) Body() *Body { return l.body }

// block returns the rows of block i, at least one.
func (l *Layout) block(i int) []Line {
	if l.rows[i] != nil {
		return l.rows[i]
	}
	b := &l.body.Blocks[i]
	indent := l.indent(b)
	w := wrapper{
		text: l.body.Text[:b.End], method: l.method, cells: l.cells - indent,
		verse: b.Kind == article.Code, chances: newChances(l.body, b),
		rows:  make([]Line, 0, 2+(b.End-b.Start)/l.cells),
		proto: Line{Block: i, Indent: indent},
	}
	w.run(b.Start)
	rows := w.rows
	if b.Gap {
		rows = append([]Line{{Start: b.Start, End: b.Start, Block: i, Gap: true}}, rows...)
	}
	l.rows[i] = rows
	return rows
}

// indent returns the cells before a block's text. Where little room is left
// structure gives way to words.
func (l *Layout) indent(b *Block) int {
	n := 0
	switch b.Kind {
	case article.ListItem:
		n = 2*max(b.Level-1, 0) + max(2, Width(l.method, b.Label)+1)
	case article.BlockQuote, article.Code:
		n = 2 * max(b.Level, 1)
	}
	if n > l.cells/3 {
		n = 0
	}
	return n
}

// Line returns the row at p, which lies inside the layout.
func (l *Layout) Line(p Pos) Line { return l.block(p.Block)[p.Row] }

// Empty reports whether there are no rows.
func (l *Layout) Empty() bool { return len(l.body.Blocks) == 0 }

// At returns the row that shows the byte at offset, or the nearest one.
func (l *Layout) At(offset int) Pos {
	if l.Empty() {
		return Pos{}
	}
	blocks := l.body.Blocks
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Start > offset }) - 1
	i = max(i, 0)
	rows := l.block(i)
	row := sort.Search(len(rows), func(r int) bool { return rows[r].Start > offset }) - 1
	return Pos{i, max(row, 0)}
}

// Move returns the row n rows below p, or above it for a negative n. It stops
// at both ends.
func (l *Layout) Move(p Pos, n int) Pos {
	if l.Empty() {
		return Pos{}
	}
	p.Row += n
	for p.Row < 0 {
		if p.Block == 0 {
			return Pos{}
		}
		p.Block--
		p.Row += len(l.block(p.Block))
	}
	for p.Row >= len(l.block(p.Block)) {
		if p.Block == len(l.rows)-1 {
			p.Row = len(l.block(p.Block)) - 1
			return p
		}
		p.Row -= len(l.block(p.Block))
		p.Block++
	}
	return p
}

// End returns the last row.
func (l *Layout) End() Pos {
	if l.Empty() {
		return Pos{}
	}
	last := len(l.rows) - 1
	return Pos{last, len(l.block(last)) - 1}
}

// Before reports whether p lies above q.
func (p Pos) Before(q Pos) bool {
	return p.Block < q.Block || p.Block == q.Block && p.Row < q.Row
}

// Window appends the rows from p on, at most n of them, to rows.
func (l *Layout) Window(p Pos, n int, rows []Line) []Line {
	if l.Empty() {
		return rows
	}
	for n > 0 && p.Block < len(l.rows) {
		block := l.block(p.Block)
		take := block[min(p.Row, len(block)):]
		take = take[:min(n, len(take))]
		rows = append(rows, take...)
		n -= len(take)
		p = Pos{p.Block + 1, 0}
	}
	return rows
}
