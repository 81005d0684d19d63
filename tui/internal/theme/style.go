package theme

// Underline is a way of underlining. Terminals that know only one draw it for all.
type Underline uint8

// The underlines, by their number in SGR 4.
const (
	NoUnderline Underline = iota
	Single
	Double
	Curly
	Dotted
	Dashed
)

// Style is what a stretch of cells looks like. The zero Style is plain text.
type Style struct {
	Fg, Bg  Color
	Line    Underline
	Bold    bool
	Faint   bool
	Italic  bool
	Reverse bool
	Strike  bool
}

// over lays t upon s: what t sets wins, the rest stays.
func (s Style) over(t Style) Style {
	if t.Fg.set() {
		s.Fg = t.Fg
	}
	if t.Bg.set() {
		s.Bg = t.Bg
	}
	if t.Line != NoUnderline {
		s.Line = t.Line
	}
	s.Bold = s.Bold || t.Bold
	s.Faint = s.Faint || t.Faint
	s.Italic = s.Italic || t.Italic
	s.Reverse = s.Reverse || t.Reverse
	s.Strike = s.Strike || t.Strike
	return s
}

// sgr returns the one sequence that resets the terminal and selects s.
// Underline styles are written as 4:3 and the like: Lip Gloss would draw the
// spaces between underlined words with a straight line.
func (s Style) sgr() string {
	dst := make([]byte, 0, 48)
	dst = append(dst, "\x1b[0"...)
	for _, a := range []struct {
		on   bool
		code string
	}{{s.Bold, ";1"}, {s.Faint, ";2"}, {s.Italic, ";3"}, {s.Reverse, ";7"}, {s.Strike, ";9"}} {
		if a.on {
			dst = append(dst, a.code...)
		}
	}
	switch s.Line {
	case NoUnderline:
	case Single:
		dst = append(dst, ";4"...)
	default:
		dst = append(dst, ";4:"...)
		dst = append(dst, '0'+byte(s.Line))
	}
	dst = s.Fg.appendSGR(dst, 30)
	dst = s.Bg.appendSGR(dst, 40)
	return string(append(dst, 'm'))
}
