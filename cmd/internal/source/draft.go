package source

import (
	"cmp"
	"slices"

	"askance/tui/article"
	"askance/tui/safe"
)

// facts are what is known about an article beside its body, as they came.
type facts struct{ title, outlet, date, byline, address string }

// or fills what f lacks from g.
func (f facts) or(g facts) facts {
	return facts{
		title:   cmp.Or(f.title, g.title),
		outlet:  cmp.Or(f.outlet, g.outlet),
		date:    cmp.Or(f.date, g.date),
		byline:  cmp.Or(f.byline, g.byline),
		address: cmp.Or(f.address, g.address),
	}
}

// draft is an article before it is sanitised: decoded text with its structure
// in byte offsets of that text. A link whose address may not be followed has
// none.
type draft struct {
	facts
	body   string
	blocks []article.Block
	marks  []article.Mark

	guessed string // the charset, where that was not declared
}

// article sanitises the draft.
func (d draft) article(name safe.Line) article.Article {
	a := article.Article{
		Name:    name,
		Title:   safe.NewLine(d.title),
		Outlet:  safe.NewLine(d.outlet),
		Date:    safe.NewLine(d.date),
		Byline:  safe.NewLine(d.byline),
		Address: safe.NewLine(safe.Address(d.address)),
	}
	if d.guessed != "" {
		a.Notice = safe.NewLine("read as " + d.guessed + ": no encoding was declared")
	}
	var place func(int) int
	a.Body, place = d.clean()
	span := func(s article.Span) article.Span { return article.Span{Start: place(s.Start), End: place(s.End)} }
	for _, block := range d.blocks {
		block.Span = span(block.Span)
		block.Label = safe.NewLine(block.Label).String()
		if block.Start < block.End || block.Kind == article.Rule {
			a.Blocks = append(a.Blocks, block)
		}
	}
	for _, mark := range d.marks {
		mark.Span = span(mark.Span)
		if mark.Start < mark.End && (mark.Kind != article.Link || mark.Address != "") {
			a.Marks = append(a.Marks, mark)
		}
	}
	slices.SortStableFunc(a.Marks, func(m, n article.Mark) int {
		return cmp.Or(m.Start-n.Start, n.End-m.End)
	})
	return a
}

// clean sanitises the body and says where the ends of blocks and marks went.
func (d draft) clean() (safe.Text, func(int) int) {
	at := make([]int, 0, 2*len(d.blocks)+2*len(d.marks))
	for _, block := range d.blocks {
		at = append(at, block.Start, block.End)
	}
	for _, mark := range d.marks {
		at = append(at, mark.Start, mark.End)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	text, moved := safe.NewTextAt(d.body, at)
	return text, func(place int) int {
		i, _ := slices.BinarySearch(at, place)
		return moved[i]
	}
}
