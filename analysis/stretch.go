package analysis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// longest is the most of a text, in bytes, that is analysed in one piece:
// fifty thousand words, more than an article has. What is longer is many
// articles, or a book, and is taken in stretches, so that the memory that an
// analysis works in does not grow with the text and stays near the processor.
// What the rest of a text tells of a word, such as that it is used as a name,
// is then what its stretch tells.
const longest = 256 << 10

// analyzeLong analyses a text stretch by stretch.
func analyzeLong(s string, lex *vocabulary, strength uint8) Report {
	from := &origin{s, lex}
	var tags []Tag
	for start := 0; start < len(s); {
		end := stretchEnd(s, start)
		x := find(s[start:end], lex, strength)
		if cap(tags)-len(tags) < len(x.tags) {
			tags = slices.Grow(roomFor(tags, start, len(s)), len(x.tags))
		}
		tags = x.settled(tags, start, from)
		x.release()
		start = end
	}
	return Report{Text: s, Tags: tags, parts: &parts{text: s}}
}

// stretchEnd returns where the stretch that begins at start ends: between
// paragraphs, else between lines, else between words, in its second half; else
// between two characters.
func stretchEnd(s string, start int) int {
	if len(s)-start <= longest {
		return len(s)
	}
	half, end := start+longest/2, start+longest
	for _, gap := range []string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(s[half:end], gap); i >= 0 {
			return half + i + len(gap)
		}
	}
	for end > half && !utf8.RuneStart(s[end]) {
		end--
	}
	return end
}
