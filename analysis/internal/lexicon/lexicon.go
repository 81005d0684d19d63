// Package lexicon holds the word lists: it reads them, inflects their terms
// and finds terms in a stretch of tokens, the longest first.
package lexicon

import (
	"errors"
	"fmt"
	"strings"

	"askance/analysis/internal/text"
)

// Bits is a set of grammatical classes of one word.
type Bits uint64

// ID numbers a word that occurs in some list. 0 is every other word.
type ID uint32

// Lexicon is a compiled set of word lists. It is read-only and may be shared.
type Lexicon struct {
	Entries []*Entry

	keys  []string // by ID; lower case, apostrophes straight
	bits  []Bits   // by ID
	head  []int32  // by ID: the node for the word alone, or -1
	slots []uint32 // open addressing: ID, 0 empty
	mask  uint32
	nodes []node
	kids  map[uint64]int32
}

// node is a place in the trie of terms: the forms that end here.
type node struct {
	forms []formRef
	more  bool // has children
}

type formRef struct {
	entry int32
	form  Form
	cased string // the only spelling that matches, or ""
}

// New compiles entries. grammar names the classes without a kind that set a
// bit of a word, in the order of their bits. irregular gives inflections:
// "v take" → took, taken; "n man" → men.
func New(entries []*Entry, grammar []string, irregular map[string][]string) (*Lexicon, error) {
	l := &Lexicon{keys: []string{""}, bits: []Bits{0}, head: []int32{-1}, kids: map[uint64]int32{}}
	l.grow(1 << 14)
	bit := map[string]Bits{}
	for i, name := range grammar {
		bit[name] = 1 << i
	}
	var errs []error
	for _, e := range entries {
		if e.Class.Kind == "" {
			b, ok := bit[e.Class.Name]
			if !ok {
				errs = append(errs, fmt.Errorf("%s:%d: class %s has no @kind and is no grammatical class", e.File, e.Line, e.Class.Name))
				continue
			}
			for _, f := range forms(e, irregular) {
				l.bits[l.intern(f.Words)] |= b | formBits(e, f.Form)
			}
			continue
		}
		e.Index = len(l.Entries)
		l.Entries = append(l.Entries, e)
		for _, f := range forms(e, irregular) {
			l.insert(f, int32(len(l.Entries)-1))
			if !strings.Contains(f.Words, " ") {
				l.bits[l.intern(f.Words)] |= formBits(e, f.Form)
			}
		}
	}
	return l, errors.Join(errs...)
}

// formBits gives the part of speech of a form. A plain form has every part of
// speech that its entry lists.
func formBits(e *Entry, f Form) Bits {
	switch f {
	case Third:
		return ThirdVerb
	case Past:
		return PastVerb
	case Participle:
		return PartVerb
	case PastOrParticiple:
		return PastVerb | PartVerb
	case Ing:
		return IngVerb
	case Plural:
		return NounWord | PluralNoun
	case Derived:
		return 0
	}
	var b Bits
	if e.POS&Verb != 0 {
		b |= BaseVerb
	}
	if e.POS&Noun != 0 {
		b |= NounWord
	}
	if e.POS&Adjective != 0 {
		b |= AdjectiveWord
	}
	return b
}

func (l *Lexicon) insert(f Inflected, entry int32) {
	if isAffix(f.Words) {
		l.insertAffix(f, entry)
		return
	}
	d := text.Split(f.Words)
	if len(d.Tokens) == 0 {
		return
	}
	at := int32(-1)
	for i := range d.Tokens {
		id := l.intern(d.TokenText(i))
		if i == 0 {
			if l.head[id] < 0 {
				l.head[id] = int32(len(l.nodes))
				l.nodes = append(l.nodes, node{})
			}
			at = l.head[id]
			continue
		}
		key := uint64(at)<<32 | uint64(id)
		next, ok := l.kids[key]
		if !ok {
			next = int32(len(l.nodes))
			l.nodes = append(l.nodes, node{})
			l.kids[key] = next
			l.nodes[at].more = true
		}
		at = next
	}
	ref := formRef{entry: entry, form: f.Form}
	if f.Words != strings.ToLower(f.Words) {
		ref.cased = f.Words
	}
	for _, r := range l.nodes[at].forms {
		if r.entry == entry && r.cased == ref.cased {
			return // goods, news: a form that is spelled like another
		}
	}
	l.nodes[at].forms = append(l.nodes[at].forms, ref)
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
	return strings.ToLower(straight.Replace(s))
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-")

// Lookup returns the number of a word, however it is capitalised. A word with
// a hyphen that no list has is looked up by its last part (-obsessed), then by
// its first (pseudo-).
func (l *Lexicon) Lookup(word string) ID {
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			word = normal(word)
			break
		}
	}
	if id := l.find(word); id > 0 {
		return id
	}
	return l.findAffix(word)
}

func (l *Lexicon) find(word string) ID {
	for h := hashOf(word) & l.mask; ; h = (h + 1) & l.mask {
		id := l.slots[h]
		if id == 0 {
			return 0
		}
		if equalFold(l.keys[id], word) {
			return ID(id)
		}
	}
}

func (l *Lexicon) intern(word string) ID {
	word = normal(word)
	if id := l.find(word); id > 0 {
		return id
	}
	if len(l.keys)*2 > len(l.slots) {
		l.grow(len(l.slots) * 2)
	}
	id := uint32(len(l.keys))
	l.keys = append(l.keys, word)
	l.bits = append(l.bits, 0)
	l.head = append(l.head, -1)
	l.place(id)
	return ID(id)
}

func (l *Lexicon) grow(n int) {
	l.slots, l.mask = make([]uint32, n), uint32(n-1)
	for id := 1; id < len(l.keys); id++ {
		l.place(uint32(id))
	}
}

func (l *Lexicon) place(id uint32) {
	h := hashOf(l.keys[id]) & l.mask
	for l.slots[h] != 0 {
		h = (h + 1) & l.mask
	}
	l.slots[h] = id
}

// Bits returns the grammatical classes of a word.
func (l *Lexicon) Bits(id ID) Bits { return l.bits[id] }

// Words returns how many different words the lists hold.
func (l *Lexicon) Words() int { return len(l.keys) - 1 }

// Match is a term that begins at a token.
type Match struct {
	Entry *Entry
	Form  Form
	Len   int // tokens
}

// MatchAt appends to out the terms that begin at token i, longest first. ids
// holds the numbers of d's tokens; only tokens before end are looked at.
func (l *Lexicon) MatchAt(d *text.Document, ids []ID, i, end int, out []Match) []Match {
	at := l.head[ids[i]]
	if at < 0 {
		return out
	}
	first := len(out)
	for n := 1; ; n++ {
		for _, r := range l.nodes[at].forms {
			if r.cased != "" && d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End] != r.cased {
				continue
			}
			out = append(out, Match{Entry: l.Entries[r.entry], Form: r.form, Len: n})
		}
		if !l.nodes[at].more || i+n >= end || ids[i+n] == 0 {
			break
		}
		next, ok := l.kids[uint64(at)<<32|uint64(ids[i+n])]
		if !ok {
			break
		}
		at = next
	}
	for a, b := first, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}
