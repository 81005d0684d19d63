package safe

import (
	"strings"
	"testing"
)

// rows are the table of doc.go, with the cases at its edges.
var rows = []struct{ name, in, want string }{
	{"plain", "The truce held.\n\nIt did not.", "The truce held.\n\nIt did not."},
	{"beyond ASCII", "“Café” – naïve, 日本語, Дамаск, دمشق", "“Café” – naïve, 日本語, Дамаск, دمشق"},

	{"CRLF", "a\r\nb", "a\nb"},
	{"CR", "a\rb\r\rc", "a\nb\n\nc"},
	{"VT", "a\vb", "a\nb"},
	{"FF", "a\fb", "a\n\nb"},
	{"NEL", "a\u0085b", "a\nb"},
	{"line separator", "a\u2028b", "a\nb"},
	{"paragraph separator", "a\u2029b", "a\n\nb"},

	{"tab", "a\tb", "a       b"},
	{"tab at a stop", "12345678\tb", "12345678        b"},
	{"tab after wide characters", "日本\tb", "日本    b"},
	{"tabs", "\t1\t22\n3\tb", "        1       22\n3       b"},

	{"colour", "a\x1b[31mb\x1b[0mc", "abc"},
	{"colour with 40 parameters", "a\x1b[" + strings.Repeat("1;", 40) + "mb", "ab"},
	{"private mode", "a\x1b[?1049hb", "ab"},
	{"cursor shape", "a\x1b[2 qb", "ab"},
	{"reset", "a\x1bcb", "ab"},
	{"character set", "a\x1b(0b", "ab"},
	{"title, bell", "a\x1b]0;hidden\ab", "ab"},
	{"title, ST", "a\x1b]0;hidden\x1b\\b", "ab"},
	{"link", "\x1b]8;;javascript:x\x1b\\text\x1b]8;;\x1b\\", "text"},
	{"device control", "a\x1bP$qm\x1b\\b", "ab"},
	{"application command", "a\x1b_Gf=32;AAAA\x1b\\b", "ab"},
	{"privacy message", "a\x1b^x\x1b\\b", "ab"},
	{"bell inside a device control", "a\x1bPx\ay\x1b\\b", "ab"},
	{"longest string", "a\x1b]" + strings.Repeat("x", 4093) + "\ab", "ab"},
	{"string too long", "a\x1b]" + strings.Repeat("x", 4094) + "\ab", "a␛]" + strings.Repeat("x", 4094) + "␇b"},
	{"string over a line break", "a\x1b]0;words\nmore\ab", "a␛]0;words\nmore␇b"},
	{"string over a line separator", "a\x1b]0;words\u2028more\ab", "a␛]0;words\nmore␇b"},
	{"string cut off by CAN", "a\x1b]0;words\x18b\a", "a␛]0;words␘b␇"},
	{"unfinished string", "a\x1b]0;words", "a␛]0;words"},
	{"unfinished sequence", "a\x1b[31", "a␛[31"},
	{"sequence with a bad byte", "a\x1b[3\x011m", "a␛[3␁1m"},
	{"sequence with a wide character", "a\x1b[3é", "a␛[3é"},
	{"last ESC", "a\x1b", "a␛"},
	{"ESC before ESC", "\x1b\x1b[31m[31mb", "␛[31mb"},
	{"sequence inside a sequence", "\x1b[\x1b[31m31mb", "␛[31mb"},

	{"C0", "a\x00b\x07c\x08d", "a␀b␇c␈d"},
	{"DEL", "a\x7fb", "a␡b"},
	{"C1 as Windows-1252", "\u0093so-called\u0094 \u0096 \u0092", "“so-called” – ’"},
	{"C1 introducer", "\u009b31m\u009d0;t\u009c", "›31m\ufffd0;tœ"},
	{"C1 without a meaning", "a\u0081b\u008d", "a\ufffdb\ufffd"},
	{"invalid UTF-8", "a\xffb\xc3(", "a\ufffdb\ufffd("},
	{"C1 as a byte", "a\x9b31mb", "a\ufffd31mb"},
	{"surrogate", "\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
	{"overlong", "\xc0\x9b", "\ufffd\ufffd"},
	{"noncharacter", "a\ufdd0\uffffb\U0001ffff", "a\ufffd\ufffdb\ufffd"},
	{"private use", "a\ue000\U000f0000\U0010fffd", "a\ufffd\ufffd\ufffd"},

	{"direction controls", "a\u202eb\u202cc\u2066d\u2069e\u200ef\u200fg\u061ch", "abcdefgh"},
	{"invisible", "p\u2060a\ufeffr\u034ft\u2061i\u206as\u115fa\u3164n\uffa0s\ufff9.\u2800", "partisans."},
	{"soft hyphen and zero-width space", "cease\u00adfire\u200bline", "ceasefireline"},
	{"language tag", "a\U000e0001b", "ab"},

	{"emoji family", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"},
	{"emoji with tone and sex", "🏃🏽\u200d♀\ufe0f", "🏃🏽\u200d♀\ufe0f"},
	{"emoji flag", "🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"},
	{"keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"},
	{"heart", "❤\ufe0f", "❤\ufe0f"},
	{"joiner in a word", "cease\u200dfire no\u200cw", "ceasefire now"},
	{"joiner at an end", "👩\u200d and \u200d👩", "👩 and 👩"},
	{"joiners in a row", "👩\u200d\u200d👩", "👩\u200d👩"},
	{"joiner before something removed", "👩\u200d\u200b👩", "👩👩"},
	{"emoji of many", strings.Repeat("👩\u200d", 12) + "👩", strings.Repeat("👩\u200d", 8) + "👩" + strings.Repeat("👩\u200d", 3) + "👩"},
	{"Hindi conjunct", "क्\u200dष", "क्\u200dष"},
	{"Bengali ya-phala", "র\u200d্য", "র\u200d্য"},
	{"Persian half space", "می\u200cخواهم", "می\u200cخواهم"},
	{"flag of Wales", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"},
	{"tags in a word", "a\U000e0061\U000e0062b", "ab"},
	{"tags after a flag without end", "🏴" + strings.Repeat("\U000e0061", 20), "🏴" + strings.Repeat("\U000e0061", 8)},
	{"selector after a letter", "a\ufe00b\ufe0fc\U000e0101", "abc"},
	{"selectors in a row", "❤\ufe0f\ufe0f\ufe0e", "❤\ufe0f"},
	{"selector of a Han variant", "葛\U000e0100", "葛\U000e0100"},

	{"accents", "e\u0301", "e\u0301"},
	{"accents without end", "e" + strings.Repeat("\u0301", 20) + "f", "e" + strings.Repeat("\u0301", 8) + "f"},
	{"accents around something hidden", "e" + strings.Repeat("\u0301", 5) + "\u200b" + strings.Repeat("\u0301", 5), "e" + strings.Repeat("\u0301", 8)},
	{"accent first", "\u0301a", "◌\u0301a"},
	{"accent first in a line", "a\n\u0301b", "a\n◌\u0301b"},
	{"accent after a space", "a \u0301b", "a ◌\u0301b"},
	{"accent after a tab", "\t\u0301b", "        ◌\u0301b"},
	{"accent after an escape", "e\x1b[1m\u0301", "e\u0301"},
	{"vowel sign first", "\u093e", "◌\u093e"},
	{"Hangul", "한국어 각", "한국어 각"},
}

func TestClean(t *testing.T) {
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got := NewText(row.in).String()
			if got != row.want {
				t.Errorf("%+q\n got %+q\nwant %+q", row.in, got, row.want)
			}
			if again := NewText(got).String(); again != got {
				t.Errorf("cleaned twice: %+q", again)
			}
		})
	}
}

