package tui

import (
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/colorprofile"
)

// TestNextThemeIsSeen: no press of the key leaves the screen as it was without
// saying so.
func TestNextThemeIsSeen(t *testing.T) {
	for _, g := range grounds {
		s := opened(t, 80, 24, g.o)
		for range theme.Choices {
			before, choice := s.m.theme, s.m.choice
			s.press("T")
			switch {
			case g.o.Profile == colorprofile.ASCII:
				if s.wants("all themes look the same"); s.m.choice != choice {
					t.Errorf("%s: the theme becomes %v unseen", g.name, s.m.choice)
				}
			case s.m.theme.Same(before):
				t.Errorf("%s: the theme goes from %v to %v with nothing to see", g.name, choice, s.m.choice)
			default:
				s.wants("theme: " + s.m.choice.String())
			}
		}
	}
	opened(t, 80, 24, grounds[0].o).press("T").wants("theme: light").press("T T T").wants("theme: auto, which is dark here")
}

// TestHelpShowsHowWordsAreDrawn: as they are in the text, on every ground.
func TestHelpShowsHowWordsAreDrawn(t *testing.T) {
	for _, g := range grounds {
		s := opened(t, 200, 50, g.o).press("?")
		for does, l := range map[string]theme.Look{
			"differ in a copied passage": theme.Edited,
			"marks seem to be lost":      theme.Restored,
			"not the author's":           theme.Family(int(analysis.FamilyLoaded)) | theme.Fainter,
		} {
			s.wants(does)
			if sample := s.m.theme.Look(l) + "words"; !strings.Contains(s.m.View().Content, sample) {
				t.Errorf("%s: no sample of words %s", g.name, does)
			}
		}
	}
}

// TestMatchKeepsThePlaceInSight: at 80 cells the note about the next passage
// leaves room for where the reader is.
func TestMatchKeepsThePlaceInSight(t *testing.T) {
	s := opened(t, 80, 24, Options{Accounts: untagged(t)}).press("m")
	s.wants("no match found here; next: A · no tags · ", "%", "n next")
}

// TestShortSentencesHaveNoSign: a sentence of too few words of content is not
// looked for, so nothing is said about it.
func TestShortSentencesHaveNoSign(t *testing.T) {
	s := heldTogether(t, 120, 40).wants("I have never liked that company.")
	if sign := s.m.panes[1].Sign(0).Text; sign != "" {
		t.Errorf("sign %q beside a sentence that was not looked for", sign)
	}
	s.press("?").wants("no match found (short ones not tried)")
}
