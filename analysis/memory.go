package analysis

import (
	"slices"
	"sync"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// memory is what a scan works in besides what the rules read.
type memory struct {
	splitter   text.Splitter
	cut        *text.Document // the text's parts
	matches    []lexicon.Match
	candidates []int32 // tokens that may be names
	begins     []int32 // tokens at which a listed term may begin
	harms      []int32 // participles of verbs of harm
	lower      wordSet // listed words that stand without a capital
	nameSet    wordSet // memory of names
	places     []uint64
	open       []int
	spans      [2][]Span
}

// scans keeps the memory of scans that are over for later ones: a text takes
// six times its own size to analyse, and memory that is fresh costs more than
// what is done in it. No report can depend on it: a scan begins with every
// length at zero and every value that it reads written by itself, and nothing
// in a report points into it. FuzzAnalyze holds one run against the next. No
// scan holds more than a stretch takes (see longest).
var scans = sync.Pool{New: func() any { return &scan{memory: memory{cut: new(text.Document)}} }}

// newScan cuts a text and looks its words up.
func newScan(str string, lex *vocabulary, strength uint8) *scan {
	s := scans.Get().(*scan)
	d := s.cut
	s.splitter.SplitInto(d, str)
	n := len(d.Tokens)
	found := s.found
	for k := range found {
		found[k] = found[k][:0]
	}
	*s = scan{
		doc: d, lex: lex, strength: strength,
		ids: resized(s.ids, n), bits: resized(s.bits, n), quoteOf: resized(s.quoteOf, n),
		quotes: resized(s.quotes, len(d.Quotes)), speaker: resized(s.speaker, len(d.Quotes)),
		found: found, attributions: s.attributions[:0], tags: s.tags[:0],
		memory: s.memory,
	}
	size := lex.Words()/64 + 1
	s.lower, s.nameSet = resized(s.lower, size), resized(s.nameSet, size)
	s.candidates, s.begins, s.harms = resized(s.candidates, n+1), resized(s.begins, n+1), s.harms[:0]
	clear(s.lower)
	clear(s.nameSet)
	clear(s.quotes)
	clear(s.speaker)
	s.lookUp()
	s.findNames()
	s.matchAll()
	return s
}

// resized returns n elements in the memory of buf, or in new memory; what
// stands in them is left from before.
func resized[T any](buf []T, n int) []T {
	if cap(buf) >= n {
		return buf[:n]
	}
	return make([]T, n, n+n/4)
}

// makeRoom makes room for the tags of all rules: nearly all of them stand for a
// list entry, a cue with its source, or a quotation.
func (s *scan) makeRoom() {
	n := 8 + 2*len(s.attributions)
	for _, use := range s.quotes {
		if use == useSpeech || use == useScare {
			n++
		}
	}
	for k := range s.found {
		if Kind(k) != KindAttribution {
			n += len(s.found[k])
		}
	}
	s.tags = slices.Grow(s.tags, n)
}

// roomFor makes room in a list for what is to come if the rest of a text, of
// which done of all parts are done, is like what was before.
func roomFor[T any](list []T, done, all int) []T {
	n := len(list)
	return slices.Grow(list, 8+int(1.05*float64(n)*float64(all-done)/float64(done+1)))
}

// push appends v. Long lists double: append lets them grow by a quarter, which
// touches five times the memory in the end.
func push[T any](list []T, v T) []T {
	if len(list) == cap(list) {
		list = slices.Grow(list, len(list)+8)
	}
	return append(list, v)
}

// release gives the memory back, without what would keep the text alive.
func (s *scan) release() {
	clear(s.tags)
	s.cut.Text = ""
	s.doc, s.lex, s.rule = nil, nil, nil
	scans.Put(s)
}
