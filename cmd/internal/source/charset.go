package source

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode gives raw as UTF-8 text. Its charset is what a byte order mark says,
// else what contentType (an HTTP header) or, where markup is set, a meta
// element says, else UTF-8 where nearly all of it is valid, else what detection
// is sure of, else Windows-1252. Bytes that the charset does not have become
// U+FFFD; those that are not valid UTF-8 are left for sanitising to count.
// guessed is the charset's name where nothing but the bytes says so, and it is
// not UTF-8.
func decode(raw, contentType string, markup bool) (text, guessed string) {
	e, declared := charsetOf(raw, contentType, markup)
	if e == nil {
		return strings.TrimPrefix(raw, "\ufeff"), ""
	}
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/16)
	if _, err := io.Copy(&b, e.NewDecoder().Reader(strings.NewReader(raw))); err != nil {
		return raw, ""
	}
	if !declared {
		guessed = charsetName(e)
	}
	return strings.TrimPrefix(b.String(), "\ufeff"), guessed
}

// charsetName is how a charset is written for readers.
func charsetName(e encoding.Encoding) string {
	name, err := ianaindex.MIME.Name(e)
	if err != nil {
		return "an encoding other than UTF-8"
	}
	return strings.Replace(name, "windows", "Windows", 1)
}

// charsetOf finds the charset of raw, nil for UTF-8, and whether a mark or a
// label declares it.
func charsetOf(raw, contentType string, markup bool) (e encoding.Encoding, declared bool) {
	if e, ok := byMark(raw); ok {
		return e, true
	}
	if e, ok := byLabel(raw, contentType, markup); ok {
		return e, true
	}
	if e := byZeros(raw); e != nil {
		return e, false
	}
	if utf8.ValidString(raw) || nearlyUTF8(raw) {
		return nil, false
	}
	return detected(raw), false
}

// byMark reads a byte order mark.
func byMark(raw string) (encoding.Encoding, bool) {
	switch {
	case strings.HasPrefix(raw, "\xef\xbb\xbf"):
		return nil, true
	case strings.HasPrefix(raw, "\xff\xfe\x00\x00"), strings.HasPrefix(raw, "\x00\x00\xfe\xff"):
		return utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM), true
	case strings.HasPrefix(raw, "\xff\xfe"), strings.HasPrefix(raw, "\xfe\xff"):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), true
	}
	return nil, false
}

// byLabel reads the label of an HTTP header or a meta element.
func byLabel(raw, contentType string, markup bool) (encoding.Encoding, bool) {
	const western = "windows-1252"
	e, name, certain := charset.DetermineEncoding(nil, contentType)
	if !certain && markup {
		// Without bytes to guess from, all but Windows-1252 comes from a label.
		head := asciiOf(raw[:min(len(raw), maxLabel)])
		e, name, _ = charset.DetermineEncoding(head, "")
		certain = name != western || labelsWestern().Match(head)
	}
	if name == "utf-8" {
		e = nil
	}
	return e, certain
}

// labelsWestern finds the labels that stand for Windows-1252.
var labelsWestern = lazily(`(?i)charset\s*=\s*["']?(windows-1252|cp-?1252|iso-?8859-?1\b|latin-?1|us-ascii|ascii)`)

func asciiOf(raw string) []byte {
	ascii := make([]byte, 0, len(raw))
	for i := range len(raw) {
		if raw[i] < utf8.RuneSelf {
			ascii = append(ascii, raw[i])
		}
	}
	return ascii
}

// byZeros tells UTF-16 without a byte order mark: the zero bytes of Western
// text are all on one side. In a short text they must be more than half of
// that side, for a few characters with a stray zero byte are not UTF-16.
func byZeros(raw string) encoding.Encoding {
	head := raw[:min(len(raw), sniffed)&^1]
	var zeros [2]int
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	most := max(len(head)/8, min(len(head)/4, 8))
	switch {
	case zeros[1] > most && zeros[0] <= zeros[1]/16:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > most && zeros[1] <= zeros[0]/16:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// nearlyUTF8 tells UTF-8 with a few bad bytes in it from other charsets: as
// UTF-8, fewer characters are lost. What other charsets happen to hold of valid
// sequences must not count for much: Chinese ones come to one for each invalid
// byte in a short text, German ones hold ß before a closing quotation mark. So
// there must be four for each, save of accented Latin letters and typographic
// punctuation: in a Western charset these would be Ã or â with a sign right
// behind it, which nobody writes.
func nearlyUTF8(raw string) bool {
	const enough = 4
	valid, invalid := 0, 0
	for at, size := 0, 0; at < len(raw); at += size {
		var r rune
		r, size = utf8.DecodeRuneInString(raw[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
		case r >= 'À' && r <= 'ÿ', r >= '‐' && r <= '…':
			valid += enough
		case size > 1:
			valid++
		}
	}
	return valid >= enough*invalid
}

// detected asks the detector, which sees the start only; nil is UTF-8. In short
// texts it takes Windows-1252 for its neighbours, so those must show a byte of
// their own.
func detected(raw string) encoding.Encoding {
	const (
		sure    = 0.5
		turkish = "\xd0\xdd\xde\xf0\xfd\xfe" // bytes that Windows-1254 has other letters for
		apple   = "\x81\x8d\x8f\x90\x9d"     // bytes that Windows-1252 has no characters for
	)
	head := raw[:min(len(raw), sniffed)]
	result := chardet.Detect([]byte(head))
	e, err := htmlindex.Get(result.Charset)
	switch {
	case result.Confidence < sure || err != nil,
		e == charmap.Windows1254 && !hasByte(head, turkish),
		e == charmap.Macintosh && !hasByte(head, apple):
		return charmap.Windows1252
	case e == unicode.UTF8:
		return nil
	}
	return e
}

// hasByte reports whether s has any of the bytes.
func hasByte(s, bytes string) bool {
	for i := range len(bytes) {
		if strings.IndexByte(s, bytes[i]) >= 0 {
			return true
		}
	}
	return false
}
