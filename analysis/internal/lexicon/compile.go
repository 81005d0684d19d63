package lexicon

import (
	"errors"
	"fmt"
	"strings"

	"askance/analysis/internal/text"
)

// New compiles entries. grammar names the classes without a kind that set a
// bit of a word, in the order of their bits.
func New(entries []*Entry, grammar []string, irregular Irregular) (*Lexicon, error) {
	c := newCompiler(len(entries), grammar, irregular)
	c.take(entries)
	return c.finish()
}

// newCompiler returns a compiler with room for n entries.
func newCompiler(n int, grammar []string, irregular Irregular) *compiler {
	nodes, edges, forms := room(n)
	c := &compiler{irregular: irregular, writer: writer{size: 16 << 10}, bit: map[string]Bits{}, l: &Lexicon{
		irregular: irregular, casing: map[int32]string{},
		Entries: make([]*Entry, 0, n), words: newWords(n),
		nodes: make([]int32, 0, nodes), edges: newEdges(edges), pairs: make([]uint64, 1<<pairBits/64), refs: make([]formRef, 0, forms),
	}}
	for i, name := range grammar {
		c.bit[name] = 1 << i
	}
	return c
}

// take compiles some entries. Those of grammatical classes are not kept.
func (c *compiler) take(entries []*Entry) {
	var class *Class // of the entries before, and its bit
	var set Bits
	for _, e := range entries {
		c.entry, c.class = e, 0
		if e.Class.Kind == "" && e.Class.Section != Except {
			if e.Class != class {
				class, set = e.Class, c.bit[e.Class.Name]
			}
			if c.class = set; c.class == 0 {
				c.errs = append(c.errs, fmt.Errorf("%s:%d: class %s has no @kind and is no grammatical class", e.Class.File, e.Line, e.Class.Name))
				continue
			}
		} else {
			e.Index = int32(len(c.l.Entries))
			c.l.Entries = append(c.l.Entries, e)
		}
		c.compile()
	}
}

// finish notes the words of one byte and returns what has been compiled.
func (c *compiler) finish() (*Lexicon, error) {
	for b := range byte(0x80) {
		c.l.single[b] = c.l.words.find(string(rune(b)))
	}
	return c.l, errors.Join(c.errs...)
}

// room returns what n entries come to at most in the embedded lists, so that
// nothing is copied as it grows, which memory fresh from the system makes slow.
func room(n int) (nodes, edges, forms int) { return 13 * n / 4, 5 * n / 3, 5 * n / 2 }

// compiler puts the entries into a Lexicon. A term is cut into slots at its
// spaces, each with its alternatives, and walked into the trie slot by slot,
// so that the combinations are never written out.
type compiler struct {
	l         *Lexicon
	irregular Irregular
	bit       map[string]Bits // of grammatical classes
	errs      []error
	entry     *Entry
	class     Bits // of a grammatical class, else 0
	first     ID   // the word with which the last term began

	writer writer
	forms  []Inflected // of the entry
	slots  []slot      // of the entry's term
	one    [1]alternative
	ids    []ID // of the words of the slots' alternatives
	tokens []text.Token
}

func (c *compiler) compile() {
	term := c.entry.Term
	seen := look(term)
	if c.class == 0 && c.entry.POS&(Verb|Noun|AdverbOf|Compare) == 0 && seen&^(hasSpace|hasHyphen) == 0 {
		c.add(Inflected{term, Plain}) // nothing to choose from, nothing to inflect
		return
	}
	if c.class != 0 || seen&(hasSpace|hasBrace) == 0 || !slotted(term) {
		c.forms = c.writer.appendForms(c.forms[:0], c.entry, c.irregular)
		for _, f := range c.forms {
			c.add(f)
		}
		return
	}
	c.cut(term)
	c.walk(Plain)
	pos := c.entry.POS
	last := len(c.slots) - 1
	if pos&Verb != 0 {
		c.vary(0, func(alt string) { c.forms = c.writer.inflectFirst(c.forms, alt, c.irregular) })
	}
	if pos&Noun != 0 {
		c.vary(last, func(alt string) {
			before, word := lastWord(alt)
			c.forms = append(c.forms, Inflected{c.writer.join(before, c.writer.plural(word, c.irregular)), Plural})
		})
	}
	if pos&AdverbOf != 0 {
		c.vary(last, func(alt string) {
			before, word := lastWord(alt)
			c.forms = append(c.forms, Inflected{c.writer.join(before, c.writer.adverb(word)), Derived})
		})
	}
	if pos&Compare != 0 {
		c.vary(last, func(alt string) {
			before, word := lastWord(alt)
			for _, w := range c.writer.comparison(word) {
				c.forms = append(c.forms, Inflected{c.writer.join(before, w), Derived})
			}
		})
	}
}

