package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/article"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestFailedAccountSaysWhy(t *testing.T) {
	accounts := fixtures(t)[:1]
	accounts = append(accounts, Account{
		Name: safe.NewLine("gone.txt"),
		Load: func(context.Context) (article.Article, error) {
			return article.Article{}, errors.New("no such file\x1b[2J")
		},
	})
	s := opened(t, 120, 20, Options{Accounts: accounts}).wants("gone.txt cannot be opened: no such file", "The regime")
	mustFit(t, s.m, ansi.WcWidth, "failed account")
}

// TestSlowLoadSpins: the spinner shows when a load has taken a while, and no
// timer is left when it is over.
func TestSlowLoadSpins(t *testing.T) {
	accounts := fixtures(t)
	ready := accounts[0]
	accounts[0] = Account{Name: ready.Name}
	s := opened(t, 120, 20, Options{Accounts: accounts})
	a := s.m.accounts[0]
	a.state, a.err = loading, nil // as if Load had not come back
	s.m = s.m.with(0, a).filled(0).laid()
	s.lacks("reading")
	*s.ticks = nil
	s.send(loadIsSlow{0})
	s.wants("reading Harbour Post.txt")
	first := s.rows()
	for range 3 {
		ticks := *s.ticks
		*s.ticks = nil
		if len(ticks) != 1 {
			t.Fatalf("%d timers run for one spinner", len(ticks))
		}
		s.send(ticks[0])
	}
	if strings.Join(first, "") == strings.Join(s.rows(), "") {
		t.Error("the spinner does not turn")
	}
	ticks := *s.ticks
	*s.ticks = nil
	s.send(loadAccount(context.Background(), accountLoaded{account: 0, try: 1}, ready, true)())
	s.lacks("reading").wants("The regime")
	for _, msg := range ticks {
		s.send(msg)
	}
	if len(*s.ticks) != 0 {
		t.Error("a timer runs with nothing to wait for")
	}
}

// TestLongTextsAreAnalysedInTurn: one after the other, and all of them; but
// what is seen of them at first before that.
func TestLongTextsAreAnalysedInTurn(t *testing.T) {
	accounts := sized(t, 2*longText)
	for i := range accounts {
		accounts[i].Report = nil
	}
	s := &screenTest{t: t, m: New(Options{Accounts: accounts}), ticks: new([]tea.Msg)}
	s.m.after = func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
	s.m.w, s.m.h = 120, 20
	m, _ := s.m.opened()
	var rest [2]tea.Cmd
	for i := range accounts {
		var head tea.Cmd
		m, head = m.loaded(loadAccount(t.Context(), accountLoaded{account: i, try: 1}, accounts[i], true)().(accountLoaded))
		m, rest[i] = m.headAnalysed(head().(headAnalysed))
		if a := m.accounts[i]; !a.analysing || a.report != nil || len(a.doc.Tags) == 0 || a.doc.Tags[len(a.doc.Tags)-1].End > windowful {
			t.Errorf("account %d has %d tags of its beginning", i, len(a.doc.Tags))
		}
	}
	if rest[0] == nil || rest[1] != nil {
		t.Fatal("two long texts are analysed at once, or none")
	}
	if msg := rest[0](); msg != (beginningsDrawn{}) {
		t.Fatalf("%T follows: the whole is analysed before the beginning is drawn", msg)
	}
	s.m = m
	s.run(rest[0])
	for i, a := range s.m.accounts {
		if a.analysing || len(a.doc.Tags) == 0 {
			t.Errorf("account %d is left without tags", i)
		}
	}
	if s.m.busy {
		t.Error("nothing is analysed, but something is said to be")
	}
}

