package tui

import (
	"strings"
	"testing"

	"askance/analysis/compare"

	tea "charm.land/bubbletea/v2"
)

// unmatchedOpen opens the view of sentences that stand in one account alone.
func unmatchedOpen(t *testing.T, w, h int) *screenTest {
	t.Helper()
	s := opened(t, w, h, Options{})
	s.send(compared{[]int{0, 1, 2}, &compare.Comparison{}, tables()})
	return s.press("c shift+tab")
}

// TestUnmatchedSentencesHaveTheWholeWidth: one account at a time, its name over
// its sentences, which are whole.
func TestUnmatchedSentencesHaveTheWholeWidth(t *testing.T) {
	for _, w := range []int{24, 60, 80, 200} {
		s := unmatchedOpen(t, w, 24).press("j").wants("Harbour Post", "2 of 2")
		if got := strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(s.rows(), " "), "▌", " ")), " "); !strings.Contains(got, onlyHere) {
			t.Errorf("%d cells wide: the sentence is not whole:\n%s", w, strings.Join(s.rows(), "\n"))
		}
		widest := 0
		for y, row := range s.rows() {
			if y >= s.m.frame.Panel.Y && strings.HasPrefix(row, "▌") {
				widest = max(widest, len(row))
			}
		}
		if want := min(w*3/4, len(onlyHere)); widest < want {
			t.Errorf("%d cells wide: no line of the sentence has more than %d cells, want %d", w, widest, want)
		}
	}
}

func TestUnmatchedSentencesGoByAccount(t *testing.T) {
	s := unmatchedOpen(t, 80, 24).wants("Harbour Post", "1 of 2", "2 more → l").lacks("Nobody knows.")
	s.press("j l").wants("State Agency", "nothing found", "h ← 1 more", "1 more → l")
	s.press("l").wants("The Third Column", "Nobody knows.", "1 of 1", "h ← 2 more").lacks("more →")
	s.press("enter")
	if s.m.shows[s.m.focus] != 2 || !s.m.panes[s.m.focus].Marked() {
		t.Errorf("enter goes to account %d", s.m.shows[s.m.focus])
	}
	s.press("h h").wants("Harbour Post", "It was, of course, no accident.", "1 of 2")
}

// TestViewsAreLeftByTheKeyThatLeavesPages: and only then does it end the program.
func TestViewsAreLeftByTheKeyThatLeavesPages(t *testing.T) {
	for name, keys := range map[string]string{"the views": "c", "their keys": "c ?", "the keys": "?"} {
		s := opened(t, 80, 24, Options{}).press(keys + " q")
		if s.quit {
			t.Errorf("q in %s ends the program", name)
		}
	}
	s := opened(t, 80, 24, Options{}).press("c").lacks("quit").press("q")
	if s.m.comparing || s.quit {
		t.Fatal("q does not leave the views")
	}
	if s.press("q"); !s.quit {
		t.Error("q among the panes does not end the program")
	}
	if s = opened(t, 80, 24, Options{}).press("c ctrl+c"); !s.quit {
		t.Error("ctrl+c in the views does not end the program")
	}
}

// TestClickAtTheEdgeStaysInTheAccount: the last cell of a row belongs to the
// last column that is seen.
func TestClickAtTheEdgeStaysInTheAccount(t *testing.T) {
	s := unmatchedOpen(t, 80, 24)
	s.send(tea.MouseClickMsg{X: 79, Y: s.m.frame.Panel.Y + 4, Button: tea.MouseLeft})
	s.wants("Harbour Post", "2 of 2", "Nothing further was known")
}
