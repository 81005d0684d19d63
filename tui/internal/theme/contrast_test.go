package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// ratio returns the contrast ratio of two of the 256 colours, 1 to 21, as
// WCAG 2.2 defines it.
func ratio(c, d Color) float64 {
	a, b := luminance(ansi.IndexedColor(c.n)), luminance(ansi.IndexedColor(d.n))
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// luminance returns the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	part := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

// TestContrast reckons every pair of colours that meet on the screen, by WCAG
// 2.2: 4.5 for text, 3 for marks and lines.
func TestContrast(t *testing.T) {
	for name, k := range map[string]inks{"dark": darkInks, "light": lightInks, "contrast": contrastInks} {
		contrasts(t, name, k)
	}
}

func contrasts(t *testing.T, name string, k inks) {
	t.Helper()
	grounds := map[string]Color{"ground": k.ground, "chosen row": k.chosen, "away row": k.chosenAw, "passage": k.passage, "match": k.match}
	least := func(what string, fg, bg Color, want float64) {
		t.Helper()
		if got := ratio(fg, bg); got < want {
			t.Errorf("%s: %s has a contrast of %.2f, want %.1f", name, what, got, want)
		}
	}
	p := rich(k)
	for on, bg := range grounds {
		least("text on "+on, k.text, bg, 4.5)
		for f := range p.families {
			least(fmt.Sprintf("family %d on %s", f+1, on), p.families[f].Fg, bg, 4.5)
			least(fmt.Sprintf("fainter family %d on %s", f+1, on), p.soft[f], bg, 3)
		}
	}
	for f := range p.families {
		least(fmt.Sprintf("fainter family %d", f+1), p.soft[f], k.ground, 4.5)
		least(fmt.Sprintf("cursor on family %d", f+1), k.ground, p.cursor(f).Fg, 4.5) // reversed
	}
	least("found match", k.ground, k.found, 4.5)
	for _, r := range []Role{Title, TitleAway, Quiet, Key, Note, Alert, Head, Accent} {
		least(fmt.Sprintf("role %d", r), p.roles[r].Fg, k.ground, 4.5)
	}
	for _, r := range []Role{Bar, BarKey, BarNote} {
		least(fmt.Sprintf("role %d", r), p.roles[r].Fg, p.roles[r].Bg, 4.5)
	}
	least("lines", k.line, k.ground, 3)
}
