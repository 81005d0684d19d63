package display

import (
	"io"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Display is one terminal. Its methods may be called from several goroutines.
type Display struct {
	out io.Writer

	mu            sync.Mutex // held while writing, so that nothing comes amid a frame
	begun         bool
	width, height int
	shown         tea.View // what is on the terminal
	synchronized  bool     // it can hold a frame back until it is whole (mode 2026)
	graphemes     bool     // it can count width by grapheme (mode 2027)
	counting      bool     // and was told to
}

// New makes a display that writes to out. It writes nothing before the first
// view.
func New(out io.Writer) *Display { return &Display{out: out} }

// How a program's screen begins and how it ends: a screen of its own, without a
// cursor, and without wrapping, so that a row on whose width we and the terminal
// do not agree spoils no other.
const (
	begin = ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.ResetModeAutoWrap
	end   = reset + ansi.SetModeAutoWrap + ansi.SetModeTextCursorEnable + ansi.ResetModeAltScreenSaveCursor
)

// Write sends what is no frame, such as text for the clipboard.
func (d *Display) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.out.Write(p)
}

// Answered takes in what the terminal says of a mode that it was asked for.
func (d *Display) Answered(report tea.ModeReportMsg) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch report.Mode {
	case ansi.ModeSynchronizedOutput:
		d.synchronized = report.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		d.graphemes = report.Value == ansi.ModeReset || report.Value == ansi.ModeSet || report.Value == ansi.ModePermanentlySet
	}
}

// buffers are for frames while they are made. A display needs one for moments.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// Draw brings the view on the terminal, which has so many cells, and returns how
// many bytes that took.
func (d *Display) Draw(v tea.View, width, height int) (int, error) {
	buffer := buffers.Get().(*[]byte)
	defer buffers.Put(buffer)
	d.mu.Lock()
	defer d.mu.Unlock()
	frame := d.frame((*buffer)[:0], v, width, height)
	*buffer = frame
	d.shown, d.width, d.height, d.begun = v, width, height, true
	if len(frame) == 0 {
		return 0, nil
	}
	return d.out.Write(frame)
}

// frame appends what turns the view shown into v.
func (d *Display) frame(dst []byte, v tea.View, width, height int) []byte {
	anew := !d.begun || width != d.width || height != d.height
	if !d.begun {
		dst = append(dst, begin...)
	}
	if d.graphemes && !d.counting {
		dst = append(dst, ansi.SetModeUnicodeCore...)
		d.counting = true
	}
	dst = appendModes(dst, &d.shown, &v, d.begun)
	if v.WindowTitle != d.shown.WindowTitle {
		dst = appendTitle(dst, v.WindowTitle)
	}
	if !anew && v.Content == d.shown.Content {
		return dst
	}
	if d.synchronized {
		dst = append(dst, ansi.SetModeSynchronizedOutput...)
	}
	if anew {
		// What a terminal makes of its content when its size changes is its own.
		dst = append(dst, reset+ansi.EraseEntireScreen...)
		dst = appendRows(dst, "", v.Content, width, height)
	} else {
		dst = appendRows(dst, d.shown.Content, v.Content, width, height)
	}
	if d.synchronized {
		dst = append(dst, ansi.ResetModeSynchronizedOutput...)
	}
	return dst
}

// Close leaves the terminal as it was before the first view.
func (d *Display) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.begun {
		return nil
	}
	plain := tea.View{DisableBracketedPasteMode: true}
	var dst []byte
	if d.shown.WindowTitle != "" {
		dst = appendTitle(dst, "")
	}
	dst = appendModes(dst, &d.shown, &plain, true)
	if d.counting {
		dst = append(dst, ansi.ResetModeUnicodeCore...)
	}
	d.begun, d.counting, d.shown = false, false, tea.View{}
	_, err := d.out.Write(append(dst, end...))
	return err
}

// appendModes appends what turns the reports of one view into those of another.
// Before the first view a terminal sends none.
func appendModes(dst []byte, from, to *tea.View, begun bool) []byte {
	sending := begun && !from.DisableBracketedPasteMode
	switch {
	case sending == !to.DisableBracketedPasteMode:
	case sending:
		dst = append(dst, ansi.ResetModeBracketedPaste...)
	default:
		dst = append(dst, ansi.SetModeBracketedPaste...)
	}
	switch {
	case from.ReportFocus == to.ReportFocus:
	case to.ReportFocus:
		dst = append(dst, ansi.SetModeFocusEvent...)
	default:
		dst = append(dst, ansi.ResetModeFocusEvent...)
	}
	if from.MouseMode == to.MouseMode {
		return dst
	}
	if from.MouseMode != tea.MouseModeNone {
		dst = append(dst, ansi.ResetModeMouseButtonEvent+ansi.ResetModeMouseAnyEvent+ansi.ResetModeMouseExtSgr...)
	}
	switch to.MouseMode {
	case tea.MouseModeCellMotion:
		dst = append(dst, ansi.SetModeMouseButtonEvent+ansi.SetModeMouseExtSgr...)
	case tea.MouseModeAllMotion:
		dst = append(dst, ansi.SetModeMouseAnyEvent+ansi.SetModeMouseExtSgr...)
	}
	return dst
}

// appendTitle appends the window's title, which has no style.
func appendTitle(dst []byte, title string) []byte {
	return append(dst, ansi.SetWindowTitle(string(appendText(nil, strings.ReplaceAll(title, "\x1b", ""))))...)
}
