package lexicon

import "strings"

// words numbers words by their normal spelling: an open hash table that reads
// eight bytes at a time, because a word of the text is looked up in it once,
// and a map of strings costs three times as much.
type words struct {
	keys  []string // by ID; keys[0] is no word
	slots []wordSlot
	mask  uint32
}

// wordSlot is a place in the table, half a cache line: a word of up to sixteen
// bytes is told apart, and its classes are known, by what stands here alone.
type wordSlot struct {
	first, last uint64 // of the word, folded: its first and last eight bytes
	bits        Bits   // a copy, made when all is compiled
	id          uint32 // 0 empty
	size        uint32 // bytes of the word
}

func newWords(size int) words {
	n := 1 << 10
	for n < 2*size {
		n *= 2
	}
	return words{keys: append(make([]string, 0, size+1), ""), slots: make([]wordSlot, n), mask: uint32(n - 1)}
}

// lower has the bit set by which ASCII letters differ in case. Other bytes
// that occur in words have it set, or differ in other bits too.
const lower = 0x2020202020202020

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// highBits are set in bytes that are no ASCII.
const highBits = 0x8080808080808080

// ends returns the first and the last eight bytes of s, folded; of a word of
// up to eight, all of it twice, filled up with zeros.
func ends(s string) (first, last uint64) {
	if n := len(s); n >= 8 {
		return load8(s) | lower, load8(s[n-8:]) | lower
	}
	for i := len(s) - 1; i >= 0; i-- {
		first = first<<8 | uint64(s[i]) | 0x20
	}
	return first, first
}

// golden is Knuth's multiplier, The Art of Computer Programming 6.4.
const golden = 0x9e3779b97f4a7c15

func hashOf(first, last uint64) uint32 {
	return uint32((first*golden ^ last) * golden >> 32)
}

// at returns the slot of a word by its ends and size, an empty one if it is
// not there. word is asked for where it has more than sixteen bytes.
func (w *words) at(first, last uint64, size int, word string) *wordSlot {
	for h := hashOf(first, last) & w.mask; ; h = (h + 1) & w.mask {
		s := &w.slots[h]
		if s.id == 0 || s.first == first && s.last == last && s.size == uint32(size) && (size <= 16 || sameMiddle(w.keys[s.id], word)) {
			return s
		}
	}
}

// sameMiddle reports whether a key and a word of the same length and ends are
// the same between them, in any case.
func sameMiddle(key, s string) bool {
	for i := 8; i+8 < len(s); i++ {
		if key[i]|0x20 != s[i]|0x20 {
			return false
		}
	}
	return true
}

func (w *words) slot(word string) *wordSlot {
	first, last := ends(word)
	return w.at(first, last, len(word), word)
}

// add returns the number of a word, which it gives to a new one.
func (w *words) add(word string) ID {
	word = normal(word)
	first, last := ends(word)
	s := w.at(first, last, len(word), word)
	if s.id != 0 {
		return ID(s.id)
	}
	id := uint32(len(w.keys))
	*s = wordSlot{first: first, last: last, id: id, size: uint32(len(word))}
	w.keys = append(w.keys, word)
	if len(w.keys)*2 > len(w.slots) {
		w.grow()
	}
	return ID(id)
}

func (w *words) grow() {
	old := w.slots
	w.slots = make([]wordSlot, 2*len(old))
	w.mask = uint32(len(w.slots) - 1)
	for i := range old {
		if s := &old[i]; s.id != 0 {
			*w.at(s.first, s.last, int(s.size), w.keys[s.id]) = *s
		}
	}
}

// classify copies the classes of all words beside them.
func (w *words) classify(bits []Bits) {
	for i := range w.slots {
		w.slots[i].bits = bits[w.slots[i].id]
	}
}

// normal gives the spelling under which a word is kept: lower case, straight
// apostrophes, plain hyphens.
func normal(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c-'A' < 26 {
			return strings.ToLower(straight.Replace(s))
		}
	}
	return s
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-")

// edges leads from a node and a word to the next node.
type edges struct {
	keys []uint64 // node and word, 0 empty; a word is never 0
	next []int32
	n    int
}

func newEdges(size int) edges {
	n := 1 << 10
	for n*3 < size*4 {
		n *= 2
	}
	return edges{keys: make([]uint64, n), next: make([]int32, n)}
}

func (e *edges) slot(key uint64) int {
	mask := uint64(len(e.keys) - 1)
	h := key * golden >> 32 & mask
	for e.keys[h] != 0 && e.keys[h] != key {
		h = (h + 1) & mask
	}
	return int(h)
}

func edgeKey(at int32, word ID) uint64 { return uint64(at)<<32 | uint64(word) }

// get returns the node behind an edge, or -1.
func (e *edges) get(at int32, word ID) int32 {
	h := e.slot(edgeKey(at, word))
	if e.keys[h] == 0 {
		return -1
	}
	return e.next[h]
}

func (e *edges) put(at int32, word ID, next int32) {
	if e.n*4 >= len(e.keys)*3 {
		old := *e
		*e = newEdges(len(old.keys) * 3 / 2)
		e.n = old.n
		for i, key := range old.keys {
			if key != 0 {
				h := e.slot(key)
				e.keys[h], e.next[h] = key, old.next[i]
			}
		}
	}
	key := edgeKey(at, word)
	h := e.slot(key)
	e.keys[h], e.next[h] = key, next
	e.n++
}
