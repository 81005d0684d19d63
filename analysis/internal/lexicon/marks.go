package lexicon

// marks says which sorts of character occur in a term, so that it is looked
// through once only.
type marks uint8

const (
	hasCapital marks = 1 << iota // an ASCII one
	hasHyphen
	hasSpace
	hasBrace
	hasOther // neither these nor an ASCII letter
)

var markOf = marksOf()

func marksOf() (t [256]marks) {
	for i := range t {
		switch c := byte(i); {
		case c-'a' < 26:
		case c-'A' < 26:
			t[i] = hasCapital
		case c == '-':
			t[i] = hasHyphen
		case c == ' ':
			t[i] = hasSpace
		case c == '{':
			t[i] = hasBrace
		default:
			t[i] = hasOther
		}
	}
	return t
}

func look(s string) (m marks) {
	for i := 0; i < len(s); i++ {
		m |= markOf[s[i]]
	}
	return m
}

// simple reports whether a word is one token beyond doubt: letters, with
// hyphens inside.
func simple(word string, seen marks) bool {
	if seen&^(hasCapital|hasHyphen) != 0 {
		return false
	}
	return seen&hasHyphen == 0 || word[0] != '-' && word[len(word)-1] != '-'
}
