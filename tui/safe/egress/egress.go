// Package egress checks what leaves the program: nothing in it may command a
// terminal beyond what the program itself does, turn the direction of text or
// hide. It is for tests, and shares no table with package safe, whose work it
// checks.
//
// Text checks what is written for files and pipes, Frame the content of a
// view, Stream the bytes that a terminal is sent.
package egress

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxFaults is how many faults one error names.
const maxFaults = 8

// Text checks output that holds no styling: no control but line feed and tab.
func Text(s string) error {
	return check(s, policy{controls: "\n\t"})
}

// Frame checks the content of a view: line feeds, SGR of at most 32
// parameters, and hyperlinks to http, https and mailto addresses.
func Frame(s string) error {
	return check(s, policy{controls: "\n", csi: frameCSI, osc: frameOSC})
}

// Stream checks the bytes that a terminal is sent: what a frame may hold, and
// what Bubble Tea sends to move the cursor, to clear and scroll, to set its
// modes, to ask what the terminal can do, to set a title and to copy.
func Stream(s string) error {
	return check(s, policy{controls: "\n\t\r\b", csi: streamCSI, osc: streamOSC, dcs: streamDCS, short: "78M"})
}

// policy is what one kind of output may hold. A nil function allows nothing.
type policy struct {
	controls string // C0
	short    string // finals of two-byte escape sequences
	csi      func(params, intermediates string, final byte) bool
	osc, dcs func(content string) bool
}

// check returns an error that names the first faults, or nil.
func check(s string, p policy) error {
	var faults []string
	total := 0
	var before rune
	for at := 0; at < len(s); {
		what, size := p.next(s[at:], before)
		if what != "" {
			total++
			if len(faults) < maxFaults {
				faults = append(faults, fmt.Sprintf("byte %d: %s in %s", at, what, around(s, at)))
			}
		}
		before, _ = utf8.DecodeRuneInString(s[at:])
		at += size
	}
	if total == 0 {
		return nil
	}
	return fmt.Errorf("%d forbidden: %s", total, strings.Join(faults, "; "))
}

// next looks at the start of s and returns its fault, or "", and its length in bytes.
func (p policy) next(s string, before rune) (fault string, size int) {
	switch c := s[0]; {
	case c == esc:
		return p.escape(s)
	case c < ' ':
		if strings.IndexByte(p.controls, c) >= 0 {
			return "", 1
		}
		return fmt.Sprintf("control 0x%02x", c), 1
	case c == 0x7f:
		return "DEL", 1
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("invalid byte 0x%02x", s[0]), 1
	}
	return forbidden(r, before), size
}

func around(s string, at int) string {
	return fmt.Sprintf("%+q", s[max(0, at-16):min(len(s), at+24)])
}
