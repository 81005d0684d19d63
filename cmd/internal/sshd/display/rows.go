package display

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const (
	esc   = 0x1b
	del   = 0x7f
	reset = "\x1b[0m"
	// seam is how a style begins that depends on none before it. Where one
	// begins, writing may begin and end.
	seam = "\x1b[0"
)

// appendRows appends what turns the rows of one content into those of another,
// on a screen of so many cells.
func appendRows(dst []byte, old, now string, width, height int) []byte {
	for y := range height {
		var before, after string
		before, old, _ = strings.Cut(old, "\n")
		after, now, _ = strings.Cut(now, "\n")
		if before != after {
			dst = appendChange(dst, y, before, after, width)
		}
	}
	return dst
}

// change is a part of a row that is to be written.
type change struct {
	column   int    // where it begins
	text     string // what is written
	reaches  int    // the column after it
	toTheEnd bool   // nothing stays after it
}

// appendChange appends what turns one row into another.
func appendChange(dst []byte, y int, before, after string, width int) []byte {
	c := difference(before, after)
	dst = append(dst, esc, '[')
	dst = strconv.AppendInt(dst, int64(y+1), 10)
	if c.column > 0 {
		dst = append(dst, ';')
		dst = strconv.AppendInt(dst, int64(c.column+1), 10)
	}
	dst = append(dst, 'H')
	if !strings.HasPrefix(c.text, seam) {
		dst = append(dst, reset...)
	}
	dst = appendText(dst, c.text)
	if !strings.HasSuffix(c.text, reset) {
		dst = append(dst, reset...)
	}
	if c.toTheEnd && c.reaches < width {
		dst = append(dst, ansi.EraseLineRight...)
	}
	return dst
}

// difference finds the part of a row that has to be written. Terminals differ
// in the width of some characters, so a row is cut only where nobody counts
// them differently.
func difference(before, after string) change {
	from := strings.LastIndex(after[:min(len(after), commonPrefix(before, after)+len(seam))], seam)
	column, sure := 0, from > 0
	if sure {
		column, sure = columns(after[:from])
	}
	if !sure {
		from, column = 0, 0
	}
	whole := change{column: column, text: after[from:], toTheEnd: true}
	n := commonSuffix(before[from:], after[from:])
	at := strings.Index(after[len(after)-n:], seam)
	if at < 0 {
		at = n
	}
	rest := n - at // bytes that both end with
	old, oldSure := columns(before[from : len(before)-rest])
	now, nowSure := columns(after[from : len(after)-rest])
	if oldSure && nowSure && old == now && rest > 0 {
		return change{column: column, text: after[from : len(after)-rest]}
	}
	total, _ := columns(whole.text)
	whole.reaches = column + total
	return whole
}

// columns returns how many cells a text takes, and whether all ways to count
// agree.
func columns(s string) (n int, sure bool) {
	n = ansi.StringWidth(s)
	return n, ascii(s) || n == ansi.StringWidthWc(s)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func commonPrefix(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

func commonSuffix(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[len(a)-1-i] != b[len(b)-1-i] {
			return i
		}
	}
	return n
}

// appendText appends text and its styles, and nothing else that a terminal
// would obey.
func appendText(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b == esc:
			n := style(s[i:])
			dst = append(dst, s[i:i+n]...)
			i += max(n, 1)
		case b < ' ' || b == del:
			i++
		case b < utf8.RuneSelf:
			dst = append(dst, b)
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r >= 0xa0 && (r != utf8.RuneError || n > 1) { // no C1, no broken character
				dst = append(dst, s[i:i+n]...)
			}
			i += n
		}
	}
	return dst
}

// style returns the length of the SGR sequence at the start of s, 0 for none.
func style(s string) int {
	if len(s) < 3 || s[1] != '[' {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch b := s[i]; {
		case b >= '0' && b <= ';': // digits, colon, semicolon
		case b == 'm':
			return i + 1
		default:
			return 0
		}
	}
	return 0
}
