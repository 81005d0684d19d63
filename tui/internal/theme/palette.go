package theme

import "github.com/charmbracelet/colorprofile"

// palette holds the styles that a theme is made of.
type palette struct {
	base     Style // laid under everything
	families [Families]Style
	soft     [Families]Color  // of words that are not the author's
	softFnt  bool             // those are drawn faint instead
	pale     *[Families]Style // those have these styles instead; nil for none
	apart    bool             // tags lie over bare text: structure would change how they look
	ink      Color            // text on the cursor; none: the terminal reverses its ground
	text     []layer          // under the tags
	above    []layer          // over the tags
	away     Style            // the cursor of the pane without focus
	roles    [roles]Style
}

type layer struct {
	bit   Look
	style Style
}

// attributes tell the families apart for readers who do not see the colours:
// doubt, loaded, editorial, attribution, certainty. They stay five different ones in a
// terminal that draws every underline straight.
var attributes = [Families]Style{
	{Line: Curly},
	{Bold: true},
	{Bold: true, Line: Double},
	{Italic: true, Line: Dotted},
	{Italic: true},
}

func (p *palette) fainter(f int) Style {
	if p.pale != nil {
		return p.pale[f]
	}
	s := p.families[f]
	s.Bold = false
	if p.soft[f].set() {
		s.Fg = p.soft[f]
	}
	if p.softFnt {
		s.Faint = true
		s.Bold = p.families[f].Bold && p.families[f].Line == NoUnderline // faint and plain would be nothing
	}
	return s
}

// cursor returns the style of the chosen tag of family f: its colour as a
// ground. Where no colour says so, its attributes tell the family.
func (p *palette) cursor(f int) Style {
	fg := p.families[f].Fg
	switch {
	case !fg.set():
		return p.families[f].over(Style{Reverse: true, Bold: true})
	case p.ink.set():
		return Style{Fg: p.ink, Bg: fg, Bold: true}
	}
	return Style{Fg: fg, Reverse: true, Bold: true} // a step of the cursor need not send a second colour
}

// pick chooses the palette.
func pick(c Choice, dark bool, profile colorprofile.Profile) palette {
	switch c {
	case Dark:
		dark = true
	case Light:
		dark = false
	}
	switch {
	case c == None || profile == colorprofile.ASCII || profile == colorprofile.NoTTY:
		return mono()
	case profile == colorprofile.ANSI:
		return sixteen(dark, c == HighContrast)
	case c == HighContrast:
		return rich(contrastInks)
	case dark:
		return rich(darkInks)
	default:
		return rich(lightInks)
	}
}

// inks are the colours of a rich palette, of the terminal's 256. Those of the
// families start from Okabe and Ito's set for colour-blind readers and are moved
// in lightness to suit the ground.
type inks struct {
	ground   Color // what contrast is reckoned against
	page     bool  // the ground is painted; else the terminal's own stays
	text     Color
	families [Families]Color
	soft     [Families]Color // of words that are not the author's: part of the way to quiet
	quiet    Color
	line     Color
	accent   Color
	alert    Color
	chosen   Color // ground of the selected row
	chosenAw Color
	bar      Color // ground of the status line
	match    Color // ground of a match
	found    Color
	passage  Color
}

var (
	darkInks = inks{
		ground: of256(234), text: of256(254),
		families: [Families]Color{of256(221), of256(209), of256(176), of256(75), of256(79)},
		soft:     [Families]Color{of256(180), of256(174), of256(139), of256(110), of256(109)},
		quiet:    of256(247), line: of256(242), accent: of256(255), alert: of256(209),
		chosen: of256(237), chosenAw: of256(236), bar: of256(235),
		match: of256(17), found: of256(227), passage: of256(236),
	}
	lightInks = inks{
		ground: of256(231), text: of256(234),
		families: [Families]Color{of256(94), of256(124), of256(90), of256(25), of256(23)},
		soft:     [Families]Color{of256(95), of256(88), of256(96), of256(24), of256(59)},
		quiet:    of256(241), line: of256(244), accent: of256(233), alert: of256(124),
		chosen: of256(254), chosenAw: of256(255), bar: of256(254),
		match: of256(229), found: of256(58), passage: of256(255),
	}
	contrastInks = inks{
		ground: of256(16), page: true, text: of256(231),
		families: [Families]Color{of256(227), of256(216), of256(219), of256(117), of256(86)},
		soft:     [Families]Color{of256(228), of256(217), of256(182), of256(153), of256(122)},
		quiet:    of256(252), line: of256(249), accent: of256(231), alert: of256(216),
		chosen: of256(18), chosenAw: of256(235), bar: of256(235),
		match: of256(52), found: of256(226), passage: of256(17),
	}
)

// rich makes a palette of the 256. Underlines have the colour of their text: one
// of their own would say nothing more and cost bytes at every step of the cursor.
func rich(k inks) palette {
	p := palette{soft: k.soft}
	if k.page {
		p.base = Style{Fg: k.text, Bg: k.ground}
	}
	for i, s := range attributes {
		s.Fg = k.families[i]
		p.families[i] = s
	}
	p.text = []layer{
		{Quoted, Style{Italic: true}},
		{Verbatim, Style{Fg: k.quiet}},
		{Heading, Style{Bold: true, Fg: k.accent}},
		{Emphasis, Style{Italic: true}},
		{Strong, Style{Bold: true}},
		{Link, Style{Line: Single}},
		{Restored, Style{Fg: p.soft[3], Line: Dashed}},
	}
	p.away = Style{Bg: k.chosen}
	p.above = []layer{
		{Passage, Style{Bg: k.passage}},
		{Edited, Style{Bg: k.chosen, Bold: true}},
		{Match, Style{Bg: k.match}},
		{Found, Style{Fg: k.ground, Bg: k.found, Bold: true}},
		{Speaker, Style{Bg: k.passage}},
	}
	p.roles = [roles]Style{
		Title:      {Bold: true, Fg: k.accent},
		TitleAway:  {Fg: k.quiet},
		Quiet:      {Fg: k.quiet},
		Rule:       {Fg: k.line},
		Key:        {Bold: true, Fg: k.accent},
		Note:       {Bold: true, Fg: k.accent},
		Alert:      {Bold: true, Fg: k.alert},
		Head:       {Bold: true, Fg: k.accent},
		Chosen:     {Bg: k.chosen, Bold: true},
		ChosenAway: {Bg: k.chosenAw},
		Thumb:      {Fg: k.quiet},
		Accent:     {Bold: true, Fg: k.families[3]},
		Bar:        {Fg: k.quiet, Bg: k.bar},
		BarKey:     {Fg: k.accent, Bg: k.bar, Bold: true},
		BarNote:    {Fg: k.accent, Bg: k.bar, Bold: true},
	}
	return p
}
