package inputguard

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// allowed is the grammar of what may leave a guard, written a second time as
// expressions: text, C0 and DEL, both with alt; control sequences of keys,
// mouse, focus; mode reports; SS3; the colour of the background.
var allowed = regexp.MustCompile(`^(?s:\x1b?[\x00-\x7f]|\x1b?[^\x00-\x{9f}]` +
	`|\x1b\[[0-9;:]{0,29}[A-FHP-SZa-du~^@]|\x1b\[<\d{1,4};\d{1,4};\d{1,4}[Mm]|\x1b\[[IO]` +
	`|\x1b\[\?202[67];[0-4]\$y|\x1bO[A-Za-z]` +
	`|\x1b\]11;rgba?:[0-9a-fA-F]{1,4}(/[0-9a-fA-F]{1,4}){2,3}\x07)$`)

// FuzzGuard holds that no input whatever makes the guard or the decoder behind
// it panic, that what leaves is in the grammar, that nothing is kept beyond the
// limits, and that it does not matter where the network cuts the stream.
func FuzzGuard(f *testing.F) {
	for _, seed := range []string{
		"qjjj", "\x9bM7K\xab", "\x1b[M7K\xab", "\x1b[1;5C", "\x1b[<0;10;20M", "\x1b]11;rgb:0/0/0\x07",
		"\x1b[200~x\x1b[201~", "\x1b[?2026;2$y", "\x1b[97;;27u", "\xe2\x82\xac", "\x1b\xe2\x82\xac",
		"\x1b[" + strings.Repeat("1;", 40) + "m", "\x1b[[A", "\x1bOP", "\x1bPx\x1b\\", "\x1b[1;2R",
	} {
		f.Add([]byte(seed), uint8(1))
	}
	f.Fuzz(func(t *testing.T, input []byte, cut uint8) {
		whole := everything()
		got := append(whole.Feed(input), whole.Settle()...)
		for _, s := range got {
			mustBeHarmless(t, s)
		}

		pieces, g := []Sequence(nil), everything()
		for rest := input; len(rest) > 0; {
			n := min(int(cut%7)+1, len(rest))
			pieces = append(pieces, g.Feed(rest[:n])...)
			rest = rest[n:]
			if cap(g.buf) > 2*MaxReply || len(g.pasted) > MaxPaste {
				t.Fatalf("%d bytes of a sequence and %d of a paste are kept", cap(g.buf), len(g.pasted))
			}
		}
		pieces = append(pieces, g.Settle()...)
		if !reflect.DeepEqual(got, pieces) {
			t.Errorf("fed at once %q gave %v, in pieces %v", input, got, pieces)
		}
	})
}

func mustBeHarmless(t *testing.T, s Sequence) {
	t.Helper()
	s.Message() // must not panic
	switch {
	case s.Kind == Paste:
		if len(s.Bytes) > MaxPaste || !utf8.Valid(s.Bytes) || bytes.ContainsFunc(s.Bytes, func(r rune) bool { return !shows(r) }) {
			t.Errorf("a paste let through %q", s.Bytes)
		}
	case !allowed.Match(s.Bytes), len(s.Bytes) > MaxReply, bytes.Count(s.Bytes, []byte(";")) > MaxParams:
		t.Errorf("let through %q", s.Bytes)
	}
}
