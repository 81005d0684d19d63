package export

import "unicode/utf8"

// stride is how many bytes lie between two counted places: a look-up walks at
// most this far.
const stride = 256

// Points turns byte offsets of one text into offsets in Unicode code points,
// which is what the W3C Web Annotation text position selector counts. A byte
// that is not part of valid UTF-8 counts as one code point.
type Points struct {
	text   string
	places []place // places[k] is the first code point that starts at k*stride bytes or later
}

type place struct{ bytes, points int }

// NewPoints counts the code points of text once.
func NewPoints(text string) Points {
	p := Points{text: text, places: make([]place, 0, len(text)/stride+1)}
	points := 0
	for at := range text {
		if at >= len(p.places)*stride {
			p.places = append(p.places, place{at, points})
		}
		points++
	}
	return p
}

// At returns how many code points start before the byte offset at, which must
// lie in [0, len(text)].
func (p Points) At(at int) int {
	if at == 0 {
		return 0
	}
	nearest := min(at/stride, len(p.places)-1)
	if p.places[nearest].bytes > at {
		nearest--
	}
	from := p.places[nearest]
	return from.points + utf8.RuneCountInString(p.text[from.bytes:at])
}
