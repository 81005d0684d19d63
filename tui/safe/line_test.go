package safe

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
)

func TestLine(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"field", "The Daily Example", "The Daily Example"},
		{"line break", "a\nb\r\n c", "a b c"},
		{"white space", "  a \t b\u00a0\u2003c ", "a b c"},
		{"escape", "a\x1b]0;x\ab\u202e", "ab"},
		{"long", strings.Repeat("word ", 30), strings.Repeat("word ", 15) + "word…"},
		{"long and wide", strings.Repeat("日", 60), strings.Repeat("日", 39) + "…"},
		{"just fits", strings.Repeat("x", 80), strings.Repeat("x", 80)},
		{"one too long", strings.Repeat("x", 81), strings.Repeat("x", 79) + "…"},
		{"empty", " \n ", ""},
		{"accent after a wide space", "a\u00a0\u0301", "a ◌\u0301"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := NewLine(tt.in).String()
			if got != tt.want {
				t.Errorf("%+q\n got %+q\nwant %+q", tt.in, got, tt.want)
			}
			if again := NewLine(got).String(); again != got {
				t.Errorf("cleaned twice: %+q", again)
			}
			if displaywidth.String(got) > 80 {
				t.Errorf("%d cells", displaywidth.String(got))
			}
		})
	}
	if n := NewLine("a\u202eb").Removed().Directions; n != 1 {
		t.Errorf("%d direction controls counted", n)
	}
}

func TestMessageIsNotCutAtAField(t *testing.T) {
	path := "/" + strings.Repeat("folder/", 40) + "file\nname\x1b[31m.txt"
	if got, want := NewMessage(path).String(), "/"+strings.Repeat("folder/", 40)+"file name.txt"; got != want {
		t.Errorf("got %q", got)
	}
	if n := displaywidth.String(NewMessage(strings.Repeat("x", 1e6)).String()); n != messageCells {
		t.Errorf("%d cells", n)
	}
}
