package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes out of a page what is never part of its article, whatever the
// extraction would make of it, and parts paragraphs that line breaks part.
// Where the byline is known, its element goes too; else extraction looks for it.
func prune(doc *html.Node, bylineKnown bool) {
	var out []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch {
		case isBeside(n), n.DataAtom == atom.Time && standsAlone(n), bylineKnown && isByline(n):
			out = append(out, n)
		case n.DataAtom == atom.A && hasWord(attr(n, "rel"), "tag"):
			out = append(out, tagLine(n))
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	for _, p := range paragraphs(doc) {
		partLines(p)
		unwrap(p)
	}
}

// isBeside reports whether an element stands beside the article by what its
// author says of it.
func isBeside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return false
	case atom.Nav, atom.Aside, atom.Dialog, atom.Button, atom.Figcaption, atom.Iframe, atom.Template:
		return true
	}
	switch strings.ToLower(attr(n, "role")) {
	case "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar":
		return true
	}
	return isHidden(n) || hasName(n, besideNames) || n.DataAtom == atom.Figure && isPicture(n)
}

// isPicture reports whether a figure is a picture with its caption and credit,
// and not a quotation or a table.
func isPicture(figure *html.Node) bool {
	picture := false
	for n := range figure.Descendants() {
		switch n.DataAtom {
		case atom.Img, atom.Picture, atom.Video, atom.Svg, atom.Iframe:
			picture = true
		case atom.Blockquote, atom.Table, atom.Pre:
			return false
		}
	}
	return picture
}

// besideNames are what advertising, sign-up boxes and their like are called.
var besideNames = map[string]bool{
	"ad": true, "ads": true, "advert": true, "adverts": true, "advertisement": true, "advertising": true, "adslot": true, "dfp": true,
	"taboola": true, "outbrain": true, "sponsored": true, "newsletter": true, "paywall": true, "cookie": true, "cookies": true,
	"consent": true, "gdpr": true, "onetrust": true, "sharing": true, "sharedaddy": true, "caption": true, "captions": true, "breadcrumb": true, "breadcrumbs": true,
}

// hasName reports whether a part of a name that an element goes by is in names.
func hasName(n *html.Node, names map[string]bool) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component", "data-testid", "data-test-id":
			for part := range strings.FieldsFuncSeq(strings.ToLower(a.Val), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
				if names[part] {
					return true
				}
			}
		}
	}
	return false
}

var bylineNames = map[string]bool{"byline": true, "bylines": true}

// isByline reports whether an element is a line that names the author.
func isByline(n *html.Node) bool {
	const longest = 240 // bytes
	return hasName(n, bylineNames) && len(strings.TrimSpace(textOf(n))) <= longest
}

// standsAlone reports whether a date is not part of a sentence.
func standsAlone(n *html.Node) bool {
	const sentence = 40 // bytes beside the date
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.P || p.DataAtom == atom.Li {
			return len(textOf(p)) < len(textOf(n))+sentence
		}
	}
	return true
}

// tagLine is the line around a link to a tag of the page.
func tagLine(n *html.Node) *html.Node {
	const longest = 400 // bytes
	for p := n.Parent; p != nil && isBlock(p) && p.DataAtom != atom.Body; p = p.Parent {
		if len(strings.TrimSpace(textOf(p))) <= longest {
			return p
		}
	}
	return n
}

func hasWord(list, word string) bool { return slices.Contains(strings.Fields(list), word) }

func paragraphs(doc *html.Node) []*html.Node {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.P {
			all = append(all, n)
		}
	}
	return all
}

// unwrap takes away the elements that hold a paragraph and nothing else. The
// extraction would take such a box, if its paragraph has a link, for a menu.
func unwrap(p *html.Node) {
	for box := p.Parent; box != nil && box.DataAtom == atom.Div && box.Parent != nil && holdsOnly(box, p); box = p.Parent {
		box.RemoveChild(p)
		box.Parent.InsertBefore(p, box)
		box.Parent.RemoveChild(box)
	}
}

func holdsOnly(box, p *html.Node) bool {
	for n := box.FirstChild; n != nil; n = n.NextSibling {
		if n != p && (n.Type == html.ElementNode || n.Type == html.TextNode && strings.TrimSpace(n.Data) != "") {
			return false
		}
	}
	return true
}

// partLines makes paragraphs of what two line breaks in a row part.
func partLines(p *html.Node) {
	for n := p.FirstChild; n != nil && p.Parent != nil; n = n.NextSibling {
		next := afterBreaks(n)
		if next == nil {
			continue
		}
		rest := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		for next != nil {
			following := next.NextSibling
			p.RemoveChild(next)
			rest.AppendChild(next)
			next = following
		}
		p.Parent.InsertBefore(rest, p.NextSibling)
		p, n = rest, rest.FirstChild
	}
}

// afterBreaks returns what follows two or more line breaks that begin at n, or
// nil where n begins none.
func afterBreaks(n *html.Node) *html.Node {
	breaks := 0
	for ; n != nil; n = n.NextSibling {
		switch {
		case n.DataAtom == atom.Br:
			breaks++
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" && breaks > 0:
		case breaks > 1:
			return n
		default:
			return nil
		}
	}
	return nil
}
