package export

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places finds line and column of byte offsets.
type places struct {
	text  string
	marks []mark
}

// mark is a byte offset whose place is known: where a line begins, and every so
// often inside a long one, so that a text without line breaks is not counted
// from its beginning for every tag in it.
type mark struct{ offset, line, column int }

// markEvery is the most bytes of a line from one mark to the next, give or take
// a character.
const markEvery = 4 << 10

func newPlaces(text string) places {
	p := places{text: text, marks: []mark{{0, 1, 1}}}
	for {
		m := p.marks[len(p.marks)-1]
		end := m.offset + markEvery
		for end < len(text) && !utf8.RuneStart(text[end]) {
			end++
		}
		piece := text[m.offset:min(end, len(text))]
		switch n := strings.IndexByte(piece, '\n'); {
		case n >= 0:
			m = mark{m.offset + n + 1, m.line + 1, 1}
		case end >= len(text):
			return p
		default:
			m = mark{end, m.line, m.column + utf8.RuneCountInString(piece)}
		}
		p.marks = append(p.marks, m)
	}
}

// at returns the line and, in code points, the column of a byte offset, both
// counted from 1.
func (p places) at(offset int) (line, column int) {
	m := p.marks[sort.Search(len(p.marks), func(i int) bool { return p.marks[i].offset > offset })-1]
	return m.line, m.column + utf8.RuneCountInString(p.text[m.offset:offset])
}
