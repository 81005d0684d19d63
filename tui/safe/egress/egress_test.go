package egress

import "testing"

func TestAllowed(t *testing.T) {
	for name, tt := range map[string]struct {
		check func(string) error
		s     string
	}{
		"text":        {Text, "a line\n\tand a “second”\n"},
		"emoji":       {Text, "👩\u200d🚀 🏴\U000e0067\U000e0062\U000e007f ❤\ufe0f"},
		"frame":       {Frame, "\x1b[1;4:3;38;2;1;2;3mword\x1b[m\n\x1b]8;;https://example.org/a\x1b\\link\x1b]8;;\x1b\\"},
		"screen":      {Stream, "\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H\x1b[10;20Htext\r\n\b\x1b[?2026$p\x1b[>4;2m\x1b[=1;1u\x1b[?u\x1b[c"},
		"start":       {Stream, "\x1b]11;?\a\x1b]2;askance\a\x1bP+q524742\x1b\\\x1b[>0q\x1b[ q"},
		"clipboard":   {Stream, "\x1b]52;c;aGVsbG8=\a"},
		"save cursor": {Stream, "\x1b7\x1b8\x1bM"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := tt.check(tt.s); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestForbidden(t *testing.T) {
	everywhere := []string{
		"\x00", "\a", "\x0e", "\x7f", "\u009b31m", "\x9b31m", "\xff", "a\u202eb", "\u200b", "\ufeff", "\u00ad", "\u2066", "\u061c",
		"\u2028", "\u2800", "\ue000", "\ufdd0", "\U000e0041", "\U000fffff", "\x1bc", "\x1b[2i", "\x1b[6n", "\x1b[14t", "\x1b[?47h",
		"\x1b]0;a\u202eb\a", "\x1b]8;;javascript:alert(1)\a", "\x1b]8;;file:///etc/passwd\a", "\x1b]50;#1\a", "\x1b]52;c;?\a",
		"\x1bP$qm\x1b\\", "\x1b_G\x1b\\", "\x1b^x\x1b\\", "\x1b]2;unfinished", "\x1b[", "\x1b", "\x1b[31", "\x1b]777;notify;a;b\a",
		"\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m",
	}
	for _, s := range everywhere {
		for name, check := range map[string]func(string) error{"Text": Text, "Frame": Frame, "Stream": Stream} {
			if check("before "+s+" after") == nil {
				t.Errorf("%s lets %q through", name, s)
			}
		}
	}
	for _, s := range []string{"\r", "\t", "\x1b[2J", "\x1b[H", "\x1b]2;title\a", "\x1b]52;c;aGk=\a"} {
		if Frame(s) == nil {
			t.Errorf("Frame lets %q through", s)
		}
	}
	for _, s := range []string{"\r", "\x1b[1m", "\x1b]8;;\a"} {
		if Text(s) == nil {
			t.Errorf("Text lets %q through", s)
		}
	}
}
