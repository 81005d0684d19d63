package tui

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
)

func TestTagListJumps(t *testing.T) {
	s := opened(t, 120, 20, Options{}).press("t").wants("18 tags", "? doubt  2", "! loaded").lacks("State Agency ·")
	s.text("editorial").wants("1 tag ·").press("enter").lacks("filter")
	if tag := s.m.panes[0].Tag(); tag.Kind != analysis.KindEditorial {
		t.Errorf("went to %v", tag.Kind)
	}
}

func TestTagListFollowsAndComesBack(t *testing.T) {
	s := opened(t, 120, 12, Options{}).press("t")
	before := s.m.panes[0].Tag()
	s.press("down down down down down down")
	if s.m.panes[0].Tag() == before {
		t.Error("the text does not follow the list")
	}
	if s.press("esc"); s.m.panes[0].Tag() != before || s.offset() != 0 {
		t.Error("esc does not bring the reader back")
	}
}

func TestTagListObeysTheFilter(t *testing.T) {
	opened(t, 120, 40, Options{}).press("4 t").wants("! loaded").lacks("attribution")
}

func TestPickerOpensAnAccount(t *testing.T) {
	s := opened(t, 120, 30, Options{}).press("tab o").wants("Open an account", "The Third Column", "~ 1", "State Agency · 18 Sep 2016", "~ 2  open")
	s.text("column").lacks("Shells hit harbour as truce enters sixth day\n").press("enter").wants("Harbour Post", "Nobody knows")
	s.press("o").text("harbour").press("enter")
	if row := s.rows()[0]; strings.Index(row, "Third") > strings.Index(row, "Harbour") {
		t.Errorf("an account that the other pane shows does not change places: %s", row)
	}
}

// TestPickerShowsTheDateInAHalf: a long name gives way to its date.
func TestPickerShowsTheDateInAHalf(t *testing.T) {
	art := *fixtures(t)[0].Article
	art.Outlet, art.Date = safe.NewLine("The Northern Harbour and Islands Gazette"), safe.NewLine("18 September 2016")
	accounts := append(fixtures(t)[1:], Account{Name: art.Name, Article: &art})
	opened(t, 80, 24, Options{Accounts: accounts}).press("o").wants("The Northern H… · 18 September 2016")
}

func TestPickerSaysWhatIsNotReadYet(t *testing.T) {
	accounts := append(fixtures(t), Account{Name: safe.NewLine("far.txt"), Load: func(context.Context) (article.Article, error) {
		return *fixtures(t)[0].Article, nil
	}})
	s := opened(t, 120, 40, Options{Accounts: accounts}).press("o").wants("far.txt", "not read yet")
	s.press("end up").text("far").press("enter").wants("The regime")
}

func TestListKeysOnAnEmptyList(t *testing.T) {
	s := opened(t, 120, 20, Options{}).press("t").text("zzzz").wants("no tag like that").press("down up pgdown enter").wants("filter zzzz")
	s.press("esc o").text("zzzz").wants("no account like that").press("down enter esc").lacks("filter")
}

func TestTagListSaysWhyItIsEmpty(t *testing.T) {
	opened(t, 120, 20, Options{}).press("1 2 3 4 5 t").wants("all tags are hidden").text("z").wants("no tag like that")
	bare := article.Article{Name: safe.NewLine("bare.txt"), Body: safe.NewText("Nothing to see.")}
	opened(t, 120, 20, Options{Accounts: []Account{{Name: bare.Name, Article: &bare}}}).press("t").wants("no tags in this account")
}

func TestGoToParagraph(t *testing.T) {
	s := opened(t, 80, 12, Options{}).press(":").wants("paragraph, 1 to 5").text("4").press("enter").wants("A so-called", "¶ 4 of 5")
	s.press(":").text("9").press("enter").wants("no paragraph \"9\": they go from 1 to 5")
	s.press(":").text("x").press("enter").wants("no paragraph")
	s.press(": esc").wants("tag 1 of")
	s.press(": enter").lacks("no paragraph")
}

// TestGoToAParagraphNearTheEnd: which cannot come to the top is marked.
func TestGoToAParagraphNearTheEnd(t *testing.T) {
	s := opened(t, 120, 14, Options{}).press(":").text("5").press("enter").wants("¶ 5 is marked")
	if m := &s.m.panes[0]; !m.Marked() {
		t.Error("nothing is marked")
	}
	s.press(":").text("2").press("enter").lacks("is marked")
	if m := &s.m.panes[0]; m.Marked() {
		t.Error("what is at the top is marked")
	}
	if s.press(":").text("5").press("enter esc"); s.m.panes[0].Marked() {
		t.Error("esc does not take the mark away")
	}
}

