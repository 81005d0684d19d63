package source

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var errTooDeep = errors.New("has more text or elements, or deeper ones, than a page that people read; save the article's text to a file")

// parseTree parses a page. A page that would take more elements than a page
// has is refused before it does.
func parseTree(raw string) (*html.Node, error) {
	if overgrown(raw) {
		return nil, errTooDeep
	}
	doc, err := html.Parse(strings.NewReader(raw))
	if err != nil { // x/net/html fails on nothing but depth
		return nil, errTooDeep
	}
	return doc, nil
}

// overgrown reports whether parsing raw makes more than maxElements elements,
// or raw holds more text than maxPage, scripts and pictures left out.
// Formatting that is left open is made again in every paragraph that follows,
// so a short page can grow without end.
func overgrown(raw string) bool {
	elements, open, text := 0, 0, 0
	unread := false // the element that was opened last holds no text
	z := html.NewTokenizer(strings.NewReader(raw))
	z.SetMaxBuf(maxToken)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return errors.Is(z.Err(), html.ErrBufferExceeded)
		case html.TextToken:
			if !unread {
				text += len(z.Raw())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			unread = isCode(atom.Lookup(name))
			elements++
			if isFormatting(atom.Lookup(name)) {
				open++
			} else {
				elements += open
			}
		case html.EndTagToken:
			unread = false
			name, _ := z.TagName()
			if !isFormatting(atom.Lookup(name)) {
				elements += open
			} else if open > 0 {
				open--
			}
		}
		if elements > maxElements || text > maxPage {
			return true
		}
	}
}

func isCode(a atom.Atom) bool { return a == atom.Script || a == atom.Style || a == atom.Textarea }

func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}
