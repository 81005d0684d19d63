package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// wordSet is a set of listed words, by number.
type wordSet []uint64

func (w wordSet) has(id int) bool { return w[id/64]>>(id%64)&1 != 0 }
func (w wordSet) add(id int)      { w[id/64] |= 1 << (id % 64) }

// addIf adds id if yes holds.
func (w wordSet) addIf(yes bool, id int) { w[id/64] |= uint64(one(yes)) << (id % 64) }

// findNames finds the listed words that this text uses as names: written with
// a capital inside a sentence and never without. So a surname that begins a
// sentence (Trump, Lynch) is told from the verb.
func (s *scan) findNames() {
	if s.doc.LowerCased {
		return
	}
	s.names = s.nameSet
	for _, at := range s.candidates {
		i := int(at)
		if s.is(i, lexicon.Modal) && s.surname(i) {
			s.bits[i] &^= lexicon.Modal | lexicon.Time
		}
		if id := int(s.ids[i]); !s.lower.has(id) && !s.names.has(id) && !s.sentenceStart(i) && !s.titleCased(i) {
			s.names.add(id)
		}
	}
}

// surname reports whether a modal verb with a capital is a name: Theresa May,
// Mrs May, not "Nobody May Row" in a headline.
func (s *scan) surname(i int) bool {
	p := i - 1
	return p >= 0 && s.doc.Tokens[i].Break == 0 && s.doc.Tokens[p].Shape == text.Title && !s.is(p, lexicon.Preposition|lexicon.Det|lexicon.SubjectPronoun|lexicon.Coordinator) && !s.titleCased(i)
}
