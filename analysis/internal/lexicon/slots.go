package lexicon

import "strings"

// slot is a place of a term that one of several alternatives fills.
type slot []alternative

type alternative struct {
	words string
	ids   []ID
}

// cut cuts a term at the spaces outside its braces into c.slots.
func (c *compiler) cut(term string) {
	c.slots, c.ids = c.slots[:0], c.ids[:0]
	for term != "" {
		var words string
		if term[0] == '{' {
			words, term, _ = strings.Cut(term[1:], "}")
		} else {
			words, term, _ = strings.Cut(term, " ")
		}
		c.addSlot(words)
		term = strings.TrimLeft(term, " ")
	}
}

// addSlot adds a slot with the alternatives that bars divide. The memory of
// an earlier term's slots is used again.
func (c *compiler) addSlot(words string) {
	n := len(c.slots)
	if n < cap(c.slots) {
		c.slots = c.slots[:n+1]
	} else {
		c.slots = append(c.slots, nil)
	}
	s := c.slots[n][:0]
	for more := true; more; {
		var alt string
		alt, words, more = strings.Cut(words, "|")
		s = append(s, c.alternative(alt))
	}
	c.slots[n] = s
}

func (c *compiler) alternative(words string) alternative {
	first := len(c.ids)
	c.ids = c.number(c.ids, words)
	return alternative{words, c.ids[first:len(c.ids):len(c.ids)]}
}

// vary walks the term again with the alternatives of one slot inflected.
func (c *compiler) vary(at int, inflect func(string)) {
	kept := c.slots[at]
	for _, alt := range kept {
		c.forms = c.forms[:0]
		inflect(alt.words)
		for _, f := range c.forms {
			c.one[0] = c.alternative(f.Words)
			c.slots[at] = c.one[:]
			c.walk(f.Form)
		}
	}
	c.slots[at] = kept
}

// walk puts every combination of the slots' alternatives into the trie.
func (c *compiler) walk(form Form) { c.step(0, -1, form) }

func (c *compiler) step(slot int, at int32, form Form) {
	if slot == len(c.slots) {
		c.end(at, form, "")
		return
	}
	for i := range c.slots[slot] {
		next := at
		for _, id := range c.slots[slot][i].ids {
			next = c.next(next, id)
		}
		c.step(slot+1, next, form)
	}
}

func lastWord(phrase string) (before, last string) {
	i := strings.LastIndexByte(phrase, ' ') + 1
	return phrase[:i], phrase[i:]
}

// slotted reports whether a term can be cut into slots: it asks for no
// capital, and its braces stand apart from the words around them and do not
// drop the slot that is inflected.
func slotted(term string) bool {
	for i := 0; i < len(term); i++ {
		switch b := term[i]; {
		case b-'A' < 26 || b >= 0x80:
			return false
		case b == '{' && i > 0 && term[i-1] != ' ':
			return false
		case b == '}' && i+1 < len(term) && term[i+1] != ' ':
			return false
		case b == '|' && (i+1 == len(term) || term[i+1] == '}' || term[i-1] == '{'):
			if strings.IndexByte(term[:i], ' ') < 0 || strings.IndexByte(term[i:], ' ') < 0 {
				return false // the first or the last slot may be missing
			}
		}
	}
	return true
}
