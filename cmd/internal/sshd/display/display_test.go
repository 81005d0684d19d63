package display

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"askance/tui/safe/egress"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// TestEveryFrameIsOnTheTerminal reads with the real program and compares the
// terminal after each key with one on which the view was drawn plainly.
func TestEveryFrameIsOnTheTerminal(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII} {
		r := openReader(t, profile)
		var sent bytes.Buffer
		d := New(&sent)
		all, frames, scrolled := 0, 0, 0
		for _, size := range []tea.WindowSizeMsg{{Width: 120, Height: 40}, {Width: 200, Height: 50}, {Width: 61, Height: 20}, {Width: 3, Height: 2}, {Width: 1, Height: 1}, {Width: 80, Height: 24}} {
			e := emulator(t, size.Width, size.Height)
			r.send(size)
			for i, msg := range append([]tea.Msg{nil}, presses(readersKeys)...) {
				v := r.send(msg)
				sent.Reset()
				if _, err := d.Draw(v, size.Width, size.Height); err != nil {
					t.Fatal(err)
				}
				_, _ = e.Write(sent.Bytes())
				if got, want := e.Render(), plainly(t, v.Content, size.Width, size.Height); got != want {
					t.Fatalf("%v at %d × %d, key %d %v: the terminal shows\n%s\nnot\n%s", profile, size.Width, size.Height, i, msg, got, want)
				}
				if err := egress.Stream(sent.String()); err != nil {
					t.Errorf("%v: %v", profile, err)
				}
				if size.Width == 120 && i > 0 {
					all, frames = all+sent.Len(), frames+1
					if i <= 3 {
						scrolled += sent.Len()
					}
				}
			}
		}
		t.Logf("%v: %d bytes a key on 120 × 40, %d a line scrolled", profile, all/frames, scrolled/3)
	}
}

// TestColoursAreTheTerminals: colours are sent as the program gives them, so it
// must not give any that the terminal does not have.
func TestColoursAreTheTerminals(t *testing.T) {
	for profile, forbidden := range map[colorprofile.Profile][]string{
		colorprofile.ANSI256: {";38;2;", ";48;2;", ";58;2;"},
		colorprofile.ANSI:    {";38;", ";48;", ";58;"},
		colorprofile.ASCII:   {";38;", ";48;", ";58;", ";3", ";9", ";10"},
	} {
		r := openReader(t, profile)
		for _, msg := range presses(readersKeys) {
			content := r.send(msg).Content
			for _, f := range forbidden {
				if f == ";3" || f == ";9" || f == ";10" { // colours, not italics and strike
					for _, digit := range "01234567" {
						if strings.Contains(content, f+string(digit)) {
							t.Fatalf("%v: a frame has %q", profile, f+string(digit))
						}
					}
				} else if strings.Contains(content, f) {
					t.Fatalf("%v: a frame has %q", profile, f)
				}
			}
		}
	}
}

// FuzzDraw holds that whatever two views hold, the terminal shows the second
// one after it, and is sent nothing but text, styles and places.
func FuzzDraw(f *testing.F) {
	f.Add("one\n\x1b[0;1mtwo\x1b[0m", "one\n\x1b[0;1mtow\x1b[0m\nthree")
	f.Add("\x1b[0mleft\x1b[0;4:3mword\x1b[0m│right\x1b[0m", "\x1b[0mleft\x1b[0;4:3mwurd\x1b[0m│right\x1b[0m")
	f.Add("\x1b[0m世界\x1b[0;1mx\x1b[0m", "\x1b[0m世\x1b[0;1mx\x1b[0m")
	f.Add("\x1b[0mé\u0301👨‍👩‍👧\x1b[0;1mx\x1b[0m", "\x1b[0me\u0301👨‍👩‍👧\x1b[0;1my\x1b[0m")
	f.Add("a\x1b]52;c;eA==\x07b", "\x9bc\x1bc\x1b[2J\u009b5m")
	const width, height = 20, 4
	f.Fuzz(func(t *testing.T, first, second string) {
		if len(first)+len(second) > 1000 {
			return
		}
		var sent bytes.Buffer
		d, e := New(&sent), emulator(t, width, height)
		for _, content := range []string{first, second} {
			content = rowsOnly(content)
			sent.Reset()
			_, _ = d.Draw(tea.View{Content: content}, width, height)
			if bad := strings.Trim(stripped(sent.String()), " "); strings.ContainsFunc(bad, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
				t.Fatalf("sent %q", bad)
			}
			_, _ = e.Write(sent.Bytes())
			if got, want := e.Render(), plainly(t, content, width, height); got != want {
				t.Fatalf("of %q the terminal shows\n%q\nnot\n%q", content, got, want)
			}
		}
	})
}

// TestRowsAreCutWhereWidthsAreSure: behind a family of three, which terminals
// draw in two cells or in six, nothing stays where it is.
func TestRowsAreCutWhereWidthsAreSure(t *testing.T) {
	const family, rest = "\x1b[0m👨‍👩‍👧", "\x1b[0;1mrest\x1b[0m"
	for _, tt := range []struct {
		before, after string
		whole         bool
	}{
		{"\x1b[0mab", "\x1b[0mcd", false},
		{family, "\x1b[0mcd", true},
		{"\x1b[0mab", family, true},
	} {
		if c := difference(tt.before+rest, tt.after+rest); c.toTheEnd != tt.whole {
			t.Errorf("%q after %q: %+v", tt.after, tt.before, c)
		}
	}
}

