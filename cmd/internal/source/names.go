package source

import (
	"strings"

	"golang.org/x/net/html"
)

// nameSet is a set of words that elements go by.
type nameSet map[string]bool

func names(list string) nameSet {
	set := nameSet{}
	for name := range strings.FieldsSeq(list) {
		set[name] = true
	}
	return set
}

// has reports whether one of these words is in the set.
func (s nameSet) has(words []string) bool {
	for _, word := range words {
		if s[word] {
			return true
		}
	}
	return false
}

// hasName reports whether a word of a name that an element goes by is in names.
func hasName(n *html.Node, names nameSet) bool { return names.has(wordsOf(n)) }

// wordsOf are the names that an element goes by and the words in them.
func wordsOf(n *html.Node) []string {
	const longest = 512 // bytes
	var words []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component", "data-testid", "data-test-id":
			for name := range strings.FieldsSeq(a.Val[:min(len(a.Val), longest)]) {
				words = appendName(words, name)
			}
		}
	}
	return words
}

// aboutOthers begin names that say what an element has or lacks, not what it is.
var aboutOthers = names("has hasnt no non not with without hide show")

// appendName adds a name such as article-ad__slot or imageCaption and its words.
func appendName(words []string, name string) []string {
	before, start := len(words), 0
	cut := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(name[start:end]))
		}
		start = end
	}
	for i := range len(name) {
		switch c := name[i]; {
		case c == '-' || c == '_':
			cut(i)
			start = i + 1
		case i > 0 && c >= 'A' && c <= 'Z' && name[i-1] >= 'a' && name[i-1] <= 'z':
			cut(i)
		}
	}
	cut(len(name))
	switch {
	case len(words) > before && aboutOthers[words[before]]:
		return words[:before]
	case len(words) > before+1:
		return append(words, strings.ToLower(name))
	}
	return words
}
