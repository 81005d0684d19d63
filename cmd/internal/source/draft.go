package source

import (
	"askance/tui/article"
	"askance/tui/safe"
)

// facts are what is known about an article beside its body, as they came.
type facts struct{ title, outlet, date, byline, address string }

// or fills what f lacks from g.
func (f facts) or(g facts) facts {
	pick := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	return facts{
		title:   pick(f.title, g.title),
		outlet:  pick(f.outlet, g.outlet),
		date:    pick(f.date, g.date),
		byline:  pick(f.byline, g.byline),
		address: pick(f.address, g.address),
	}
}

// draft is an article before it is sanitised: decoded text with its structure
// in byte offsets of that text.
type draft struct {
	facts
	body   string
	blocks []article.Block
	marks  []article.Mark
}

// article sanitises the draft.
func (d draft) article(name safe.Line) article.Article {
	return article.Article{
		Name:    name,
		Title:   safe.NewLine(d.title),
		Outlet:  safe.NewLine(d.outlet),
		Date:    safe.NewLine(d.date),
		Byline:  safe.NewLine(d.byline),
		Address: safe.NewLine(d.address),
		Body:    safe.NewText(d.body),
		Blocks:  d.blocks,
		Marks:   d.marks,
	}
}
