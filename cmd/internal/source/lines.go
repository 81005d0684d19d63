package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dissolve puts the children of n in its place.
func dissolve(n *html.Node) {
	if n.Parent == nil {
		return
	}
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// endlessLinks are the links of a page that never closes one: the parser opens
// it again in every paragraph that follows.
func endlessLinks(doc *html.Node) []*html.Node {
	const sentence, enough = 120, 3 // bytes, links
	links := elements(doc, atom.A)
	long := map[string]int{}
	for _, a := range links {
		if len(textOf(a)) > sentence {
			long[attr(a, "href")]++
		}
	}
	return slices.DeleteFunc(links, func(a *html.Node) bool { return long[attr(a, "href")] < enough })
}

// boxLines makes paragraphs of what two line breaks in a row part, in a box
// that holds its text without paragraphs.
func boxLines(box *html.Node) {
	parted := false
	for n := box.FirstChild; n != nil && !parted; n = n.NextSibling {
		parted = afterBreaks(n) != nil
	}
	if !parted {
		return
	}
	var p *html.Node
	for n := box.FirstChild; n != nil; {
		next := n.NextSibling
		if after := afterBreaks(n); after != nil {
			for n != after {
				following := n.NextSibling
				box.RemoveChild(n)
				n = following
			}
			p = nil
			continue
		}
		if n.Type == html.ElementNode && !isPhrase(n) {
			p = nil
		} else {
			if p == nil {
				p = &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
				box.InsertBefore(p, n)
			}
			box.RemoveChild(n)
			p.AppendChild(n)
		}
		n = next
	}
}

// isPhrase reports whether an element can be part of a sentence, with all that
// is in it.
func isPhrase(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Script, atom.Style:
		return false
	}
	return !isBlock(n) && !hasBlocks(n)
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
