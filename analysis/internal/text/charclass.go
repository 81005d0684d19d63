package text

import (
	"unicode"
	"unicode/utf8"
)

// charClass sorts bytes and code points for the tokenizer.
type charClass uint8

const (
	classSpace charClass = iota
	classBreak           // line feed
	classLower
	classUpper
	classDigit
	classApostrophe // ' and ’
	classMark       // quotation marks that are never apostrophes, or that open
	classHyphen
	classStop
	classPunct
	classMultibyte
)

var ascii = asciiClasses()

func asciiClasses() (t [256]charClass) {
	for i := range t {
		c := byte(i)
		switch {
		case c == '\n':
			t[i] = classBreak
		case c <= ' ' || c == 0x7f:
			t[i] = classSpace
		case c >= 'a' && c <= 'z':
			t[i] = classLower
		case c >= 'A' && c <= 'Z':
			t[i] = classUpper
		case c >= '0' && c <= '9':
			t[i] = classDigit
		case c == '\'':
			t[i] = classApostrophe
		case c == '"' || c == '`':
			t[i] = classMark
		case c == '-':
			t[i] = classHyphen
		case c == '.':
			t[i] = classStop
		case c >= utf8.RuneSelf:
			t[i] = classMultibyte
		default:
			t[i] = classPunct
		}
	}
	return t
}

// classAt returns the class of the code point at s[i] and its length in bytes.
// At the end of the text it answers with a space of no length.
func classAt(s string, i int) (charClass, int) {
	if i >= len(s) {
		return classSpace, 0
	}
	if c := ascii[s[i]]; c != classMultibyte {
		return c, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return runeClass(r), n
}

func runeClass(r rune) charClass {
	switch r {
	case '’':
		return classApostrophe
	case '“', '”', '‘', '„', '‟', '‚', '«', '»', '‹', '›':
		return classMark
	case '\u2010', '\u2011':
		return classHyphen
	case '\u2028', '\u2029', '\u0085':
		return classBreak
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return classLower // invisible: they never end a word
	}
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return classUpper
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return classLower
	case unicode.IsDigit(r):
		return classDigit
	case unicode.IsSpace(r):
		return classSpace
	}
	return classPunct
}

func isLetter(c charClass) bool { return c == classLower || c == classUpper }
func isAlnum(c charClass) bool  { return c == classLower || c == classUpper || c == classDigit }
