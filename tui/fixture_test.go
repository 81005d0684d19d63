package tui

import (
	"strings"
	"testing"
	"time"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// marked reads text in which tags are written [[words|kind]] or, for words
// that are not the author's, [[words|kind:source]]. They may be nested.
func marked(t testing.TB, s string) (string, []analysis.Tag) {
	t.Helper()
	kinds := map[string]analysis.Kind{}
	for k := range analysis.Kind(analysis.Kinds) {
		kinds[k.String()] = k
	}
	var b strings.Builder
	var tags []analysis.Tag
	var open []int
	for s != "" {
		switch {
		case strings.HasPrefix(s, "[["):
			open = append(open, len(tags))
			tags = append(tags, analysis.Tag{Span: analysis.Span{Start: b.Len()}})
			s = s[2:]
		case s[0] == '|' && len(open) > 0:
			name, rest, _ := strings.Cut(s[1:], "]]")
			kind, voice, _ := strings.Cut(name, ":")
			k, ok := kinds[kind]
			if !ok {
				t.Fatalf("fixture: no kind %q", kind)
			}
			tag := &tags[open[len(open)-1]]
			tag.End, tag.Kind = b.Len(), k
			if voice == "source" {
				tag.Voice = analysis.VoiceSource
			}
			open, s = open[:len(open)-1], rest
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String(), tags
}

// given makes an account of marked text.
func given(t testing.TB, outlet, title, date, text string) Account {
	t.Helper()
	text, tags := marked(t, text)
	a := &article.Article{
		Name: safe.NewLine(outlet + ".txt"), Outlet: safe.NewLine(outlet), Title: safe.NewLine(title),
		Date: safe.NewLine(date), Body: safe.NewText(text),
	}
	return Account{Name: a.Name, Article: a, Report: &analysis.Report{Text: text, Tags: tags}}
}

const harbourText = `The [[regime|label]] [[reportedly|hedge]] shelled the harbour on Friday, [[killing at least 14|passive]] people, [[according to|attribution]] residents. It was, [[of course|booster]], no accident.

[["We saw three ships burn," [[a senior official|anonymous]] said|quotation]], adding that the [["truce"|scare-quote]] had held for five days.

Officials [[vehemently|intensifier]] [[denied|attribution]] it. [["This [[blatant|loaded:source]] lie will [[possibly|hedge:source]] be remembered, and whoever spreads it does the work of those who never wanted an agreement in the first place"|quotation]], the spokesman [[told|attribution]] reporters. [[Thankfully|editorial]] nobody believed him.

A [[so-called|distancing]] monitoring group put the number of dead at 62. The port [[was closed|passive]] on Saturday, and [[some say|weasel]] it will stay closed.

Nothing further was known by the evening, when the ministry published its third statement of the day and cancelled the conference that it had announced in the second.`

const ministryText = `At least 14 people died when shells hit the harbour, the ministry [[said|attribution]].

The [[tragic|loaded]] [[loss of life|euphemism]] was [[clearly|booster]] the fault of [[terrorists|label]], it added. The truce [[may|hedge]] be over.

The ministry did not say how it knew. Three ships burned until the morning; the fire brigade of the free port, eleven men and one engine, arrived after the second had gone down.`

// fixtures are three short accounts.
func fixtures(t testing.TB) []Account {
	return []Account{
		given(t, "Harbour Post", "Shells hit harbour as truce enters sixth day", "17 Sep 2016", harbourText),
		given(t, "State Agency", "Ministry: terrorists shelled free port", "18 Sep 2016", ministryText),
		given(t, "The Third Column", "Who shelled whom? A short list of what nobody knows and many repeat", "", "Nobody [[knows|booster]]."),
	}
}

// screenTest drives a model as Bubble Tea would, without waiting for anything.
type screenTest struct {
	t testing.TB
	m Model
	// ticks are the messages of timers that were started; a test sends those
	// it wants to have gone by.
	ticks *[]tea.Msg
	quit  bool
	sent  []tea.Msg // what the program told the terminal: clipboard and the like
	// late reports which messages take long to come; they are kept.
	late func(tea.Msg) bool
	kept []tea.Msg
}

// opened starts a reader of w by h cells.
func opened(t testing.TB, w, h int, o Options) *screenTest {
	t.Helper()
	return openedWithout(t, w, h, o, func(tea.Msg) bool { return false })
}

// openedWithout starts a reader to whom some messages do not come.
func openedWithout(t testing.TB, w, h int, o Options, late func(tea.Msg) bool) *screenTest {
	t.Helper()
	if o.Accounts == nil {
		o.Accounts = fixtures(t)
	}
	if o.Profile == colorprofile.Unknown {
		o.Profile = colorprofile.TrueColor
	}
	s := &screenTest{t: t, m: New(o), ticks: new([]tea.Msg), late: late}
	s.m.after = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		if _, ok := msg.(beginningsDrawn); ok {
			return func() tea.Msg { return msg }
		}
		*s.ticks = append(*s.ticks, msg)
		return nil
	}
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
	s.run(s.m.Init())
	if s.m.hold {
		s.send(groundWaited{})
	}
	return s
}

// send gives the model a message and carries out the commands that come back.
func (s *screenTest) send(msg tea.Msg) {
	s.t.Helper()
	m, cmd := s.m.Update(msg)
	s.m = m.(Model)
	s.run(cmd)
}

func (s *screenTest) run(cmd tea.Cmd) {
	s.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case tea.QuitMsg:
		s.quit = true
	default:
		if s.late != nil && s.late(msg) {
			s.kept = append(s.kept, msg)
			return
		}
		s.sent = append(s.sent, msg)
		s.send(msg)
	}
}

// press types keys, written as in the key map and divided by spaces.
func (s *screenTest) press(keys string) *screenTest {
	s.t.Helper()
	for _, k := range strings.Fields(keys) {
		s.send(keyPress(s.t, k))
	}
	return s
}

// text types characters.
func (s *screenTest) text(chars string) *screenTest {
	for _, c := range chars {
		s.send(tea.KeyPressMsg{Code: c, Text: string(c)})
	}
	return s
}

var keyCodes = map[string]rune{
	"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "space": tea.KeySpace, "left": tea.KeyLeft,
	"right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
}

func keyPress(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	mod := tea.KeyMod(0)
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		mod, name = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		mod, name = tea.ModShift, rest
	}
	if code, ok := keyCodes[name]; ok {
		k := tea.KeyPressMsg{Code: code, Mod: mod}
		if code == tea.KeySpace {
			k.Text = " "
		}
		return k
	}
	r := []rune(name)
	if len(r) != 1 {
		t.Fatalf("no key %q", name)
	}
	k := tea.KeyPressMsg{Code: r[0], Mod: mod}
	if mod == 0 {
		k.Text = name
	}
	return k
}

// rows returns the screen as text, without styles or spaces at the end.
func (s *screenTest) rows() []string {
	rows := strings.Split(plainText(s.m.View().Content), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return rows
}

// shows reports whether the screen holds the words.
func (s *screenTest) shows(words string) bool {
	return strings.Contains(strings.Join(s.rows(), "\n"), words)
}

// wants fails unless the screen holds all of the words.
func (s *screenTest) wants(words ...string) *screenTest {
	s.t.Helper()
	for _, w := range words {
		if !s.shows(w) {
			s.t.Fatalf("the screen does not show %q:\n%s", w, strings.Join(s.rows(), "\n"))
		}
	}
	return s
}

// lacks fails if the screen holds any of the words.
func (s *screenTest) lacks(words ...string) *screenTest {
	s.t.Helper()
	for _, w := range words {
		if s.shows(w) {
			s.t.Fatalf("the screen shows %q:\n%s", w, strings.Join(s.rows(), "\n"))
		}
	}
	return s
}
