package prompt

import (
	"strings"
	"testing"

	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

func TestEditing(t *testing.T) {
	m := Model{}.Insert("one two").Insert(" ").Insert("three")
	for _, step := range []struct {
		do   func(Model) Model
		want string
	}{
		{Model.Erase, "one two thre"},
		{Model.EraseWord, "one two "},
		{Model.EraseWord, "one "},
		{func(m Model) Model { return m.Insert("e\u0301") }, "one e\u0301"},
		{Model.Left, "one e\u0301"},
		{Model.Erase, "onee\u0301"},
		{func(m Model) Model { return m.Insert(" ") }, "one e\u0301"},
		{Model.Home, "one e\u0301"},
		{Model.Erase, "one e\u0301"},
		{Model.Left, "one e\u0301"},
		{Model.Delete, "ne e\u0301"},
		{Model.Right, "ne e\u0301"},
		{func(m Model) Model { return m.Insert("o") }, "noe e\u0301"},
		{func(m Model) Model { return m.Right().Right() }, "noe e\u0301"},
		{Model.EraseWord, "e\u0301"},
		{Model.Delete, ""},
		{Model.Delete, ""},
		{func(m Model) Model {
			return m.Insert("o e\u0301").Home().Insert("one ").Delete().Delete().End().Right()
		}, "one e\u0301"},
		{Model.Erase, "one "},
		{Model.EraseWord, ""},
		{Model.EraseWord, ""},
		{Model.Erase, ""},
	} {
		if m = step.do(m); m.Value() != step.want {
			t.Fatalf("got %q, want %q", m.Value(), step.want)
		}
	}
}

func TestTypedTextIsCleaned(t *testing.T) {
	if got := (Model{}).Insert("a\x1b[2Jb\nc\u202ed").Value(); got != "ab cd" {
		t.Errorf("got %q", got)
	}
	long := Model{}.Insert(strings.Repeat("x", most)).Insert("y")
	if len(long.Value()) != most {
		t.Errorf("%d bytes were taken", len(long.Value()))
	}
}

func TestTheEndOfLongTextIsSeen(t *testing.T) {
	th := theme.New(theme.Dark, true, colorprofile.TrueColor)
	for width := range 20 {
		r := paint.NewRow(nil, th, ansi.WcWidth, width)
		Model{}.Insert("the end of this 中华人民").Put(&r, ansi.WcWidth, "/", width)
		shown := ansi.Strip(string(r.End(theme.Plain)))
		if ansi.StringWidthWc(shown) != width {
			t.Errorf("%q is not %d cells wide", shown, width)
		}
		if width > 6 && !strings.Contains(shown, "人民▏") {
			t.Errorf("%q does not show the end", shown)
		}
		r = paint.NewRow(nil, th, ansi.WcWidth, width)
		Model{}.Insert("人民 the end of this").Home().Right().Put(&r, ansi.WcWidth, "/", max(width-3, 0))
		if shown = ansi.Strip(string(r.End(theme.Plain))); width > 9 && !strings.HasPrefix(shown, "/人▏民") || width > 4 && !strings.HasSuffix(shown, "   ") {
			t.Errorf("%q does not show the cursor, or more than it may", shown)
		}
	}
}
