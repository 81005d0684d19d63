package theme

// sixteen makes a palette of the terminal's own sixteen colours. They are
// chosen one by one: the nearest of the sixteen to each of the 256 give red on yellow.
func sixteen(dark, contrast bool) palette {
	families := [Families]Color{basic(11), basic(9), basic(13), basic(14), basic(10)}
	soft := [Families]Color{basic(3), basic(1), basic(5), basic(6), basic(2)}
	quiet, strong, ink := basic(7), basic(15), basic(0)
	if !dark {
		families, soft = soft, [Families]Color{}
		quiet, strong, ink = basic(8), basic(0), basic(15)
	}
	if contrast {
		quiet = strong
	}
	p := palette{ink: ink, softFnt: !dark, soft: soft}
	for i, s := range attributes {
		s.Fg = families[i]
		p.families[i] = s
	}
	p.away = Style{Reverse: true}
	p.text = []layer{
		{Quoted, Style{Italic: true}},
		{Heading, Style{Bold: true}},
		{Emphasis, Style{Italic: true}},
		{Strong, Style{Bold: true}},
		{Link, Style{Line: Single}},
		{Restored, Style{Faint: true, Line: Dashed}},
	}
	p.above = []layer{
		{Passage, Style{Bold: true}},
		{Edited, Style{Reverse: true}},
		{Match, Style{Fg: basic(0), Bg: basic(7)}},
		{Found, Style{Fg: basic(0), Bg: basic(3), Bold: true}},
		{Speaker, Style{Line: Single}},
	}
	p.roles = [roles]Style{
		Title:      {Bold: true, Fg: strong},
		TitleAway:  {Fg: quiet},
		Quiet:      {Fg: quiet},
		Rule:       {Fg: quiet},
		Key:        {Bold: true},
		Note:       {Bold: true},
		Alert:      {Bold: true, Fg: families[1]},
		Head:       {Bold: true, Fg: strong},
		Chosen:     {Reverse: true},
		ChosenAway: {Bold: true},
		Thumb:      {Fg: quiet},
		Accent:     {Bold: true, Fg: families[3]},
		Bar:        {Reverse: true},
		BarKey:     {Reverse: true, Bold: true},
		BarNote:    {Reverse: true, Bold: true},
	}
	return p
}

// bare are the looks of the families without colour. All are underlined and
// the article's own structure never is, so that a bold heading or emphasis
// neither looks like a mark nor hides one. The plain ones stay five different
// ones in a terminal that draws every underline straight.
var bare = [Families]Style{
	{Line: Curly},
	{Line: Double, Bold: true},
	{Line: Double, Bold: true, Italic: true},
	{Line: Dotted, Faint: true},
	{Line: Dashed, Italic: true},
}

// barePale are the same for words that are not the author's.
var barePale = [Families]Style{
	{Line: Curly, Faint: true},
	{Line: Double, Faint: true},
	{Line: Double, Faint: true, Italic: true},
	{Line: Dotted, Faint: true, Italic: true},
	{Line: Dashed, Faint: true, Italic: true},
}

// mono makes a palette without colours, for NO_COLOR.
func mono() palette {
	p := palette{families: bare, pale: &barePale, apart: true, away: Style{Reverse: true, Faint: true}}
	p.text = []layer{
		{Quoted, Style{Italic: true}},
		{Heading, Style{Bold: true}},
		{Emphasis, Style{Italic: true}},
		{Strong, Style{Bold: true}},
		{Link, Style{Faint: true, Italic: true}},
		{Restored, Style{Faint: true, Line: Dashed}},
	}
	p.above = []layer{
		{Passage, Style{Bold: true, Italic: true}},
		{Edited, Style{Reverse: true, Italic: true}},
		{Match, Style{Reverse: true, Faint: true, Italic: true}},
		{Found, Style{Reverse: true, Bold: true}},
		{Speaker, Style{Line: Single}},
	}
	p.roles = [roles]Style{
		Title:      {Bold: true},
		TitleAway:  {},
		Quiet:      {Faint: true},
		Rule:       {Faint: true},
		Key:        {Bold: true},
		Note:       {Bold: true},
		Alert:      {Bold: true, Reverse: true},
		Head:       {Bold: true},
		Chosen:     {Reverse: true},
		ChosenAway: {Line: Single},
		Thumb:      {},
		Accent:     {Bold: true},
		Bar:        {Reverse: true},
		BarKey:     {Reverse: true, Bold: true},
		BarNote:    {Reverse: true, Bold: true},
	}
	return p
}
