package theme

import "github.com/charmbracelet/colorprofile"

// Families is how many families of tags there are to be told apart.
const Families = 5

// Choice is the reader's wish.
type Choice uint8

// The choices, in the order in which they are cycled through.
const (
	Auto         Choice = iota // dark or light as the terminal says
	Dark                       //
	Light                      //
	HighContrast               // high contrast
	None                       // no colour
	Choices      = int(None) + 1
)

var choiceNames = [Choices]string{"auto", "dark", "light", "contrast", "none"}

// String returns the name by which the choice is written in a configuration.
func (c Choice) String() string { return choiceNames[c] }

// Named returns the choice of that name.
func Named(name string) (Choice, bool) {
	for i, n := range choiceNames {
		if n == name {
			return Choice(i), true
		}
	}
	return Auto, false
}

// Names returns the names of all choices.
func Names() []string { return append([]string(nil), choiceNames[:]...) }

// Theme holds the prepared sequences of one reader's terminal. It grows by the
// looks that are asked for and belongs to one program.
type Theme struct {
	palette  palette
	families [Families]string
	faint    [Families]string
	marks    [Families]string
	roles    [roles]string
	looks    map[Look]string
}

// New makes the theme for a terminal. The profile's lack of colours goes
// before the choice.
func New(c Choice, dark bool, profile colorprofile.Profile) *Theme {
	t := &Theme{palette: pick(c, dark, profile), looks: map[Look]string{}}
	for i, s := range t.palette.families {
		t.families[i] = t.palette.base.over(s).sgr()
		t.marks[i] = t.palette.base.over(Style{Fg: s.Fg, Bold: true}).sgr()
		t.faint[i] = t.palette.base.over(t.palette.fainter(i)).sgr()
	}
	for i := range t.roles {
		t.roles[i] = t.palette.base.over(t.palette.roles[i]).sgr()
	}
	return t
}

// Same reports whether another theme looks the same.
func (t *Theme) Same(o *Theme) bool {
	return t.roles == o.roles && t.families == o.families && t.faint == o.faint && t.palette.base == o.palette.base
}

// Role returns the sequence that selects a role's style.
func (t *Theme) Role(r Role) string { return t.roles[r] }

// Family returns the sequence that selects family n's style, fainter where the
// words are not the author's.
func (t *Theme) Family(n int, faint bool) string {
	if faint {
		return t.faint[n]
	}
	return t.families[n]
}

// Mark returns the sequence for a sign that stands for family n.
func (t *Theme) Mark(n int) string { return t.marks[n] }

// Look returns the sequence that selects a look's style.
func (t *Theme) Look(l Look) string {
	if s, ok := t.looks[l]; ok {
		return s
	}
	s := t.palette.look(l).sgr()
	t.looks[l] = s
	return s
}

// Reset ends every style.
const Reset = "\x1b[0m"

// look merges the styles of all bits. The later ones cover the earlier.
func (p *palette) look(l Look) Style {
	s := p.base
	for _, b := range p.text {
		if l&b.bit != 0 {
			s = s.over(b.style)
		}
	}
	if f := l.family(); f >= 0 {
		if p.apart && l&Inner == 0 {
			s = p.base
		}
		s = s.over(p.tag(f, l))
	}
	for _, b := range p.above {
		if l&b.bit != 0 {
			s = s.over(b.style)
		}
	}
	switch f := l.cursor(); {
	case f < 0:
	case l&Away != 0:
		s = s.over(p.away)
	default: // whatever lies under it: the cursor looks the same on all tags of a family
		return p.base.over(p.cursor(f))
	}
	return s
}

// tag returns the style of a tag. Inside a quotation, whose marks stand in the
// text, only the colour shows: a line under whole sentences would be noise.
func (p *palette) tag(f int, l Look) Style {
	s := p.families[f]
	if l&Fainter != 0 {
		s = p.fainter(f)
	}
	if l&Inner != 0 {
		s = Style{Fg: p.fainter(f).Fg, Faint: p.fainter(f).Faint}
	}
	return s
}
