package safe

import "unicode"

// class is what cleaning does with a character beyond ASCII.
type class uint8

const (
	keep      class = iota // stands as it is
	space                  // stands, and bears no mark
	mark                   // combines with the character before it
	modifier               // skin tone: joins an emoji, else stands by itself
	selector               // chooses among the shapes of the character before it
	joiner                 // zero-width joiner and non-joiner
	tag                    // spells the region of a flag
	control                // C1
	line                   // ends a line
	paragraph              // ends a paragraph
	direction              // turns the direction of text
	wordBreak              // zero-width space
	hyphen                 // soft hyphen
	hidden                 // draws nothing
	invalid                // private use, noncharacters
)

// classify looks up a character from U+0080 on. The ranges that most text is
// made of come first.
func classify(r rune) class {
	switch {
	case r < 0x300:
		return classifyLatin(r)
	case r >= 0x370 && r < 0x483, r >= 0x2010 && r < 0x2028, r >= 0x2070 && r < 0x20d0,
		r >= 0x3400 && r < 0xa000, r >= 0xac00 && r < 0xd7a4, r >= 0x1f400 && r < 0x1f600 && (r < 0x1f3fb || r > 0x1f3ff):
		return keep
	case r >= 0x2000 && r <= 0x206f:
		return classifyPunctuation(r)
	case r >= 0xd800 && r <= 0xffff:
		return classifyLateBMP(r)
	case r > 0xffff:
		return classifyAstral(r)
	}
	switch r {
	case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x2800, 0x3164:
		return hidden // combining grapheme joiner, fillers, Khmer and Mongolian vowels without a shape, blank Braille
	case 0x061c:
		return direction
	case 0x180b, 0x180c, 0x180d, 0x180f:
		return selector
	case 0x1680, 0x3000:
		return space
	}
	return markOrKeep(r)
}

func classifyLatin(r rune) class {
	switch {
	case r == 0x85:
		return line
	case r < 0xa0:
		return control
	case r == 0xa0:
		return space
	case r == 0xad:
		return hyphen
	}
	return keep
}

// classifyPunctuation looks up General Punctuation, where most of the
// characters without a shape are.
func classifyPunctuation(r rune) class {
	switch {
	case r <= 0x200a, r == 0x202f, r == 0x205f:
		return space
	case r == 0x200b:
		return wordBreak
	case r == 0x200c, r == 0x200d:
		return joiner
	case r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return direction
	case r == 0x2028:
		return line
	case r == 0x2029:
		return paragraph
	case r >= 0x2060:
		return hidden
	}
	return keep
}

func classifyLateBMP(r rune) class {
	switch {
	case r >= 0xe000 && r <= 0xf8ff, r >= 0xfdd0 && r <= 0xfdef, r >= 0xfffe:
		return invalid
	case r >= 0xfe00 && r <= 0xfe0f:
		return selector
	case r == 0xfeff, r == 0xffa0, r >= 0xfff0 && r <= 0xfffb:
		return hidden
	}
	return markOrKeep(r)
}

func classifyAstral(r rune) class {
	switch {
	case r >= 0xf0000, r&0xfffe == 0xfffe:
		return invalid
	case r >= 0x1f3fb && r <= 0x1f3ff:
		return modifier
	case r >= 0xe0020 && r <= 0xe007f:
		return tag
	case r >= 0xe0100 && r <= 0xe01ef:
		return selector
	case r >= 0xe0000 && r <= 0xe0fff, r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a:
		return hidden
	}
	return markOrKeep(r)
}

func markOrKeep(r rune) class {
	if unicode.Is(unicode.M, r) {
		return mark
	}
	return keep
}
