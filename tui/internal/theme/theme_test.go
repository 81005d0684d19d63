package theme

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// TestFamiliesDifferWithoutColour: also where every underline is drawn straight.
func TestFamiliesDifferWithoutColour(t *testing.T) {
	for _, styles := range [][Families]Style{attributes, bare} {
		seen := map[Style]int{{}: -1}
		for f, s := range styles {
			if s.Line != NoUnderline {
				s.Line = Single
			}
			if other, ok := seen[s]; ok {
				t.Errorf("families %d and %d look alike", f+1, other+1)
			}
			seen[s] = f
		}
	}
}

// TestStructureIsNoMarkWithoutColour: only marks are underlined, and they look
// the same in a heading or in emphasis as in bare text.
func TestStructureIsNoMarkWithoutColour(t *testing.T) {
	p := mono()
	bits := []Look{Quoted, Verbatim, Heading, Emphasis, Strong, Link}
	for set := range 1 << len(bits) {
		var structure Look
		for i, b := range bits {
			if set>>i&1 != 0 {
				structure |= b
			}
		}
		if s := p.look(structure); s.Line != NoUnderline || s.Reverse {
			t.Errorf("structure %x looks like a mark: %+v", structure, s)
		}
		for f := range Families {
			for _, mark := range []Look{Family(f), Family(f) | Fainter} {
				got := p.look(structure | mark)
				if got.Line == NoUnderline || got != p.look(mark) {
					t.Errorf("family %d in structure %x: %+v, elsewhere %+v", f+1, structure, got, p.look(mark))
				}
			}
		}
	}
}

// TestEveryLookDiffers: nothing that is drawn differently in one theme is
// drawn alike in another, for the looks that readers must tell apart.
func TestEveryLookDiffers(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII} {
		for c := range Choice(Choices) {
			for _, dark := range []bool{true, false} {
				th := New(c, dark, profile)
				seen := map[string]string{}
				put := func(name string, l Look) {
					s := th.Look(l)
					if other, ok := seen[s]; ok {
						t.Errorf("%v, %v, dark %v: %s looks like %s: %q", c, profile, dark, name, other, s)
					}
					seen[s] = name
				}
				put("plain", 0)
				for f := range Families {
					put(fmt.Sprint("family ", f+1), Family(f))
					put(fmt.Sprint("fainter family ", f+1), Family(f)|Fainter)
				}
				put("inside a quotation", Family(3)|Inner)
				put("found match", Found)
				put("match", Match)
				put("edited", Edited)
				put("passage", Passage)
				put("restored quotation", Restored)
				for f := range Families {
					if l := th.Look(Family(f) | Cursor(f)); l == th.Look(Family(f)) || l == th.Look(Family(f)|Cursor(f)|Away) {
						t.Errorf("%v, %v, dark %v: the cursor on family %d does not show", c, profile, dark, f+1)
					}
				}
			}
		}
	}
}

// TestSequences: each stands for itself and is no longer than terminals and
// Bubble Tea's parser take.
func TestSequences(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII} {
		for c := range Choice(Choices) {
			th := New(c, true, profile)
			for l := Look(0); l < 1<<22; l += 1021 {
				if l.family() >= Families || l.cursor() >= Families {
					continue
				}
				s := th.Look(l)
				if !strings.HasPrefix(s, "\x1b[0") || !strings.HasSuffix(s, "m") {
					t.Fatalf("look %x: %q does not begin with a reset", l, s)
				}
				if n := strings.Count(s, ";") + strings.Count(s, ":"); n > 30 {
					t.Fatalf("look %x: %d parameters", l, n)
				}
				if strings.Contains(s, "38;2;") || strings.Contains(s, "48;2;") {
					t.Fatalf("look %x: %q has RGB", l, s)
				}
			}
		}
	}
}

func TestNames(t *testing.T) {
	for c := range Choice(Choices) {
		if got, ok := Named(c.String()); !ok || got != c {
			t.Errorf("%q is %v", c.String(), got)
		}
	}
	if _, ok := Named("mauve"); ok {
		t.Error("there is a theme called mauve")
	}
}
