package lexicon

import "strings"

// words numbers words by their normal spelling: an open hash table, because a
// map of strings costs more both at start and for every word of a text.
type words struct {
	keys  []string // by ID; keys[0] is no word
	slots []uint32 // ID, 0 empty
	mask  uint32
}

func newWords(size int) words {
	n := 1 << 10
	for n < 2*size {
		n *= 2
	}
	return words{keys: append(make([]string, 0, size+1), ""), slots: make([]uint32, n), mask: uint32(n - 1)}
}

const (
	hashStart = 2166136261
	hashPrime = 16777619
)

// fold lower-cases one ASCII byte.
func fold(c byte) byte {
	if c-'A' < 26 {
		return c + 'a' - 'A'
	}
	return c
}

func hashOf(s string) uint32 {
	h := uint32(hashStart)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(fold(s[i]))) * hashPrime
	}
	return h ^ h>>15
}

func equalFold(key, s string) bool {
	if len(key) != len(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if fold(s[i]) != key[i] {
			return false
		}
	}
	return true
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

func (w *words) find(word string) ID {
	for h := hashOf(word) & w.mask; ; h = (h + 1) & w.mask {
		id := w.slots[h]
		if id == 0 {
			return 0
		}
		if equalFold(w.keys[id], word) {
			return ID(id)
		}
	}
}

// add returns the number of a word, which it gives to a new one.
func (w *words) add(word string) ID {
	word = normal(word)
	h := hashOf(word) & w.mask
	for ; w.slots[h] != 0; h = (h + 1) & w.mask {
		if w.keys[w.slots[h]] == word {
			return ID(w.slots[h])
		}
	}
	id := uint32(len(w.keys))
	w.keys = append(w.keys, word)
	w.slots[h] = id
	if len(w.keys)*2 > len(w.slots) {
		w.grow()
	}
	return ID(id)
}

func (w *words) grow() {
	w.slots = make([]uint32, 2*len(w.slots))
	w.mask = uint32(len(w.slots) - 1)
	for id := 1; id < len(w.keys); id++ {
		h := hashOf(w.keys[id]) & w.mask
		for w.slots[h] != 0 {
			h = (h + 1) & w.mask
		}
		w.slots[h] = uint32(id)
	}
}

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
	const golden = 0x9e3779b97f4a7c15
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
