package tui

import (
	"strings"
	"testing"

	"askance/analysis"

	tea "charm.land/bubbletea/v2"
)

func TestSearchAsYouType(t *testing.T) {
	s := opened(t, 120, 14, Options{}).press("/").text("third").wants("/third", "match 1 of 1", "its third statement", "0 in the other")
	if got := strings.Count(strings.Join(s.rows(), "\n"), "third statement"); got != 1 {
		t.Errorf("the search did not go to the words: %d", got)
	}
	s.text("x").wants("none here").press("backspace").wants("match 1 of 1")
	at := s.offset()
	if s.press("esc"); s.offset() == at || s.offset() != 0 {
		t.Errorf("esc did not bring the window back from %d: %d", at, s.offset())
	}
	s.lacks("match 1")
}

func TestSearchSmartCase(t *testing.T) {
	s := opened(t, 120, 40, Options{}).press("/").text("the")
	_, small := s.m.panes[0].Matches()
	_, large := s.press("ctrl+u").text("The").m.panes[0].Matches()
	if want := strings.Count(strings.ToLower(plain(t, harbourText)), "the"); small != want {
		t.Errorf("the: %d matches, want %d", small, want)
	}
	if want := strings.Count(plain(t, harbourText), "The"); large != want {
		t.Errorf("The: %d matches, want %d", large, want)
	}
}

func TestSearchStepsRoundAndEnds(t *testing.T) {
	s := opened(t, 120, 14, Options{}).press("/").text("truce").press("enter").wants("match 1 of 1", "next")
	s.press("n").wants("on from the beginning").press("N").wants("on from the end")
	s.press("esc").wants("tag 1 of").press("n").wants("tag 2 of")
}

func TestSearchLeavesTheReaderWhereTheyWent(t *testing.T) {
	s := opened(t, 60, 12, Options{}).press("/").text("third").press("enter k k")
	at := s.offset()
	if s.press("esc"); s.offset() != at {
		t.Errorf("esc moved the window from %d to %d", at, s.offset())
	}
}

// TestSearchGoesBack: and a second esc goes to what the search led to.
func TestSearchGoesBack(t *testing.T) {
	s := opened(t, 120, 14, Options{}).press("/").text("the").press("enter n n n n n n")
	at, before := s.offset(), s.m.from
	if s.press("esc"); at == 0 || s.m.searching || s.offset() != 0 || s.m.panes[0].Spot() != before[0] {
		t.Errorf("esc went from %d to %d", at, s.offset())
	}
	s.wants("esc again goes to what the search led to").lacks("match 7")
	if s.press("esc").lacks("again"); s.offset() != at {
		t.Errorf("the second esc went to %d, not to %d", s.offset(), at)
	}
	s.press("g /").text("third").press("enter esc j")
	at = s.offset()
	if s.press("esc"); s.offset() != at {
		t.Error("esc goes to a match although the reader has gone on")
	}
	s.press("g /").text("third").press("esc").lacks("again")
	opened(t, 120, 40, Options{}).press("/").text("the").press("enter esc").lacks("again")
}

// TestSearchStepsFromTheWindow: in the pane that the search has not been in.
func TestSearchStepsFromTheWindow(t *testing.T) {
	for keys, want := range map[string]string{"n": "match 3 of 3", "N": "match 2 of 3"} {
		accounts := []Account{fixtures(t)[1], given(t, "A", "", "", "gull here\n\n"+strings.Repeat("Sand.\n\n", 20)+"gull there\n\n"+strings.Repeat("Sand.\n\n", 20)+"gull again")}
		s := opened(t, 120, 14, Options{Accounts: accounts}).press("/").text("gull").press("enter tab : ").text("30").press("enter")
		s.press(keys).wants(want)
	}
}

func TestSearchFindsAcrossSpacesAndCurlyMarks(t *testing.T) {
	text := "He said “it’s\u00a0over” on a day—late."
	for _, q := range []string{`"it's over"`, "it's over", "he said"} {
		s := opened(t, 100, 14, Options{Accounts: []Account{given(t, "A", "B", "", text)}}).press("/")
		s.text(q)
		if _, n := s.m.panes[0].Matches(); n != 1 {
			t.Errorf("%q: %d matches", q, n)
		}
	}
}

func plain(t *testing.T, s string) string {
	s, _ = marked(t, s)
	return s
}

// ahead opens a reader whose left text comes only with the message returned.
func ahead(t *testing.T) (*screenTest, tea.Msg) {
	s := openedWithout(t, 120, 14, Options{}, func(msg tea.Msg) bool {
		loaded, ok := msg.(accountLoaded)
		return ok && loaded.account == 0
	})
	if len(s.kept) != 1 {
		t.Fatalf("%d texts are late", len(s.kept))
	}
	return s, s.kept[0]
}

// TestTypedAhead: what is typed before there is a text goes where it was meant to.
func TestTypedAhead(t *testing.T) {
	for _, keys := range []string{"", "enter"} {
		s, text := ahead(t)
		s.press("/").text("third q").press("backspace backspace " + keys)
		if s.send(text); s.quit || s.offset() == 0 {
			t.Error("the words of the search became keys")
		}
		s.wants("match 1 of 1").press("esc esc").wants("tag 1 of 18")
	}
	s, text := ahead(t)
	s.press("t").text("editq").wants("the tags are being looked for").press("backspace enter").wants("filter edit▏")
	s.send(text)
	if s.wants("1 tag ·").press("enter").lacks("filter"); s.m.panes[0].Tag().Kind != analysis.KindEditorial {
		t.Error("the list does not go to the tag")
	}
	s, text = ahead(t)
	s.press(":").text("4").wants(":4", "paragraph").press("enter").wants("still being read").press(":").text("4")
	s.send(text)
	s.press("enter").wants("¶ 4 of 5")
	opened(t, 120, 14, Options{Accounts: failing(t)[1:]}).press("/").wants("no text to search").press("t").wants("no text, no tags")
}

// TestGoingBackToBeforeTheTags: to where a list was opened, a tag that has been
// found since is chosen.
func TestGoingBackToBeforeTheTags(t *testing.T) {
	accounts := relatives()
	s := openedWithout(t, 120, 20, Options{Accounts: accounts}, func(msg tea.Msg) bool {
		_, ok := msg.(accountAnalysed)
		return ok
	}).press("t")
	for _, msg := range s.kept {
		s.late = nil
		s.send(msg)
	}
	if s.press("esc").wants("tag 1 of"); s.offset() != 0 {
		t.Errorf("went to %d", s.offset())
	}
}
