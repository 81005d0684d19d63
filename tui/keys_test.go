package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
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
		{"next-tag", "shift+1", `no key "shift+1": write the character that it gives`},
		{"next-tag", "hyper+x", `no key "hyper+x"`},
		{"leave", "x", `key "x" cannot be leave: lists and prompts take it as text`},
		{"erase", "shift+n", `key "shift+n" cannot be erase`},
		{"accept", "space", `key "space" cannot be accept`},
	} {
		if _, err := DefaultKeys().Bind(tt.name, tt.key); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s = %q: %v, want %q", tt.name, tt.key, err, tt.want)
		}
	}
	if _, err := DefaultKeys().Bind("quit"); err == nil {
		t.Error("quit can be left without a key")
	}
}

// TestKeysAreFoundHoweverTheyAreWritten: as terminals send them.
func TestKeysAreFoundHoweverTheyAreWritten(t *testing.T) {
	for written, sent := range map[string]tea.KeyPressMsg{
		"shift+x":      {Code: 'x', ShiftedCode: 'X', Mod: tea.ModShift, Text: "X"},
		"X":            {Code: 'x', ShiftedCode: 'X', Mod: tea.ModShift, Text: "X"},
		"Ctrl+X":       {Code: 'x', Mod: tea.ModCtrl},
		"alt+ctrl+x":   {Code: 'x', Mod: tea.ModCtrl | tea.ModAlt},
		"alt+X":        {Code: 'x', Mod: tea.ModAlt | tea.ModShift},
		"shift+alt+x":  {Code: 'x', Mod: tea.ModAlt | tea.ModShift},
		"F2":           {Code: tea.KeyF2},
		"Shift+Insert": {Code: tea.KeyInsert, Mod: tea.ModShift},
		"ctrl++":       {Code: '+', Mod: tea.ModCtrl},
		"+":            {Code: '+', Text: "+"},
	} {
		k, err := DefaultKeys().Bind("next-tag", written)
		if err != nil {
			t.Errorf("%s: %v", written, err)
			continue
		}
		s := opened(t, 120, 20, Options{Keys: &k})
		if s.send(sent); !s.shows("tag 2 of") {
			t.Errorf("%s does not hear %q", written, sent.String())
		}
	}
}

// TestKeysUnderCtrl: tab, enter and escape are what most terminals send for
// some characters with ctrl. Where they tell them apart it makes no difference.
func TestKeysUnderCtrl(t *testing.T) {
	for written, key := range map[string]string{"ctrl+i": "tab", "Ctrl+M": "enter", "ctrl+[": "esc", "alt+ctrl+i": "alt+tab"} {
		if got, err := spelled(written); got != key || err != nil {
			t.Errorf("%s is %q, %v; want %s", written, got, err, key)
		}
	}
	opened(t, 120, 20, Options{}).press("/ a ctrl+[").lacks("match 1").press("ctrl+m").wants("Voice")
	k, err := DefaultKeys().Bind("quit", "ctrl+i")
	if err != nil || len(k.Clashes()) != 1 {
		t.Errorf("quit at tab clashes with %v, %v", k.Clashes(), err)
	}
}

// TestCtrlCQuitsWhateverTheKeys: even with ways out that this terminal cannot send.
func TestCtrlCQuitsWhateverTheKeys(t *testing.T) {
	k, err := DefaultKeys().Bind("quit", "Q")
	if err != nil {
		t.Fatal(err)
	}
	for _, more := range []string{"ctrl+c", "ctrl+shift+9"} {
		if k, err = k.Bind("interrupt", more); err != nil {
			t.Fatal(err)
		}
		for _, open := range []string{"", "/", ":", "t", "o", "c", "?", "/ a enter", "enter"} {
			if s := opened(t, 120, 20, Options{Keys: &k}).press(open + " ctrl+c"); !s.quit {
				t.Errorf("with interrupt at %s ctrl+c does not quit after %q", more, open)
			}
		}
		if s := opened(t, 120, 20, Options{Keys: &k, Tour: steps}).press("ctrl+c"); !s.quit {
			t.Error("ctrl+c does not quit from the tour")
		}
	}
	if k, err = k.Bind("quit", "q", "ctrl+c"); err != nil {
		t.Fatal(err)
	}
	if k, err = k.Bind("interrupt", "ctrl+c"); err != nil || len(k.Clashes()) > 0 {
		t.Errorf("two ways to quit clash: %v, %v", k.Clashes(), err)
	}
}

// burst is a key that was pressed so soon after escape that the terminal's bytes
// say alt.
func burst(k tea.KeyPressMsg) tea.KeyPressMsg {
	k.Mod |= tea.ModAlt
	k.Text = ""
	return k
}

// TestEscapeInABurst: escape and another key are two keys, unless the reader has
// given alt and the key a meaning.
func TestEscapeInABurst(t *testing.T) {
	for open, shown := range map[string]string{"?": "to the other pane", "c": "enter go there", "t": "filter", "o": "filter", "/": "▏", ":": "▏", "enter": "Voice"} {
		s := opened(t, 120, 40, Options{}).press(open).wants(shown)
		if s.send(burst(keyPress(t, "esc"))); s.shows(shown) {
			t.Errorf("two escapes do not close what %s opens", open)
		}
	}
	s := opened(t, 120, 14, Options{}).press("t")
	s.send(burst(tea.KeyPressMsg{Code: 'g', ShiftedCode: 'G', Mod: tea.ModShift, Text: "G"}))
	s.lacks("filter").wants("100%")
	s.press("/")
	s.send(burst(tea.KeyPressMsg{Code: '/', Text: "/"}))
	s.send(burst(keyPress(t, "ctrl+c")))
	if s.lacks("▏"); !s.quit {
		t.Error("ctrl+c after escape does not quit")
	}
	k, err := DefaultKeys().Bind("next-tag", "alt+n")
	if err != nil {
		t.Fatal(err)
	}
	s = opened(t, 120, 40, Options{Keys: &k}).press("enter")
	s.send(burst(keyPress(t, "n")))
	s.wants("Voice", "tag 2 of")
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
