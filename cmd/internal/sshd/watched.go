package sshd

import (
	"askance/cmd/internal/sshd/inputguard"

	tea "charm.land/bubbletea/v2"
)

// watched is a visitor's program, watched for the reports that it asks for.
type watched struct {
	tea.Model
	modes interface{ setModes(inputguard.Modes) }
}

// Update passes a message on and goes on watching what comes back.
func (w watched) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := w.Model.Update(msg)
	w.Model = m
	return w, cmd
}

// View notes which reports the view switches on. A view's own mouse handler is
// dropped: Bubble Tea runs its command where nothing recovers from a panic.
func (w watched) View() tea.View {
	v := w.Model.View()
	v.OnMouse = nil
	w.modes.setModes(inputguard.Modes{
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
