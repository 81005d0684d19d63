package frame

// SplitWidth is the least width, in cells, at which two panes stand side by side.
const SplitWidth = 80

// least is the least width of a pane that the divider can be dragged to.
const least = 24

// DividerWidth is the cells between two panes: a link mark for each and the rule.
const DividerWidth = 3

// Rect is a place on the screen in cells, from the upper left corner.
type Rect struct{ X, Y, W, H int }

// Contains reports whether the cell at x, y lies in the place.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Pane is where one account is shown. Places of no height are left out.
type Pane struct {
	Title   Rect // one row: outlet and headline
	Profile Rect // one row: tags by family
	Body    Rect // the text with its margins and strip
	Text    Rect // the text itself
	Strip   Rect // where the article's tags lie
	Signs   bool // there is no divider: signs of passages stand in the margin
}

// Frame is the terminal, divided.
type Frame struct {
	W, H    int
	Split   bool    // two panes are seen, else only Panes[Want.Focus]
	Panes   [2]Pane // the one not seen is empty
	Divider Rect    // between the panes, beside their bodies
	Rules   Rect    // the row under titles; may have no height
	Main    Rect    // all that is not status, panel and explanation
	Panel   Rect
	Explain Rect
	Foot    Rect // a box over the status line
	Status  Rect
}

// Want is what the screen is divided for.
type Want struct {
	W, H    int
	Two     bool    // there are two accounts to show side by side
	Focus   int     // the pane that is shown when there is room for one
	Share   float64 // of the left pane; 0 for half
	Measure int     // most cells of a text's width; 0 for all there is
	Panel   int     // rows that a panel wants; 0 for none
	Foot    int     // rows that the box over the status line wants; 0 for none
}

// New divides the terminal. Every size gives a frame; in small ones parts are
// left out, the text last.
func New(w Want) Frame {
	f := Frame{W: max(w.W, 0), H: max(w.H, 0)}
	f.Split = w.Two && f.W >= SplitWidth
	top, bottom := f.bars(w)
	f.Main = Rect{0, 0, f.W, max(bottom, 0)}
	head := Pane{Title: Rect{H: min(top, 1)}, Profile: Rect{Y: 1, H: max(min(top-1, 1), 0)}}
	if top == 3 {
		f.Rules = Rect{0, 2, f.W, 1}
	}
	if !f.Split {
		head.Signs = true
		f.Panes[w.Focus] = head.place(0, f.W, top, bottom, w.Measure, false)
		return f
	}
	left := f.left(w.Share)
	f.Panes[0] = head.place(0, left, top, bottom, w.Measure, true)
	f.Panes[1] = head.place(left+DividerWidth, f.W-left-DividerWidth, top, bottom, w.Measure, false)
	f.Divider = Rect{left, top, DividerWidth, bottom - top}
	return f
}

// bars places the rows that span the screen and returns where the text begins
// and ends.
func (f *Frame) bars(w Want) (top, bottom int) {
	bottom = f.H
	if f.H >= 2 {
		bottom--
		f.Status = Rect{0, bottom, f.W, 1}
	}
	switch {
	case f.H >= 14:
		top = 3
	case f.H >= 10:
		top = 2
	case f.H >= 3:
		top = 1
	}
	if foot := min(w.Foot, bottom-top-1); foot > 0 {
		bottom -= foot
		f.Foot = Rect{0, bottom, f.W, foot}
	}
	rows := min(w.Panel, (bottom-top)*2/3, bottom-top-1)
	if rows >= 3 {
		bottom -= rows
		f.Panel = Rect{0, bottom, f.W, rows}
	} else if f.H >= 6 && bottom-top > 1 {
		bottom--
		f.Explain = Rect{0, bottom, f.W, 1}
	}
	return top, bottom
}

// left returns the width of the left pane.
func (f *Frame) left(share float64) int {
	room := f.W - DividerWidth
	if share == 0 {
		return room / 2
	}
	return max(least, min(int(share*float64(room)+0.5), room-least))
}

// place puts a pane at column x. The strip lies at the screen's edge: to the
// left of the text in the left one of two panes, else to the right.
func (p Pane) place(x, width, top, bottom, measure int, stripLeft bool) Pane {
	p.Title.X, p.Title.W = x, width
	p.Profile.X, p.Profile.W = x, width
	p.Body = Rect{x, top, width, bottom - top}
	strip := 0
	switch {
	case width >= 48:
		strip = 3 // a track, a sign, a gap
	case width >= 32:
		strip = 2
	case width >= 20:
		strip = 1
	}
	margin := 0
	if width >= 12 {
		margin = 1
	}
	left := margin
	if p.Signs && width >= 32 {
		left++ // a sign and a gap
	}
	text := Rect{x + left, top, width - strip - left - margin, bottom - top}
	p.Strip = Rect{x + width - strip, top, strip, bottom - top}
	if stripLeft {
		p.Strip.X = x
		text.X += strip
	}
	if measure > 0 && text.W > measure {
		text.X += (text.W - measure) / 2
		text.W = measure
	}
	p.Text = text
	return p
}
