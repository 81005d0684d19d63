package inputguard

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// everything is a guard with all reports on and all answers owed.
func everything() *Guard {
	return &Guard{
		Modes: Modes{Mouse: true, Focus: true, Paste: true},
		Asked: Asked{Background: true, Sync: true, Unicode: true},
	}
}

// names feeds a guard and writes down what the program would get.
func names(g *Guard, input string) string {
	var out []string
	for _, s := range append(g.Feed([]byte(input)), g.Settle()...) {
		switch m := s.Message().(type) {
		case nil:
			out = append(out, fmt.Sprintf("nothing(%q)", s.Bytes))
		case tea.KeyPressMsg:
			out = append(out, m.String())
		case tea.PasteMsg:
			out = append(out, fmt.Sprintf("paste(%s)", m.Content))
		default:
			out = append(out, strings.TrimPrefix(reflect.TypeOf(m).String(), "tea."))
		}
	}
	return strings.Join(out, " ")
}

func TestWhatKeyboardsSendGetsThrough(t *testing.T) {
	for input, want := range map[string]string{
		"q":                   "q",
		"qjjj":                "q j j j",
		"\t\r\x03\x7f":        "tab enter ctrl+c backspace",
		" ":                   "space",
		"é€😀":                 "é € 😀",
		"\x1b":                "esc",
		"\x1b\x1b":            "esc esc",
		"\x1ba":               "alt+a",
		"\x1bé":               "alt+é",
		"\x1b[":               "alt+[",
		"\x1b]":               "alt+]",
		"\x1b[A\x1b[B":        "up down",
		"\x1b[1;5C":           "ctrl+right",
		"\x1b[5~\x1b[6~":      "pgup pgdown",
		"\x1b[3;5~":           "ctrl+delete",
		"\x1b[Z":              "shift+tab",
		"\x1bOP\x1b[11~":      "f1 f1",
		"\x1b[[A\x1b[[E":      "f1 f5",
		"\x1b[1;2R":           "shift+f3",
		"\x1bOA":              "up",
		"\x1b[27;5;9~":        "ctrl+tab",
		"\x1b[97;5u":          "ctrl+a",
		"\x1b[<64;10;20M":     "MouseWheelMsg",
		"\x1b[<0;10;20M":      "MouseClickMsg",
		"\x1b[<0;10;20m":      "MouseReleaseMsg",
		"\x1b[<32;10;20M":     "MouseMotionMsg",
		"\x1b[I\x1b[O":        "FocusMsg BlurMsg",
		"a\x1b[Ab":            "a up b",
		"\x1b[200~x\x1b[201~": "paste(x)",
	} {
		if got := names(everything(), input); got != want {
			t.Errorf("%q\n got %s\nwant %s", input, got, want)
		}
	}
}

func TestWhatNoKeyboardSendsIsDropped(t *testing.T) {
	long := "\x1b[" + strings.Repeat("1;", 33) + "A"
	for input, want := range map[string]string{
		"\x9bM7K\xab":                            "M 7 K", // a short X10 mouse report
		"\x1b[M7K\xabq":                          "q",     // the same with ESC [
		"\x1b[M\x1b[Mj":                          "j",     // and within itself
		long + "q":                               "q",
		"\x1b[" + strings.Repeat(":", 40) + "uq": "q",
		"\x1b[1;2;3;4;5;6;7Aq":                   "q",
		"\x1b[12345678uq":                        "q",
		"\xc2\x9bA":                              "A", // C1 in UTF-8
		"\xff\xfe\xc0\x80q":                      "q",
		"\xe2\x80q":                              "q", // a character broken off
		"\xe2\xc3\xa9":                           "é",
		"\u202eq\u2066\u200e":                    "q",
		"\ufffd\ue000\ufdd0q":                    "q",
		"\x1b[10;20Rq":                           "q", // cursor position
		"\x1b[?62;22cq":                          "q", // device attributes
		"\x1b[>1;10;0cq":                         "q",
		"\x1b[8;9999;9999tq":                     "q", // window size
		"\x1b[48;9999;9999;1;1tq":                "q",
		"\x1b[?997;1nq":                          "q",
		"\x1b[?1uq":                              "q",
		"\x1b[65;30;97;1;0;1_q":                  "q", // Win32 input
		"\x1b[97;;27u":                           `nothing("\x1b[97;;27u")`,
		"\x1b]52;c;cm0gLXJm\x07q":                "q", // clipboard
		"\x1b]11;rgb:zz/00/00\x07q":              "q",
		"\x1bP1+r5443\x1b\\q":                    "q",
		"\x1b_Gi=1;OK\x1b\\q":                    "q",
		"\x1b[201~q":                             "q",
		"\x1b[<0;99999;1Mq":                      "q",
		"\x1b[<0;1Mq":                            "q",
		"\x1b[?2026;2;9$yq":                      "q",
		"\x1b[?9999;2$yq":                        "q",
		"\x1bOzq":                                "q",
		"\x1b]11;" + strings.Repeat("x", 1<<16) + "\x07q": "q",
	} {
		if got := names(everything(), input); got != want {
			t.Errorf("%q\n got %s\nwant %s", input, got, want)
		}
	}
}

func TestReportsThatAreOffAreDropped(t *testing.T) {
	const input = "\x1b[<0;10;20M\x1b[I\x1b]11;rgb:00/00/00\x07\x1b[?2026;2$y\x1b[?2027;2$y\x1b[200~q"
	if got := names(&Guard{}, input); got != "q" {
		t.Errorf("a guard with every report off let through %s, want q", got)
	}
}

func TestAnswersComeOnce(t *testing.T) {
	const answers = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?2026;2$y\x1b[?2027;0$y"
	g := everything()
	if got, want := names(g, answers), "BackgroundColorMsg ModeReportMsg ModeReportMsg"; got != want {
		t.Errorf("answers gave %s, want %s", got, want)
	}
	if got := names(g, answers); got != "" {
		t.Errorf("the same answers again gave %s, want nothing", got)
	}
}

func TestPasteIsOneBoundedLine(t *testing.T) {
	g := everything()
	got := names(g, "\x1b[200~one\r\ntwo\x1b[31m\x9b\u202e\tthree\x1b[201\x1b[201~q")
	if want := "paste(one  two[31m three[201) q"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	g.Feed([]byte("\x1b[200~"))
	g.Feed(bytes.Repeat([]byte("x"), 1<<20))
	if len(g.pasted) > MaxPaste {
		t.Errorf("%d bytes of a paste are kept, want at most %d", len(g.pasted), MaxPaste)
	}
	if got := names(g, "\x1b[201~"); len(got) > MaxPaste+len("paste()") {
		t.Errorf("a paste of %d bytes got through", len(got))
	}
	if got, want := names(g, "\x1b[200~no end"), "paste(no end)"; got != want {
		t.Errorf("a paste without its end mark gave %s, want %s", got, want)
	}
}

func TestWait(t *testing.T) {
	for input, want := range map[string]time.Duration{
		"":          0,
		"q":         0,
		"\x1b":      escapeWait,
		"\x1b[1":    sequenceWait,
		"\xe2":      sequenceWait,
		"\x1b]11;":  sequenceWait,
		"\x1b[200~": pasteWait,
	} {
		g := everything()
		g.Feed([]byte(input))
		if got := g.Wait(); got != want {
			t.Errorf("after %q the guard waits %v, want %v", input, got, want)
		}
		g.Settle()
		if got := g.Wait(); got != 0 {
			t.Errorf("after %q was settled the guard waits %v, want 0", input, got)
		}
	}
}
