package source

import (
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode gives raw as UTF-8 text. Its charset is what a byte order mark says,
// else what contentType (an HTTP header) or, where markup is set, a meta
// element says, else UTF-8 where that is valid, else what detection is sure
// of, else Windows-1252. Bytes that the charset does not have become U+FFFD.
func decode(raw, contentType string, markup bool) string {
	e := charsetOf(raw, contentType, markup)
	if e == nil {
		return strings.TrimPrefix(raw, "\ufeff")
	}
	var text strings.Builder
	text.Grow(len(raw) + len(raw)/16)
	if _, err := io.Copy(&text, e.NewDecoder().Reader(strings.NewReader(raw))); err != nil {
		return raw
	}
	return strings.TrimPrefix(text.String(), "\ufeff")
}

// charsetOf finds the charset of raw; nil is UTF-8.
func charsetOf(raw, contentType string, markup bool) encoding.Encoding {
	if e, ok := byMark(raw); ok {
		return e
	}
	if e, ok := byLabel(raw, contentType, markup); ok {
		return e
	}
	if e := byZeros(raw); e != nil {
		return e
	}
	if utf8.ValidString(raw) {
		return nil
	}
	return detected(raw)
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
		certain = name != western || labelsWestern.Match(head)
	}
	if name == "utf-8" {
		e = nil
	}
	return e, certain
}

// labelsWestern finds the labels that stand for Windows-1252.
var labelsWestern = regexp.MustCompile(`(?i)charset\s*=\s*["']?(windows-1252|cp-?1252|iso-?8859-?1\b|latin-?1|us-ascii|ascii)`)

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
// text are all on one side.
func byZeros(raw string) encoding.Encoding {
	head := raw[:min(len(raw), sniffed)&^1]
	var zeros [2]int
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	most := len(head) / 8
	switch {
	case zeros[1] > most && zeros[0] <= zeros[1]/16:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > most && zeros[1] <= zeros[0]/16:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// detected asks the detector, which sees the start only.
func detected(raw string) encoding.Encoding {
	const sure = 0.5
	result := chardet.Detect([]byte(raw[:min(len(raw), sniffed)]))
	if result.Confidence >= sure {
		if e, err := htmlindex.Get(result.Charset); err == nil {
			return e
		}
	}
	return charmap.Windows1252
}