// rowsOnly makes of anything what a program may give: text, and styles that
// depend on nothing.
func rowsOnly(s string) string {
	var rows []string
	for row := range strings.SplitSeq(s, "\n") {
		clean := string(appendText(nil, row))
		clean = strings.ReplaceAll(clean, "\x1b[", "\x1b[0;")
		rows = append(rows, strings.ReplaceAll(clean, "\x1b[0;0", "\x1b[0"))
	}
	return strings.Join(rows, "\n")
}

// stripped takes out what a display sends besides text.
func stripped(s string) string {
	var b strings.Builder
	for rest := s; rest != ""; {
		before, after, found := strings.Cut(rest, "\x1b[")
		b.WriteString(before)
		if !found {
			break
		}
		rest = after[min(len(after), strings.IndexFunc(after, func(r rune) bool { return r >= '@' && r <= '~' })+1):]
	}
	return b.String()
}

func TestTheTerminalIsLeftAsItWas(t *testing.T) {
	var sent bytes.Buffer
	d := New(&sent)
	if err := d.Close(); err != nil || sent.Len() > 0 {
		t.Errorf("a display that drew nothing sent %q (%v)", sent.String(), err)
	}
	d.Answered(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	d.Answered(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	v := tea.View{Content: "x", WindowTitle: "a\x1b\x07b\u009b", MouseMode: tea.MouseModeAllMotion, ReportFocus: true}
	if _, err := d.Draw(v, 80, 24); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	all := sent.String()
	for _, mode := range []string{"1049", "2004", "1004", "1003", "1006", "2026", "2027"} {
		if set, unset := strings.LastIndex(all, "\x1b[?"+mode+"h"), strings.LastIndex(all, "\x1b[?"+mode+"l"); set < 0 || unset < set {
			t.Errorf("mode %s is set at %d and reset at %d", mode, set, unset)
		}
	}
	for _, mode := range []string{"7", "25"} {
		if unset, set := strings.LastIndex(all, "\x1b[?"+mode+"l"), strings.LastIndex(all, "\x1b[?"+mode+"h"); unset < 0 || set < unset {
			t.Errorf("mode %s is reset at %d and set at %d", mode, unset, set)
		}
	}
	if !strings.Contains(all, "\x1b]2;ab\x07") || !strings.Contains(all, "\x1b]2;\x07") {
		t.Errorf("the title is not set and taken back: %q", all)
	}
	if err := egress.Stream(all); err != nil {
		t.Error(err)
	}
}

func TestModesFollowTheView(t *testing.T) {
	var sent bytes.Buffer
	d := New(&sent)
	for _, step := range []struct {
		view tea.View
		want string
	}{
		{tea.View{}, "\x1b[?2004h"},
		{tea.View{}, ""},
		{tea.View{MouseMode: tea.MouseModeCellMotion}, "\x1b[?1002h\x1b[?1006h"},
		{tea.View{MouseMode: tea.MouseModeAllMotion}, "\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1003h\x1b[?1006h"},
		{tea.View{ReportFocus: true}, "\x1b[?1004h\x1b[?1002l\x1b[?1003l\x1b[?1006l"},
		{tea.View{DisableBracketedPasteMode: true}, "\x1b[?2004l\x1b[?1004l"},
	} {
		sent.Reset()
		_, _ = d.Draw(step.view, 80, 24)
		if got := sent.String(); !strings.Contains(got, step.want) || step.want == "" && got != "" {
			t.Errorf("%+v sent %q, want %q", step.view, got, step.want)
		}
	}
}

func TestOnlyWhatChangedIsSent(t *testing.T) {
	var sent bytes.Buffer
	d := New(&sent)
	const left, right = "\x1b[0mThe left pane holds this.", "\x1b[0m│\x1b[0mAnd the right one this.\x1b[0m"
	_, _ = d.Draw(tea.View{Content: left + "\x1b[0;1mOne" + right + "\nsame"}, 80, 24)
	sent.Reset()
	_, _ = d.Draw(tea.View{Content: left + "\x1b[0;1mTwo" + right + "\nsame"}, 80, 24)
	if got, want := sent.String(), "\x1b[1;26H\x1b[0;1mTwo\x1b[0m"; got != want {
		t.Errorf("sent %q, want %q", got, want)
	}
	sent.Reset()
	_, _ = d.Draw(tea.View{Content: left + "\x1b[0;1mThree" + right}, 80, 24)
	if got, want := sent.String(), "\x1b[1;26H\x1b[0;1mThree"+right+"\x1b[K\x1b[2H\x1b[0m\x1b[0m\x1b[K"; got != want {
		t.Errorf("sent %q, want %q", got, want)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("gone") }

func TestATerminalThatIsGoneIsAnError(t *testing.T) {
	if _, err := New(broken{}).Draw(tea.View{Content: "x"}, 80, 24); err == nil {
		t.Error("no error")
	}
}

// BenchmarkDraw is what a line scrolled costs, and how much it sends.
func BenchmarkDraw(b *testing.B) {
	r := openReader(b, colorprofile.TrueColor)
	var views []tea.View
	for _, msg := range presses("jjjjkkkk") {
		views = append(views, r.send(msg))
	}
	var sent counter
	d := New(&sent)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		_, _ = d.Draw(views[i%len(views)], 120, 40)
		i++
	}
	b.ReportMetric(float64(sent)/float64(i), "sent/op")
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
