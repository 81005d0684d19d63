package tui

import (
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestResizingThereAndBackKeepsThePlace: also where the chosen tag pushed the
// text aside while there was no room for both.
func TestResizingThereAndBackKeepsThePlace(t *testing.T) {
	long := given(t, "Long", "Long", "", strings.Repeat(harbourText+"\n\n", 20))
	for _, keys := range []string{"n n n", "j j j j n", "d d n n n n n n", "G"} {
		s := opened(t, 200, 50, Options{Accounts: []Account{long}}).press(keys)
		want := strings.Join(s.rows(), "\n")
		for _, size := range [][2]int{{10, 3}, {60, 10}, {80, 5}, {1, 1}, {200, 50}} {
			s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		}
		if got := strings.Join(s.rows(), "\n"); got != want {
			t.Errorf("after %q the place is lost: %s", keys, firstDifference(got, want))
		}
	}
}

// TestPanelWithoutRoom: where the panel does not fit the reader is told, and
// where it hardly fits it says how to see more of it.
func TestPanelWithoutRoom(t *testing.T) {
	s := opened(t, 80, 5, Options{}).press("n enter").wants("no room for the explanation")
	s.lacks("esc close")
	accounts := fixtures(t)
	for i := range accounts {
		accounts[i].Report = nil // analysed in earnest: with reasons
	}
	s = opened(t, 60, 10, Options{Accounts: accounts}).press("n enter").wants("Why", "more ↓ J", "esc close")
	before := strings.Join(s.rows(), "\n")
	if s.press("J J"); strings.Join(s.rows(), "\n") == before {
		t.Error("J does not scroll the panel")
	}
	if s.press("K K"); strings.Join(s.rows(), "\n") != before {
		t.Error("K does not scroll it back")
	}
}

func TestHelpSaysThatThereIsMore(t *testing.T) {
	opened(t, 80, 24, Options{}).press("?").wants("keys · more").press("G").lacks("keys · more")
}

// TestSearchSaysOnceWhatItFound: and with which key to get there.
func TestSearchSaysOnceWhatItFound(t *testing.T) {
	s := opened(t, 160, 20, Options{}).press("/").text("ministry said").press("enter").wants("none here · tab: 1 in the other")
	if n := strings.Count(s.rows()[19], "1 in the other") + strings.Count(s.rows()[19], "not found"); n != 1 {
		t.Errorf("it is said %d times: %s", n, s.rows()[19])
	}
	s.press("tab").wants("match")
}

// TestSuspend: in the reader's own terminal, and for nobody who visits.
func TestSuspend(t *testing.T) {
	suspends := func(o Options, keys string) bool {
		for _, msg := range opened(t, 120, 20, o).press(keys).sent {
			if _, ok := msg.(tea.SuspendMsg); ok {
				return true
			}
		}
		return false
	}
	for _, keys := range []string{"ctrl+z", "? ctrl+z", "t ctrl+z", "/ ctrl+z", "c ctrl+z"} {
		if !suspends(Options{}, keys) {
			t.Errorf("%q does not suspend", keys)
		}
		if suspends(Options{Served: true}, keys) {
			t.Errorf("%q suspends a visit", keys)
		}
	}
}

// TestFirstFrameWaitsForTheGround: nothing is drawn in colours that the
// terminal's answer would change, unless the answer takes too long.
func TestFirstFrameWaitsForTheGround(t *testing.T) {
	for _, msg := range []tea.Msg{tea.BackgroundColorMsg{Color: color.White}, groundWaited{}} {
		m := New(Options{Accounts: fixtures(t)})
		next, _ := m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		if got := next.View().Content; got != "" {
			t.Fatalf("a frame is drawn before the terminal has answered: %q", got)
		}
		next, _ = next.Update(msg)
		if !strings.Contains(next.View().Content, "quit") {
			t.Errorf("nothing is drawn after %T", msg)
		}
	}
	for name, o := range map[string]Options{"served": {Served: true}, "known": {Background: BackgroundLight}, "chosen": {Theme: "dark"}} {
		next, _ := New(o).Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		if next.View().Content == "" {
			t.Errorf("%s: the frame waits for nothing", name)
		}
	}
}

// TestSizeAfterTheText: a tag is chosen also where the text was there before
// the size of the screen was known.
func TestSizeAfterTheText(t *testing.T) {
	s := opened(t, 0, 0, Options{})
	s.send(tea.WindowSizeMsg{Width: 120, Height: 20})
	s.wants("tag 1 of 18")
}

// TestRulePageStandsOnTheThemesGround: in every cell, whatever Glamour ends.
func TestRulePageStandsOnTheThemesGround(t *testing.T) {
	s := opened(t, 120, 30, Options{Accounts: ruled(t), Theme: "contrast"}).press("n r").wants("Fires on names")
	place := s.m.sidePlace()
	for y, line := range cells(s.m.View().Content, s.m.w, s.m.h, s.m.method)[:place.H] {
		for x, c := range line[place.X:] {
			if c.Width > 0 && c.Style.Bg == nil {
				t.Fatalf("cell %d of row %d (%q) has the terminal's ground", place.X+x, y, c.Content)
			}
		}
	}
}
