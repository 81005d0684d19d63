package compare

import (
	"fmt"
	"strings"
	"unicode"
)

// Table is a view as rows with a column for every account, for screens and
// reports that treat all views alike.
type Table struct {
	Name  string // as in output: profile, sources, names, …
	Title string // as readers see it
	Doc   string // what it shows, and what it does not claim
	Rows  []Row
}

// Row is one line of a table.
type Row struct {
	Label string
	Note  string // what is to be said of the row as a whole, or ""
	Cells []Cell // by account
}

// Cell is what one account has in a row: nothing, or some items.
type Cell []Item

// Item is one thing in a cell. Its text is the article's wherever it quotes it.
type Item struct {
	Text   string
	Places []Place // where it stands; the first is where a reader is taken
	Value  float64 // what a bar shows, in the unit that the table's Doc names; 0 elsewhere
}

// Tables returns the views in the order in which readers are shown them.
func (c Comparison) Tables() []Table {
	return []Table{
		c.profileTable(), c.sourcesTable(), c.namesTable(), c.figuresTable(), c.quotesTable(), c.editsTable(),
		c.agentsTable(), c.restoredTable(), c.passagesTable(), c.unmatchedTable(),
	}
}

// Text returns the words at a place.
func (c Comparison) Text(p Place) string { return c.texts[p.Account][p.Start:p.End] }

// line returns the words at a place on one line. Most are on one line in the
// text, and stand in no memory of their own.
func (c Comparison) line(p Place) string {
	s := c.Text(p)
	if onLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// onLine reports whether a text has no white space but single spaces between
// its words.
func onLine(s string) bool {
	before := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before = r
	}
	return before != ' '
}

func (c Comparison) row(label string) Row {
	return Row{Label: label, Cells: make([]Cell, len(c.Accounts))}
}

func (c Comparison) namesTable() Table {
	t := Table{Name: "names", Title: "What each calls it",
		Doc: "Names and terms for the same actor or thing, with how often each account uses them. Differ: no name in common. Two people never share a row."}
	for _, n := range c.Names {
		r := c.row(n.Label)
		if !n.InCommon() {
			r.Note = "differ"
		}
		for i, forms := range n.Forms {
			for _, f := range forms {
				text := f.Text
				if len(f.Places) > 1 {
					text = fmt.Sprintf("%s ×%d", f.Text, len(f.Places))
				}
				r.Cells[i] = append(r.Cells[i], Item{Text: text, Places: f.Places})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (c Comparison) figuresTable() Table {
	t := Table{Name: "figures", Title: "Figures",
		Doc: "What the accounts count, with who says so: first where they differ, then where they agree, then figures that one account alone has."}
	for _, f := range c.Figures {
		r := c.row(f.What)
		switch {
		case f.Differ:
			r.Note = "differ"
		case f.used() > 1:
			r.Note = "agree"
		}
		for i, counts := range f.Counts {
			for _, n := range counts {
				text := n.Number
				if !n.Source.Empty() {
					text += " (" + c.line(n.Source) + ")"
				}
				r.Cells[i] = append(r.Cells[i], Item{Text: text, Places: []Place{n.Place}, Value: n.Value})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (c Comparison) quotesTable() Table {
	t := Table{Name: "quotes", Title: "Quotations",
		Doc: "Quotations that several accounts have, with the words that introduce them, and those that one account alone has."}
	for _, q := range c.Quotes {
		r := c.row(c.line(q.Longest))
		r.Note = q.note()
		for i, all := range q.Said {
			for _, s := range all {
				r.Cells[i] = append(r.Cells[i], Item{Text: c.introduced(s), Places: []Place{s.Place, s.Cue}})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// introduced tells how an account introduces a quotation.
func (c Comparison) introduced(s Said) string {
	var parts []string
	for _, p := range []Place{s.Source, s.Lead, s.Cue} {
		if !p.Empty() {
			parts = append(parts, c.line(p))
		}
	}
	text := strings.Join(parts, " … ")
	if text == "" {
		text = "no cue"
	}
	if stance := s.Stance.String(); stance != "" && stance != "neutral" {
		text += ", " + stance
	}
	if s.Marks != Quoted {
		text += " (" + s.Marks.String() + ")"
	}
	return text
}

func (q Quote) note() string {
	switch q.used() {
	case 1:
		return "one account alone"
	case len(q.Said):
		return "all accounts"
	}
	return fmt.Sprintf("%d accounts", q.used())
}

func (c Comparison) editsTable() Table {
	t := Table{Name: "edits", Title: "Edits in copied text",
		Doc: "Words that differ inside passages that are otherwise the same. Which account changed them the text does not tell."}
	for _, row := range c.EditRows() {
		first, _ := earliest(row.Places, func(p Place) Place { return p })
		r := c.row(c.around(row.Places[first][0]))
		for i, places := range row.Places {
			for _, p := range places {
				text := c.line(p)
				if p.Empty() {
					text = "(nothing)"
				}
				r.Cells[i] = append(r.Cells[i], Item{Text: text, Places: []Place{p}})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// around returns a place in brackets with a few words on both sides.
func (c Comparison) around(p Place) string {
	const words, bytes = 4, 80
	text := c.texts[p.Account]
	from, to := p.Start, p.End
	for n := 0; from > 0 && p.Start-from < bytes && n <= words; from-- {
		if text[from-1] == ' ' {
			n++
		}
	}
	for n := 0; to < len(text) && to-p.End < bytes && n <= words; to++ {
		if text[to] == ' ' {
			n++
		}
	}
	before, after := strings.Fields(text[from:p.Start]), strings.Fields(text[p.End:to])
	before, after = before[max(0, len(before)-words):], after[:min(len(after), words)]
	middle := c.line(p)
	if p.Empty() {
		middle = "…"
	}
	out := strings.Join(before, " ") + " [" + middle + "] " + strings.Join(after, " ")
	return strings.TrimSpace(strings.ToValidUTF8(out, ""))
}
