package text

import (
	"math/bits"
	"strings"
)

// tokenizer cuts a text into tokens in one pass.
type tokenizer struct {
	s   string
	out []Token
}

// tokens cuts s into tokens. Joined again with the white space between them
// they are the text.
func tokens(s string) []Token { return AppendTokens(make([]Token, 0, len(s)/5+8), s) }

// AppendTokens appends the tokens of s to out.
func AppendTokens(out []Token, s string) []Token {
	z := tokenizer{s: s, out: out}
	breaks, glued := uint8(2), false
	for i := 0; i < len(s); {
		c, n := classAt(s, i)
		switch c {
		case classSpace:
			i, glued = i+n, false
			continue
		case classBreak:
			i, glued = i+n, false
			if breaks < 2 {
				breaks++
			}
			continue
		}
		first := len(z.out)
		end := z.next(i, c, n)
		z.out[first].Break, z.out[first].Glued = breaks, glued
		i, breaks, glued = end, 0, true
	}
	return z.out
}

func (z *tokenizer) add(start, end int, k TokenKind, shape Shape) {
	z.out = append(z.out, Token{Start: int32(start), End: int32(end), Kind: k, Shape: shape})
}

// next appends the token, or a word and its clitic, that begins at i and
// returns where it ends.
func (z *tokenizer) next(i int, c charClass, n int) int {
	switch {
	case isLetter(c):
		if end := addressEnd(z.s, i); end > 0 {
			z.add(i, end, Punct, Lower)
			return end
		}
		return z.word(i)
	case c == classDigit:
		end := numberEnd(z.s, i)
		z.add(i, end, Number, Lower)
		return end
	case c == classApostrophe, c == classMark:
		end := i + n
		if n == 1 && end < len(z.s) && z.s[end] == z.s[i] && z.s[i] != '"' { // '' and `` stand for double marks
			end++
		}
		z.add(i, end, Mark, Lower)
		return end
	case c == classStop && i+1 < len(z.s) && z.s[i+1] == '.', c == classHyphen && i+1 < len(z.s) && z.s[i+1] == z.s[i]:
		end := i + 1
		for end < len(z.s) && z.s[end] == z.s[i] {
			end++
		}
		z.add(i, end, Punct, Lower)
		return end
	}
	z.add(i, i+n, Punct, Lower)
	return i + n
}

// word appends the word at i. An apostrophe, hyphen or ampersand between
// letters belongs to it, and the stops of an abbreviation (U.S., a.m.); the
// clitics 's, 're, 've, 'll, 'd and 'm become tokens of their own.
func (z *tokenizer) word(i int) int {
	s, end, letters := z.s, i, 0 // letters: since the last inner stop
	clitic, chain := 0, i        // chain: where initials may have begun
	upper, lower, firstUpper := 0, 0, false
	for end+8 <= len(s) { // most words are nothing but ASCII letters
		n, capitals := asciiLetters(s[end:])
		firstUpper = firstUpper || end == i && capitals&1 != 0
		u := bits.OnesCount8(capitals)
		upper, lower = upper+u, lower+n-u
		if end += n; n < 8 {
			break
		}
	}
	if letters = upper + lower; end == len(s) || ascii[s[end]] <= classBreak {
		z.add(i, end, Word, shapeOf(upper, lower, firstUpper))
		return end
	}
	for {
		c, n := classAt(s, end)
		switch {
		case c == classLower:
			lower++
			letters++
			end += n
			continue
		case c == classUpper:
			if end == i {
				firstUpper = true
			}
			upper++
			letters++
			end += n
			continue
		case c == classDigit:
			letters++
			end += n
			continue
		}
		after, _ := classAt(s, end+n)
		if c == classApostrophe && isLetter(after) {
			if m := cliticEnd(s, end+n); m > 0 {
				clitic = end
				end = m
				break
			}
			end += n
			letters = 0
			continue
		}
		if c == classHyphen && isAlnum(after) || c == classPunct && s[end] == '&' && upper > 0 && lower == 0 && after == classUpper {
			end += n
			chain, letters = end, 0 // D-N.Y.
			continue
		}
		if c == classStop && letters == 1 && initials(s, chain, end) {
			if isLetter(after) {
				if next, _ := classAt(s, end+2); !isLetter(next) { // another single letter
					end++
					letters = 0
					continue
				}
				break
			}
			if end-chain > 1 { // the stop that ends U.S.
				end++
				if after == classHyphen {
					if next, _ := classAt(s, end+1); isAlnum(next) {
						end++
						chain, letters = end, 0
						continue
					}
				}
			}
		}
		break
	}
	stop := end
	if clitic > 0 {
		stop = clitic
	}
	z.add(i, stop, Word, shapeOf(upper, lower, firstUpper))
	if clitic > 0 {
		z.add(clitic, end, Word, Lower)
		z.out[len(z.out)-1].Glued = true
	}
	return end
}

