package safe

// Text is article text in which nothing can reach the terminal as a command.
// Its line breaks are "\n". Two Texts of the same string need not be equal.
type Text struct {
	s string
	f *findings // nil where cleaning changed nothing
}

// findings are what cleaning took away.
type findings struct {
	removed Removed
	breaks  []int
}

// NewText cleans s.
func NewText(s string) Text {
	t, _ := NewTextAt(s, nil)
	return t
}

// NewTextAt cleans s and says where places in it went: at holds byte offsets
// of s in ascending order, and the ints are the offsets of the same places in
// the clean text. A place inside something that was removed or replaced goes
// to where that stood.
func NewTextAt(s string, at []int) (Text, []int) {
	c := cleaner{in: s, at: at}
	if len(at) > 0 {
		c.moved = make([]int, 0, len(at))
	}
	c.run()
	t := Text{s: c.result()}
	if c.removed != (Removed{}) || len(c.breaks) > 0 {
		t.f = &findings{c.removed, c.breaks}
	}
	return t, c.moved
}

// String returns the clean text.
func (t Text) String() string { return t.s }

// Removed counts what cleaning took away or replaced.
func (t Text) Removed() Removed {
	if t.f == nil {
		return Removed{}
	}
	return t.f.removed
}

// Breaks returns the byte offsets, ascending, where a zero-width space or a
// soft hyphen allowed a line to be broken inside a word. The slice is shared
// and must not be changed.
func (t Text) Breaks() []int {
	if t.f == nil {
		return nil
	}
	return t.f.breaks
}
