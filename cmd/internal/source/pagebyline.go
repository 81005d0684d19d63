package source

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageByline is the authors' names where a page marks them as such: with
// rel=author, with itemprop=author, or as the name in a byline. The first line
// with names counts; further names count where they share its parent.
func pageByline(doc *html.Node) string {
	var names []string
	var line *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || line != nil && !within(n, line) {
			continue
		}
		name := markedName(n)
		if name == "" {
			continue
		}
		if line == nil {
			if line = bylineOf(n); line == nil {
				line = n.Parent
			}
		}
		if known := strings.Join(names, ", "); !strings.Contains(known, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// markedName is the name of an author that n alone holds, or "".
func markedName(n *html.Node) string {
	marked := hasWord(attr(n, "rel"), "author") || hasWord(attr(n, "itemprop"), "author") ||
		(n.DataAtom == atom.A || hasName(n, personNames)) && bylineOf(n) != nil
	if !marked {
		return ""
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (hasWord(attr(c, "itemprop"), "name") || hasName(c, personNames)) {
			return personOf(firstText(attr(c, "content"), shortText(c)))
		}
	}
	return personOf(firstText(attr(n, "content"), shortText(n)))
}

func firstText(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}

// personNames are what the elements that hold a person's name are called.
var personNames = names("name fn")

// bylineOf is the element around n that goes by the name of a byline, or nil.
func bylineOf(n *html.Node) *html.Node {
	const levels = 4
	for range levels {
		if n = n.Parent; n == nil {
			break
		}
		if hasName(n, bylineNames) {
			return n
		}
	}
	return nil
}

// betterByline chooses between the names that a page marks and those that
// extraction found, which a page may declare in better case.
func betterByline(marked, found string) string {
	if found != "" && strings.Contains(strings.ToLower(marked), strings.ToLower(found)) {
		return found
	}
	return marked
}

func within(n, outer *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}

// personOf gives s as a name if it can be one: two to six words, the first and
// last with a capital.
func personOf(s string) string {
	s = author(strings.Join(strings.Fields(s), " "))
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || len(s) > 80 || strings.ContainsAny(s, ":!?@|") {
		return ""
	}
	for _, word := range []string{words[0], words[len(words)-1]} {
		if first := []rune(word)[0]; unicode.IsLower(first) || !unicode.IsLetter(first) {
			return ""
		}
	}
	return s
}

var (
	byWords   = lazily(`(?i)^((written|posted|published|reported|words) )?by:? `)
	forOutlet = lazily(`(?i)^(\S+ \S.*) for (the )?(?-i:[A-Z]).*$`)
	lastMonth = lazily(`[\s,|·•–-]*\b(` + months + `)\.?,?\s*$`)
)

// author takes from a line that was found near a headline what is no name: a
// date, a count of comments, an address.
func author(line string) string {
	if strings.Contains(line, "://") || isDateLine(line) {
		return ""
	}
	if i := strings.IndexAny(line, "0123456789"); i >= 0 {
		line = lastMonth().ReplaceAllString(line[:i], "")
	}
	line = strings.Trim(forOutlet().ReplaceAllString(line, "$1"), " ,|·•-–")
	if strings.EqualFold(line, "by") {
		return ""
	}
	return byWords().ReplaceAllString(line, "")
}
