package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"askance/analysis"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

// htmlWriter keeps the accounts and writes them as one self-contained page:
// no script, no request to anywhere.
type htmlWriter struct {
	w        io.Writer
	accounts []Account
}

func (h *htmlWriter) Add(a Account) error {
	h.accounts = append(h.accounts, a)
	return nil
}

func (h *htmlWriter) Close() error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	return t.Execute(h.w, newPage(h.accounts))
}

// page is what the template is filled with.
type page struct {
	Title    string
	Style    template.CSS
	Families []pageFamily
	Columns  int
	Accounts []pageAccount
}

type pageFamily struct {
	Name  string
	Kinds string
	Count int
}

type pageAccount struct {
	Number               int
	Title, Imprint, Name string
	Address              string
	Summary              string
	Body                 template.HTML
	Notes                []pageNote
}

// pageNote is one tag's explanation. ID is part of the anchors of the note and
// of the marked words.
type pageNote struct {
	ID, Number, Words, Kind, Family, Voice, Reason string
}

func newPage(accounts []Account) page {
	p := page{Style: template.CSS(pageStyle), Columns: len(accounts)}
	var titles []string
	counts := [analysis.Families]int{}
	for i, a := range accounts {
		titles = append(titles, a.heading())
		for _, t := range a.Report.Tags {
			counts[t.Kind.Family()]++
		}
		p.Accounts = append(p.Accounts, newPageAccount(i+1, a))
	}
	p.Title = strings.Join(titles, " · ")
	for f := range analysis.Families {
		p.Families = append(p.Families, pageFamily{analysis.Family(f).String(), kindsOf(analysis.Family(f)), counts[f]})
	}
	return p
}

// kindsOf lists the names of a family's kinds.
func kindsOf(f analysis.Family) string {
	var names []string
	for k := range analysis.Kinds {
		if k := analysis.Kind(k); k.Family() == f {
			names = append(names, k.String())
		}
	}
	return strings.Join(names, ", ")
}

func newPageAccount(number int, a Account) pageAccount {
	p := pageAccount{
		Number:  number,
		Title:   a.heading(),
		Imprint: a.imprint(),
		Name:    a.Article.Name.String(),
		Address: a.Article.Address.String(),
		Summary: summary(a.Report.Tags),
	}
	for i, t := range a.Report.Tags {
		p.Notes = append(p.Notes, pageNote{
			ID:     fmt.Sprintf("%d-%d", number, i+1),
			Number: fmt.Sprint(i + 1),
			Words:  oneLine(a.Report.Text[t.Start:t.End]),
			Kind:   t.Kind.String(),
			Family: t.Kind.Family().String(),
			Voice:  voice(t),
			Reason: explained(t),
		})
	}
	p.Body = pageBody(a.Report, p.Notes)
	return p
}

// pageBody writes the text as paragraphs of marked words. Every mark can be
// reached with the keyboard and holds its own explanation, which the style
// shows at the foot of the window while the mark is hovered over or focused.
func pageBody(r analysis.Report, notes []pageNote) template.HTML {
	var b bytes.Buffer
	fmt.Fprint(&b, "<p>")
	walk(r, func(s step) {
		switch s.kind {
		case stepText:
			template.HTMLEscape(&b, []byte(s.text))
		case stepOpen:
			n := notes[s.tag]
			id := ""
			if s.whole {
				id = fmt.Sprintf(` id="t%s" tabindex="0" aria-describedby="n%[1]s"`, n.ID)
			}
			fmt.Fprintf(&b, `<mark class="tag %s %s"%s>`, n.Family, r.Tags[s.tag].Voice, id)
		case stepClose:
			if s.whole {
				n := notes[s.tag]
				fmt.Fprintf(&b, `<sup class="number" aria-hidden="true">%s</sup><span class="why" aria-hidden="true"><b>%s</b> <i>%s</i> %s</span>`,
					n.Number, n.Kind, n.Voice, template.HTMLEscapeString(n.Reason))
			}
			fmt.Fprint(&b, "</mark>")
		case stepLine:
			fmt.Fprint(&b, "<br>\n")
		case stepParagraph:
			fmt.Fprint(&b, "</p>\n<p>")
		}
	})
	fmt.Fprint(&b, "</p>")
	return template.HTML(b.String())
}