// asciiLetters returns how many of the first eight bytes of s are ASCII
// letters before one that is none, and which of them are capitals. It looks at
// the eight at once (Warren, Hacker's Delight, ch. 6).
func asciiLetters(s string) (n int, capitals uint8) {
	const ones = 0x0101010101010101
	_ = s[7]
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	low := (x | 0x20*ones) & (0x7f * ones)
	letter := (low + (0x80-'a')*ones) &^ (low + (0x7f-'z')*ones) &^ x & (0x80 * ones)
	n = bits.TrailingZeros64(^letter&(0x80*ones)) / 8
	upper := letter &^ (x << 2) & (1<<(8*n) - 1)
	return n, uint8(upper >> 7 * 0x0102040810204080 >> 56)
}

// initials reports whether s[i:end] is a chain of single letters with stops
// between them, such as U or U.S; the last letter has no stop yet.
func initials(s string, i, end int) bool {
	if end-i > 9 {
		return false
	}
	for k := i; k < end; k++ {
		if (k-i)%2 == 1 && s[k] != '.' || (k-i)%2 == 0 && ascii[s[k]] != classLower && ascii[s[k]] != classUpper {
			return false
		}
	}
	return (end-i)%2 == 1
}

func shapeOf(upper, lower int, firstUpper bool) Shape {
	switch {
	case upper == 0:
		return Lower
	case lower == 0 && upper > 1:
		return Upper
	case firstUpper && upper == 1:
		return Title
	}
	return Mixed
}

// cliticEnd returns where the clitic whose letters begin at i ends, or 0.
func cliticEnd(s string, i int) int {
	end := i
	for end < len(s) && end < i+3 && isLetter(ascii[s[end]]) {
		end++
	}
	switch strings.ToLower(s[i:end]) {
	case "s", "re", "ve", "ll", "d", "m":
		if c, _ := classAt(s, end); !isAlnum(c) {
			return end
		}
	}
	return 0
}

// numberEnd returns where the figure at i ends: digits, inner separators, and
// the letters of 1990s, 5th, 7:30PM or 62-year-old.
func numberEnd(s string, i int) int {
	for i < len(s) {
		c, n := classAt(s, i)
		if isAlnum(c) {
			i += n
			continue
		}
		after, _ := classAt(s, i+n)
		if (s[i] == ',' || s[i] == '.' || s[i] == ':') && after == classDigit || c == classHyphen && isAlnum(after) {
			i += n
			continue
		}
		if s[i] == '%' {
			i++
		}
		return i
	}
	return i
}

// addressEnd returns where a web address or domain that begins at i ends, or 0.
func addressEnd(s string, i int) int {
	rest := s[i:]
	if rest[0] == 'h' && (strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://")) || rest[0] == 'w' && strings.HasPrefix(rest, "www.") {
		end := i
		for end < len(s) && ascii[s[end]] != classSpace && ascii[s[end]] != classBreak && s[end] != '"' && s[end] != ')' && s[end] != '>' {
			end++
		}
		return end
	}
	return 0
}
