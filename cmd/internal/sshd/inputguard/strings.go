package inputguard

import (
	"bytes"
	"unicode/utf8"
)

// inString takes a byte of a string that a terminal sends in answer (OSC, DCS,
// APC, PM, SOS). It ends with BEL or ESC \; only the colour of the background
// is ever let through, and only an OSC is kept while it may be that.
func (g *Guard) inString(b byte) {
	switch {
	case g.state == strEscape && b == '\\', b == bel:
		g.endString()
	case g.state == strEscape:
		// ESC and something else: the string never ended. Take both anew.
		g.again(esc)
		g.step(b)
	case b == esc:
		g.state = strEscape
	case b == 0x18 || b == 0x1a: // CAN and SUB give a string up
		g.reset()
	case len(g.buf) < MaxReply:
		g.buf = append(g.buf, b)
	}
}

func (g *Guard) endString() {
	if g.Asked.Background && len(g.buf) < MaxReply && isColour(g.buf) {
		g.Asked.Background = false
		g.buf = append(g.buf, bel)
		g.emit(Report)
	}
	g.reset()
}

// isColour reports whether an OSC is the answer to OSC 11: "rgb:" or "rgba:"
// and three or four fields of one to four hexadecimal digits (XParseColor).
func isColour(osc []byte) bool {
	value, ok := bytes.CutPrefix(osc, []byte("\x1b]11;"))
	if !ok {
		return false
	}
	fields, n := value, 3
	if f, ok := bytes.CutPrefix(value, []byte("rgb:")); ok {
		fields = f
	} else if f, ok := bytes.CutPrefix(value, []byte("rgba:")); ok {
		fields, n = f, 4
	} else {
		return false
	}
	parts := bytes.Split(fields, []byte("/"))
	for _, p := range parts {
		if len(p) < 1 || len(p) > 4 || bytes.ContainsFunc(p, notHex) {
			return false
		}
	}
	return len(parts) == n
}

func notHex(r rune) bool {
	return (r < '0' || r > '9') && (r < 'a' || r > 'f') && (r < 'A' || r > 'F')
}

const pasteEnd = "\x1b[201~"

// inPaste takes a byte between the marks of a paste.
func (g *Guard) inPaste(b byte) {
	if b == pasteEnd[g.endMark] {
		if g.endMark++; g.endMark == len(pasteEnd) {
			g.endPaste()
			g.reset()
		}
		return
	}
	// The part of the mark that was seen is text after all, less its ESC.
	if g.endMark > 1 {
		g.keepPasted([]byte(pasteEnd[1:g.endMark])...)
	}
	g.endMark = 0
	if b == esc {
		g.endMark = 1
		return
	}
	g.keepPasted(b)
}

func (g *Guard) keepPasted(p ...byte) {
	g.pasted = append(g.pasted, p[:min(len(p), MaxPaste-len(g.pasted))]...)
}

// endPaste lets a paste through as one line of text: line breaks and tabs
// become spaces, what shows nothing goes.
func (g *Guard) endPaste() {
	var clean []byte
	for rest := g.pasted; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			clean = append(clean, ' ')
		case shows(r):
			clean = utf8.AppendRune(clean, r)
		}
	}
	g.pasted, g.endMark = nil, 0
	if len(clean) > 0 {
		g.out = append(g.out, Sequence{Kind: Paste, Bytes: clean})
	}
}
