package tui

import (
	"fmt"
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/theme"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// relatives are three accounts of one event: the second copies a passage of
// the first with a word changed and the quotation marks lost, the third tells
// the same in other words.
func relatives() []Account {
	var accounts []Account
	for _, a := range []struct{ outlet, text string }{
		{"Northern Wire", `The harbour was quiet in the morning, and the gulls sat on the wall.

The ferry operator said on Friday that "the second engine failed an hour before the storm reached the northern islands", and that the captain had asked through the coast guard for a tug.

Fourteen passengers were injured when the ferry Aurora ran aground near the lighthouse at Skarv.

The weather had been bad for days.`},
		{"Island Blog", `I have never liked that company.

the ferry operator said on friday that the second engine failed an hour before the storm reached the northern islands, and that the captain had asked via the coast guard for a tug.

typical. they always find an excuse.`},
		{"Capital Times", `A committee will look into the matter in spring, the minister said.

The ferry Aurora ran aground near the Skarv lighthouse; fourteen of its passengers were injured.

Elections are in autumn.`},
	} {
		art := &article.Article{Name: safe.NewLine(a.outlet + ".txt"), Outlet: safe.NewLine(a.outlet), Body: safe.NewText(a.text)}
		accounts = append(accounts, Account{Name: art.Name, Article: art})
	}
	return accounts
}

func heldTogether(t *testing.T, w, h int) *screenTest {
	t.Helper()
	s := opened(t, w, h, Options{Accounts: relatives()})
	if s.m.both.result == nil {
		t.Fatal("the accounts have not been compared")
	}
	return s
}

// signs returns what the rule shows for pane p, row by row.
func (s *screenTest) signs(p int) string {
	var b strings.Builder
	for y := range s.m.frame.Panes[p].Text.H {
		b.WriteString(s.m.panes[p].Sign(y).Text)
	}
	return b.String()
}

func TestPassagesCarryTheSameSign(t *testing.T) {
	s := heldTogether(t, 120, 40)
	for p := range 2 {
		if got := s.signs(p); !strings.Contains(got, "A┃") {
			t.Errorf("pane %d: signs %q, want a copied passage", p, got)
		}
	}
	if got := s.signs(1); !strings.HasPrefix(got, "·") && !strings.Contains(got, "·") {
		t.Errorf("no sign for a sentence without a counterpart: %q", got)
	}
	s.press("tab ]")
	if l, r := s.signs(0), s.signs(1); !strings.Contains(l, "a") || !strings.Contains(r, "a") {
		t.Errorf("no sign for the same point: %q and %q", l, r)
	}
}

func TestMatchJumpsThereAndBack(t *testing.T) {
	for _, w := range []int{120, 60} {
		s := heldTogether(t, w, 14)
		s.press("m").wants("copied")
		if s.m.focus != 1 {
			t.Fatal("m does not go to the other pane")
		}
		if !strings.Contains(s.shown(1), "the ferry operator") {
			t.Errorf("the other pane shows %q", s.shown(1))
		}
		looks := 0
		for p := range 2 {
			if s.m.panes[p].Marked() {
				looks++
			}
		}
		if looks != 2 {
			t.Errorf("%d passages are highlighted", looks)
		}
		if s.press("m"); s.m.focus != 0 || !strings.Contains(s.shown(0), "The ferry operator") {
			t.Error("m does not come back")
		}
		if s.press("esc"); s.m.panes[0].Marked() {
			t.Error("esc leaves the highlight")
		}
	}
}

// TestMatchKeepsThePlace: in a long copied passage the text does not go back
// to its beginning, and the other pane shows the same words in the same row.
func TestMatchKeepsThePlace(t *testing.T) {
	s := heldTogether(t, 80, 8)
	for range 20 {
		if s.press("j"); strings.HasPrefix(s.shown(0), "hour before") {
			break
		}
	}
	s.press("m").wants("passage A: copied")
	if !strings.HasPrefix(s.shown(0), "hour before") {
		t.Errorf("m moves the text under its reader to %q", s.shown(0))
	}
	rows := s.rows()
	for p := range 2 {
		text := s.m.frame.Panes[p].Text
		if row := ansi.Cut(rows[text.Y], text.X, text.X+text.W); !strings.Contains(row, "hour before") {
			t.Errorf("the first row of pane %d is %q", p, row)
		}
	}
}

// shown returns the text in pane p's window.
func (s *screenTest) shown(p int) string {
	start, end := s.m.panes[p].Seen()
	return s.m.panes[p].Doc().Body.Text[start:end]
}

func TestMatchWithoutACounterpart(t *testing.T) {
	opened(t, 120, 30, Options{}).press("m").wants("not been compared")
	opened(t, 120, 30, Options{Accounts: relatives()[:1]}).press("m").wants("no other account").press("s").wants("no other account to keep together with").lacks("· together")
	s := heldTogether(t, 120, 9).press("tab G")
	if s.press("m").shows("no matching passage found from here on") == (s.m.focus == 0) {
		t.Error("m behind the last passage goes somewhere")
	}
}

func TestEditsAndRestoredMarksShow(t *testing.T) {
	s := heldTogether(t, 120, 40)
	var edited, restored string
	text := s.m.panes[1].Doc().Body.Text
	for _, e := range s.m.both.result.Beside(1, 0).Edits {
		edited += text[e.Here.Start:e.Here.End] + " "
	}
	for _, r := range s.m.both.result.Beside(1, 0).Restored {
		restored += text[r.Start:r.End]
	}
	if !strings.Contains(edited, "via") || !strings.HasPrefix(restored, "the second engine") {
		t.Fatalf("edits %q, restored %q", edited, restored)
	}
	for words, look := range map[string]theme.Look{" via ": theme.Edited, "second engine": theme.Restored} {
		if !strings.Contains(s.m.View().Content, s.m.theme.Look(look)) {
			t.Errorf("%q is not drawn as such", words)
		}
	}
}

// farDown are two accounts with a passage in common far down, where tags are.
func farDown() []Account {
	long := relatives()[:2]
	for i := range long {
		filler := strings.Repeat(fmt.Sprintf("Filler number %d has nothing to tell.\n\n", i), 40*(i+1))
		body := filler + long[i].Article.Body.String() + "\n\n" + filler
		art := *long[i].Article
		art.Body = safe.NewText(body)
		long[i].Article = &art
		long[i].Report = nil
	}
	return long
}

// TestPanesKeepTogetherWhereverOneGoes: by search, by the list of tags, by the
// strip, and back.
func TestPanesKeepTogetherWhereverOneGoes(t *testing.T) {
	const there = "ferry operator said on friday"
	together := func() *screenTest { return opened(t, 120, 20, Options{Accounts: farDown()}).press("s") }
	s := together()
	before := s.shown(1)
	s.press("/").text("tug")
	if !strings.Contains(s.shown(1), there) {
		t.Errorf("the search leaves the other pane at %q", s.shown(1))
	}
	if s.text("."); !strings.Contains(s.shown(1), there) {
		t.Errorf("another letter leaves the other pane at %q", s.shown(1))
	}
	if s.press("esc"); s.shown(1) != before {
		t.Errorf("the other pane does not go back, but stays at %q", s.shown(1))
	}
	s = together().press("t")
	for range len(s.m.panes[0].Doc().Tags) {
		if s.press("down"); s.offset() > 0 {
			break
		}
	}
	if s.press("enter"); !strings.Contains(s.shown(1), there) {
		t.Errorf("the list of tags leaves the other pane at %q", s.shown(1))
	}
	s = together()
	strip := s.m.frame.Panes[0].Strip
	s.send(tea.MouseClickMsg{X: strip.X, Y: strip.Y + strip.H/2, Button: tea.MouseLeft})
	if !strings.Contains(s.shown(1), there) {
		t.Errorf("the strip leaves the other pane at %q", s.shown(1))
	}
}

func TestPanesKeepTogether(t *testing.T) {
	s := opened(t, 120, 20, Options{Accounts: farDown()}).press("s").wants("keep together", "together")
	for range 200 {
		s.press("j")
		if strings.Contains(s.shown(0), "The ferry operator said on Friday") {
			break
		}
	}
	s.press("j j j j j j j j")
	if !strings.Contains(s.shown(1), "ferry operator said on friday") {
		t.Errorf("the other pane is not at the passage: %q", s.shown(1))
	}
	s.press("s").wants("their own ways")
	at, _ := s.m.panes[1].Seen()
	s.press("G")
	if now, _ := s.m.panes[1].Seen(); now != at {
		t.Error("the panes still go together")
	}
}

// TestComparisonKnownBeforehand: one comparison serves many readers.
func TestComparisonKnownBeforehand(t *testing.T) {
	accounts, c := comparedRelatives()
	s := opened(t, 140, 40, Options{Accounts: accounts, Comparison: c})
	if s.m.both.result != c {
		t.Fatal("the accounts have been compared once more")
	}
	if !strings.Contains(s.signs(0), "A") {
		t.Error("the panes do not show their passages")
	}
	s.press("c").wants("Northern Wire", "Island Blog", "Capital Times").press("enter esc m").wants("copied")
	for _, tag := range s.m.panes[1].Doc().Tags {
		if r := s.m.both.result.Beside(1, 0).Restored; r[0].Contains(tag.Span) && tag.Kind.Family() != analysis.FamilyAttribution && tag.Voice != analysis.VoiceSource {
			t.Errorf("a tag inside a restored quotation has the voice %v", tag.Voice)
		}
	}
}

// TestLongAccountsAreComparedWhenAsked: not before, for it takes a while.
func TestLongAccountsAreComparedWhenAsked(t *testing.T) {
	accounts := relatives()[:2]
	for i := range accounts {
		art := *accounts[i].Article
		filler := fmt.Sprintf("Line %d is of no matter. ", i)
		art.Body = safe.NewText(art.Body.String() + "\n\n" + strings.Repeat(filler, unasked/2/len(filler)))
		accounts[i].Article = &art
	}
	s := opened(t, 120, 30, Options{Accounts: accounts})
	if s.m.both.result != nil || s.m.both.running {
		t.Fatal("long accounts are compared unasked")
	}
	s.press("m").wants("not been compared yet")
	if s.m.both.tables != nil {
		t.Error("the views of long accounts are made before they are opened")
	}
	s.press("m").wants("copied").press("c").wants("words in quotation").press("esc").lacks("words in quotation")
	if s.m.both.tables != nil {
		t.Error("the views of long accounts are kept when they are closed")
	}
	s.press("c").wants("words in quotation")

	s = openedWithout(t, 120, 30, Options{Accounts: accounts}, func(msg tea.Msg) bool { _, ok := msg.(compared); return ok })
	s.press("m c").lacks("words in quotation")
	for len(s.kept) > 0 { // the comparison, and its views, for they were opened meanwhile
		msg := s.kept[0]
		s.kept = s.kept[1:]
		s.send(msg)
	}
	s.wants("words in quotation")
}
