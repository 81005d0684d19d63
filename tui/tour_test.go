package tui

import (
	"strings"
	"testing"
)

var steps = []TourStep{
	{Title: "Welcome", Say: "Two accounts of one night. The marks are what this is about."},
	{Left: "State Agency.txt", Right: "The Third Column.txt", Words: "clearly", Do: []string{"explain"}, Title: "Certainty", Say: "It says so, and gives no evidence."},
	{Pane: 1, Do: []string{"search"}, Type: "knows", Title: "Searching", Say: "Both panes are searched."},
	{Left: "Harbour Post.txt", Right: "State Agency.txt", Do: []string{"author-only", "tags"}, Title: "The end", Say: "That was all."},
}

func TestTour(t *testing.T) {
	s := opened(t, 120, 40, Options{Tour: steps}).wants("Welcome · 1 of 4", "Harbour Post", "space goes on")
	s.press("space").wants("Certainty · 2 of 4", "State Agency", "The Third Column", "~ booster")
	if tag := s.m.panes[0].Tag(); s.m.panes[0].Doc().Body.Text[tag.Start:tag.End] != "clearly" {
		t.Error("the cursor is not on the words of the step")
	}
	s.press("space").wants("3 of 4", "/knows", "match 1 of 1").lacks("Voice")
	s.press("space").wants("4 of 4", "filter", "16 tags").lacks("/knows")
	s.press("space").lacks("4 of 4", "filter").wants("that was the tour", "tag 1 of 18")
}

// TestTourIsReadInASmallScreen: what the box has no room for comes before the
// next step.
func TestTourIsReadInASmallScreen(t *testing.T) {
	long := []TourStep{{Title: "Welcome", Say: "Two accounts of one night. The marks are what this is about, all the " + strings.Repeat("very ", 20) + "way to Zanzibar."}, steps[1]}
	s := opened(t, 40, 10, Options{Tour: long}).wants("1 of 2", "Two accounts", "space reads on ↓").lacks("Zanzibar")
	for range 3 {
		if s.press("space"); s.shows("Zanzibar") {
			break
		}
		s.wants("1 of 2", "space reads on ↓")
	}
	s.wants("1 of 2", "Zanzibar", "space goes on").lacks("Two accounts")
	s.press("space").wants("2 of 2", "It says so")
	for h := range 12 { // however little is seen, there is a way on
		s = opened(t, 40, h, Options{Tour: long})
		for range 30 {
			s.press("space")
		}
		if s.m.tour.on {
			t.Errorf("the tour does not end on %d rows", h)
		}
	}
}

func TestAnyOtherKeyLeavesTheTour(t *testing.T) {
	for _, k := range []string{"j", "esc", "n", "x", "enter"} {
		s := opened(t, 120, 40, Options{Tour: steps}).press("space").press(k).lacks("2 of 4", "Voice")
		if start, _ := s.m.panes[0].Seen(); start != 0 {
			t.Errorf("%s did something besides leaving", k)
		}
	}
	if s := opened(t, 120, 40, Options{Tour: steps}).press("q"); !s.quit {
		t.Error("q does not quit from the tour")
	}
}

func TestTourIsOffered(t *testing.T) {
	opened(t, 120, 40, Options{Tour: steps, OfferTour: true}).wants("New here?", "takes the tour").press("space").wants("1 of 4")
	opened(t, 120, 40, Options{Tour: steps, OfferTour: true}).press("n").lacks("New here?", "1 of 4")
	opened(t, 120, 40, Options{OfferTour: true}).lacks("New here?")
}

// TestTourWaitsForItsAccount: a step that comes before its account places the
// cursor when the account is there.
func TestTourWaitsForItsAccount(t *testing.T) {
	accounts := fixtures(t)
	late := accounts[1]
	accounts[1].Article, accounts[1].Report = nil, nil
	s := opened(t, 120, 40, Options{Accounts: accounts, Tour: steps[1:2]})
	a := s.m.accounts[1]
	a.state, a.err = loading, nil
	s.m = s.m.with(1, a).filled(0)
	s.m.tour.placed = false
	s.lacks("~ booster")
	s.send(loadAccount(t.Context(), accountLoaded{account: 1, try: 1}, late, true)())
	s.wants("~ booster", "Certainty")
}

// TestTourClosesWhatAStepOpened: the views of the comparison, too.
func TestTourClosesWhatAStepOpened(t *testing.T) {
	s := opened(t, 120, 40, Options{Accounts: relatives(), Tour: []TourStep{
		{Do: []string{"compare"}, Title: "Together", Say: "All of them."},
		{Do: []string{"search"}, Type: "ferry", Title: "Searching", Say: "In both."},
	}}).wants("profile", "1 of 2")
	s.press("space").wants("/ferry", "match 1 of").lacks("profile")
	s.press("space").wants("that was the tour").lacks("/ferry", "profile")
}
