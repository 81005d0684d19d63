package lexicon

import "strings"

// A term that begins or ends with a hyphen stands for every hyphenated word
// that no list has and that ends or begins so: -obsessed for Trump-obsessed.

func isAffix(term string) bool {
	n := len(term)
	return n > 1 && (term[0] == '-' || term[n-1] == '-') && strings.IndexByte(term, ' ') < 0
}

func (l *Lexicon) insertAffix(f Inflected, entry int32) {
	id := l.intern(f.Words)
	if l.head[id] < 0 {
		l.head[id] = int32(len(l.nodes))
		l.nodes = append(l.nodes, node{})
	}
	n := &l.nodes[l.head[id]]
	n.forms = append(n.forms, formRef{entry: entry, form: f.Form})
}

// findAffix returns the number of the affix that word ends or begins with, or 0.
func (l *Lexicon) findAffix(word string) ID {
	last := strings.LastIndexByte(word, '-')
	if last <= 0 || last == len(word)-1 {
		return 0
	}
	if id := l.find(word[last:]); id > 0 {
		return id
	}
	return l.find(word[:strings.IndexByte(word, '-')+1])
}