// TestTagListGrowsWithTheTags: a list that was opened before a long text was
// analysed to its end says so, and then has all of its tags.
func TestTagListGrowsWithTheTags(t *testing.T) {
	accounts := sized(t, 2*longText)[:1]
	accounts[0].Report = nil
	s := &screenTest{t: t, m: New(Options{Accounts: accounts}), ticks: new([]tea.Msg)}
	s.m.after = func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
	s.m.w, s.m.h = 120, 20
	m, _ := s.m.opened()
	m, head := m.loaded(loadAccount(t.Context(), accountLoaded{account: 0, try: 1}, accounts[0], true)().(accountLoaded))
	s.m, _ = m.resized(120, 20)
	s.m.hold = false
	s.press("t").wants("0 tags so far", "the tags are being looked for")
	m, rest := s.m.headAnalysed(head().(headAnalysed))
	s.m = m
	s.press("down down").wants(" tags so far")
	some, at := len(s.m.accounts[0].doc.Tags), s.m.panes[0].Tag().Span
	s.run(rest)
	if all := len(s.m.accounts[0].doc.Tags); all <= some {
		t.Fatalf("%d tags in all, %d at first", all, some)
	}
	s.wants(fmt.Sprintf("%d tags ·", len(s.m.accounts[0].doc.Tags))).lacks("so far").press("enter")
	if got := s.m.panes[0].Tag().Span; got != at {
		t.Errorf("the list went from the tag at %v to that at %v", at, got)
	}
}

// TestHeadsAreWhole: what is analysed first ends between lines, else between
// words, else between characters.
func TestHeadsAreWhole(t *testing.T) {
	line := strings.Repeat("é", windowful/2-100)
	for _, tt := range []struct{ text, want string }{
		{"short é", "short é"},
		{line + "\n" + line, line},
		{line + " " + line, line},
		{"x" + line + line, "x" + line + strings.Repeat("é", 99)},
	} {
		if got := head(tt.text); got != tt.want {
			t.Errorf("of %d bytes, %d are the head, not %d", len(tt.text), len(got), len(tt.want))
		}
	}
}

// TestTheWholeKeepsTheCursor: tags of the whole text come while the reader is
// at one of those at its beginning.
func TestTheWholeKeepsTheCursor(t *testing.T) {
	accounts := sized(t, 2*longText)[:1]
	accounts[0].Report = nil
	s := opened(t, 120, 20, Options{Accounts: accounts}).press("n n n")
	want := *s.m.panes[0].Tag()
	for _, msg := range []tea.Msg{
		headAnalysed{0, s.m.accounts[0].report.Tags[:9]}, // late: it changes nothing
		analyse(nil, 0, accounts[0].Article.Body.String())(),
	} {
		s.send(msg)
		if got := s.m.panes[0].Tag(); got == nil || got.Span != want.Span {
			t.Errorf("after %T the cursor is on %v, not on %v", msg, got, want.Span)
		}
		if n := len(s.m.panes[0].Doc().Tags); n < 100 {
			t.Errorf("after %T there are %d tags", msg, n)
		}
	}
}

// TestPickerReadsWhatIsNear: so that it can say what tags there are, but not a
// whole folder.
func TestPickerReadsWhatIsNear(t *testing.T) {
	accounts := fixtures(t)[:2]
	reads := 0
	for i := range 2 * previewed {
		near := Account{Name: safe.NewLine(fmt.Sprintf("near%d.txt", i)), Near: true}
		near.Load = func(context.Context) (article.Article, error) {
			reads++
			return article.Article{Body: safe.NewText("The regime allegedly fell.")}, nil
		}
		accounts = append(accounts, near)
	}
	s := opened(t, 120, 40, Options{Accounts: accounts}).press("o").wants("near0.txt", "~ 1").lacks("not read yet")
	if reads != previewed-2 {
		t.Errorf("%d accounts were read for the list", reads)
	}
	s.press("end up").text(fmt.Sprintf("near%d", 2*previewed-1)).wants("not read yet")
}

