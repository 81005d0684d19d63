package lexicon

import "strings"

// A term that begins or ends with a hyphen stands for every hyphenated word
// that no list has and that ends or begins so: -obsessed for Trump-obsessed.

func isAffix(term string) bool {
	n := len(term)
	return n > 1 && (term[0] == '-' || term[n-1] == '-') && strings.IndexByte(term, ' ') < 0
}

// findAffix returns the number of the affix that word ends or begins with, or 0.
func (l *Lexicon) findAffix(word string) ID {
	last := strings.LastIndexByte(word, '-')
	if last <= 0 || last == len(word)-1 {
		return 0
	}
	if id := l.words.find(word[last:]); id > 0 {
		return id
	}
	return l.words.find(word[:strings.IndexByte(word, '-')+1])
}
