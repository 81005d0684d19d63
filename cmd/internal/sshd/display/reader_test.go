package display

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"askance/analysis"
	"askance/cmd/internal/source"
	"askance/tui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// emulator is a terminal; its own answers go nowhere.
func emulator(t testing.TB, width, height int) *vt.Emulator {
	e := vt.NewEmulator(width, height)
	read := make(chan struct{})
	go func() { defer close(read); _, _ = io.Copy(io.Discard, e) }()
	t.Cleanup(func() {
		if pipe, ok := e.InputPipe().(io.Closer); ok { // not Close, which races with Read
			_ = pipe.Close()
		}
		<-read
	})
	return e
}

// plainly draws content on a terminal in the plainest way: every row anew.
func plainly(t testing.TB, content string, width, height int) string {
	e := emulator(t, width, height)
	var b strings.Builder
	b.WriteString(ansi.ResetModeAutoWrap)
	for y, row := range strings.Split(content, "\n") {
		if y < height {
			fmt.Fprintf(&b, "\x1b[%dH\x1b[0m%s\x1b[0m", y+1, row)
			if ansi.StringWidth(row) < width {
				b.WriteString(ansi.EraseLineRight) // shows in an emulator that takes a mark for a character
			}
		}
	}
	_, _ = e.Write([]byte(b.String()))
	return e.Render()
}

// reader drives the real program, without Bubble Tea around it.
type reader struct {
	t    testing.TB
	m    tea.Model
	msgs chan tea.Msg
}

// openReader opens the reader on the embedded accounts, as it is served.
func openReader(t testing.TB, profile colorprofile.Profile) *reader {
	t.Helper()
	options := tui.Options{Served: true, Profile: profile}
	seeds := []string{"seed:agency", "seed:blog", "seed:business", "seed:broadcaster", "seed:network"}
	for a, err := range source.Articles(t.Context(), seeds, source.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		report := analysis.Analyze(a.Body.String())
		options.Accounts = append(options.Accounts, tui.Account{Name: a.Name, Article: &a, Report: &report})
	}
	r := &reader{t: t, m: tui.New(options), msgs: make(chan tea.Msg)}
	r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	r.start(r.m.Init())
	const text = "bombed" // in the first account
	for deadline := time.After(20 * time.Second); !strings.Contains(ansi.Strip(r.m.View().Content), text); {
		select {
		case msg := <-r.msgs:
			r.send(msg)
		case <-deadline:
			t.Fatalf("the reader does not show %q", text)
		}
	}
	return r
}

// start carries out a command beside the test, as Bubble Tea does.
func (r *reader) start(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		select {
		case r.msgs <- cmd():
		case <-r.t.Context().Done():
		}
	}()
}

// send sends a message and those that have come meanwhile, and returns the view.
func (r *reader) send(msg tea.Msg) tea.View {
	for {
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, cmd := range batch {
				r.start(cmd)
			}
		} else {
			var cmd tea.Cmd
			r.m, cmd = r.m.Update(msg)
			r.start(cmd)
		}
		select {
		case msg = <-r.msgs:
		default:
			return r.m.View()
		}
	}
}

// readersKeys go through every screen of the reader.
const readersKeys = "jjjnnN\tn\rj\r  bbG g]]oblog\rc\t\t\tjj\rc/war\rnn?jq1230v0tjj\rm[sj"

func presses(keys string) (msgs []tea.Msg) {
	for _, r := range keys {
		switch r {
		case '\t':
			msgs = append(msgs, tea.KeyPressMsg{Code: tea.KeyTab})
		case '\r':
			msgs = append(msgs, tea.KeyPressMsg{Code: tea.KeyEnter})
		default:
			msgs = append(msgs, tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return msgs
}
