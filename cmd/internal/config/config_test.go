package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"askance/tui"
)

func TestParse(t *testing.T) {
	c, err := Parse("config.toml", []byte(`
theme = "light"
width = 0
[keys]
next-tag = ["x", "ctrl+x"]
zoom = []
search = "F"
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.Theme != "light" || c.Measure != -1 {
		t.Errorf("theme %q, measure %d", c.Theme, c.Measure)
	}
	want := map[string]string{"next-tag": "x ctrl+x", "zoom": "", "search": "F", "previous-tag": "N"}
	for _, i := range c.Keys.Info() {
		if w, ok := want[i.Name]; ok && strings.Join(i.Keys, " ") != w {
			t.Errorf("%s has the keys %q, want %q", i.Name, i.Keys, w)
		}
	}
}

func TestParseFaults(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"syntax", "theme = \n", "f:1: "},
		{"theme", "\ntheme = 'mauve'", `f:2: no theme "mauve"; one of: auto, dark, light, contrast, none`},
		{"width", "width = 3", "f:1: width 3: give 20 or more, or 0 for no limit"},
		{"wrong type", "theme = 1", "f:1: write it in quotation marks"},
		{"wrong number", "width = \"80\"", "f:1: write a whole number"},
		{"unknown setting", "# x\ncolour = 'red'", `f:2: there is no "colour" here; there are theme, width and [keys]`},
		{"unknown action", "[keys]\n\nnext-mark = 'n'", `f:3: no action "next-mark"; one of:`},
		{"unknown key", "[keys]\nzoom = 'ctrl-z'", `f:2: no key "ctrl-z": write a character`},
		{"key of another type", "[keys]\nzoom = [1]", "f:2: a key is a string, not 1"},
		{"clash with a default", "[keys]\nnext-tag = 'j'", `f:2: key "j" is both line-down and next-tag; give one of them another`},
		{"clash of two", "[keys]\nzoom = '9'\nnext-tag = '9'", `f:3: key "9" is both next-tag and zoom; give one of them another`},
		{"dotted", "keys.next-tag = 'j'", `f:1: key "j" is both`},
		{"no way out", "[keys]\nquit = []", "f:2: quit needs a key"},
		{"typed in lists", "[keys]\nzoom = 'Z'\nleave = ['esc', 'x']", `f:3: key "x" cannot be leave: lists and prompts take it as text`},
		{"under ctrl", "[keys]\nquit = 'ctrl+i'", `f:2: key "tab" is both other-pane and quit`},
		{"twice", "theme = 'dark'\ntheme = 'light'", "f:2: "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("f", []byte(tt.text))
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestParseNamesEveryFault(t *testing.T) {
	_, err := Parse("f", []byte("theme = 'mauve'\n[keys]\nnext-tag = 'j'\nzoom = 'xx'\n"))
	if err == nil || strings.Count(err.Error(), "\n") != 2 {
		t.Errorf("got %v, want three faults", err)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "askance", "config.toml")
	env := func(k string) string { return map[string]string{"XDG_CONFIG_HOME": dir}[k] }
	if got := Path(env); got != file {
		t.Errorf("the path is %s", got)
	}
	if c, err := Load(file); err != nil || len(c.Keys.Clashes()) > 0 {
		t.Errorf("without a file: %v", err)
	}
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(filepath.Dir(file)); err == nil || !strings.Contains(err.Error(), "plain file") {
		t.Errorf("a folder: %v", err)
	}
	if err := os.WriteFile(file, []byte("theme = 'dark'"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(filepath.Join(file, "config.toml")); err == nil || !strings.Contains(err.Error(), "move that away") {
		t.Errorf("under a plain file: %v", err)
	}
	if c, err := Load(file); err != nil || c.Theme != "dark" {
		t.Errorf("got %v, %v", c.Theme, err)
	}
}

func TestPathWithoutXDG(t *testing.T) {
	home := string(filepath.Separator) + "home"
	env := func(k string) string { return map[string]string{"HOME": home, "XDG_CONFIG_HOME": "relative"}[k] }
	if got, want := Path(env), filepath.Join(home, ".config", "askance", "config.toml"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := Path(func(string) string { return "" }); got != "" {
		t.Errorf("got %s", got)
	}
}

// TestEveryDefaultCanBeWritten: a file that spells out the keys as they are
// changes nothing.
func TestEveryDefaultCanBeWritten(t *testing.T) {
	var b strings.Builder
	b.WriteString("[keys]\n")
	for _, i := range tui.DefaultKeys().Info() {
		b.WriteString(i.Name + " = [\"" + strings.Join(i.Keys, `", "`) + "\"]\n")
	}
	if _, err := Parse("f", []byte(b.String())); err != nil {
		t.Error(err)
	}
}
