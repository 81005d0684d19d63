// Package bluemonday stands in for Glamour's HTML sanitiser, of which askance
// needs the strictest policy alone: of a tag in a page nothing is shown. The
// real one compiles the expressions by which it judges style sheets whenever a
// program that links it starts, which took as long as everything else that the
// reader does before it asks the terminal for a screen.
//
// It is a module of its own under the sanitiser's name, as the one beside it in
// nohighlight is under the highlighter's, and put in its place in the same way.
//
// Nothing here guards against strangers: pages are about the text and hold none
// of it that tui/safe has not cleaned.
package bluemonday

import (
	"strings"

	"golang.org/x/net/html"
)

// Policy says what is left of HTML.
type Policy struct{}

// StrictPolicy leaves the text and no element.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize returns the text of s, escaped as it is there. It leaves out
// comments and the content of elements that browsers do not show as text.
func (*Policy) Sanitize(s string) string {
	var text strings.Builder
	hidden := 0 // elements that are open
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		switch z.Next() {
		case html.ErrorToken: // the end: a string is never half read
			return text.String()
		case html.TextToken:
			if hidden == 0 {
				text.Write(z.Raw())
			}
		case html.StartTagToken:
			if isHidden(z) {
				hidden++
			}
		case html.EndTagToken:
			if isHidden(z) && hidden > 0 {
				hidden--
			}
		}
	}
}

// isHidden reports whether the tag is that of an element without text.
func isHidden(z *html.Tokenizer) bool {
	name, _ := z.TagName()
	switch string(name) {
	case "iframe", "noembed", "noframes", "noscript", "object", "script", "style", "title":
		return true
	}
	return false
}
