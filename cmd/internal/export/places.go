package export

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places finds line and column of byte offsets.
type places struct {
	text   string
	starts []int // of each line, in bytes
}

func newPlaces(text string) places {
	p := places{text: text, starts: []int{0}}
	for at := 0; ; {
		n := strings.IndexByte(text[at:], '\n')
		if n < 0 {
			return p
		}
		at += n + 1
		p.starts = append(p.starts, at)
	}
}

// at returns the line and, in code points, the column of a byte offset, both
// counted from 1.
func (p places) at(offset int) (line, column int) {
	line = sort.SearchInts(p.starts, offset+1)
	return line, 1 + utf8.RuneCountInString(p.text[p.starts[line-1]:offset])
}
