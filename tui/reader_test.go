package tui

import (
	"strings"
	"testing"

	"askance/analysis"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestPanesShowBothAccounts(t *testing.T) {
	opened(t, 120, 40, Options{}).wants("Harbour Post", "State Agency", "The regime", "At least 14 people", "tag 1 of")
}

func TestNarrowTerminalShowsOnePane(t *testing.T) {
	s := opened(t, 79, 24, Options{}).wants("Harbour Post").lacks("State Agency")
	s.press("tab").wants("State Agency").lacks("Harbour Post")
	s.press("h").wants("Harbour Post").lacks("State Agency")
}

func TestEveryKeyOfTheOtherPane(t *testing.T) {
	for _, k := range []string{"tab", "h", "l", "left", "right"} {
		s := opened(t, 120, 40, Options{})
		s.press(k)
		if s.m.focus != 1 {
			t.Errorf("%s does not go to the other pane", k)
		}
		if s.press(k); s.m.focus != 0 {
			t.Errorf("%s does not come back", k)
		}
	}
}

// offset returns the byte at the top of the focused pane.
func (s *screenTest) offset() int {
	start, _ := s.m.panes[s.m.focus].Seen()
	return start
}

func TestScrollKeys(t *testing.T) {
	for _, pair := range []struct{ down, up string }{
		{"j", "k"}, {"down", "up"}, {"space", "b"}, {"pgdown", "pgup"}, {"d", "u"}, {"G", "g"}, {"end", "home"},
	} {
		s := opened(t, 60, 12, Options{})
		s.press(pair.down)
		if s.offset() == 0 {
			t.Errorf("%s does not scroll", pair.down)
		}
		if s.press(pair.up); s.offset() != 0 {
			t.Errorf("%s does not scroll back", pair.up)
		}
	}
}

func TestScrollingStopsAtTheEnd(t *testing.T) {
	s := opened(t, 60, 12, Options{}).press("G j j j space")
	at := s.offset()
	if s.press("k k"); s.offset() >= at { // two: the first may show an empty row
		t.Error("a key at the end went further than the end")
	}
	s.press("G").wants("second.", "100%")
}

func TestTagKeysGoThroughAllTagsInOrder(t *testing.T) {
	s := opened(t, 60, 12, Options{})
	last, n := -1, 0
	for {
		tag := s.m.panes[0].Tag()
		if tag.Start < last {
			t.Fatalf("tag at %d after the one at %d", tag.Start, last)
		}
		last = tag.Start
		n++
		if s.press("n"); s.m.panes[0].Tag() == tag {
			break
		}
	}
	if want := len(s.m.panes[0].Doc().Tags); n != want {
		t.Errorf("n came by %d tags of %d", n, want)
	}
	s.wants("no tag further down")
	for range n {
		s.press("N")
	}
	s.wants("no tag further up")
	if s.offset() != 0 {
		t.Error("N did not bring the window back")
	}
}

func TestStepGoesOnFromTheWindow(t *testing.T) {
	s := opened(t, 60, 12, Options{}).press("G n")
	start, end := s.m.panes[0].Seen()
	if tag := s.m.panes[0].Tag(); tag != nil && tag.Start < start {
		t.Errorf("n chose the tag at %d, the window shows %d to %d", tag.Start, start, end)
	}
}

func TestPanelOpensAndGoesOn(t *testing.T) {
	s := opened(t, 100, 40, Options{}).press("enter").wants("1 of", "! label", "Voice", "the article's own words", "never in State Agency")
	s.press("n").wants("2 of", "~ hedge").press("esc").lacks("Voice")
	s.press("enter enter").lacks("Voice")
}

func TestFamiliesAreShownAndHidden(t *testing.T) {
	s := opened(t, 120, 40, Options{})
	_, all := s.m.panes[0].Count()
	for _, k := range strings.Fields("1 2 3 4 5") {
		s.press(k)
		if _, n := s.m.panes[0].Count(); n >= all {
			t.Errorf("%s hides nothing", k)
		}
		s.press(k)
		if _, n := s.m.panes[0].Count(); n != all {
			t.Errorf("%s pressed twice leaves %d of %d tags", k, n, all)
		}
	}
	if _, n := s.press("v").m.panes[0].Count(); n != all-2 {
		t.Errorf("v leaves %d of %d tags, want all but the 2 of sources", n, all)
	}
	if _, n := s.press("1 2 0").m.panes[0].Count(); n != all {
		t.Errorf("0 leaves %d of %d tags", n, all)
	}
	if _, n := s.press("1 2 3 4 5").m.panes[0].Count(); n != 0 {
		t.Errorf("with every family hidden there are %d tags", n)
	}
	s.wants("no tags").press("n enter").wants("no tag here")
}

func TestAccountsSwitch(t *testing.T) {
	s := opened(t, 120, 40, Options{}).press("]").wants("The Third Column").lacks("Harbour Post")
	s.press("]").wants("Harbour Post", "State Agency").press("[").wants("The Third Column")
}

func TestTwoAccountsSwap(t *testing.T) {
	s := opened(t, 120, 40, Options{Accounts: fixtures(t)[:2]}).press("]")
	if row := s.rows()[0]; strings.Index(row, "State Agency") > strings.Index(row, "Harbour Post") {
		t.Errorf("panes did not change places: %s", row)
	}
}

func TestPlaceIsKept(t *testing.T) {
	s := opened(t, 120, 20, Options{}).press("j j j j j j")
	at := s.offset()
	for _, size := range [][2]int{{60, 12}, {200, 14}, {90, 9}, {120, 20}} {
		s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	}
	if s.offset() != at {
		t.Errorf("after resizing the window begins at %d, before at %d", s.offset(), at)
	}
	if s.press("] ]"); s.offset() != at {
		t.Errorf("back from another account the window begins at %d, before at %d", s.offset(), at)
	}
}

func TestOneAccountHasTheWholeWidth(t *testing.T) {
	s := opened(t, 120, 20, Options{Accounts: fixtures(t)[:1]}).press("tab ]").wants("there is no other account")
	if s.m.frame.Split {
		t.Error("one account, two panes")
	}
}

func TestNoAccount(t *testing.T) {
	o := Options{Accounts: []Account{}}
	opened(t, 120, 20, o).press("n enter j ] tab 1 ?").press("esc").wants("no account")
}

func TestHelpListsTheKeysOfWhereItWasOpened(t *testing.T) {
	s := opened(t, 100, 40, Options{}).press("?").wants("next tag").lacks("next row", "account to the right")
	s.press("esc t f1").wants("next row").lacks("next tag").press("esc").wants("filter")
	s.press("esc / f1").wants("erase a word").press("esc").wants("/▏").press("esc")
	heldTogether(t, 100, 40).press("c ?").wants("account to the right").lacks("next tag").press("?").wants("profile")
}

func TestHelp(t *testing.T) {
	s := opened(t, 100, 40, Options{})
	for _, k := range []string{"?", "f1"} {
		s.press(k).wants("next tag", "go to the other pane").press("esc").lacks("go to the other pane")
	}
}

func TestQuit(t *testing.T) {
	for _, k := range []string{"q", "ctrl+c"} {
		s := opened(t, 80, 24, Options{})
		if s.press(k); !s.quit {
			t.Errorf("%s does not quit", k)
		}
		if s.m.ctx.Err() == nil {
			t.Errorf("%s leaves loads running", k)
		}
	}
}

// TestQuitKeyLeavesPages: who looks something up and presses q, as in less,
// wants the text back and not to lose the place.
func TestQuitKeyLeavesPages(t *testing.T) {
	s := opened(t, 100, 24, Options{Accounts: ruled(t)}).press("?").wants("next tag").press("q").lacks("next tag ").wants("The regime")
	if s.press("r").wants("of the family").press("q").lacks("of the family"); s.quit {
		t.Error("q on a page quits")
	}
	for _, page := range []string{"?", "r", "t f1"} {
		if s := opened(t, 100, 24, Options{Accounts: ruled(t)}).press(page + " ctrl+c"); !s.quit {
			t.Errorf("ctrl+c does not quit after %q", page)
		}
	}
}

func TestMouse(t *testing.T) {
	s := opened(t, 120, 12, Options{})
	right := s.m.frame.Panes[1].Text
	s.send(tea.MouseWheelMsg{X: right.X, Y: right.Y, Button: tea.MouseWheelDown})
	if start, _ := s.m.panes[1].Seen(); start == 0 {
		t.Error("the wheel does not scroll the pane under it")
	}
	if s.offset() != 0 {
		t.Error("the wheel scrolls the pane that it is not over")
	}
	s.send(tea.MouseWheelMsg{X: right.X, Y: right.Y, Button: tea.MouseWheelUp})
	for y, row := range s.rows() {
		if x := strings.Index(row, "tragic"); x >= 0 {
			x = ansi.StringWidth(row[:x])
			s.send(tea.MouseClickMsg{X: x + 2, Y: y, Button: tea.MouseLeft})
		}
	}
	if s.m.focus != 1 || s.m.panes[1].Tag().Kind.String() != "loaded" {
		t.Errorf("a click on a tag chose %v in pane %d", s.m.panes[1].Tag().Kind, s.m.focus)
	}
}

// TestSecondClickExplains: as in lists, where it takes what the first chose.
func TestSecondClickExplains(t *testing.T) {
	s := opened(t, 120, 24, Options{})
	click := func(words string) {
		for y, row := range s.rows() {
			if x := strings.Index(row, words); x >= 0 && y > 1 {
				s.send(tea.MouseClickMsg{X: ansi.StringWidth(row[:x]) + 2, Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("no %q on the screen", words)
	}
	if click("tragic"); s.m.panel {
		t.Error("the first click on a tag opens the panel")
	}
	if click("fault of"); s.m.panel {
		t.Error("a click beside the chosen tag opens the panel")
	}
	if click("tragic"); !s.m.panel {
		t.Error("the second click on a tag does not explain it")
	}
	if click("tragic"); !s.m.panel {
		t.Error("one click more closes the panel")
	}
}

func TestBackgroundDecidesTheTheme(t *testing.T) {
	s := opened(t, 80, 24, Options{})
	dark := s.m.View().Content
	s.send(tea.EnvMsg{"COLORFGBG=0;15"})
	light := s.m.View().Content
	if dark == light {
		t.Error("COLORFGBG of a light ground changes nothing")
	}
	if plainText(dark) != plainText(light) {
		t.Error("the ground changes the text")
	}
}

// TestProfileHasBars: at every width each family has a sign and a bar, and in
// the two panes of a large screen the number beside it as well.
func TestProfileHasBars(t *testing.T) {
	for _, w := range []int{40, 60, 80, 100, 120, 140, 160, 180, 200, 300} {
		row := opened(t, w, 24, Options{}).rows()[1]
		if n := len([]rune(row)) - len([]rune(strings.NewReplacer("▁", "", "▂", "", "▃", "", "▄", "", "▅", "", "▆", "", "▇", "", "█", "").Replace(row))); n < 4 {
			t.Errorf("%d columns: %d bars in %q", w, n, row)
		}
		if w >= 200 && !strings.Contains(row, "per 100 words") {
			t.Errorf("%d columns: no numbers in %q", w, row)
		}
	}
}

// TestStripIsATrack: the strip's signs stand on or beside a line at the outer
// edge, with an empty cell before the text at least.
func TestStripIsATrack(t *testing.T) {
	for _, w := range []int{60, 80, 100, 120, 200} {
		s := opened(t, w, 24, Options{})
		f := s.m.frame
		for p := range f.Panes {
			pane := f.Panes[p]
			if pane.Strip.W == 0 {
				continue
			}
			edge, gap := pane.Strip.X, pane.Text.X-1
			if pane.Strip.X > pane.Text.X {
				edge, gap = pane.Strip.X+pane.Strip.W-1, pane.Text.X+pane.Text.W
			}
			for y := pane.Body.Y; y < pane.Body.Y+pane.Body.H; y++ {
				row := []rune(strings.Split(plainText(s.m.View().Content), "\n")[y])
				if c := row[edge]; c != '│' && c != '┃' {
					t.Fatalf("%d cells wide, pane %d, row %d: no track but %q", w, p, y, c)
				}
				if row[gap] != ' ' {
					t.Fatalf("%d cells wide, pane %d, row %d: no gap but %q", w, p, y, row[gap])
				}
			}
		}
	}
}

// TestHeadPutsTheHeadlineFirst: the date shortens, then goes, and the
// profile's numbers say what they count.
func TestHeadPutsTheHeadlineFirst(t *testing.T) {
	accounts := fixtures(t)
	for _, tt := range []struct {
		width int
		want  string
	}{{59, ""}, {61, ""}, {75, "17 Sep 2016"}, {70, "17 Sep"}} {
		s := opened(t, tt.width, 20, Options{Accounts: accounts[:1]})
		title := s.rows()[0]
		if !strings.HasPrefix(title, "▌Harbour Post · Shells hit harbour as truce enters sixth ") ||
			tt.want == "" && strings.Contains(title, "Sep") || !strings.HasSuffix(title, tt.want) {
			t.Errorf("%d cells: %q", tt.width, title)
		}
	}
	opened(t, 200, 30, Options{}).wants("loaded ▃ 2.3", "cert ▄ 3.9  per 100 words")
	opened(t, 120, 30, Options{}).wants("1? doubt", "5~ cert")
}

// TestTheLineRepeatsNoQuotationInSight: only one that was scrolled away.
func TestTheLineRepeatsNoQuotationInSight(t *testing.T) {
	text := "“Three ships burned in the harbour,” the minister said.\n" + strings.Repeat("\nNothing else is known.\n", 40)
	a := given(t, "Harbour Post", "Ships", "", text)
	report := analysis.Analyze(text)
	a.Report = &report
	s := opened(t, 120, 20, Options{Accounts: []Account{a}})
	line := func() string { return s.rows()[18] }
	if got := line(); !strings.Contains(got, "quotation  given in the speaker's own words") {
		t.Errorf("in sight: %q", got)
	}
	s.press("G")
	if got := line(); !strings.Contains(got, "quotation  “Three ships burned in the harbour,” is given in the speaker's own words") {
		t.Errorf("out of sight: %q", got)
	}
}