// TestPromptIsEdited: within what has been typed, in prompts and lists.
func TestPromptIsEdited(t *testing.T) {
	s := opened(t, 120, 14, Options{}).press("/").text("hird").wants("/hird▏", "match 1 of 1")
	s.press("home").wants("/▏hird", "match 1 of 1").text("t").wants("/t▏hird").press("right delete end").wants("/thrd▏", "none here")
	s.press("left left left left left").text("a ").press("ctrl+w right left").wants("/▏thrd").press("ctrl+u").wants("/▏")
	s = opened(t, 120, 30, Options{}).press("t").text("label").press("left ctrl+a").wants("filter ▏label").press("esc o").text("r").press("down")
	at := s.m.picker.Chosen()
	if s.press("left").wants("filter ▏r"); s.m.picker.Chosen() != at {
		t.Error("the cursor of the filter moves that of the list")
	}
}

func TestCopy(t *testing.T) {
	s := opened(t, 120, 20, Options{}).press("n y").wants("sent to the clipboard")
	want := "reportedly (hedge)\nThe regime reportedly shelled the harbour on Friday, killing at least 14 people, according to residents. It was, of course, no accident.\n" +
		"— Harbour Post, Shells hit harbour as truce enters sixth day, 17 Sep 2016"
	if got := clipboard(s); got != want {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	s.press("Y")
	if got := clipboard(s); !strings.HasPrefix(got, "The regime reportedly") || strings.Contains(got, "hedge") {
		t.Errorf("got %q", got)
	}
	s.press("j").lacks("clipboard")
}

// clipboard returns what was last sent to the clipboard. Bubble Tea's message
// is a string type of its own.
func clipboard(s *screenTest) string {
	last := fmt.Sprint(s.sent[len(s.sent)-1])
	if b, err := base64.StdEncoding.DecodeString(last); err == nil {
		return string(b)
	}
	return last
}

func TestCopySentenceOfTheAnalysis(t *testing.T) {
	accounts := fixtures(t)
	accounts[0].Report = nil // analysed by the reader
	s := opened(t, 120, 20, Options{Accounts: accounts})
	if s.m.panes[0].Tag() == nil {
		t.Skip("no tags: analysis finds nothing in this text")
	}
	s.press("Y")
	if got := clipboard(s); strings.Contains(got, "of course") {
		t.Errorf("more than one sentence: %q", got)
	}
}

func TestZoomWidthAndTheme(t *testing.T) {
	s := opened(t, 200, 20, Options{}).press("z").lacks("State Agency").wants("Harbour Post")
	if w := s.m.frame.Panes[0].Text.W; w != measure {
		t.Errorf("text is %d cells wide", w)
	}
	s.press("w").wants("lines are as wide as the pane")
	if w := s.m.frame.Panes[0].Text.W; w < 180 {
		t.Errorf("without a limit text is %d cells wide", w)
	}
	s.press("z w").wants("State Agency", "lines are at most 80 cells wide").press("j k")
	text, seen := plainText(s.m.View().Content), map[string]bool{}
	for range 4 {
		s.press("T").wants("theme:")
		seen[s.m.View().Content] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d themes of 4 differ", len(seen))
	}
	s.press("T j k")
	if plainText(s.m.View().Content) != text {
		t.Error("themes change the text")
	}
}

// TestZoomOnOnePaneSaysSo: where there is nothing to be seen of what a key did.
func TestZoomOnOnePaneSaysSo(t *testing.T) {
	const said = "there is one pane"
	opened(t, 60, 20, Options{}).press("z").wants(said)
	opened(t, 120, 20, Options{Accounts: fixtures(t)[:1]}).press("z").wants(said)
	opened(t, 120, 20, Options{}).press("z").lacks(said)
}

func TestRulePage(t *testing.T) {
	accounts := fixtures(t)
	accounts[0].Report = nil
	s := opened(t, 160, 16, Options{Accounts: accounts})
	if s.m.panes[0].Tag() == nil {
		t.Skip("no tags: analysis finds nothing in this text")
	}
	name := s.m.panes[0].Tag().Rule.Name
	s.press("r").wants("rule " + name)
	before := strings.Join(s.rows(), "\n")
	s.press("j j j")
	if strings.Join(s.rows(), "\n") == before {
		t.Error("the page does not scroll")
	}
	s.send(tea.WindowSizeMsg{Width: 90, Height: 20})
	s.wants("rule " + name).press("esc").wants("State Agency").lacks("rule " + name)
}

func TestDividerIsDragged(t *testing.T) {
	s := opened(t, 120, 20, Options{})
	d := s.m.frame.Divider
	s.send(tea.MouseClickMsg{X: d.X + 1, Y: d.Y, Button: tea.MouseLeft})
	s.send(tea.MouseMotionMsg{X: d.X + 21, Y: d.Y, Button: tea.MouseLeft})
	s.send(tea.MouseReleaseMsg{X: d.X + 21, Y: d.Y, Button: tea.MouseLeft})
	if got := s.m.frame.Divider.X; got != d.X+20 {
		t.Errorf("the divider is at %d, want %d", got, d.X+20)
	}
	s.send(tea.MouseMotionMsg{X: 5, Y: d.Y})
	if got := s.m.frame.Divider.X; got != d.X+20 {
		t.Errorf("the divider moves without being dragged, to %d", got)
	}
}

func TestClicks(t *testing.T) {
	s := opened(t, 120, 16, Options{})
	profile := s.m.frame.Panes[0].Profile
	s.send(tea.MouseClickMsg{X: profile.X + 2, Y: profile.Y, Button: tea.MouseLeft})
	if !s.m.filter.Hidden[analysis.FamilyDoubt] {
		t.Error("a click on a family does not hide it")
	}
	s.send(tea.MouseClickMsg{X: profile.X + 2, Y: profile.Y, Button: tea.MouseLeft})
	strip := s.m.frame.Panes[0].Strip
	s.send(tea.MouseClickMsg{X: strip.X, Y: strip.Y + strip.H - 1, Button: tea.MouseLeft})
	if s.offset() == 0 {
		t.Error("a click on the strip goes nowhere")
	}
	title := s.m.frame.Panes[1].Title
	s.send(tea.MouseClickMsg{X: title.X + 3, Y: title.Y, Button: tea.MouseLeft})
	if s.m.focus != 1 {
		t.Error("a click on a title does not give it the focus")
	}
	s.press("tab t")
	place := s.m.sidePlace()
	for range 2 { // one chooses, the second goes there
		s.send(tea.MouseClickMsg{X: place.X + 5, Y: 4, Button: tea.MouseLeft})
	}
	if s.m.side != noSide {
		t.Error("clicks on a row do not go there")
	}
}

func TestSeveral(t *testing.T) {
	entry := func(title string) article.Entry {
		return article.Entry{Name: safe.NewLine(title), Load: func(context.Context) (article.Article, error) {
			return article.Article{Title: safe.NewLine(title), Body: safe.NewText("Body of " + title)}, nil
		}}
	}
	feed := Account{Name: safe.NewLine("https://example.org/feed"), Load: func(context.Context) (article.Article, error) {
		return article.Article{}, &article.Several{Name: safe.NewLine("Daily Feed"), Entries: []article.Entry{entry("first"), entry("second"), entry("third")}}
	}}
	s := opened(t, 120, 20, Options{Accounts: []Account{feed}}).wants("Body of first", "Body of second", "Daily Feed: 3 articles")
	s.press("]").wants("Body of third")
	s.press("o").wants("3 of 3").lacks("example.org")
}

func TestHiddenCharactersAreSaid(t *testing.T) {
	a := &article.Article{Name: safe.NewLine("x"), Body: safe.NewText("pay \u202eattention\u202c now")}
	opened(t, 120, 20, Options{Accounts: []Account{{Name: a.Name, Article: a}}}).wants("2 hidden or control characters removed")
}

// TestPickerKnowsWhatIsNotRead: outlet, headline and date are shown and found
// before an account has been read, and a name is said once.
func TestPickerKnowsWhatIsNotRead(t *testing.T) {
	never := func(context.Context) (article.Article, error) {
		return article.Article{}, errors.New("nobody reads this")
	}
	accounts := append(fixtures(t)[:2:2],
		Account{Name: safe.NewLine("seed:business"), Outlet: safe.NewLine("Trade Gazette"), Title: safe.NewLine("Insurers count ships"), Date: safe.NewLine("19 Sep 2016"), Load: never},
		Account{Name: safe.NewLine("seed:bare"), Load: never})
	s := opened(t, 120, 40, Options{Accounts: accounts}).press("o")
	s.wants("Trade Gazette · 19 Sep 2016", "Insurers count ships", "not read yet")
	if n := strings.Count(strings.Join(s.rows(), "\n"), "seed:bare"); n != 1 {
		t.Errorf("a name is said %d times", n)
	}
	s.text("insurers").wants("Insurers count ships").lacks("seed:bare")
}

// TestReplacedCharactersAndGuessesAreSaid: what was put in place of something,
// and how the text came to be read.
func TestReplacedCharactersAndGuessesAreSaid(t *testing.T) {
	a := &article.Article{Name: safe.NewLine("x"), Body: safe.NewText("caf\xe9 \u202eopen"), Notice: safe.NewLine("read as Windows-1252")}
	s := opened(t, 160, 20, Options{Accounts: []Account{{Name: a.Name, Article: a}}})
	s.wants("1 hidden or control character removed, 1 replaced", "read as Windows-1252")
	a = &article.Article{Name: safe.NewLine("x"), Body: safe.NewText("caf\xe9")}
	opened(t, 160, 20, Options{Accounts: []Account{{Name: a.Name, Article: a}}}).wants("1 invalid or control character replaced").lacks("removed")
}