func TestRemoved(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Removed
		says string
	}{
		{"plain\r\n\ttext, cease\u00adfire", Removed{}, ""},
		{"\x1b[31m\x1b]0;x\a", Removed{Escapes: 2}, "2 hidden or control characters removed (2 escape sequences)"},
		{"a\u202eb", Removed{Directions: 1}, "1 hidden or control character removed (1 direction control)"},
		{"a\u200bb\u200dc\ufe0f", Removed{Hidden: 3}, "3 hidden or control characters removed (3 invisible characters)"},
		{"a\U000e0061", Removed{Tags: 1}, "1 hidden or control character removed (1 tag character)"},
		{"a" + strings.Repeat("\u0300", 9), Removed{Marks: 1}, "1 hidden or control character removed (1 surplus accent)"},
		{"\x01\x1b\u0093", Removed{Controls: 3}, "3 control or invalid characters replaced by a visible sign"},
		{"\xff\ue000", Removed{Invalid: 2}, "2 control or invalid characters replaced by a visible sign"},
		{
			"\x1b[m\u202e\x00", Removed{Escapes: 1, Directions: 1, Controls: 1},
			"2 hidden or control characters removed (1 escape sequence, 1 direction control), 1 replaced by a visible sign",
		},
	} {
		got := NewText(tt.in).Removed()
		if got != tt.want || got.String() != tt.says {
			t.Errorf("%+q: %+v %q\nwant %+v %q", tt.in, got, got, tt.want, tt.says)
		}
		if twice := got.Add(got); twice.Total() != 2*got.Total() || twice.Replaced() != 2*got.Replaced() {
			t.Errorf("%+v added to itself: %+v", got, twice)
		}
	}
}

