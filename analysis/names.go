package analysis

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
		if id := int(s.ids[i]); !s.lower.has(id) && !s.names.has(id) && !s.sentenceStart(i) && !s.titleCased(i) {
			s.names.add(id)
		}
	}
}
