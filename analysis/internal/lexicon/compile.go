package lexicon

import (
	"errors"
	"fmt"
	"strings"

	"askance/analysis/internal/text"
)

// New compiles entries. grammar names the classes without a kind that set a
// bit of a word, in the order of their bits. irregular gives inflections:
// "v take" → took, taken; "n man" → men.
func New(entries []*Entry, grammar []string, irregular map[string][]string) (*Lexicon, error) {
	n := len(entries)
	c := compiler{irregular: irregular, l: &Lexicon{
		irregular: irregular,
		Entries:   make([]*Entry, 0, n), words: newWords(2 * n),
		bits: make([]Bits, 1, 2*n+1), head: append(make([]int32, 0, 2*n+1), -1),
		nodes: make([]node, 0, 4*n), edges: newEdges(4 * n), refs: make([]formRef, 0, 3*n),
	}}
	bit := map[string]Bits{}
	for i, name := range grammar {
		bit[name] = 1 << i
	}
	var errs []error
	for _, e := range entries {
		c.entry, c.class = e, 0
		if e.Class.Kind == "" {
			if c.class = bit[e.Class.Name]; c.class == 0 {
				errs = append(errs, fmt.Errorf("%s:%d: class %s has no @kind and is no grammatical class", e.File, e.Line, e.Class.Name))
				continue
			}
		} else {
			e.Index = len(c.l.Entries)
			c.l.Entries = append(c.l.Entries, e)
		}
		c.compile()
	}
	c.l.words.classify(c.l.bits)
	return c.l, errors.Join(errs...)
}

// compiler puts the entries into a Lexicon. A term is cut into slots at its
// spaces, each with its alternatives, and walked into the trie slot by slot,
// so that the combinations are never written out.
type compiler struct {
	l         *Lexicon
	irregular map[string][]string
	entry     *Entry
	class     Bits // of a grammatical class, else 0

	slots [][]string  // of the entry's term
	forms []Inflected // of the entry
}

func (c *compiler) compile() {
	term := c.entry.Term
	if c.class != 0 || !strings.ContainsAny(term, " {") || !slotted(term) {
		c.forms = appendForms(c.forms[:0], c.entry, c.irregular)
		for _, f := range c.forms {
			c.add(f)
		}
		return
	}
	c.slots = appendSlots(c.slots[:0], term)
	c.walk(Plain)
	pos := c.entry.POS
	if pos&Verb != 0 {
		c.vary(0, func(alt string) []Inflected { return inflectFirst(alt, c.irregular) })
	}
	if pos&Noun != 0 {
		c.vary(len(c.slots)-1, func(alt string) []Inflected {
			before, last := lastWord(alt)
			return []Inflected{{before + plural(last, c.irregular), Plural}}
		})
	}
	if pos&AdverbOf != 0 {
		c.vary(len(c.slots)-1, func(alt string) []Inflected {
			before, last := lastWord(alt)
			return []Inflected{{before + adverb(last), Derived}}
		})
	}
	if pos&Compare != 0 {
		c.vary(len(c.slots)-1, func(alt string) []Inflected {
			before, last := lastWord(alt)
			w := comparison(last)
			return []Inflected{{before + w[0], Derived}, {before + w[1], Derived}}
		})
	}
}

// vary walks the term again with the alternatives of one slot inflected.
func (c *compiler) vary(slot int, inflect func(string) []Inflected) {
	kept := c.slots[slot]
	for _, alt := range kept {
		for _, f := range inflect(alt) {
			c.slots[slot] = []string{f.Words}
			c.walk(f.Form)
		}
	}
	c.slots[slot] = kept
}

// walk puts every combination of the slots' alternatives into the trie.
func (c *compiler) walk(form Form) { c.step(0, -1, form) }

func (c *compiler) step(slot int, at int32, form Form) {
	if slot == len(c.slots) {
		c.end(at, form, -1)
		return
	}
	for _, alt := range c.slots[slot] {
		c.step(slot+1, c.phrase(at, alt), form)
	}
}

// phrase goes on from node at by the words of s, making nodes as it needs.
func (c *compiler) phrase(at int32, s string) int32 {
	for s != "" {
		word := s
		if i := strings.IndexByte(s, ' '); i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if simple(word) {
			at = c.next(at, c.word(word))
			continue
		}
		d := text.Split(word)
		for i := range d.Tokens {
			at = c.next(at, c.word(d.TokenText(i)))
		}
	}
	return at
}

// simple reports whether a word is one token beyond doubt: letters, with
// hyphens inside.
func simple(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i] | 0x20; c-'a' >= 26 && !(word[i] == '-' && i > 0 && i+1 < len(word)) {
			return false
		}
	}
	return true
}

func (c *compiler) word(s string) ID {
	id := c.l.words.add(s)
	if int(id) == len(c.l.bits) {
		c.l.bits = append(c.l.bits, 0)
		c.l.head = append(c.l.head, -1)
	}
	return id
}

func (c *compiler) next(at int32, id ID) int32 {
	l := c.l
	if at < 0 {
		if l.head[id] < 0 {
			l.head[id] = int32(len(l.nodes))
			l.bits[id] |= Starts
			l.nodes = append(l.nodes, node{ref: -1})
		}
		return l.head[id]
	}
	next := l.edges.get(at, id)
	if next < 0 {
		next = int32(len(l.nodes))
		l.nodes = append(l.nodes, node{ref: -1})
		l.nodes[at].kids |= 1 << (id % 64)
		l.bits[id] |= Continues
		l.edges.put(at, id, next)
	}
	return next
}

// end lets a form of the entry end at a node.
func (c *compiler) end(at int32, form Form, cased int32) {
	if at < 0 {
		return
	}
	l, entry := c.l, int32(c.entry.Index)
	last := &l.nodes[at].ref
	for *last >= 0 {
		r := &l.refs[*last]
		if r.entry == entry && r.cased == cased {
			return // goods, news: a form that is spelled like another
		}
		last = &r.next
	}
	*last = int32(len(l.refs))
	l.refs = append(l.refs, formRef{next: -1, entry: entry, cased: cased, form: form, strength: c.entry.Strength})
}

// add puts one written form into the lexicon.
func (c *compiler) add(f Inflected) {
	if strings.IndexByte(f.Words, ' ') < 0 {
		id := c.word(f.Words)
		c.l.bits[id] |= c.class | formBits(c.entry, f.Form)
		if c.class == 0 && (simple(f.Words) || isAffix(f.Words)) {
			c.end(c.next(-1, id), f.Form, c.spelling(f.Words))
			return
		}
	} else if c.class != 0 {
		c.l.bits[c.word(f.Words)] |= c.class
	}
	if c.class == 0 {
		c.end(c.phrase(-1, f.Words), f.Form, c.spelling(f.Words))
	}
}

// spelling returns the number of a form that matches only as it is written,
// or -1 for a form without a capital.
func (c *compiler) spelling(words string) int32 {
	if !hasCapital(words) {
		return -1
	}
	c.l.casing = append(c.l.casing, words)
	return int32(len(c.l.casing) - 1)
}

func hasCapital(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return s != strings.ToLower(s)
		}
		if s[i]-'A' < 26 {
			return true
		}
	}
	return false
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
