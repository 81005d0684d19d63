package source

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isUnread reports whether an element holds nothing that a reader reads:
// code, controls, captions of pictures, and what the page hides.
func isUnread(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Title, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Embed, atom.Video, atom.Audio, atom.Canvas, atom.Map, atom.Select, atom.Textarea, atom.Input, atom.Button, atom.Nav,
		atom.Figcaption, atom.Dialog, atom.Datalist, atom.Progress, atom.Meter:
		return true
	}
	return isHidden(n)
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isBlock reports whether an element begins and ends a line.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Address, atom.Figure,
		atom.Dl, atom.Dt, atom.Dd, atom.Li, atom.Fieldset, atom.Form, atom.Details, atom.Summary, atom.Center, atom.Body, atom.Html,
		atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Tr, atom.Td, atom.Th, atom.Hgroup, atom.Legend:
		return true
	}
	return false
}

// holdsBlocks reports whether a row has blocks inside its cells.
func holdsBlocks(row *html.Node) bool {
	for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
		if hasBlocks(cell) {
			return true
		}
	}
	return false
}

// hasBlocks reports whether there are blocks inside n.
func hasBlocks(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (isBlock(c) || c.DataAtom == atom.Ul || c.DataAtom == atom.Ol || c.DataAtom == atom.Blockquote ||
			len(c.Data) == 2 && c.Data[0] == 'h' && c.Data[1] >= '1' && c.Data[1] <= '6') {
			return true
		}
	}
	return false
}

// holdsText reports whether n itself holds words, outside the elements in it.
func holdsText(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return true
		}
	}
	return false
}

// textOf is the text inside n.
func textOf(n *html.Node) string { return textUpTo(n, math.MaxInt) }

// textUpTo is the text inside n, or a beginning of it that is no shorter than
// so many bytes. Where a limit is known, a look at the parent of each of many
// nodes need not read all of it each time.
func textUpTo(n *html.Node, most int) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case b.Len() >= most:
			return b.String()
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
