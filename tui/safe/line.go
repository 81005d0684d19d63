package safe

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

const (
	lineCells    = 80   // of a field: a title, a name
	messageCells = 2000 // of a message: an error with a path in it
	lineBytes    = 64 << 10
)

// Line is a clean field of one line.
type Line struct {
	s       string
	removed *Removed // nil where nothing was
}

// NewLine cleans a field such as a title or a name: one line of at most 80
// cells, whose white space is single spaces. A longer one ends in "…".
func NewLine(s string) Line { return newLine(s, lineCells) }

// NewMessage cleans a line that may be longer than a field, such as an error
// that names a path: at most 2,000 cells.
func NewMessage(s string) Line { return newLine(s, messageCells) }

func newLine(s string, cells int) Line {
	if len(s) > lineBytes {
		s = s[:lineBytes]
	}
	t := NewText(s)
	l := Line{s: oneLine(t.s, cells)}
	if r := t.Removed(); r != (Removed{}) {
		l.removed = &r
	}
	return l
}

// oneLine folds and cuts clean text. Cutting can part a joiner from what it
// joined, so what was cut is cleaned again.
func oneLine(s string, cells int) string {
	if !isFolded(s) {
		s = strings.Join(strings.Fields(s), " ")
	}
	if len(s) <= cells || displaywidth.String(s) <= cells {
		return s
	}
	return NewText(displaywidth.TruncateString(s, cells, "…")).s
}

// isFolded reports whether the white space of s is single spaces between
// words. Only ASCII is looked at; other text is folded to be sure.
func isFolded(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if s[i] == '\n' || s[i] >= 0x80 || s[i] == ' ' && before == ' ' {
			return false
		}
		before = s[i]
	}
	return s == "" || before != ' '
}

// String returns the clean line.
func (l Line) String() string { return l.s }

// Removed counts what cleaning took away or replaced.
func (l Line) Removed() Removed {
	if l.removed == nil {
		return Removed{}
	}
	return *l.removed
}
