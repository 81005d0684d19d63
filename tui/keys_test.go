package tui

import (
	"strings"
	"testing"
)

func TestDefaultKeysDoNotClash(t *testing.T) {
	for _, c := range DefaultKeys().Clashes() {
		t.Error(c)
	}
}

func TestEveryActionIsDescribed(t *testing.T) {
	names := map[string]bool{}
	for _, i := range DefaultKeys().Info() {
		if i.Name == "" || i.Does == "" || i.Group == "" || len(i.Keys) == 0 || names[i.Name] {
			t.Errorf("action %+v lacks something, or shares its name", i)
		}
		names[i.Name] = true
		if _, err := DefaultKeys().Bind(i.Name, i.Keys...); err != nil {
			t.Errorf("%s: %v", i.Name, err)
		}
	}
}

func TestBind(t *testing.T) {
	k, err := DefaultKeys().Bind("next-tag", "x", "ctrl+x")
	if err != nil {
		t.Fatal(err)
	}
	s := opened(t, 120, 20, Options{Keys: &k}).press("x ctrl+x").wants("tag 3 of", "x next")
	s.press("n").wants("tag 3 of").press("?").wants("x ctrl+x")
	if d := DefaultKeys(); d.find(reading, "x") != noAction {
		t.Error("the default keys have changed")
	}
}

func TestBindRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, key, want string
	}{
		{"next-mark", "x", `no action "next-mark"; one of: accept,`},
		{"next-tag", "ctrl-x", `no key "ctrl-x"`},
		{"next-tag", "", `no key ""`},
		{"next-tag", "xx", "one of: backspace"},
	} {
		if _, err := DefaultKeys().Bind(tt.name, tt.key); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s = %q: %v, want %q", tt.name, tt.key, err, tt.want)
		}
	}
	if _, err := DefaultKeys().Bind("quit"); err == nil {
		t.Error("quit can be left without a key")
	}
}

func TestUnbound(t *testing.T) {
	k, err := DefaultKeys().Bind("zoom")
	if err != nil {
		t.Fatal(err)
	}
	opened(t, 120, 20, Options{Keys: &k}).press("z").wants("State Agency").press("?").lacks("one pane or two")
}

func TestClash(t *testing.T) {
	k, err := DefaultKeys().Bind("next-tag", "j")
	if err != nil {
		t.Fatal(err)
	}
	clashes := k.Clashes()
	if len(clashes) != 1 || clashes[0].Error() != `key "j" is both line-down and next-tag; give one of them another` {
		t.Errorf("clashes %v", clashes)
	}
}

// TestStatusNamesTheViews: a reader who knows no key is told of the comparison
// at 80 columns, of the other pane where one alone is seen, and of neither where
// there is one account.
func TestStatusNamesTheViews(t *testing.T) {
	opened(t, 80, 24, Options{}).press("n").wants("c compare")
	opened(t, 79, 24, Options{}).press("n").wants("tab other pane").lacks("c compare")
	opened(t, 120, 24, Options{Accounts: fixtures(t)[:1]}).press("n").wants("q quit").lacks("c compare", "other pane").
		press("enter").wants("r rule").lacks("other pane")
}

// TestNoteTakesThePlace: what has just happened is said whole, or the place with it.
func TestNoteTakesThePlace(t *testing.T) {
	opened(t, 80, 24, Options{}).press("n y").wants("sent to the clipboard").lacks("%…")
	opened(t, 60, 24, Options{}).press("n y").wants("sent to the clipboard").lacks("…\n", " · tag")
	opened(t, 120, 24, Options{}).press("n y").wants("sent to the clipboard · tag")
}

// TestNarrowScreensNameTheHelp: rather than the paragraph.
func TestNarrowScreensNameTheHelp(t *testing.T) {
	opened(t, 60, 20, Options{}).wants("tag 1 of 18 · 75%", "? keys").lacks("¶")
	opened(t, 80, 24, Options{}).wants("tag 1 of 18 · ¶ 1 of 5 · 61%", "? keys")
}

// TestStripLeadsNowhere: enter on a strip of the views says how to go on.
func TestStripLeadsNowhere(t *testing.T) {
	heldTogether(t, 120, 40).press("c enter").wants("no place in the text", "j goes on to the next row")
}
