package text

import (
	"math/bits"
	"strings"
)

// plainWords appends the words from i on that are of up to fifteen ASCII
// letters, with single spaces between them, as long as what comes after a word
// surely ends it, and returns where the text goes on: i if there is none. Nine
// of ten tokens are such words.
func (z *Splitter) plainWords(i int) int {
	s, out := z.s, z.out[:cap(z.out)]
	k, first := len(z.out), len(z.out)
	words, capitals := 0, 0
	for k < len(out) && i+16 < len(s) {
		n, upper := asciiLetters(Load8(s[i:]))
		also := uint64(0)
		if n == 8 {
			if n, also = asciiLetters(Load8(s[i+8:])); n == 8 {
				break
			}
			n += 8
		}
		after := s[i+n]
		if n == 0 || afterWord[after] != endsWord && (afterWord[after] == maybeInside || n == 1 || s[i] == 'w' || s[i] == 'h') {
			break
		}
		t := &out[k]
		t.Start, t.End = int32(i), int32(i+n)
		t.Kind, t.Shape, t.Break, t.Glued = Word, Lower, 0, false
		if upper|also != 0 {
			big := bits.OnesCount64(upper) + bits.OnesCount64(also)
			t.Shape = shapeOf(big, n-big, upper&0x80 != 0)
			if n > 1 {
				capitals++
			}
		}
		if n > 1 {
			words++
		}
		k++
		i += n
		if after != ' ' {
			break
		}
		i++
	}
	if k == first {
		return i
	}
	out[first].Break, out[first].Glued = z.gap, z.glued
	if z.gap > 0 {
		z.breaks = push(z.breaks, int32(first))
	}
	z.out, z.gap, z.glued = out[:k], 0, s[i-1] != ' '
	z.words += words
	z.capitals += capitals
	return i
}

// What a byte after letters says of the word.
const (
	endsWord     uint8 = iota
	maybeInside        // it may be part of the word
	maybeAddress       // of an initial, an abbreviation or a web address
)

var afterWord = afterWords()

func afterWords() (t [256]uint8) {
	for i, c := range ascii {
		switch {
		case c == classStop || i == ':':
			t[i] = maybeAddress
		case c == classSpace, c == classBreak, c == classMark, c == classPunct && i != '&':
		default:
			t[i] = maybeInside
		}
	}
	return t
}

func (z *Splitter) addWord(start, end int, shape Shape) {
	if end-start > 1 {
		z.words++
		if shape != Lower {
			z.capitals++
		}
	}
	z.add(start, end, Word, shape)
}

// word appends the word at i. An apostrophe, hyphen or ampersand between
// letters belongs to it, and the stops of an abbreviation (U.S., a.m.); the
// clitics 's, 're, 've, 'll, 'd and 'm become tokens of their own.
func (z *Splitter) word(i int) int {
	s, end := z.s, i
	upper, firstUpper := 0, ascii[s[i]] == classUpper
	for end+8 <= len(s) { // most words are nothing but ASCII letters
		n, capitals := asciiLetters(Load8(s[end:]))
		upper += bits.OnesCount64(capitals)
		if end += n; n < 8 {
			break
		}
	}
	if end == len(s) || ascii[s[end]] <= classBreak {
		z.addWord(i, end, shapeOf(upper, end-i-upper, firstUpper))
		return end
	}
	if stop := addressEnd(s, i); stop > 0 {
		z.add(i, stop, Punct, Lower)
		return stop
	}
	return z.longWord(i, end, upper, end-i-upper)
}

// longWord goes on with the word at i of which so many letters are known.
func (z *Splitter) longWord(i, end, upper, lower int) int {
	s, letters := z.s, upper+lower // letters: since the last inner stop
	clitic, chain := 0, i          // chain: where initials may have begun
	firstUpper := ascii[s[i]] == classUpper
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
	if s[stop-1] == '.' { // U.S.
		z.stops = push(z.stops, int32(len(z.out)))
	}
	z.addWord(i, stop, shapeOf(upper, lower, firstUpper))
	if clitic > 0 {
		z.addWord(clitic, end, Lower)
	}
	return end
}

// asciiLetters returns how many of the eight bytes of x, the lowest first, are
// ASCII letters before one that is none, and the upper bits of those that are
// capitals. It looks at the eight at once (Warren, Hacker's Delight, ch. 6).
func asciiLetters(x uint64) (n int, capitals uint64) {
	const ones = 0x0101010101010101
	low := (x | 0x20*ones) & (0x7f * ones)
	letter := (low + (0x80-'a')*ones) &^ (low + (0x7f-'z')*ones) &^ x & (0x80 * ones)
	n = bits.TrailingZeros64(letter^0x80*ones) / 8
	return n, letter &^ (x << 2) & (1<<(8*n) - 1)
}

// Load8 returns the first eight bytes of s, the lowest first, and panics where
// there are fewer.
func Load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
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
