package inputguard

import "bytes"

// inControl takes a byte of a control sequence (ECMA-48 5.4: parameters 3/0 to
// 3/15, intermediates 2/0 to 2/15, one final byte 4/0 to 7/14).
func (g *Guard) inControl(b byte) {
	switch {
	case b >= 0x20 && b <= 0x3f:
		g.buf = append(g.buf, b)
		if len(g.buf) >= MaxSequence || !parametersFit(g.buf) {
			g.state, g.buf = csiSkip, g.buf[:0]
		}
	case b == '[' && len(g.buf) == 2:
		g.state = linuxKey
	case b >= 0x40 && b < del:
		g.buf = append(g.buf, b)
		g.endControl()
	default: // no byte of a control sequence: what came before it was none
		g.again(b)
	}
}

// parametersFit reports whether the open control sequence keeps to MaxParams
// and MaxDigits.
func parametersFit(seq []byte) bool {
	separators, digits := 0, 0
	for _, b := range seq[2:] {
		switch {
		case b == ';' || b == ':':
			separators, digits = separators+1, 0
		case b >= '0' && b <= '9':
			digits++
		}
		if separators > MaxParams || digits > MaxDigits {
			return false
		}
	}
	return true
}

// skipControl drops the rest of a control sequence that was too long.
func (g *Guard) skipControl(b byte) {
	switch {
	case b >= 0x20 && b <= 0x3f:
	case b >= 0x40 && b < del:
		g.reset()
	default:
		g.again(b)
	}
}

// endControl decides on a whole control sequence.
func (g *Guard) endControl() {
	params, final := g.buf[2:len(g.buf)-1], g.buf[len(g.buf)-1]
	if final == 'M' && len(params) == 0 {
		g.state, g.skip = x10, 3 // X10 mouse: three bytes follow, of any value
		return
	}
	switch kind := controlKind(params, final); {
	case kind == pasteStart && g.Modes.Paste:
		g.state, g.pasted, g.endMark = paste, nil, 0
		g.buf = g.buf[:0]
		return
	case kind == Key,
		kind == Mouse && g.Modes.Mouse,
		kind == Focus && g.Modes.Focus,
		kind == Report && g.owed(params):
		g.emit(kind)
	}
	g.reset()
}

// controlKind says what a control sequence is, from its parameter bytes and
// its final byte.
func controlKind(params []byte, final byte) Kind {
	plain := !bytes.ContainsFunc(params, func(r rune) bool {
		return r != ';' && r != ':' && (r < '0' || r > '9')
	})
	switch final {
	case 'A', 'B', 'C', 'D', 'E', 'F', 'H', 'P', 'Q', 'R', 'S', 'Z', 'a', 'b', 'c', 'd':
		// With a first parameter other than 1 these are reports (R, c) or nothing.
		if plain && (len(params) == 0 || bytes.HasPrefix(params, []byte("1;"))) {
			return Key
		}
	case '~', '^', '@', 'u':
		switch {
		case final == '~' && string(params) == "200":
			return pasteStart
		case plain && len(params) > 0 && string(params) != "201":
			return Key
		}
	case 'M', 'm':
		if isMouse(params) {
			return Mouse
		}
	case 'I', 'O':
		if len(params) == 0 {
			return Focus
		}
	case 'y':
		return Report
	}
	return dropped
}

// isMouse reports whether the parameters are those of an SGR mouse report,
// "<" and three numbers of at most four digits.
func isMouse(params []byte) bool {
	rest, ok := bytes.CutPrefix(params, []byte("<"))
	if !ok {
		return false
	}
	fields := bytes.Split(rest, []byte(";"))
	for _, f := range fields {
		if len(f) == 0 || len(f) > 4 || bytes.ContainsFunc(f, func(r rune) bool { return r < '0' || r > '9' }) {
			return false
		}
	}
	return len(fields) == 3
}

// owed reports whether a mode report answers a question that is still open,
// and strikes the question off.
func (g *Guard) owed(params []byte) bool {
	for _, q := range []struct {
		mode string
		open *bool
	}{{"?2026;", &g.Asked.Sync}, {"?2027;", &g.Asked.Unicode}} {
		rest, ok := bytes.CutPrefix(params, []byte(q.mode))
		if !ok || !*q.open || len(rest) != 2 || rest[0] < '0' || rest[0] > '4' || rest[1] != '$' {
			continue
		}
		*q.open = false
		return true
	}
	return false
}

// linuxFunctionKey turns the Linux console's ESC [ [ A to E into what other
// terminals send for F1 to F5.
func (g *Guard) linuxFunctionKey(b byte) {
	if b < 'A' || b > 'E' {
		g.again(b)
		return
	}
	g.buf = append(g.buf[:0], [...]string{"\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~"}[b-'A']...)
	g.emit(Key)
	g.reset()
}

// afterSS3 takes the byte after ESC O: a key of the keypad in application mode.
func (g *Guard) afterSS3(b byte) {
	if b < 0x20 || b >= del {
		g.again(b)
		return
	}
	if bytes.IndexByte([]byte("ABCDEFHMPQRSXabcdjklmnopqrstuvwxy"), b) >= 0 {
		g.buf = append(g.buf, b)
		g.emit(Key)
	}
	g.reset()
}