// number appends the numbers of the words of s to ids.
func (c *compiler) number(ids []ID, s string) []ID {
	for s != "" {
		word := s
		if i := strings.IndexByte(s, ' '); i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if word == "" { // two spaces
			continue
		}
		if seen := look(word); simple(word, seen) {
			ids = append(ids, c.l.words.add(word, seen))
			continue
		}
		c.tokens = text.AppendTokens(c.tokens[:0], word)
		for _, t := range c.tokens {
			part := word[t.Start:t.End]
			ids = append(ids, c.l.words.add(part, look(part)))
		}
	}
	return ids
}

func (c *compiler) next(at int32, id ID) int32 {
	l := c.l
	if at < 0 {
		w := &l.words.all[id]
		if w.head < 0 {
			w.head = int32(len(l.nodes))
			w.bits |= Starts
			l.nodes = append(l.nodes, -1)
		}
		c.first = id
		return w.head
	}
	next := l.edges.at(at, id)
	if *next == 0 {
		if at == l.words.all[c.first].head {
			bit := pairBit(c.first, id)
			l.pairs[bit/64] |= 1 << (bit % 64)
		}
		*next = int32(len(l.nodes))
		l.nodes = append(l.nodes, -1)
		l.words.all[id].bits |= Continues
	}
	return *next
}

// end lets a form of the entry end at a node. spelling is how it must be
// written, or "" where any capitals will do.
func (c *compiler) end(at int32, form Form, spelling string) {
	if at < 0 {
		return
	}
	l := c.l
	last := &l.nodes[at]
	for *last >= 0 {
		r := &l.refs[*last]
		if r.entry() == c.entry.Index && !r.cased() && spelling == "" {
			return // goods, news: a form that is spelled like another
		}
		last = &r.next
	}
	if w := &l.words.all[c.first]; w.head == at { // a term of one word
		for strength := uint8(1); strength <= c.entry.Strength; strength++ {
			w.bits |= Alone(strength)
		}
	}
	*last = int32(len(l.refs))
	if spelling != "" {
		l.casing[*last] = spelling
	}
	l.refs = append(l.refs, newRef(c.entry, form, spelling != ""))
}

// add puts one written form into the lexicon.
func (c *compiler) add(f Inflected) {
	seen := look(f.Words)
	if seen&hasSpace == 0 {
		id := c.l.words.add(f.Words, seen)
		c.l.words.all[id].bits |= c.class | formBits(c.entry, f.Form)
		if c.class == 0 && (simple(f.Words, seen) || isAffix(f.Words)) {
			c.end(c.next(-1, id), f.Form, spelling(f.Words, seen))
			return
		}
	} else if c.class != 0 {
		id := c.l.words.add(f.Words, seen)
		c.l.words.all[id].bits |= c.class
	}
	if c.class == 0 {
		c.ids = c.number(c.ids[:0], f.Words)
		at := int32(-1)
		for _, id := range c.ids {
			at = c.next(at, id)
		}
		c.end(at, f.Form, spelling(f.Words, seen))
	}
}

// spelling returns the only way in which a form with a capital is written to
// match, or "".
func spelling(words string, seen marks) string {
	if seen&(hasCapital|hasOther) == 0 || words == strings.ToLower(words) {
		return ""
	}
	return words
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
