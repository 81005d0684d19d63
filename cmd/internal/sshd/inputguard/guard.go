package inputguard

import (
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits on what is let through.
const (
	MaxSequence = 32   // bytes of one control sequence
	MaxParams   = 5    // separators (";" and ":") in one control sequence
	MaxDigits   = 7    // digits of one parameter; the last code point has seven
	MaxReply    = 64   // bytes of a terminal's answer
	MaxPaste    = 4096 // bytes of one paste; the rest of it is dropped
)

// How long an unfinished sequence may stay open without another byte.
const (
	escapeWait   = 50 * time.Millisecond  // an ESC alone is the escape key by then
	sequenceWait = 250 * time.Millisecond // a network may split a sequence
	pasteWait    = 2 * time.Second        // a paste whose end mark got lost
)

const (
	esc = 0x1b
	bel = 0x07
	del = 0x7f
)

// Modes say which reports the program has switched on. Reports of a mode that
// is off are dropped.
type Modes struct {
	Mouse, Focus, Paste bool
}

// Asked says which answers the terminal owes. An answer is let through once
// and then struck off.
type Asked struct {
	Background bool // OSC 11, the colour of the background
	Sync       bool // DECRQM 2026, synchronised output
	Unicode    bool // DECRQM 2027, width by grapheme
}

// state is where in a sequence the guard stands.
type state uint8

const (
	ground    state = iota
	utf8Rest        // inside a multi-byte character
	escape          // after ESC
	csi             // after ESC [
	csiSkip         // in a control sequence that is too long
	linuxKey        // after ESC [ [, the Linux console's F1 to F5
	ss3             // after ESC O
	x10             // in the three bytes after ESC [ M
	str             // in an OSC, DCS, APC, PM or SOS string
	strEscape       // after ESC inside such a string
	paste           // between the marks of a bracketed paste
)

// Guard cuts a terminal's input into harmless sequences. The zero value has
// every report switched off and expects no answer. It is not safe for
// concurrent use.
type Guard struct {
	Modes Modes
	Asked Asked

	state   state
	buf     []byte // the open sequence, at most MaxReply bytes
	skip    int    // bytes of an X10 report still to come
	pasted  []byte // what was pasted so far, at most MaxPaste bytes
	endMark int    // bytes of the paste's end mark seen
	out     []Sequence
}

// Feed takes bytes as they came from the terminal and returns the sequences
// that they complete.
func (g *Guard) Feed(p []byte) []Sequence {
	g.out = nil
	for _, b := range p {
		g.step(b)
	}
	return g.out
}

// Wait returns how long what is open may stay open, or 0 when nothing is.
func (g *Guard) Wait() time.Duration {
	switch g.state {
	case ground:
		return 0
	case escape:
		return escapeWait
	case paste:
		return pasteWait
	default:
		return sequenceWait
	}
}

// Settle ends what is open, because no byte came for as long as [Guard.Wait]
// said. An ESC alone becomes the escape key and an ESC with one character the
// key with alt; a paste ends; anything else is dropped.
func (g *Guard) Settle() []Sequence {
	g.out = nil
	switch {
	case g.state == paste:
		g.endPaste()
	case g.state == escape, len(g.buf) == 2 && (g.state == csi || g.state == ss3 || g.state == str):
		g.emit(Key)
	}
	g.reset()
	return g.out
}

func (g *Guard) reset() {
	g.state, g.buf, g.skip = ground, g.buf[:0], 0
}

// emit lets the open sequence through.
func (g *Guard) emit(k Kind) {
	g.out = append(g.out, Sequence{Kind: k, Bytes: append([]byte(nil), g.buf...)})
}

func (g *Guard) step(b byte) {
	switch g.state {
	case ground:
		g.first(b)
	case utf8Rest:
		g.continueRune(b)
	case escape:
		g.afterEscape(b)
	case csi:
		g.inControl(b)
	case csiSkip:
		g.skipControl(b)
	case linuxKey:
		g.linuxFunctionKey(b)
	case ss3:
		g.afterSS3(b)
	case x10:
		if g.skip--; g.skip == 0 {
			g.reset()
		}
	case str, strEscape:
		g.inString(b)
	case paste:
		g.inPaste(b)
	}
}

// first takes a byte that starts something.
func (g *Guard) first(b byte) {
	g.buf = append(g.buf[:0], b)
	switch {
	case b == esc:
		g.state = escape
	case b < utf8.RuneSelf:
		g.emit(Key)
		g.reset()
	default:
		g.state = utf8Rest
		g.settleRune()
	}
}

// again drops what is open and takes b as the start of something new.
func (g *Guard) again(b byte) {
	g.reset()
	g.first(b)
}

func (g *Guard) afterEscape(b byte) {
	switch {
	case b == esc: // the escape key, and then something new
		g.emit(Key)
		g.again(b)
		return
	case b >= utf8.RuneSelf:
		g.buf = append(g.buf, b)
		g.state = utf8Rest
		g.settleRune()
		return
	}
	g.buf = append(g.buf, b)
	switch b {
	case '[':
		g.state = csi
	case 'O':
		g.state = ss3
	case ']', 'P', '_', '^', 'X':
		g.state = str
	default: // a key with alt
		g.emit(Key)
		g.reset()
	}
}

func (g *Guard) continueRune(b byte) {
	if b < utf8.RuneSelf {
		g.again(b)
		return
	}
	g.buf = append(g.buf, b)
	g.settleRune()
}

// settleRune looks whether the bytes so far (behind an ESC or not) are a
// character and lets it through if it shows something.
func (g *Guard) settleRune() {
	text := g.buf
	if text[0] == esc {
		text = text[1:]
	}
	if !utf8.FullRune(text) {
		return
	}
	r, size := utf8.DecodeRune(text)
	last := text[len(text)-1]
	switch {
	case r == utf8.RuneError && len(text) > 1 && size < len(text):
		g.again(last) // the last byte broke the character off; it may start one
	case shows(r):
		g.emit(Key)
		g.reset()
	default:
		g.reset()
	}
}

// shows reports whether a keyboard can have sent r as text: something that is
// seen, or one of the joiners inside emoji and Indic clusters. Controls, format
// characters (direction controls among them), private use and U+FFFD are not.
func shows(r rune) bool {
	const zwnj, zwj = 0x200c, 0x200d
	return r != utf8.RuneError && (unicode.IsGraphic(r) || r == zwj || r == zwnj)
}
