package lexicon

import "strings"

func inflectFirst(phrase string, irregular map[string][]string) []Inflected {
	head, rest, more := strings.Cut(phrase, " ")
	out := appendVerbForms(nil, head, irregular)
	if more {
		for i := range out {
			out[i].Words += " " + rest
		}
	}
	return out
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

// appendSlots cuts a term at the spaces outside its braces.
func appendSlots(slots [][]string, term string) [][]string {
	for term != "" {
		var slot string
		if term[0] == '{' {
			slot, term, _ = strings.Cut(term[1:], "}")
			slots = append(slots, strings.Split(slot, "|"))
		} else {
			slot, term, _ = strings.Cut(term, " ")
			slots = append(slots, []string{slot})
		}
		term = strings.TrimLeft(term, " ")
	}
	return slots
}
