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
	bits   []Bits  // by ID
	head   []int32 // by ID: the node for the word alone, or -1
	nodes  []node
	edges  edges
	refs   []formRef
	casing []string // spellings that formRefs ask for
}

// node is a place in the trie of terms.
type node struct {
	ref  int32 // the first form that ends here, in refs, or -1
	more bool  // has children
}

// formRef is a form that ends at a node.
type formRef struct {
	next  int32 // the next form that ends at the same node, or -1
	entry int32
	cased int32 // index in casing of the only spelling that matches, or -1
	form  Form
}

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
	if id := l.words.find(word); id > 0 {
		return id
	}
	return l.findAffix(word)
}

// Bits returns the grammatical classes of a word.
func (l *Lexicon) Bits(id ID) Bits { return l.bits[id] }

// Words returns how many different words the lists hold.
func (l *Lexicon) Words() int { return len(l.words.keys) - 1 }

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
		for k := l.nodes[at].ref; k >= 0; k = l.refs[k].next {
			r := &l.refs[k]
			if r.cased >= 0 && d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End] != l.casing[r.cased] {
				continue
			}
			out = append(out, Match{Entry: l.Entries[r.entry], Form: r.form, Len: n})
		}
		if !l.nodes[at].more || i+n >= end || ids[i+n] == 0 {
			break
		}
		next := l.edges.get(at, ids[i+n])
		if next < 0 {
			break
		}
		at = next
	}
	for a, b := first, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}
