// Package tui is the reader: two accounts side by side, with their tags.
//
// New makes the Bubble Tea model from Options. Accounts come in as values and
// as functions that load them; nothing here opens a file or a socket, and
// nothing is read, analysed or wrapped inside New, Update or View that takes
// longer than a key press may: such work runs in a tea.Cmd and comes back as a
// message.
//
// Text passes through these stages, and each knows only the one before it:
//
//	article.Article → flow (lines of runs, byte offsets) → paint (styled) → pane lines → frame
package tui
