package sshd

import (
	"time"

	"askance/cmd/internal/sshd/inputguard"

	tea "charm.land/bubbletea/v2"
)

// watched is a visitor's program, watched for the reports that it asks for.
type watched struct {
	tea.Model
	last *drawn
}

// drawn is what a program's latest view was like.
type drawn struct {
	keys    *keyboard // told which reports are switched on
	content string
}

// Update passes a message on and goes on watching what comes back.
func (w watched) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := w.Model.Update(msg)
	w.Model = m
	return w, cmd
}

// View notes which reports the view switches on, and makes two things of it
// harmless. A view's own mouse handler is dropped: Bubble Tea runs its command
// where nothing recovers from a panic. And content that is the same as before
// is the same string: the renderer compares it with what it drew last at every
// tick, which costs nothing only while both lie at the same place in memory.
func (w watched) View() tea.View {
	v := w.Model.View()
	v.OnMouse = nil
	if v.Content == w.last.content {
		v.Content = w.last.content
	}
	w.last.content = v.Content
	w.last.keys.setModes(inputguard.Modes{
		Mouse: v.MouseMode != tea.MouseModeNone,
		Focus: v.ReportFocus,
		Paste: !v.DisableBracketedPasteMode,
	})
	return v
}

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
