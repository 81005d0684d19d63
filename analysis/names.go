package analysis

import "askance/analysis/internal/text"

// wordSet is a set of listed words, by number.
type wordSet []uint64

func (w wordSet) has(id int) bool { return w[id/64]>>(id%64)&1 != 0 }
func (w wordSet) add(id int)      { w[id/64] |= 1 << (id % 64) }

// findNames finds the listed words that this text uses as names: written with
// a capital inside a sentence and never without. So a surname that begins a
// sentence (Trump, Lynch) is told from the verb.
func (s *scan) findNames() {
	if s.doc.LowerCased {
		return
	}
	size := s.lex.Words()/64 + 1
	s.lower, s.nameSet = resized(s.lower, size), resized(s.nameSet, size)
	clear(s.lower)
	clear(s.nameSet)
	s.candidates = s.candidates[:0]
	for i := range s.doc.Tokens {
		id := int(s.ids[i])
		if id == 0 {
			continue
		}
		switch s.doc.Tokens[i].Shape {
		case text.Lower:
			s.lower.add(id)
		case text.Title:
			s.candidates = push(s.candidates, int32(i))
		}
	}
	s.names = s.nameSet
	for _, at := range s.candidates {
		i := int(at)
		if id := int(s.ids[i]); !s.lower.has(id) && !s.names.has(id) && !s.sentenceStart(i) && !s.titleCased(i) {
			s.names.add(id)
		}
	}
}
