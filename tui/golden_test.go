package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui/internal/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "rewrite the golden frames")

// grounds are the ways in which every scene is drawn. Text and mark letters
// are the same in all of them: nothing is said by colour alone.
var grounds = []struct {
	name string
	o    Options
}{
	{"dark", Options{Background: BackgroundDark, Profile: colorprofile.TrueColor}},
	{"light", Options{Background: BackgroundLight, Profile: colorprofile.TrueColor}},
	{"none", Options{Profile: colorprofile.ASCII}},
	{"sixteen-dark", Options{Background: BackgroundDark, Profile: colorprofile.ANSI}},
	{"sixteen-light", Options{Background: BackgroundLight, Profile: colorprofile.ANSI}},
}

func TestGolden(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 20}, {80, 24}, {120, 40}, {200, 50}} {
		for _, sc := range scenes {
			name := fmt.Sprintf("%s-%dx%d", sc.name, size.w, size.h)
			t.Run(name, func(t *testing.T) {
				for _, g := range grounds {
					o := sc.options(g.o)
					o.Accounts = sc.accounts(t, nil)
					s := opened(t, size.w, size.h, o).play(sc)
					file := name
					if sc.apart {
						file += "-" + g.name
					}
					matchGolden(t, filepath.Join("testdata", "golden", file+".txt"), g.name, letters(s.m), sc.apart)
				}
			})
		}
	}
}

// matchGolden holds a frame against a golden file. The first ground writes it,
// or every ground its own.
func matchGolden(t *testing.T, file, ground, got string, own bool) {
	t.Helper()
	if *update && (own || ground == grounds[0].name) {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; write it with: go test ./tui -run TestGolden -update", err)
	}
	if got != string(want) {
		t.Errorf("%s: the frame differs from %s (rewrite it with: go test ./tui -run TestGolden -update)\n%s",
			ground, file, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(no row)", "(no row)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, a, b)
		}
	}
	return ""
}

// letters writes a frame as rows of text. Under each row that has marks stand
// their letters: d doubt, l loaded, e editorial, a attribution, c certainty;
// f for a mark that is fainter, q inside a quotation; capital under the
// cursor, _ under that of the pane without focus; m what the search found, M
// where it stands.
func letters(m Model) string {
	names := lookNames(m.theme)
	var out strings.Builder
	for y, line := range cells(m.View().Content, m.w, m.h, m.method) {
		var text, marks strings.Builder
		for x, c := range line {
			if c.Width == 0 {
				continue
			}
			text.WriteString(c.Content)
			letter := names[styleKey(c.Style)]
			if letter == "" || !m.textAt(x, y) {
				letter = " "
			}
			marks.WriteString(strings.Repeat(letter, c.Width))
		}
		out.WriteString(strings.TrimRight(text.String(), " ") + "\n")
		if s := strings.TrimRight(marks.String(), " "); s != "" {
			out.WriteString(s + "\n")
		}
	}
	return out.String()
}

// textAt reports whether a cell of the screen shows an article's text.
func (m Model) textAt(x, y int) bool {
	for p := range m.panes {
		if !m.helping && p != m.sideAt() && m.panes[p].Doc() != nil && m.frame.Panes[p].Text.Contains(x, y) {
			return true
		}
	}
	return false
}

// lookNames returns the letters of the looks that tags have in a theme.
func lookNames(th *theme.Theme) map[string]string {
	names := map[string]string{}
	add := func(letter string, l theme.Look) {
		var style uv.Style
		readSGR(th.Look(l), &style)
		if _, taken := names[styleKey(style)]; !taken {
			names[styleKey(style)] = letter
		}
	}
	add(" ", 0)
	for f, letter := range [analysis.Families]string{"d", "l", "e", "a", "c"} {
		add(letter, theme.Family(f))
		add(strings.ToUpper(letter), theme.Family(f)|theme.Cursor(f))
		add("_", theme.Family(f)|theme.Cursor(f)|theme.Away)
		add("_", theme.Family(f)|theme.Cursor(f)|theme.Away|theme.Fainter)
	}
	for f := range analysis.Families {
		add("f", theme.Family(f)|theme.Fainter)
		add("q", theme.Family(f)|theme.Inner)
	}
	add("m", theme.Match)
	add("M", theme.Match|theme.Found)
	return names
}

func readSGR(seq string, style *uv.Style) {
	*style = cells(seq+"x", 1, 1, ansi.GraphemeWidth)[0][0].Style
}

func styleKey(s uv.Style) string { return s.String() }

// cells turns a frame into cells as Bubble Tea's renderer does.
func cells(frame string, w, h int, method ansi.Method) []uv.Line {
	b := uv.NewScreenBuffer(w, h)
	b.Method = method
	uv.NewStyledString(frame).Draw(b, b.Bounds())
	return b.Lines
}

// plainText returns a frame without styles.
func plainText(frame string) string { return ansi.Strip(frame) }

var _ tea.Model = Model{}
