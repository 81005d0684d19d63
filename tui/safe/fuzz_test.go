package safe_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"askance/tui/safe"
	"askance/tui/safe/egress"

	"github.com/clipperhouse/displaywidth"
)

// FuzzClean checks what doc.go promises of any text at all: valid, nothing
// forbidden, clean a second time as it was the first, places in order.
func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"plain text", "\x1b[31mred\x1b[m", "\x1b]0;x\a", "\x1b\x1b[", "a\u202eb\u200dc", "👩\u200d👩\u200d👧\ufe0f", "क्\u200dष", "می\u200cخ",
		"🏴\U000e0067\U000e007f\U000e0061", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "\u0301\n\u0301 \u0301", "\t日\t\r\n\r\v\f",
		"\u0085\u0093\u009b\xff\xed\xa0\x80", "\u2028\u2029\u00ad\u200b\ufeff\ue000\ufdd0\U000fffff", "1\ufe0f\u20e3\ufe0e", "\u00a0\u0301\u3000\ufe0f",
	} {
		f.Add(s, uint16(len(s)/2))
	}
	f.Fuzz(func(t *testing.T, s string, place uint16) {
		at := []int{0, min(int(place), len(s)), len(s)}
		text, moved := safe.NewTextAt(s, at)
		clean := text.String()
		if err := egress.Text(clean); err != nil {
			t.Errorf("%+q: %v", s, err)
		}
		if again := safe.NewText(clean); again.String() != clean || again.Removed() != (safe.Removed{}) {
			t.Errorf("%+q\n once %+q\ntwice %+q %v", s, clean, again, again.Removed())
		}
		mustBearMarks(t, clean)
		if moved[0] != 0 || moved[1] < 0 || moved[1] > moved[2] || moved[2] != len(clean) {
			t.Errorf("%+q: places %v of %d bytes", s, moved, len(clean))
		}
		before := 0
		for _, b := range text.Breaks() {
			if b <= before || b >= len(clean) || !utf8.RuneStart(clean[b]) {
				t.Errorf("%+q: break at %d after %d", s, b, before)
			}
			before = b
		}
		line := safe.NewLine(s).String()
		if displaywidth.String(line) > 80 || safe.NewLine(line).String() != line || egress.Text(line) != nil {
			t.Errorf("%+q: line %+q", s, line)
		}
	})
}

// mustBearMarks checks that no mark is without a base and none bears more than eight.
func mustBearMarks(t *testing.T, s string) {
	base, marks := false, 0
	for _, r := range s {
		if !unicode.Is(unicode.M, r) {
			base, marks = !unicode.IsSpace(r), 0
			continue
		}
		if marks++; !base || marks > 8 {
			t.Errorf("%+q: mark %U stands %d after base %v", s, r, marks, base)
		}
	}
}
