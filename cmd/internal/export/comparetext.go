package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// reportWidth is the widest that the text report is set, in cells. It is also
// taken where lines have no end.
const reportWidth = 96

// writeComparisonText writes the report as text: a section for each view, a
// paragraph a row, a line or more for each account.
func writeComparisonText(w io.Writer, c Comparison, look Look) error {
	t := &textReport{w: bufio.NewWriter(w), styles: textWriter{look: look}, width: reportWidth}
	if look.Width > 0 {
		t.width = min(look.Width, reportWidth)
	}
	t.line(bold(), "", "How these accounts compare")
	fmt.Fprintln(t.w)
	for i, a := range c.Accounts {
		t.hang(letter(i)+"  ", join(" · ", a.heading(), a.subtitle()))
	}
	t.line(quiet(), "", "Places in square brackets are line:column of the account's text.")
	v := newViewer(c)
	fmt.Fprintln(t.w)
	t.line(bold(), "", "IN SHORT")
	for _, s := range v.summary() {
		t.hang("- ", s)
	}
	for _, view := range v.views() {
		t.view(view)
	}
	return t.w.Flush()
}

type textReport struct {
	w      *bufio.Writer
	styles textWriter
	width  int
}

func (t *textReport) view(v view) {
	fmt.Fprintln(t.w)
	t.line(bold(), "", strings.ToUpper(v.title))
	t.line(quiet(), "", v.intro)
	if len(v.rows) == 0 {
		fmt.Fprintln(t.w)
		t.line(style{}, "", v.none)
	}
	if counts(v) {
		t.counts(v)
		return
	}
	for _, r := range v.rows {
		fmt.Fprintln(t.w)
		t.line(bold(), "", r.label)
		for i, cell := range r.cells {
			lines := mapped(cell, evidence.String)
			if r.inline && len(lines) > 0 {
				lines = []string{strings.Join(lines, ", ")}
			}
			for _, l := range lines {
				t.hang("  "+letter(i)+"  ", l)
			}
		}
	}
}

// counts reports whether a view has nothing but numbers in it.
func counts(v view) bool {
	for _, r := range v.rows {
		for _, cell := range r.cells {
			if len(cell) != 1 || cell[0].words != "" {
				return false
			}
		}
	}
	return len(v.rows) > 0
}

// Widths of the table of counts, in cells.
const (
	countLabel = 30
	countWidth = 13
)

// counts writes a view of numbers as a table, in as many parts as its columns
// need.
func (t *textReport) counts(v view) {
	columns := max(1, (t.width-countLabel)/countWidth)
	for from := 0; from < len(v.rows[0].cells); from += columns {
		to := min(from+columns, len(v.rows[0].cells))
		head := pad("", countLabel)
		for i := from; i < to; i++ {
			head += fmt.Sprintf("%*s", countWidth, letter(i))
		}
		fmt.Fprintf(t.w, "\n%s\n", t.styles.styled(bold(), head))
		for _, r := range v.rows {
			fmt.Fprint(t.w, pad(r.label, countLabel))
			for _, cell := range r.cells[from:to] {
				fmt.Fprintf(t.w, "%*s", countWidth, cell[0].said)
			}
			fmt.Fprintln(t.w)
		}
	}
}

// String puts evidence on one line: what it is, the words, their place.
func (e evidence) String() string {
	words := e.words
	if words != "" && e.said != "" {
		words = ": " + words
	}
	if e.place != "" {
		words += " [" + e.place + "]"
	}
	return strings.TrimSpace(e.said + words)
}

// line writes text in a style, wrapped before it is styled.
func (t *textReport) line(as style, indent, text string) {
	for l := range strings.Lines(ansi.Wrap(text, max(t.width-len(indent), 1), "")) {
		fmt.Fprintln(t.w, indent+t.styles.styled(as, strings.TrimRight(l, "\n")))
	}
}

// hang writes text behind a label, with its further lines below its first.
func (t *textReport) hang(label, text string) {
	wrapped := ansi.Wrap(text, max(t.width-len(label), 1), "")
	fmt.Fprintln(t.w, label+strings.ReplaceAll(wrapped, "\n", "\n"+strings.Repeat(" ", len(label))))
}
