package egress

import (
	"fmt"
	"regexp"
	"strings"
)

const (
	esc       = 0x1b
	maxParams = 32 // more crash the renderer's parser
)

var (
	sequence  = regexp.MustCompile(`^\x1b\[([0-?]*)([ -/]*)([@-~])`)
	osc       = regexp.MustCompile(`^\x1b\]([^\x00-\x1f\x7f]*)(?:\x07|\x1b\\)`)
	dcs       = regexp.MustCompile(`^\x1bP([^\x00-\x1f\x7f]*)\x1b\\`)
	link      = regexp.MustCompile(`^8;[^;]*;(?:(?:https?|mailto):[!-~]+)?$`)
	title     = regexp.MustCompile(`^[012];`)
	colour    = regexp.MustCompile(`^(?:1[012];(?:\?|#[0-9a-fA-F]+|rgb:[0-9a-fA-F/]+)|11[012])$`)
	clipboard = regexp.MustCompile(`^52;[cp];[A-Za-z0-9+/=]*$`)
	progress  = regexp.MustCompile(`^9;4;[0-4](?:;[0-9]+)?$`)
	termcap   = regexp.MustCompile(`^\+q[0-9A-Fa-f;]+$`)
	numbers   = regexp.MustCompile(`^[0-9;]*$`)
	styling   = regexp.MustCompile(`^[0-9;:]*$`)
	modes     = regexp.MustCompile(`^\?(?:1|7|25|100[0-7]|1015|1049|2004|2026|2027|2031)(?:;(?:1|7|25|100[0-7]|1049|2004))*$`)
)

// escape checks the escape sequence at the start of s.
func (p policy) escape(s string) (fault string, size int) {
	if m := sequence.FindStringSubmatch(s); m != nil {
		if p.csi != nil && p.csi(m[1], m[2], m[3][0]) {
			return "", len(m[0])
		}
		return fmt.Sprintf("control sequence %q", m[0]), len(m[0])
	}
	if m := osc.FindStringSubmatch(s); m != nil && p.osc != nil && p.osc(m[1]) {
		return contentFault(m[1]), len(m[0])
	}
	if m := dcs.FindStringSubmatch(s); m != nil && p.dcs != nil && p.dcs(m[1]) {
		return contentFault(m[1]), len(m[0])
	}
	if len(s) > 1 && strings.IndexByte(p.short, s[1]) >= 0 {
		return "", 2
	}
	return "escape", 1
}

// contentFault checks what stands inside a control string that is allowed.
func contentFault(content string) string {
	if err := Text(content); err != nil {
		return "inside a control string: " + err.Error()
	}
	return ""
}

func frameCSI(params, intermediates string, final byte) bool {
	return final == 'm' && intermediates == "" && styling.MatchString(params) &&
		strings.Count(params, ";") < maxParams
}

func frameOSC(content string) bool { return link.MatchString(content) }

// streamCSI allows what Bubble Tea's renderer and start-up send.
func streamCSI(params, intermediates string, final byte) bool {
	private := params != "" && params[0] >= '<'
	switch {
	case frameCSI(params, intermediates, final):
		return true
	case intermediates == " ":
		return final == 'q' && numbers.MatchString(params) // the cursor's shape
	case intermediates == "$":
		return final == 'p' && modes.MatchString(params) // is this mode known?
	case intermediates != "":
		return false
	case !private:
		return strings.IndexByte("ABCDEFGHIJKLMPSTXZ@`abdefr", final) >= 0 && numbers.MatchString(params) ||
			final == 'c' && params == "" || // what are you?
			(final == 'h' || final == 'l') && params == "4" // insert
	case final == 'h' || final == 'l':
		return modes.MatchString(params)
	case final == 'u': // Kitty's keyboard protocol
		return strings.IndexByte("?<=>", params[0]) >= 0 && numbers.MatchString(params[1:])
	case final == 'm': // xterm's modifyOtherKeys
		return params[0] == '>' && numbers.MatchString(params[1:])
	case final == 'q': // name and version
		return params == ">" || params == ">0"
	case final == 'W': // a tab stop every eight columns
		return params == "?5"
	}
	return false
}

func streamOSC(content string) bool {
	return frameOSC(content) || title.MatchString(content) || colour.MatchString(content) ||
		clipboard.MatchString(content) || progress.MatchString(content)
}

func streamDCS(content string) bool { return termcap.MatchString(content) }
