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
	all := proseBytes(doc)
	repeated := pullQuotes(doc)
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if isHidden(n) && 10*proseBytes(n) > 9*all && all > 0 { // until a script that has not run shows it
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" || a.Key == "style" })
		}
		switch {
		case isBeside(n, all, bylineKnown), repeated[n], n.DataAtom == atom.Time && standsAlone(n), bylineKnown && isByline(n):
			out = append(out, n)
		case n.DataAtom == atom.A && hasWord(attr(n, "rel"), "tag"):
			if line := tagLine(n); isTagList(line) {
				out = append(out, line)
			}
		case hasName(n, datelineNames) && isInline(n):
			n.Attr = nil // extraction would take the place for the author's name
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	for _, n := range elements(doc, atom.Font, atom.Basefont) {
		dissolve(n)
	}
	for _, n := range endlessLinks(doc) {
		dissolve(n)
	}
	for _, box := range elements(doc, atom.Div, atom.Td, atom.Center, atom.Section, atom.Article) {
		boxLines(box)
	}
	for _, p := range paragraphs(doc) {
		partLines(p)
		unwrap(p)
	}
}

var (
	bylineNames   = names("byline bylines")
	datelineNames = names("dateline location")
)

// isByline reports whether an element is a line that names the author.
func isByline(n *html.Node) bool {
	const longest = 240 // bytes
	return hasName(n, bylineNames) && len(strings.TrimSpace(textOf(n))) <= longest
}

// blank is how much white space there may be around the words of a line, bytes.
const blank = 1 << 10

// standsAlone reports whether a date is not part of a sentence.
func standsAlone(n *html.Node) bool {
	const sentence = 40 // bytes beside the date
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.P || p.DataAtom == atom.Li {
			size := len(textOf(n)) + sentence
			return len(textUpTo(p, size)) < size
		}
	}
	return true
}

// tagLine is the line around a link to a tag of the page.
func tagLine(n *html.Node) *html.Node {
	const longest = 400 // bytes
	for p := n.Parent; p != nil && isBlock(p) && p.DataAtom != atom.Body; p = p.Parent {
		if len(strings.TrimSpace(textUpTo(p, longest+blank))) <= longest {
			return p
		}
	}
	return n
}

// isTagList reports whether a line holds links and no sentence around them.
func isTagList(line *html.Node) bool {
	const label = 40 // bytes
	all, linked := linkedText(line, false)
	return all-linked <= label || tagWords().MatchString(strings.TrimSpace(textOf(line)))
}

var tagWords = lazily(`(?i)^(this (entry|post|article) was )?(posted|filed|published) (in|under)\b|^(tags|tagged|topics|categories)\b`)

func hasWord(list, word string) bool { return slices.Contains(strings.Fields(list), word) }

func paragraphs(doc *html.Node) []*html.Node { return elements(doc, atom.P) }

func elements(doc *html.Node, kinds ...atom.Atom) []*html.Node {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(kinds, n.DataAtom) {
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
