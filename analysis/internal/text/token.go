package text

import "strings"

// AppendTokens appends the tokens of s to out.
func AppendTokens(out []Token, s string) []Token {
	z := Splitter{s: s, out: out}
	z.tokenize()
	return z.out
}

// tokenize cuts the text into tokens, in one pass that also notes where the
// later steps have something to do. Joined again with the white space between
// them the tokens are the text.
func (z *Splitter) tokenize() {
	s := z.s
	z.gap, z.glued = 2, false
	for i := 0; i < len(s); {
		c, n := ascii[s[i]], 1
		if c == classMultibyte {
			c, n = classAt(s, i)
		}
		switch c {
		case classSpace:
			i, z.glued = i+n, false
			continue
		case classBreak:
			i, z.glued = i+n, false
			z.gap = min(z.gap+1, 2)
			continue
		}
		if len(z.out)+2 > cap(z.out) {
			z.makeRoom(i)
		}
		if c == classLower || c == classUpper {
			if end := z.plainWords(i); end > i {
				i = end
				continue
			}
		}
		i = z.next(i, c, n)
	}
}

// makeRoom makes room for the tokens that are to come if the rest of the text
// is like the i bytes before: growing by and by would touch five times as much
// memory.
func (z *Splitter) makeRoom(i int) {
	more := 8 + (len(z.s)-i)/5
	if i > 0 {
		more = max(more/16, int(float64(len(z.out))/float64(i)*float64(len(z.s)-i)*1.05)) + 8
	}
	z.out = append(make([]Token, 0, len(z.out)+more), z.out...)
}

// add appends a token.
func (z *Splitter) add(start, end int, k TokenKind, shape Shape) {
	if z.gap > 0 {
		z.breaks = push(z.breaks, int32(len(z.out)))
	}
	n := len(z.out)
	z.out = z.out[:n+1]
	t := &z.out[n] // written in place: a token made beside it would be read before it is written
	t.Start, t.End, t.Kind, t.Shape, t.Break, t.Glued = int32(start), int32(end), k, shape, z.gap, z.glued
	z.gap, z.glued = 0, true
}

// next appends the token, or a word and its clitic, that begins at i and
// returns where it ends.
func (z *Splitter) next(i int, c charClass, n int) int {
	switch {
	case isLetter(c):
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
		z.marks = push(z.marks, int32(len(z.out)))
		z.add(i, end, Mark, Lower)
		return end
	}
	end := i + n
	if (c == classStop || c == classHyphen) && n == 1 {
		for end < len(z.s) && z.s[end] == z.s[i] {
			end++
		}
	}
	if b := z.s[i]; b == '.' || b == '!' || b == '?' || n == 3 && z.s[i:end] == "…" {
		z.stops = push(z.stops, int32(len(z.out)))
	}
	z.add(i, end, Punct, Lower)
	return end
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
