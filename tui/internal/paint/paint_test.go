package paint

import (
	"strings"
	"testing"

	"askance/tui/internal/flow"
	"askance/tui/internal/theme"
	"askance/tui/safe"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

var dark = theme.New(theme.Dark, true, colorprofile.TrueColor)

// line paints a text that fits on one row.
func line(text string, width int, layers ...Layer) string {
	l := flow.Line{End: len(text), Cells: flow.Width(ansi.WcWidth, text)}
	return string(Line(nil, dark, Text{Body: text, Layers: layers}, l, width, 0))
}

func TestLineLaysLayersOverEachOther(t *testing.T) {
	got := line("one two", 9,
		Layer{{Start: 0, End: 7, Look: theme.Family(1)}},
		Layer{{Start: 2, End: 5, Look: theme.Match}},
		Layer{{Start: 4, End: 7, Look: theme.Strong}})
	want := dark.Look(theme.Family(1)) + "on" + dark.Look(theme.Family(1)|theme.Match) + "e " +
		dark.Look(theme.Family(1)|theme.Match|theme.Strong) + "t" + dark.Look(theme.Family(1)|theme.Strong) + "wo" + dark.Role(theme.Plain) + "  "
	if got != want {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestLineSkipsWhatLiesElsewhere(t *testing.T) {
	text := "before HERE after"
	l := flow.Line{Start: 7, End: 11, Cells: 4}
	got := string(Line(nil, dark, Text{Body: text, Layers: []Layer{{{Start: 0, End: 6, Look: theme.Match}, {Start: 12, End: 17, Look: theme.Match}}}}, l, 4, 0))
	if want := dark.Look(0) + "HERE"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLineDrawsBreaksAndTabsAsSpaces(t *testing.T) {
	if got := ansi.Strip(line("a\nb\tc", 5)); got != "a b c" {
		t.Errorf("got %q", got)
	}
}

func TestLineOfACharacterWiderThanThePane(t *testing.T) {
	if got := ansi.Strip(line("中", 1)); got != "…" {
		t.Errorf("got %q", got)
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"headline", 8, "headline"}, {"headline", 7, "headli…"}, {"headline", 1, "…"}, {"headline", 0, ""},
		{"中华人民", 8, "中华人民"}, {"中华人民", 7, "中华人…"}, {"中华人民", 6, "中华…"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…"}, {"a👩‍👩‍👧‍👦b", 5, "a…"},
	} {
		if got := Cut(ansi.WcWidth, tt.text, tt.width); got != tt.want {
			t.Errorf("%q in %d cells: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("headline 中华 👩‍👩‍👧‍👦 e\u0301", 7)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text = safe.NewLine(text).String()
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			got := Cut(m, text, width%100)
			if w := flow.Width(m, got); w > max(width%100, 0) {
				t.Fatalf("%q is %d cells wide", got, w)
			}
			if !strings.HasPrefix(text, strings.TrimSuffix(got, "…")) {
				t.Fatalf("%q is no beginning of %q", got, text)
			}
		}
	})
}

func TestRowNeverGrowsWider(t *testing.T) {
	for width := range 12 {
		r := NewRow(nil, dark, ansi.WcWidth, width)
		r.Put(theme.Key, "中a")
		r.Space(theme.Plain, 3)
		r.Tag(2, true, "bcde")
		r.Mark(1, "!")
		if got := ansi.StringWidth(string(r.End(theme.Plain))); got != width {
			t.Errorf("a row of %d cells has %d", width, got)
		}
	}
}
