package safe

import "strings"

// maxEscape is how long an escape sequence may be to be taken for one.
const maxEscape = 4096

const esc = 0x1b

// escapeLen returns the length in bytes of the complete 7-bit escape sequence
// (ECMA-35 and ECMA-48) at the start of s, which begins with ESC, or 0 where
// there is none of at most maxEscape bytes.
func escapeLen(s string) int {
	s = s[:min(len(s), maxEscape)]
	if len(s) < 2 {
		return 0
	}
	switch s[1] {
	case '[':
		return csiLen(s)
	case ']':
		return stringLen(s, true)
	case 'P', 'X', '^', '_':
		return stringLen(s, false)
	}
	at := 1 + spanOf(s[1:], 0x20, 0x2f)
	if at < len(s) && s[at] >= 0x30 && s[at] <= 0x7e {
		return at + 1
	}
	return 0
}

// csiLen measures ESC [ parameters intermediates final.
func csiLen(s string) int {
	at := 2 + spanOf(s[2:], 0x30, 0x3f)
	at += spanOf(s[at:], 0x20, 0x2f)
	if at < len(s) && s[at] >= 0x40 && s[at] <= 0x7e {
		return at + 1
	}
	return 0
}

// stringLen measures a control string up to ESC \ or, where bell is set, BEL.
// It holds no line break, so it never runs over into another paragraph.
func stringLen(s string, bell bool) int {
	for at := 2; at < len(s); at++ {
		switch c := s[at]; {
		case c == '\a' && bell:
			return at + 1
		case c == esc:
			if strings.HasPrefix(s[at+1:], `\`) {
				return at + 2
			}
			return 0
		case c >= '\n' && c <= '\r', c == 0x18, c == 0x1a: // line breaks, CAN, SUB
			return 0
		case c == 0xc2 && strings.HasPrefix(s[at:], "\u0085"),
			c == 0xe2 && (strings.HasPrefix(s[at:], "\u2028") || strings.HasPrefix(s[at:], "\u2029")):
			return 0
		}
	}
	return 0
}

// spanOf counts the leading bytes of s from low to high.
func spanOf(s string, low, high byte) int {
	n := 0
	for n < len(s) && s[n] >= low && s[n] <= high {
		n++
	}
	return n
}
