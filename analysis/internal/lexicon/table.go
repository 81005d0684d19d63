package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"askance/analysis/internal/text"
)

// words numbers words by their normal spelling: an open hash table that reads
// eight bytes at a time, because a word of the text is looked up in it once,
// and a map of strings costs three times as much.
//
// A slot holds a word's number and above it the upper eight bits of its hash,
// 0 if it is empty: so small, the table stays in the second-level cache, and
// nearly every word that is in no list is known there.
type words struct {
	slots []uint32
	all   []word        // by number; the first is no word
	long  map[ID]string // the words of more than sixteen bytes, by number
}

// idBits are the bits of a slot that number a word: lists of sixteen million
// words are longer than any that is read.
const idBits = 24

// tagOf returns what stands above a word's number in its slot.
func tagOf(hash uint64) uint32 { return uint32(hash>>(64-32+idBits)) << idBits }

func idOf(slot uint32) ID { return ID(slot & (1<<idBits - 1)) }

// word is what a look-up asks of a listed word, half a cache line.
type word struct {
	first, last uint64 // its first and last eight bytes, folded
	bits        Bits
	size        uint32 // bytes
	head        int32  // the trie's node for the word alone, or -1
}

func newWords(size int) words {
	n := 1 << 10
	for n < 2*size {
		n *= 2
	}
	w := words{slots: make([]uint32, n), all: make([]word, 1, size*4/3+1), long: map[ID]string{}}
	w.all[0].head = -1
	return w
}

// lower has the bit set by which ASCII letters differ in case. Other bytes
// that occur in words have it set, or differ in other bits too.
const lower = 0x2020202020202020

// highBits are set in bytes that are no ASCII.
const highBits = 0x8080808080808080

// ends returns the first and the last eight bytes of s, folded; of a word of
// up to eight, all of it twice, filled up with zeros.
func ends(s string) (first, last uint64) {
	if n := len(s); n >= 8 {
		return text.Load8(s) | lower, text.Load8(s[n-8:]) | lower
	}
	for i := len(s) - 1; i >= 0; i-- {
		first = first<<8 | uint64(s[i]) | 0x20
	}
	return first, first
}

// golden is Knuth's multiplier, The Art of Computer Programming 6.4.
const golden = 0x9e3779b97f4a7c15

func hashOf(first, last uint64) uint64 { return (first*golden ^ last) * golden }

// at returns the slot of a word by its ends and size, an empty one if it is
// not there. word is asked for where it has more than sixteen bytes.
func (w *words) at(first, last uint64, size int, word string) *uint32 {
	hash := hashOf(first, last)
	tag := tagOf(hash)
	for i := hash >> 32; ; i++ {
		slot := &w.slots[i&uint64(len(w.slots)-1)]
		if *slot == 0 {
			return slot
		}
		if (*slot^tag)>>idBits != 0 {
			continue
		}
		id := idOf(*slot)
		k := &w.all[id]
		if k.first == first && k.last == last && k.size == uint32(size) && (size <= 16 || sameMiddle(w.long[id], word)) {
			return slot
		}
	}
}

// short returns the number of a word of up to sixteen bytes, or 0.
func (w *words) short(first, last uint64, size int) ID {
	hash := hashOf(first, last)
	tag, mask := tagOf(hash), uint64(len(w.slots)-1)
	for i := hash >> 32; ; i++ {
		slot := w.slots[i&mask]
		if slot == 0 {
			return 0
		}
		if (slot^tag)>>idBits != 0 {
			continue
		}
		if k := &w.all[idOf(slot)]; k.first == first && k.last == last && k.size == uint32(size) {
			return idOf(slot)
		}
	}
}

// hasHyphenByte reports whether a byte of x, folded, may be a hyphen (Warren,
// Hacker's Delight, ch. 6).
func hasHyphenByte(x uint64) bool {
	const ones = 0x0101010101010101
	x ^= '-' * ones
	return (x-ones)&^x&highBits != 0
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

// find returns the number of a word, or 0.
func (w *words) find(word string) ID {
	first, last := ends(word)
	return idOf(*w.at(first, last, len(word), word))
}

// add returns the number of a word, which it gives to a new one. seen is what
// occurs in it.
func (w *words) add(s string, seen marks) ID {
	if seen&(hasCapital|hasOther) != 0 {
		s = normal(s)
	}
	first, last := ends(s)
	slot := w.at(first, last, len(s), s)
	if *slot != 0 {
		return idOf(*slot)
	}
	id := ID(len(w.all))
	*slot = tagOf(hashOf(first, last)) | uint32(id)
	w.all = append(w.all, word{first: first, last: last, size: uint32(len(s)), head: -1})
	if len(s) > 16 {
		w.long[id] = s
	}
	if len(w.all)*8 > len(w.slots)*5 {
		w.grow()
	}
	return id
}

func (w *words) grow() {
	old := w.slots
	w.slots = make([]uint32, 2*len(old))
	for _, s := range old {
		if s != 0 {
			k := &w.all[idOf(s)]
			*w.at(k.first, k.last, int(k.size), w.long[idOf(s)]) = s
		}
	}
}

// normal gives the spelling under which a word is kept: lower case, straight
// apostrophes, plain hyphens.
func normal(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	return string(appendNormal(nil, s))
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func appendNormal(out []byte, s string) []byte {
	for _, r := range s {
		switch r {
		case '’', '‘':
			r = '\''
		case '‐', '‑':
			r = '-'
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return out
}

// edges leads from a node and a word to the next node. Both arrays are as
// long as a power of two.
type edges struct {
	keys []uint64 // node and word, 0 empty; a word is never 0
	next []int32  // never 0, which is a node that begins a term
	n    int
	// filter has a bit set for each edge (Bloom, 1970). It stays in the cache
	// where the trie does not, and nearly all neighbours in a text are no edge.
	filter []uint64
}

// filterBits is twenty bits for each edge of the embedded lists.
const filterBits = 19

func filterBit(key uint64) uint64 { return key * golden >> (64 - filterBits) }

// may reports whether there may be an edge; that there is none is sure.
func (e *edges) may(key uint64) bool {
	bit := filterBit(key)
	return e.filter[bit/64]>>(bit%64)&1 != 0
}

func newEdges(size int) edges {
	n := 1 << 10
	for n*3 < size*4 {
		n *= 2
	}
	return edges{keys: make([]uint64, n), next: make([]int32, n), filter: make([]uint64, 1<<filterBits/64)}
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

// get returns the node behind an edge, or 0.
func (e *edges) get(at int32, word ID) int32 {
	key := edgeKey(at, word)
	if !e.may(key) {
		return 0
	}
	return e.next[e.slot(key)]
}

// at returns the place of the node behind an edge. In a new one stands 0, and
// the caller must put a node there.
func (e *edges) at(at int32, word ID) *int32 {
	key := edgeKey(at, word)
	h := e.slot(key)
	if e.keys[h] == 0 {
		if e.n*8 >= len(e.keys)*7 { // the filter keeps nearly all questions away
			e.grow()
			h = e.slot(key)
		}
		e.keys[h] = key
		bit := filterBit(key)
		e.filter[bit/64] |= 1 << (bit % 64)
		e.n++
	}
	return &e.next[h]
}

func (e *edges) grow() {
	old := *e
	*e = edges{keys: make([]uint64, 2*len(old.keys)), next: make([]int32, 2*len(old.keys)), n: old.n, filter: old.filter}
	for i, key := range old.keys {
		if key != 0 {
			h := e.slot(key)
			e.keys[h], e.next[h] = key, old.next[i]
		}
	}
}
