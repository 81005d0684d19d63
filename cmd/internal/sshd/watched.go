package sshd

import (
	"time"

	"askance/cmd/internal/sshd/inputguard"

	tea "charm.land/bubbletea/v2"
)

// watched is a visitor's program, watched for the reports that it asks for and
// run by the workers. Unlike other models it is changed in place: there is one
// for each program, and only that program's loop calls it.
type watched struct {
	model   tea.Model
	visit   *visit
	content string // of the latest view
}

// Init passes on what the program begins with.
func (w *watched) Init() (cmd tea.Cmd) {
	w.run(func() { cmd = w.model.Init() })
	return cmd
}

// Update passes a message on.
func (w *watched) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	w.run(func() { w.model, cmd = w.model.Update(msg) })
	return w, cmd
}

// View notes which reports the view switches on, and makes two things of it
// harmless. A view's own mouse handler is dropped: Bubble Tea runs its command
// where nothing recovers from a panic. And content that is the same as before
// is the same string: the renderer compares it with what it drew last at every
// tick, which costs nothing only while both lie at the same place in memory.
func (w *watched) View() (v tea.View) {
	w.run(func() { v = w.model.View() })
	v.OnMouse = nil
	if v.Content == w.content {
		v.Content = w.content
	}
	w.content = v.Content
	w.visit.keys.setModes(inputguard.Modes{
		Mouse: v.MouseMode != tea.MouseModeNone,
		Focus: v.ReportFocus,
		Paste: !v.DisableBracketedPasteMode,
	})
	return v
}

func (w *watched) run(f func()) { w.visit.server.workers.run(f, w.visit.logPanic) }

// notSuspended keeps a program from stopping the whole server as ctrl+z stops
// a program at a terminal.
func notSuspended(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); ok {
		return nil
	}
	return msg
}

// untilTick returns how long it is to the next tick of the clock that all
// programs draw by. Bubble Tea's ticker runs from a program's start; programs
// that start on a tick share theirs from then on, and a thousand of them wake
// the process as often as one does.
func untilTick(now time.Time, frames int) time.Duration {
	frame := time.Second / time.Duration(frames)
	return now.Truncate(frame).Add(frame).Sub(now)
}
