package tui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// keyNames are the keys that are written as words.
var keyNames = []string{
	"backspace", "delete", "down", "end", "enter", "esc", "f1", "f10", "f11", "f12", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9",
	"home", "insert", "left", "pgdown", "pgup", "right", "space", "tab", "up",
}

// otherNames are what some of them are called, too, on the page of keys among
// others.
var otherNames = map[string]string{
	" ": "space", "←": "left", "→": "right", "↑": "up", "↓": "down", "pgdn": "pgdown", "escape": "esc", "return": "enter",
}

// underCtrl are the keys that most terminals send for a character with ctrl.
// Some do tell them apart, and the reader should not be able to notice.
var underCtrl = map[string]string{"i": "tab", "m": "enter", "[": "esc"}

// spelled returns how a key that is written in the configuration arrives from
// terminals. It is a character or the name of a key, in whatever case, after
// any of ctrl+, alt+ and shift+.
func spelled(key string) (string, error) {
	name, mods := key, map[string]bool{}
	for {
		mod, rest, ok := strings.Cut(name, "+")
		if mod = strings.ToLower(mod); !ok || rest == "" || mod != "ctrl" && mod != "alt" && mod != "shift" {
			break
		}
		mods[mod], name = true, rest
	}
	if !isCharacter(name) {
		name = strings.ToLower(name)
	}
	if other, ok := otherNames[name]; ok {
		name = other
	}
	switch {
	case contains(keyNames, name):
	case !isCharacter(name):
		return "", fmt.Errorf("no key %q: write a character, ctrl+, alt+ or shift+ before one, or one of: %s", key, strings.Join(keyNames, ", "))
	case mods["ctrl"]: // terminals know no capitals with it
		name = strings.ToLower(name)
	case mods["shift"] && !unicode.IsLetter([]rune(name)[0]):
		return "", fmt.Errorf("no key %q: write the character that it gives", key)
	case mods["alt"]: // with which a capital arrives as shift and the letter
		mods["shift"] = mods["shift"] || strings.ToLower(name) != name
		name = strings.ToLower(name)
	case mods["shift"]:
		mods["shift"], name = false, strings.ToUpper(name)
	}
	if same, ok := underCtrl[name]; ok && mods["ctrl"] && !mods["shift"] {
		mods["ctrl"], name = false, same
	}
	for _, mod := range []string{"shift", "alt", "ctrl"} {
		if mods[mod] {
			name = mod + "+" + name
		}
	}
	return name, nil
}

// isCharacter reports whether a key is one character that can be seen.
func isCharacter(key string) bool {
	r, size := utf8.DecodeRuneInString(key)
	return size == len(key) && r != utf8.RuneError && unicode.IsGraphic(r) && r != ' '
}

// types reports whether a key puts its own character into a line of text.
func types(key string) bool { return isCharacter(key) || key == "space" }

// afterEscape returns the key that was pressed after escape. Terminals send
// alt with a key as escape before it: two keys in one burst look the same. What
// the second would type has been dropped on the way.
func afterEscape(key tea.KeyPressMsg) tea.KeyPressMsg {
	key.Mod &^= tea.ModAlt
	shown := key.Code
	if key.Mod.Contains(tea.ModShift) {
		shown = unicode.ToUpper(shown)
	}
	if unicode.IsGraphic(shown) && !key.Mod.Contains(tea.ModCtrl) {
		key.Text = string(shown)
	}
	return key
}
