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
	return Style{Fg: fg, Reverse: true, Bold: true} // a step of the cursor need not send a second point in RGB
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
	case profile == colorprofile.ANSI256:
		return rich(few(c, dark))
	case c == HighContrast:
		return rich(contrastInks)
	case dark:
		return rich(darkInks)
	default:
		return rich(lightInks)
	}
}

// inks are the colours of a rich palette. The family colours start from Okabe
// and Ito's set for colour-blind readers and are moved in lightness to suit
// the ground.
type inks struct {
	ground   Color // what contrast is reckoned against
	page     bool  // the ground is painted; else the terminal's own stays
	text     Color
	families [Families]Color
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
	soften   float64 // how far a fainter colour goes to quiet
}

var (
	darkInks = inks{
		ground: rgb(0x16181d), text: rgb(0xe6e6e6),
		families: [Families]Color{rgb(0xf0c94a), rgb(0xff8f66), rgb(0xe79ad2), rgb(0x6fb9f2), rgb(0x52d0a4)},
		quiet:    rgb(0x9aa0aa), line: rgb(0x656d7b), accent: rgb(0xf2f2f2), alert: rgb(0xff8f66),
		chosen: rgb(0x3a4252), chosenAw: rgb(0x2a2f3a), bar: rgb(0x262a33),
		match: rgb(0x3d3914), found: rgb(0xf0e442), passage: rgb(0x2c3444), soften: 0.5,
	}
	lightInks = inks{
		ground: rgb(0xffffff), text: rgb(0x1c1c1c),
		families: [Families]Color{rgb(0x7d5a00), rgb(0xb0330a), rgb(0x93287a), rgb(0x075a9e), rgb(0x006a4b)},
		quiet:    rgb(0x63676e), line: rgb(0x8b9098), accent: rgb(0x111111), alert: rgb(0xb0330a),
		chosen: rgb(0xd5dcea), chosenAw: rgb(0xe8ebf1), bar: rgb(0xe6e8ec),
		match: rgb(0xf5eda0), found: rgb(0x6b5d00), passage: rgb(0xe3e9f3), soften: 0.45,
	}
	contrastInks = inks{
		ground: rgb(0x000000), page: true, text: rgb(0xffffff),
		families: [Families]Color{rgb(0xffe14d), rgb(0xffa07a), rgb(0xffa8e6), rgb(0x8fd0ff), rgb(0x6af0c0)},
		quiet:    rgb(0xd0d0d0), line: rgb(0xb0b0b0), accent: rgb(0xffffff), alert: rgb(0xffa07a),
		chosen: rgb(0x303a66), chosenAw: rgb(0x252525), bar: rgb(0x222222),
		match: rgb(0x4a4400), found: rgb(0xffff00), passage: rgb(0x20284a), soften: 0.3,
	}
)

// The same for terminals that know 256 colours. The nearest to those above are
// not good enough: greys with a tint become navy and teal, dark grounds too
// bright for what stands on them.
var (
	dark256 = inks{
		ground: of256(234), text: of256(254),
		families: [Families]Color{of256(221), of256(209), of256(176), of256(75), of256(79)},
		quiet:    of256(247), line: of256(242), accent: of256(255), alert: of256(209),
		chosen: of256(237), chosenAw: of256(236), bar: of256(235),
		match: of256(17), found: of256(227), passage: of256(236), soften: 0.5,
	}
	light256 = inks{
		ground: of256(231), text: of256(234),
		families: [Families]Color{of256(94), of256(124), of256(90), of256(25), of256(23)},
		quiet:    of256(241), line: of256(244), accent: of256(233), alert: of256(124),
		chosen: of256(254), chosenAw: of256(255), bar: of256(254),
		match: of256(229), found: of256(58), passage: of256(255), soften: 0.45,
	}
	contrast256 = inks{
		ground: of256(16), page: true, text: of256(231),
		families: [Families]Color{of256(227), of256(216), of256(219), of256(117), of256(86)},
		quiet:    of256(252), line: of256(249), accent: of256(231), alert: of256(216),
		chosen: of256(18), chosenAw: of256(235), bar: of256(235),
		match: of256(52), found: of256(226), passage: of256(17), soften: 0.3,
	}
)

// few chooses among them.
func few(c Choice, dark bool) inks {
	switch {
	case c == HighContrast:
		return contrast256
	case dark:
		return dark256
	}
	return light256
}

// softer goes from a colour towards quiet by part, or as much further as it
// takes to be another one of 256 colours as well.
func softer(c, quiet Color, part float64) Color {
	soft := c.mix(quiet, part)
	for soft.indexed() == c.indexed() && part < 1 {
		part += 0.05
		soft = c.mix(quiet, min(part, 1))
	}
	return soft
}

// rich makes a palette of RGB colours. Underlines have the colour of their text: one of their own
// would say nothing more and cost bytes at every step of the cursor.
func rich(k inks) palette {
	p := palette{}
	if k.page {
		p.base = Style{Fg: k.text, Bg: k.ground}
	}
	for i, s := range attributes {
		s.Fg = k.families[i]
		p.families[i] = s
		p.soft[i] = softer(k.families[i], k.quiet, k.soften)
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
