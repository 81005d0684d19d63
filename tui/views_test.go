package tui

import (
	"fmt"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
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

// TestViewSaysWhereBothPanesGo: though they are kept together.
func TestViewSaysWhereBothPanesGo(t *testing.T) {
	s := opened(t, 120, 40, Options{Accounts: farDown()}).press("s")
	place := func(account int, words string) []compare.Place {
		start := strings.LastIndex(s.m.panes[account].Doc().Body.Text, words)
		return []compare.Place{{Account: account, Span: analysis.Span{Start: start, End: start + len(words)}}}
	}
	s.send(compared{[]int{0, 1}, s.m.both.result, []compare.Table{{Name: "names", Title: "names", Rows: []compare.Row{
		{Label: "filler", Cells: []compare.Cell{{{Text: "tug", Places: place(0, "tug")}}, {{Text: "Filler", Places: place(1, "Filler")}}}},
	}}}})
	s.press("c enter")
	length := len(s.m.panes[1].Doc().Body.Text)
	if _, end := s.m.panes[1].Seen(); !strings.Contains(s.shown(0), "for a tug") || end < length-100 {
		t.Errorf("the panes are at %q and %q", s.shown(0), s.shown(1))
	}
}

func TestViews(t *testing.T) {
	s := heldTogether(t, 140, 40).press("c").wants("profile", "Northern Wire", "Island Blog", "Capital Times")
	tables := s.m.both.result.Tables()
	for _, table := range tables {
		s.wants(table.Doc[:20])
		s.press("G g j k l h").press("tab")
	}
	s.wants(tables[0].Doc[:20]).press("shift+tab").wants(tables[len(tables)-1].Doc[:20])
	s.press("esc").lacks(tables[len(tables)-1].Doc[:20])
	s.press("c ?").wants("next view").press("esc").press("c").lacks(tables[0].Doc[:20])
}

func TestViewTakesBothPanesThere(t *testing.T) {
	s := heldTogether(t, 140, 40).press("c")
	for s.m.views.Chosen()[0] != 5 { // edits
		s.press("tab")
	}
	s.wants("via", "through").press("enter")
	for p, word := range []string{"through", "via"} {
		if !strings.Contains(s.shown(p), word) || !s.m.panes[p].Marked() {
			t.Errorf("pane %d does not show %q", p, word)
		}
	}
	s.press("esc").wants("tag")
}

func TestViewOpensTheAccountOfACell(t *testing.T) {
	s := heldTogether(t, 140, 40).press("c")
	for s.m.views.Chosen()[0] != 8 { // passages
		s.press("tab")
	}
	for range 20 {
		s.press("j l l")
		if s.press("enter"); s.m.shows[0] == 2 || s.m.shows[1] == 2 {
			s.wants("The ferry Aurora ran aground")
			return
		}
		s.press("h h")
	}
	t.Error("no cell opened the third account")
}

func TestViewsWaitForAccounts(t *testing.T) {
	accounts := relatives()
	accounts[2].Article = nil
	s := opened(t, 140, 40, Options{Accounts: accounts}).press("c").wants("Northern Wire", "Island Blog").lacks("Capital Times")
	if s.m.accounts[2].state != failed {
		t.Error("the views did not ask for the third account")
	}
}

func TestViewsOfOneAccount(t *testing.T) {
	opened(t, 140, 40, Options{Accounts: relatives()[:1]}).press("c").wants("no other account to compare with")
}

// TestViewGeometry: every view at every size.
func TestViewGeometry(t *testing.T) {
	s := heldTogether(t, 140, 40).press("c")
	for range s.m.both.result.Tables() {
		s.press("G l l")
		for _, w := range widths {
			for _, h := range heights {
				s.send(tea.WindowSizeMsg{Width: w, Height: h})
				mustFit(t, s.m, ansi.WcWidth, fmt.Sprintf("view %d at %dx%d", s.m.views.Chosen()[0], w, h))
			}
		}
		s.send(tea.WindowSizeMsg{Width: 140, Height: 40})
		s.press("tab")
	}
}

func TestViewClicks(t *testing.T) {
	s := heldTogether(t, 140, 40).press("c")
	y := s.m.frame.Panel.Y
	s.send(tea.MouseClickMsg{X: 12, Y: y, Button: tea.MouseLeft})
	if s.m.views.Chosen()[0] != 1 {
		t.Error("a click on a tab does not turn to it")
	} // the view has tabs, two rows about it, and names over its rows
	s.send(tea.MouseClickMsg{X: 100, Y: y + 4, Button: tea.MouseLeft})
	if got := s.m.views.Chosen(); got[1] != 0 || got[2] == 0 {
		t.Errorf("a click chose %v", got)
	}
	s.send(tea.MouseWheelMsg{X: 60, Y: y + 4, Button: tea.MouseWheelDown})
	if s.m.views.Chosen()[1] == 0 && len(s.m.both.result.Tables()[1].Rows) > 1 {
		t.Error("the wheel does not move the choice")
	}
}
