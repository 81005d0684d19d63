package tour

import (
	"context"
	"strings"
	"testing"
	"time"

	"askance/analysis"
	"askance/cmd/internal/source"
	"askance/tui"
	"askance/tui/safe/egress"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// accounts opens the embedded accounts as the commands do.
func accounts(t *testing.T) []tui.Account {
	t.Helper()
	found, err := source.List(t.Context(), []string{"seed:agency", "seed:blog", "seed:business", "seed:broadcaster", "seed:network"}, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var list []tui.Account
	for _, a := range found {
		list = append(list, tui.Account{Name: a.Name, Load: a.Load})
	}
	return list
}

// TestStepsRestOnRealTags: every account of a step is there, and every words
// that it puts a cursor on are a tag.
func TestStepsRestOnRealTags(t *testing.T) {
	tags := map[string]map[string]bool{}
	for _, a := range accounts(t) {
		art, err := a.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		tags[a.Name.String()] = map[string]bool{"": true}
		for _, tag := range analysis.Analyze(art.Body.String()).Tags {
			tags[a.Name.String()][art.Body.String()[tag.Start:tag.End]] = true
		}
	}
	for _, s := range Steps() {
		names := [2]string{s.Left, s.Right}
		for p, words := range map[int]string{s.Pane: s.Words, 1 - s.Pane: s.OtherWords} {
			if tags[names[p]] == nil {
				t.Errorf("%s: there is no account %q", s.Title, names[p])
			} else if !tags[names[p]][words] {
				t.Errorf("%s: %q is no tag in %s", s.Title, words, names[p])
			}
		}
	}
}

func TestStepsAreShort(t *testing.T) {
	steps := Steps()
	if len(steps) < 8 || len(steps) > 10 {
		t.Errorf("%d steps, want eight to ten", len(steps))
	}
	for _, s := range steps {
		if n := strings.Count(s.Say, ".") + strings.Count(s.Say, "?"); n != 2 {
			t.Errorf("%s: %d sentences, want two", s.Title, n)
		}
	}
}

// TestWalk takes the tour in the reader, from the first step to the end.
func TestWalk(t *testing.T) {
	for _, size := range [][2]int{{160, 50}, {80, 24}, {60, 20}} {
		ctx, cancel := context.WithCancel(t.Context())
		w := &walk{t: t, m: tui.New(tui.Options{Accounts: accounts(t), Tour: Steps(), Context: ctx}), msgs: make(chan tea.Msg)}
		w.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		w.start(w.m.Init())
		for _, s := range Steps() {
			w.until(s.Title)
			if s.Words != "" && size[0] == 160 {
				w.until(s.Words)
			}
			w.send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		}
		w.until("that was the tour")
		cancel()
	}
}

// TestChangedWordsStandSideBySide: what the step says of a change in copied
// text is to be seen in both panes.
func TestChangedWordsStandSideBySide(t *testing.T) {
	const title = "What was changed"
	for _, size := range [][2]int{{120, 40}, {80, 24}} {
		w := &walk{t: t, m: tui.New(tui.Options{Accounts: accounts(t), Tour: Steps(), Context: t.Context()}), msgs: make(chan tea.Msg)}
		w.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		w.start(w.m.Init())
		for _, s := range Steps() {
			w.until(s.Title)
			if s.Title == title {
				break
			}
			w.send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		}
		w.until("conceded”") // in the box
		w.until("Churkin conceded")
		side := false
		for _, row := range strings.Split(ansi.Strip(w.m.View().Content), "\n") {
			side = side || strings.Contains(row, "churkin said") && strings.Contains(row, "Churkin conceded")
		}
		if !side {
			t.Errorf("at %d columns the two are not side by side:\n%s", size[0], ansi.Strip(w.m.View().Content))
		}
	}
}

// walk drives a model without a terminal.
type walk struct {
	t    *testing.T
	m    tea.Model
	msgs chan tea.Msg
}

// start carries out a command beside the test, as Bubble Tea does.
func (w *walk) start(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		msg := cmd()
		select {
		case w.msgs <- msg:
		case <-w.t.Context().Done():
		}
	}()
}

func (w *walk) send(msg tea.Msg) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			w.start(cmd)
		}
		return
	}
	var cmd tea.Cmd
	w.m, cmd = w.m.Update(msg)
	w.start(cmd)
	if err := egress.Frame(w.m.View().Content); err != nil {
		w.t.Fatal(err)
	}
}

// until takes messages until the screen shows the words.
func (w *walk) until(words string) {
	w.t.Helper()
	deadline := time.After(20 * time.Second)
	for !strings.Contains(ansi.Strip(w.m.View().Content), words) {
		select {
		case msg := <-w.msgs:
			w.send(msg)
		case <-deadline:
			w.t.Fatalf("the screen does not come to show %q:\n%s", words, ansi.Strip(w.m.View().Content))
		}
	}
}

// TestSearchesFind: what a step searches for stands in both of its accounts.
func TestSearchesFind(t *testing.T) {
	bodies := map[string]string{}
	for _, a := range accounts(t) {
		art, err := a.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		bodies[a.Name.String()] = strings.ToLower(art.Body.String())
	}
	for _, s := range Steps() {
		for _, name := range []string{s.Left, s.Right} {
			if !strings.Contains(bodies[name], strings.ToLower(s.Type)) {
				t.Errorf("%s: %q is not in %s", s.Title, s.Type, name)
			}
		}
	}
}
