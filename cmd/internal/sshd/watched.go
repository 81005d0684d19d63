package sshd

import (
	"time"

	"askance/cmd/internal/sshd/inputguard"

	tea "charm.land/bubbletea/v2"
)

// watched is a visitor's program, run by the workers and watched: for the
// reports that its views ask for, and for what decides how they are drawn.
// Unlike other models it is changed in place: there is one for each program, and
// only that program's loop calls it.
type watched struct {
	model   tea.Model
	visit   *visit
	painter *painter
	size    tea.WindowSizeMsg // that the model knows of
}

// Init passes on what the program begins with.
func (w *watched) Init() (cmd tea.Cmd) {
	w.run(func() { cmd = w.model.Init() })
	return cmd
}

// Update passes a message on.
func (w *watched) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w.size = msg
	case tea.ModeReportMsg:
		w.painter.display.Answered(msg)
	}
	w.run(func() { w.model, cmd = w.model.Update(msg) })
	return w, cmd
}

// View hands the view to the painter, once the program knows its size. Bubble
// Tea, which draws nothing here, gets none of it, and so no mouse handler of a
// view's own either, which it would run where nothing recovers from a panic.
func (w *watched) View() (none tea.View) {
	var v tea.View
	w.run(func() { v = w.model.View() })
	w.visit.keys.setModes(inputguard.Modes{
		Mouse: v.MouseMode != tea.MouseModeNone,
		Focus: v.ReportFocus,
		Paste: !v.DisableBracketedPasteMode,
	})
	if w.size.Width > 0 {
		w.painter.show(painting{v, w.size})
	}
	return none
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

// untilTick returns how long it is to the next tick of the clock by which all
// programs send what is no frame. Bubble Tea's ticker runs from a program's
// start; programs that start on a tick share theirs from then on, and a thousand
// of them wake the process as often as one does.
func untilTick(now time.Time, frames int) time.Duration {
	frame := time.Second / time.Duration(frames)
	return now.Truncate(frame).Add(frame).Sub(now)
}
