package inputguard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// Kind says what a sequence is.
type Kind uint8

// The kinds that are let through, and two that never leave the guard.
const (
	dropped    Kind = iota
	pasteStart      // the mark before a paste
	Key             // a key press
	Mouse           // an SGR mouse report
	Focus           // the terminal gained or lost the focus
	Report          // an answer that was asked for
	Paste           // pasted text, without marks
)

// Sequence is one whole thing that the terminal sent.
type Sequence struct {
	Kind Kind
	// Bytes is the sequence as a decoder of terminal input takes it; for a
	// paste, the text.
	Bytes []byte
}

// Message decodes the sequence into the message that a Bubble Tea program gets
// for it. It returns nil for a sequence that means nothing to the decoder, and
// for key releases, which nobody asks for.
func (s Sequence) Message() tea.Msg {
	if s.Kind == Paste {
		return tea.PasteMsg{Content: string(s.Bytes)}
	}
	var d uv.EventDecoder
	n, event := d.Decode(s.Bytes)
	if n != len(s.Bytes) {
		return nil
	}
	if several, ok := event.(uv.MultiEvent); ok && len(several) > 0 {
		event = several[0] // F3 with a modifier; the other reading is a report
	}
	switch e := event.(type) {
	case uv.KeyPressEvent:
		return keyPress(tea.KeyPressMsg(e))
	case uv.MouseClickEvent:
		return tea.MouseClickMsg(e)
	case uv.MouseReleaseEvent:
		return tea.MouseReleaseMsg(e)
	case uv.MouseWheelEvent:
		return tea.MouseWheelMsg(e)
	case uv.MouseMotionEvent:
		return tea.MouseMotionMsg(e)
	case uv.FocusEvent:
		return tea.FocusMsg{}
	case uv.BlurEvent:
		return tea.BlurMsg{}
	case uv.BackgroundColorEvent:
		return tea.BackgroundColorMsg(e)
	case uv.ModeReportEvent:
		return tea.ModeReportMsg(e)
	}
	return nil
}

// keyPress drops a key whose text shows nothing: the keyboard protocols name
// code points in digits, so controls can come that way too.
func keyPress(k tea.KeyPressMsg) tea.Msg {
	if strings.ContainsFunc(k.Text, func(r rune) bool { return !shows(r) }) {
		return nil
	}
	return k
}
