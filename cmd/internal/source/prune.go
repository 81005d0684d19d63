package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes out of a page what is never part of its article, whatever the
// extraction would make of it.
func prune(doc *html.Node) {
	var out []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && isBeside(n) {
			out = append(out, n)
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
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
	return isHidden(n) || isAdvert(n)
}

// isAdvert reports whether a class or an id of an element is a name that
// advertising and its like go by.
func isAdvert(n *html.Node) bool {
	for _, name := range strings.Fields(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
		for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' }) {
			switch part {
			case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adslot", "dfp", "taboola", "outbrain", "sponsored",
				"newsletter", "paywall", "cookie", "cookies", "consent", "gdpr", "onetrust", "sharing", "breadcrumb", "breadcrumbs":
				return true
			}
		}
	}
	return false
}
