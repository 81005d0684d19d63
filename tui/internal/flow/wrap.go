package flow

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Line is one row of a pane.
type Line struct {
	Start, End int  // bytes of the body that the row shows
	Block      int  // index of the block it belongs to
	Indent     int  // empty cells before the text
	Cells      int  // width of the text, without the indent
	First      bool // the first row of its block: a label stands in the indent
	Gap        bool // an empty row before its block; Start and End are the block's start
}

// wrapper fills rows with one block.
type wrapper struct {
	text   string // the body up to the block's end
	method ansi.Method
	cells  int // for each row, at least 1
	verse  bool
	rows   []Line
	proto  Line // block and indent of every row

	chances chances
}

// run wraps text[start:]. Rows end at line-breaking opportunities of UAX 14,
// else between graphemes. White space at the end of a row hangs: no row shows
// it. In verse, which is code, it is kept.
func (w *wrapper) run(start int) {
	var (
		row      = start // where this row starts
		used     = 0     // cells from row to here
		ink      = 0     // the same without white space at the end
		fit      = -1    // where this row could end…
		fitNext  = -1    // …and the next one begin
		fitUsed  = 0     // cells from row to fitNext
		fitInk   = 0     // cells from row to fit
		blankAt  = -1    // start of the white space that ends here
		clusters = graphemes.FromString(w.text[start:])
	)
	for clusters.Next() {
		from, to := start+clusters.Start(), start+clusters.End()
		cluster := w.text[from:to]
		width := Width(w.method, cluster)
		blank := isBlank(cluster)
		if !blank || w.verse {
			for used+width > w.cells && from > row {
				if fit <= row { // one long word, or white space that UAX 14 does not break at
					fit, fitNext, fitUsed, fitInk = from, from, used, ink
					if blankAt >= 0 {
						fit = max(blankAt, row)
					}
				}
				if fit > row { // else it holds nothing but white space
					w.add(row, fit, fitInk)
				}
				row, used, ink = fitNext, used-fitUsed, max(ink-fitUsed, 0)
				fit = -1
			}
			blankAt = -1
			ink = used + width
		} else if blankAt < 0 {
			blankAt = from
		}
		used += width
		if to < len(w.text) && w.chances.reached(to) {
			fit, fitNext, fitUsed, fitInk = to, to, used, ink
			if blankAt >= 0 {
				fit = blankAt
			}
		}
	}
	end := len(w.text)
	if blankAt >= 0 { // a piece of a very long paragraph may end in white space
		end = max(blankAt, row)
	}
	if end > row || len(w.rows) == 0 {
		w.add(row, end, ink)
	}
}

func (w *wrapper) add(start, end, cells int) {
	l := w.proto
	l.Start, l.End, l.Cells, l.First = start, end, cells, len(w.rows) == 0
	w.rows = append(w.rows, l)
}

// isBlank reports whether a cluster is white space that a row may end in.
func isBlank(cluster string) bool { return cluster == " " || cluster == "\n" || cluster == "\t" }

// Width returns the cells that text takes on the screen. Line breaks and tabs
// count as the one space that they are drawn as.
func Width(m ansi.Method, text string) int {
	if plain(text) {
		return len(text)
	}
	width := 0
	for i := strings.IndexAny(text, "\n\t"); i >= 0; i = strings.IndexAny(text, "\n\t") {
		width += m.StringWidth(text[:i]) + 1
		text = text[i+1:]
	}
	return width + m.StringWidth(text)
}

// plain reports whether every byte of text takes one cell.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x7f || text[i] < 0x20 && text[i] != '\n' && text[i] != '\t' {
			return false
		}
	}
	return true
}
