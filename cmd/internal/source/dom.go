package source

import (
	"net/url"
	"strconv"
	"strings"

	"askance/tui/article"
	"askance/tui/safe"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// domWalk writes a tree of HTML to a builder.
type domWalk struct {
	b    *builder
	base *url.URL // what relative links start from; nil where it is not known
}

// writeHTML writes the text of a piece of HTML. What cannot be parsed, such
// as elements nested by the hundred, is written as it stands.
func writeHTML(b *builder, raw string) {
	nodes, err := parseFragment(raw)
	if err != nil {
		b.words(raw)
		return
	}
	w := domWalk{b: b}
	for _, n := range nodes {
		w.node(n, place{})
	}
}

func parseFragment(raw string) ([]*html.Node, error) {
	if overgrown(raw) {
		return nil, errTooDeep
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	return html.ParseFragment(strings.NewReader(raw), body)
}

func (w domWalk) children(n *html.Node, at place) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, at)
	}
}

func (w domWalk) node(n *html.Node, at place) {
	switch n.Type {
	case html.TextNode:
		w.b.words(n.Data)
	case html.ElementNode:
		w.element(n, at)
	case html.DocumentNode:
		w.children(n, at)
	}
}

func (w domWalk) element(n *html.Node, at place) {
	if isUnread(n) {
		return
	}
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		w.marked(n, at, article.Emphasis, "")
	case atom.Strong, atom.B:
		w.marked(n, at, article.Strong, "")
	case atom.A:
		w.link(n, at)
	case atom.Q:
		w.b.words("“")
		w.children(n, at)
		w.b.words("”")
	case atom.Br:
		w.br(at)
	case atom.Hr:
		w.b.rule()
		w.begin(at)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.block(n, place{heading: int(n.Data[1] - '0')})
		w.begin(at)
	case atom.Ul, atom.Ol, atom.Menu:
		w.list(n, at)
	case atom.Blockquote:
		w.block(n, place{quotes: at.quotes + 1})
		w.begin(at)
	case atom.Pre:
		w.b.begin(article.Code, 0, nil)
		w.b.verbatim(strings.Trim(textOf(n), "\n"))
		w.begin(at)
	case atom.Tr:
		w.row(n, at)
	default:
		if isBlock(n) {
			w.block(n, at)
		} else {
			w.children(n, at)
		}
	}
}

// block writes an element that begins and ends a paragraph.
func (w domWalk) block(n *html.Node, at place) {
	w.begin(at)
	w.children(n, at)
	w.b.end()
}

// begin opens a paragraph as the headings, lists and quotations around it
// shape it.
func (w domWalk) begin(at place) {
	switch {
	case at.heading > 0:
		w.b.begin(article.Heading, at.heading, nil)
	case at.lists > 0:
		w.b.begin(article.ListItem, at.lists, at.label)
	case at.quotes > 0:
		w.b.begin(article.BlockQuote, at.quotes, nil)
	default:
		w.b.end()
	}
}

func (w domWalk) br(at place) {
	if w.b.lines > 0 { // two in a row part paragraphs
		w.begin(at)
		return
	}
	w.b.breakLine()
}

func (w domWalk) marked(n *html.Node, at place, kind article.MarkKind, address string) {
	w.b.mark(kind, address)
	w.children(n, at)
	w.b.unmark()
}

// link marks a link; one to a place on the same page is only text.
func (w domWalk) link(n *html.Node, at place) {
	href := strings.TrimSpace(attr(n, "href"))
	if href == "" || strings.HasPrefix(href, "#") {
		w.children(n, at)
		return
	}
	if w.base != nil {
		if u, err := w.base.Parse(href); err == nil {
			href = u.String()
		}
	}
	w.marked(n, at, article.Link, safe.Address(href))
}

func (w domWalk) list(n *html.Node, at place) {
	if holdsText(n) { // old pages indent with lists
		w.block(n, at)
		return
	}
	at.lists++
	number := 1
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		number = start
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		label := ""
		if c.DataAtom == atom.Li {
			if label = "•"; n.DataAtom == atom.Ol {
				label = strconv.Itoa(number) + "."
				number++
			}
		}
		inside := at
		inside.label = &label
		if c.Type == html.ElementNode && !isUnread(c) {
			w.block(c, inside)
		}
	}
	w.b.end()
}

// row writes a row of figures as one paragraph, its cells divided by bars; a
// row whose cells hold paragraphs of their own only arranges them.
func (w domWalk) row(n *html.Node, at place) {
	if holdsBlocks(n) {
		w.children(n, at)
		return
	}
	w.begin(at)
	before := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || strings.TrimSpace(textOf(c)) == "" {
			continue
		}
		if before {
			w.b.words(" | ")
		}
		w.children(c, at)
		before = true
	}
	w.b.end()
}
