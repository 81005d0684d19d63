// Package lexicon holds the word lists: it reads them, inflects their terms
// and finds terms in a stretch of tokens, the longest first.
package lexicon

import "askance/analysis/internal/text"

// Bits is a set of grammatical classes of one word.
type Bits uint64

// ID numbers a word that occurs in some list. 0 is every other word.
type ID uint32

// Lexicon is a compiled set of word lists. It is read-only and may be shared.
type Lexicon struct {
	Entries []*Entry

	words  words
	single [256]ID // the words of one byte
	nodes  []int32 // of the trie of terms: the first form that ends there, in refs, or -1
	edges  edges
	pairs  []uint64 // a bit for each two words with which a term begins (Bloom, 1970)
	refs   []formRef
	casing map[int32]string // by index in refs: the only spelling that matches

	irregular Irregular
}

// formRef is a form that ends at a node, in eight bytes: there are thirty
// thousand, and a start of the program fills their memory.
type formRef struct {
	next int32  // the next form that ends at the same node, or -1
	what uint32 // from above: the entry, its strength, the form, and whether only one spelling matches, in casing
}

func newRef(e *Entry, f Form, cased bool) formRef {
	what := uint32(e.Index)<<8 | uint32(e.Strength)<<6 | uint32(f)<<1
	if cased {
		what |= 1
	}
	return formRef{-1, what}
}

func (r formRef) entry() int32    { return int32(r.what >> 8) }
func (r formRef) strength() uint8 { return uint8(r.what >> 6 & 3) }
func (r formRef) form() Form      { return Form(r.what >> 1 & 31) }
func (r formRef) cased() bool     { return r.what&1 != 0 }

// pairBits is fourteen bits for each pair of the embedded lists: 16 KB, which
// stay in the first-level cache.
const pairBits = 17

func pairBit(word, next ID) uint64 {
	return (uint64(word)<<32 | uint64(next)) * golden >> (64 - pairBits)
}

// Lookup returns the number of a word, however it is capitalised. A word with
// a hyphen that no list has is looked up by its last part (-obsessed), then by
// its first (pseudo-).
func (l *Lexicon) Lookup(word string) ID {
	id, _ := l.LookupAt(word, 0, len(word))
	return id
}

// LookupAt looks up the word s[start:end] and returns its number and classes.
// It is faster inside a longer text, where eight bytes can be read at once.
func (l *Lexicon) LookupAt(s string, start, end int) (ID, Bits) {
	n := end - start
	var first, last, fold uint64
	switch {
	case n == 1:
		id := l.single[s[start]]
		return id, l.words.all[id].bits
	case n <= 8 && start+8 <= len(s):
		keep := uint64(1)<<(8*n) - 1
		first, fold = text.Load8(s[start:])&keep, lower&keep
		last = first
	case n > 8 && n <= 16:
		first, last, fold = text.Load8(s[start:]), text.Load8(s[end-8:]), lower
	default:
		return l.lookupLong(s[start:end])
	}
	if (first|last)&highBits != 0 {
		return l.lookupLong(s[start:end])
	}
	first, last = first|fold, last|fold
	id := l.words.short(first, last, n)
	if id == 0 && (hasHyphenByte(first) || hasHyphenByte(last)) {
		id = l.findAffix(s[start:end])
	}
	return id, l.words.all[id].bits
}

// lookupLong looks up any word.
func (l *Lexicon) lookupLong(word string) (ID, Bits) {
	id := ID(0)
	if ascii(word) {
		if id = l.words.find(word); id == 0 {
			id = l.findAffix(word)
		}
		return id, l.words.all[id].bits
	}
	var buf [48]byte
	plain := appendNormal(buf[:0], word)
	if id = l.words.find(string(plain)); id == 0 {
		id = l.findAffix(string(plain))
	}
	return id, l.words.all[id].bits
}

// Bits returns the grammatical classes of a word.
func (l *Lexicon) Bits(id ID) Bits { return l.words.all[id].bits }

// Words returns how many different words the lists hold.
func (l *Lexicon) Words() int { return len(l.words.all) - 1 }

// MayBegin returns 1 if a listed term may begin with a word of classes b that
// another one follows; that none does is sure. It has no branch, because it is
// asked of every token and nothing foretells the answer.
func (l *Lexicon) MayBegin(word, next ID, b, after Bits) int {
	bit := pairBit(word, next)
	return int(uint64(b&Starts) / uint64(Starts) & (uint64(after&Continues) / uint64(Continues)) & (l.pairs[bit/64] >> (bit % 64)))
}

// Match is a term that begins at a token.
type Match struct {
	Entry *Entry
	Form  Form
	Len   int // tokens
}

// Tokens are the tokens of a text with their numbers and classes.
type Tokens struct {
	Doc  *text.Document
	IDs  []ID
	Bits []Bits
}

// MatchAt appends to out the terms of at least a strength that begin at token
// i, longest first. Only tokens before end are looked at.
func (l *Lexicon) MatchAt(t *Tokens, i, end int, strength uint8, out []Match) []Match {
	d, ids, bits := t.Doc, t.IDs, t.Bits
	at := l.words.all[ids[i]].head
	if at < 0 {
		return out
	}
	first := len(out)
	for n := 1; ; n++ {
		for k := l.nodes[at]; k >= 0; k = l.refs[k].next {
			r := l.refs[k]
			if r.strength() < strength || r.cased() && d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End] != l.casing[k] {
				continue
			}
			out = append(out, Match{Entry: l.Entries[r.entry()], Form: r.form(), Len: n})
		}
		if i+n >= end || bits[i+n]&Continues == 0 {
			break
		}
		if at = l.edges.get(at, ids[i+n]); at == 0 {
			break
		}
	}
	for a, b := first, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}
