package egress

import "fmt"

// stretch is a range of code points that no output may hold.
type stretch struct {
	low, high rune
	what      string
}

var stretches = []stretch{
	{0x80, 0x9f, "C1 control"},
	{0xad, 0xad, "soft hyphen"},
	{0x34f, 0x34f, "combining grapheme joiner"},
	{0x61c, 0x61c, "direction control"},
	{0x115f, 0x1160, "filler"},
	{0x200b, 0x200b, "zero-width space"},
	{0x200e, 0x200f, "direction control"},
	{0x2028, 0x2029, "line separator"},
	{0x202a, 0x202e, "direction control"},
	{0x2060, 0x2064, "invisible operator"},
	{0x2066, 0x2069, "direction control"},
	{0x206a, 0x206f, "deprecated format control"},
	{0x2800, 0x2800, "blank Braille"},
	{0x3164, 0x3164, "filler"},
	{0xe000, 0xf8ff, "private use"},
	{0xfdd0, 0xfdef, "noncharacter"},
	{0xfeff, 0xfeff, "byte order mark"},
	{0xffa0, 0xffa0, "filler"},
	{0xfff9, 0xfffb, "interlinear annotation"},
	{0xfffe, 0xffff, "noncharacter"},
	{0xe0001, 0xe0001, "language tag"},
	{0xf0000, 0x10ffff, "private use"},
}

// forbidden names what is wrong with r after the code point before, or "".
func forbidden(r, before rune) string {
	if r < 0x80 {
		return ""
	}
	for _, s := range stretches {
		if r >= s.low && r <= s.high {
			return fmt.Sprintf("%s %U", s.what, r)
		}
	}
	if isTag(r) && before != 0x1f3f4 && !isTag(before) {
		return fmt.Sprintf("tag character outside a flag %U", r)
	}
	return ""
}

func isTag(r rune) bool { return r >= 0xe0020 && r <= 0xe007f }