func TestBreaks(t *testing.T) {
	for _, tt := range []struct {
		in, want string // want has | where a line may be broken
	}{
		{"ceasefire", "ceasefire"},
		{"cease\u00adfire\u200bline", "cease|fire|line"},
		{"a\u200b\u200b\u00adb", "a|b"},
		{"\u200bstart\n\u200bstart", "start\nstart"},
		{"end\u200b", "end"},
		{"e\u200b\u0301x", "e\u0301x"},
		{"日\u200b本", "日|本"},
		{"\x1b[1mcease\u00ad\x1b[0mfire", "cease|fire"},
		{"a\u00ad\x00b", "a|␀b"},
	} {
		text := NewText(tt.in)
		got := text.String()
		for i := len(text.Breaks()) - 1; i >= 0; i-- {
			at := text.Breaks()[i]
			got = got[:at] + "|" + got[at:]
		}
		if got != tt.want {
			t.Errorf("%+q: %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestNewTextAt(t *testing.T) {
	in := "a\tb \x1b[31mred\x1b[m \xff\u200d\u202eend\n\u0301x\r\n"
	places := map[string]string{"a": "a", "\t": "      ", "b": "b", "red": "red", "end": "end", "x": "x", "\u0301": "◌\u0301"}
	for part, want := range places {
		start := strings.Index(in, part)
		text, at := NewTextAt(in, []int{start, start + len(part)})
		if got := text.String()[at[0]:at[1]]; !strings.HasPrefix(got, want) || len(got) > len(want)+1 {
			t.Errorf("%q went to %q", part, got)
		}
	}
	all := make([]int, len(in)+1)
	for i := range all {
		all[i] = i
	}
	text, at := NewTextAt(in, all)
	if len(at) != len(all) || at[0] != 0 || at[len(in)] != len(text.String()) {
		t.Fatalf("%d places, from %d to %d of %d", len(at), at[0], at[len(at)-1], len(text.String()))
	}
	for i := 1; i < len(at); i++ {
		if at[i] < at[i-1] {
			t.Errorf("byte %d went to %d, the one before to %d", i, at[i], at[i-1])
		}
	}
}

func TestCleanTextCostsNothing(t *testing.T) {
	s := strings.Repeat("“He said” it – naïve, café, cafe\u0301, 日本語, 🚀, می\u200cخواهم.\n", 100)
	if n := testing.AllocsPerRun(10, func() { NewText(s) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