// TestReadingDoesNotWaitForTheComparison: the text is there, with its tags,
// and keys are answered while accounts are still being held together.
func TestReadingDoesNotWaitForTheComparison(t *testing.T) {
	s := openedWithout(t, 120, 30, Options{Accounts: relatives()}, func(msg tea.Msg) bool {
		_, ok := msg.(compared)
		return ok
	})
	if !s.m.both.running || s.m.both.result != nil || len(s.kept) != 1 {
		t.Fatalf("%d comparisons are under way", len(s.kept))
	}
	s.wants("The ferry operator said", "the ferry operator said").press("m").wants("not been compared")
	if s.press("tab"); s.m.focus != 1 {
		t.Error("tab is not answered")
	}
	if got := s.signs(0); strings.Contains(got, "A") {
		t.Errorf("the rule has marks before the comparison is there: %q", got)
	}
	s.press("c esc")
	for _, msg := range s.kept {
		s.send(msg)
	}
	if got := s.signs(0); !strings.Contains(got, "A") {
		t.Errorf("the rule has no marks when the comparison is there: %q", got)
	}
}

// TestEscStopsALoad: what is slow is given up at once and its source told, what
// comes of it later is dropped, and the account can be chosen again.
func TestEscStopsALoad(t *testing.T) {
	accounts := fixtures(t)[:2]
	var asked []context.Context
	accounts[1].Load = func(ctx context.Context) (article.Article, error) {
		asked = append(asked, ctx)
		return article.Article{Name: accounts[1].Name, Body: safe.NewText("Late words.")}, nil
	}
	accounts[1].Article, accounts[1].Report = nil, nil
	var late []tea.Msg
	s := openedWithout(t, 120, 20, Options{Accounts: accounts}, func(msg tea.Msg) bool {
		answer, is := msg.(accountLoaded)
		if is = is && answer.account == 1; is {
			late = append(late, msg)
		}
		return is
	})
	s.send(loadIsSlow{1})
	s.wants("reading State Agency.txt", "esc stop reading", "The regime")
	s.press("esc").wants("State Agency.txt cannot be opened: its reading was").lacks("⠋")
	if len(asked) != 1 || asked[0].Err() == nil {
		t.Fatal("the source was not told")
	}
	s.late = func(tea.Msg) bool { return false }
	s.send(late[0])
	s.wants("its reading was").lacks("Late words")
	s.press("tab o down enter").wants("Late words")
	if len(asked) != 2 {
		t.Errorf("read %d times", len(asked))
	}
}

// TestNamesLeaveOutTheirFolder: accounts that have but a name are told apart in
// a narrow column, where the folder that all lie in would be all there is.
func TestNamesLeaveOutTheirFolder(t *testing.T) {
	var accounts []Account
	for _, name := range []string{"/a/long/way/away/from/here/one.txt", "/a/long/way/away/from/here/more/two.txt"} {
		a := given(t, "", "", "", "Nobody [[knows|booster]].")
		a.Name = safe.NewLine(name)
		accounts = append(accounts, a)
	}
	opened(t, 80, 24, Options{Accounts: accounts}).wants(" more/two.txt", "one.txt").lacks("way/from").
		press("c").wants("one.txt", "more/two.txt").lacks("way/from")
	opened(t, 80, 24, Options{Accounts: accounts[:1]}).wants("/a/long/way/away/from/here/one.txt")
}

// comparedRelatives are the relatives with what has been found in them.
func comparedRelatives() ([]Account, *compare.Comparison) {
	accounts := relatives()
	var reports []analysis.Report
	for i := range accounts {
		r := analysis.Analyze(accounts[i].Article.Body.String())
		accounts[i].Report = &r
		reports = append(reports, r)
	}
	c := compare.Accounts(reports...)
	return accounts, &c
}

// TestViewsNameAccountsReadLater: where the comparison is known beforehand, the
// views are open before the other accounts are read.
func TestViewsNameAccountsReadLater(t *testing.T) {
	accounts, c := comparedRelatives()
	s := openedWithout(t, 140, 40, Options{Accounts: accounts, Comparison: c}, func(msg tea.Msg) bool {
		loaded, ok := msg.(accountLoaded)
		return ok && loaded.account == 2
	})
	s.press("c j").wants("Capital Times.txt")
	before := s.m.views.Chosen()
	for _, msg := range s.kept {
		s.send(msg)
	}
	s.wants("Capital Times").lacks("Capital Times.txt")
	if got := s.m.views.Chosen(); got != before {
		t.Errorf("the choice went from %v to %v", before, got)
	}
}
