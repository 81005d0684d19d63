package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"

	"askance/analysis"
	"askance/tui/article"
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
			Reason: quoted(explained(t)),
		})
	}
	p.Body = pageBody(a, p.Notes)
	return p
}

// quoted turns the backquotes around the words of a reason into quotation
// marks, unless the words bring their own.
func quoted(reason string) string {
	parts := strings.Split(reason, "`")
	if len(parts)%2 == 0 { // one of the words is a backquote
		return reason
	}
	for i := 1; i < len(parts); i += 2 {
		if r, _ := utf8.DecodeRuneInString(parts[i]); !strings.ContainsRune("\"'“‘«„", r) {
			parts[i] = "“" + parts[i] + "”"
		}
	}
	return strings.Join(parts, "")
}

// pageBody writes the text as paragraphs of marked words. Every mark can be
// reached with the keyboard and holds its own explanation, which the style
// shows at the foot of the window while the mark is hovered over or focused.
func pageBody(a Account, notes []pageNote) template.HTML {
	var b bytes.Buffer
	walk(a, func(s step) {
		switch s.kind {
		case stepBegin:
			element, class := pageElement(s.block)
			fmt.Fprintf(&b, "<%s%s>", element, class)
			if s.block.Kind == article.ListItem {
				fmt.Fprintf(&b, `<span class="label">%s</span> `, template.HTMLEscapeString(s.block.Label))
			}
		case stepText:
			template.HTMLEscape(&b, []byte(s.text))
		case stepOpen:
			openMark(&b, notes[s.tag], a.Report.Tags[s.tag].Voice, s.whole)
		case stepClose:
			closeMark(&b, notes[s.tag], s.whole)
		case stepLine:
			fmt.Fprint(&b, "<br>\n")
		case stepEnd:
			element, _ := pageElement(s.block)
			fmt.Fprintf(&b, "</%s>\n", element)
		}
	})
	return template.HTML(b.String()) // #nosec G203 -- made above, every text escaped
}

// pageElement returns the element that a block becomes, and its class
// attribute. Headings go below that of the account.
func pageElement(b article.Block) (element, class string) {
	switch b.Kind {
	case article.Heading:
		return fmt.Sprintf("h%d", min(max(b.Level, 1)+2, 6)), ""
	case article.BlockQuote:
		return "blockquote", ""
	case article.ListItem:
		return "p", fmt.Sprintf(` class="item" style="--level: %d"`, max(b.Level, 1))
	case article.Code:
		return "pre", ""
	}
	return "p", ""
}

func openMark(b *bytes.Buffer, n pageNote, voice analysis.Voice, whole bool) {
	id := ""
	if whole {
		id = fmt.Sprintf(` id="t%s" tabindex="0" aria-describedby="n%[1]s"`, n.ID)
	}
	fmt.Fprintf(b, `<mark class="tag %s %s"%s>`, n.Family, voice, id)
}

func closeMark(b *bytes.Buffer, n pageNote, whole bool) {
	if whole {
		fmt.Fprintf(b, `<sup class="number" aria-hidden="true">%s</sup>`+
			`<span class="why" aria-hidden="true"><b>%s</b> <i>%s</i> %s</span>`,
			n.Number, n.Kind, n.Voice, template.HTMLEscapeString(n.Reason))
	}
	fmt.Fprint(b, "</mark>")
}
