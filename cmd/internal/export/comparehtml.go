package export

import (
	_ "embed"
	"html/template"
	"io"
)

var (
	//go:embed comparison.html
	comparisonTemplate string
	//go:embed comparison.css
	comparisonStyle string
)

// comparisonPage is what the template is filled with.
type comparisonPage struct {
	Style    template.CSS
	Accounts []comparisonAccount
	Summary  []string
	Views    []comparisonView
}

type comparisonAccount struct{ Letter, Title, Subtitle string }

type comparisonView struct {
	Title, Intro, None string
	Rows               []comparisonRow
}

type comparisonRow struct {
	Label string
	Cells []comparisonCell
}

// comparisonCell is a cell under the account of that letter.
type comparisonCell struct {
	Letter   string
	Evidence []comparisonEvidence
}

type comparisonEvidence struct{ Said, Words, Place string }

// writeComparisonHTML writes the report as one self-contained page.
func writeComparisonHTML(w io.Writer, c Comparison) error {
	t, err := template.New("comparison").Parse(comparisonTemplate)
	if err != nil {
		return err
	}
	p := comparisonPage{Style: template.CSS(pageStyle + comparisonStyle)}
	for i, a := range c.Accounts {
		p.Accounts = append(p.Accounts, comparisonAccount{letter(i), a.heading(), a.subtitle()})
	}
	viewer := newViewer(c)
	p.Summary = viewer.summary()
	for _, v := range viewer.views() {
		page := comparisonView{Title: v.title, Intro: v.intro, None: v.none}
		for _, r := range v.rows {
			row := comparisonRow{Label: r.label}
			for i, cell := range r.cells {
				evidence := mapped(cell, func(e evidence) comparisonEvidence { return comparisonEvidence{e.said, e.words, e.place} })
				row.Cells = append(row.Cells, comparisonCell{letter(i), evidence})
			}
			page.Rows = append(page.Rows, row)
		}
		p.Views = append(p.Views, page)
	}
	return t.Execute(w, p)
}
