// Package tui is the reader: two accounts side by side, with their tags, what
// they have in common, and how they compare.
//
// New makes the Bubble Tea model from Options. Accounts come in as values and
// as functions that load them; nothing here opens a file or a socket. Loading,
// analysing, comparing and drawing rule pages take their time: each runs in a
// tea.Cmd that captures values, and comes back as a message of messages.go.
//
// Where things are:
//
//	app.go, update.go      Options, Model, New; one line for every message
//	keymap.go, keys.go     what has a key, and how keys are changed
//	actions.go             what each action does among the panes
//	accounts.go, load.go   opening, reading and analysing accounts
//	find.go, sides.go      search and prompts; lists and rule pages beside a pane
//	together.go, views.go  what the accounts have in common; the views of the comparison
//	tour.go, copy.go       the guided tour; the clipboard
//	view.go, status.go     the screen, row by row
//
// Text passes through these stages, and each knows only the one before it:
//
//	article.Article → flow (lines of runs, byte offsets) → paint (styled) → pane rows → frame
//
// Panes are values in packages of their own below internal/pane. They get their
// place from frame, return rows exactly as wide as it, and do not know each
// other. To add one: give it a folder there, a place in frame if none fits, an
// action in keymap.go that opens it, and a case in row (view.go).
//
// Tests compare frames with golden files in testdata, as rows of text with a
// row of mark letters under each; go test ./tui -update rewrites them.
package tui
