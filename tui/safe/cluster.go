package safe

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	// maxExtras is how many marks, selectors and tags one base bears.
	maxExtras = 8
	// maxJoined is how many joiners one emoji is built with; the longest in
	// use has three.
	maxJoined = 8

	blackFlag    = 0x1f3f4
	dottedCircle = "\u25cc"
)

// cluster is what the last character that was kept can bear.
type cluster struct {
	base   rune // 0 at the start of a line and after white space
	extras int
	joined int
}

// start begins a new cluster.
func (c *cluster) start(base rune) { *c = cluster{base: base} }

// join begins a new base that a joiner ties to the last one.
func (c *cluster) join(base rune) { *c = cluster{base: base, joined: c.joined + 1} }

// bears reports whether one more mark fits.
func (c *cluster) bears() bool { return c.extras < maxExtras }

// selects reports whether a variation selector has a shape to choose here.
// Anywhere else it is a way to hide data in text.
func (c *cluster) selects(r rune) bool {
	if c.extras > 0 {
		return false
	}
	switch b := c.base; {
	case r >= 0xe0100:
		return unicode.Is(unicode.Han, b)
	case r < 0xfe00:
		return unicode.Is(unicode.Mongolian, b)
	case r < 0xfe0e:
		return b >= 0x1000 // Myanmar, mathematics, CJK
	default:
		return b >= 0x2000 || b >= '0' && b <= '9' || b == '#' || b == '*' || b == '©' || b == '®'
	}
}

// tags reports whether a tag character spells a flag here.
func (c *cluster) tags() bool { return c.base == blackFlag && c.extras < maxExtras }

// joins reports whether a joiner between this cluster and next does its work:
// inside an emoji, an Indic or an Arabic word. It is not there to be drawn,
// so elsewhere it is only a way to make two words differ.
func (c *cluster) joins(joiner, next rune) bool {
	if c.joined >= maxJoined {
		return false
	}
	return c.spells(next) || joiner == 0x200d && isEmoji(c.base) && isEmoji(next)
}

// spells reports whether next goes on with an Indic or an Arabic word.
func (c *cluster) spells(next rune) bool {
	return unicode.In(c.base, arabic...) && unicode.In(next, arabic...) ||
		unicode.In(c.base, indic...) && unicode.In(next, indic...)
}

// isEmoji reports whether r can be joined to a ring, which is an emoji: by
// the rule for clusters nothing but emoji can.
func isEmoji(r rune) bool {
	const ring = "\u200d\U0001f48d"
	if r < 0xa0 {
		return false
	}
	s := string(r) + ring
	g := graphemes.FromString(s)
	return g.Next() && len(g.Value()) == len(s)
}

var (
	arabic = []*unicode.RangeTable{unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Adlam, unicode.Mongolian}
	indic  = []*unicode.RangeTable{
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu,
		unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Tibetan, unicode.Myanmar, unicode.Khmer,
	}
)
