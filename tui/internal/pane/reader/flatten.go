package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// stretch is a span that others may be nested in. Its first lead and last tail
// bytes look like edge, the rest like look.
type stretch struct {
	start, end int
	look, edge theme.Look
	lead, tail int
}

// flattener makes one layer of nested stretches, the inner ones on top.
type flattener struct {
	stack []stretch
	at    int // everything before it is in the layer
	layer paint.Layer
}

// open adds a stretch. Stretches come by start, the longer first, and are
// nested or apart.
func (f *flattener) open(s stretch) {
	f.closeUntil(s.start)
	if n := len(f.stack); n > 0 {
		f.emit(f.stack[n-1], s.start)
	}
	f.at = s.start
	f.stack = append(f.stack, s)
}

// closeUntil ends the stretches that end at offset or before it.
func (f *flattener) closeUntil(offset int) {
	for n := len(f.stack); n > 0 && f.stack[n-1].end <= offset; n = len(f.stack) {
		f.emit(f.stack[n-1], f.stack[n-1].end)
		f.stack = f.stack[:n-1]
	}
}

// close ends all stretches and returns the layer.
func (f *flattener) close() paint.Layer {
	f.closeUntil(int(^uint(0) >> 1))
	return f.layer
}

// emit adds what is seen of s from where the layer ends to the given offset.
func (f *flattener) emit(s stretch, to int) {
	inner, outer := s.start+s.lead, s.end-s.tail
	f.piece(min(to, inner), s.edge)
	f.piece(min(to, outer), s.look)
	f.piece(to, s.edge)
}

func (f *flattener) piece(to int, l theme.Look) {
	if to > f.at {
		f.layer = append(f.layer, paint.Span{Start: f.at, End: to, Look: l})
		f.at = to
	}
}

// quoteMarks returns the lengths in bytes of the quotation marks at both ends of s.
func quoteMarks(s string) (lead, tail int) {
	const marks = "\"'“”„‟‘’‚‛«»‹›`"
	first, n := utf8.DecodeRuneInString(s)
	last, k := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(marks, first) {
		lead = n
	}
	if strings.ContainsRune(marks, last) && lead+k <= len(s) {
		tail = k
	}
	return lead, tail
}

// ends returns the lengths in bytes of the first and the last word of s, with
// the marks at them. The cursor on a quotation stands on the first, and on the
// last where that is on another row: the tags between stay as they are, and a
// step repaints no whole sentences. Text without spaces has its beginning and its
// closing mark for words.
func ends(s string) (lead, tail int) {
	const longest = 32
	blank := strings.IndexFunc(s, unicode.IsSpace)
	if blank >= 0 {
		tail = len(strings.TrimLeftFunc(s[strings.LastIndexFunc(s, unicode.IsSpace):], unicode.IsSpace))
	} else {
		blank = len(s)
	}
	if tail == 0 || tail > longest {
		_, tail = quoteMarks(s)
	}
	for g := graphemes.FromString(s[:blank]); g.Next() && (lead == 0 || g.End() <= longest); {
		lead = g.End()
	}
	return lead, min(tail, len(s)-lead)
}
