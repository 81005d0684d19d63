package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// writeComparisonMarkdown writes the report as Markdown: a table a view, with
// a column for each account.
func writeComparisonMarkdown(w io.Writer, c Comparison) error {
	b := bufio.NewWriter(w)
	fmt.Fprint(b, "# How these accounts compare\n\n")
	for i, a := range c.Accounts {
		fmt.Fprintf(b, "- **%s**: %s\n", letter(i), escapeMarkdown(join(" · ", oneLine(a.heading()), a.subtitle()), false))
	}
	fmt.Fprint(b, "\nPlaces in square brackets are line:column of the account's text.\n\n## In short\n\n")
	viewer := newViewer(c)
	for _, s := range viewer.summary() {
		fmt.Fprintf(b, "- %s\n", escapeMarkdown(s, false))
	}
	for _, v := range viewer.views() {
		fmt.Fprintf(b, "\n## %s\n\n%s\n\n", v.title, v.intro)
		if len(v.rows) == 0 {
			fmt.Fprintf(b, "%s\n", v.none)
			continue
		}
		markdownTable(b, len(c.Accounts), v.rows)
	}
	return b.Flush()
}

func markdownTable(w io.Writer, accounts int, rows []viewRow) {
	fmt.Fprint(w, "| |")
	for i := range accounts {
		fmt.Fprintf(w, " %s |", letter(i))
	}
	fmt.Fprint(w, "\n|---|"+strings.Repeat("---|", accounts)+"\n")
	for _, r := range rows {
		fmt.Fprintf(w, "| %s |", escapeMarkdown(r.label, false))
		for _, cell := range r.cells {
			var lines []string
			for _, e := range cell {
				lines = append(lines, escapeMarkdown(e.String(), false))
			}
			fmt.Fprintf(w, " %s |", strings.Join(lines, "<br>"))
		}
		fmt.Fprintln(w)
	}
}
