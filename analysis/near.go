package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// near reports whether a condition on the words beside a match holds.
func (s *scan) near(m match, n *lexicon.Near) bool {
	beside := m.End
	if n.After {
		beside = m.First - 1
	}
	if beside < 0 || beside >= len(s.doc.Tokens) {
		return false
	}
	t := &s.doc.Tokens[beside]
	b, last := s.doc.Text[t.Start]|0x20, s.doc.Text[t.End-1]
	if (b|last) < 0x80 && n.Mask>>lexicon.NearBit(b, last, int(t.End-t.Start))&1 == 0 { // nearly always
		return false
	}
	for i := range len(n.Firsts) {
		first := n.Firsts[i]
		if first != b && first-'a' < 26 && b < 0x80 {
			continue
		}
		w := n.Words[i]
		if n.After && s.phraseEndsAt(m.First, w) || !n.After && (w == "#" && s.amount(m.End) || s.phraseStartsAt(m.End, w)) {
			return true
		}
	}
	return false
}

// amount reports whether a number or a sum of money begins at token i.
func (s *scan) amount(i int) bool {
	if i >= len(s.doc.Tokens) || s.doc.Tokens[i].Break > 1 {
		return false
	}
	return s.doc.Tokens[i].Kind == text.Number || s.is(i, lexicon.NumberWord) || s.word(i) == "$" || s.word(i) == "£" || s.word(i) == "€"
}

// phraseStartsAt reports whether words stand from token i on, in the paragraph
// of the token before it.
func (s *scan) phraseStartsAt(i int, words string) bool {
	return i < len(s.doc.Tokens) && s.doc.Tokens[i].Break < 2 && s.phraseAt(i, words)
}

// phraseEndsAt reports whether words stand right before token i, in its paragraph.
func (s *scan) phraseEndsAt(i int, words string) bool {
	first := i - 1 - strings.Count(words, " ")
	return first >= 0 && s.doc.Tokens[i].Break < 2 && s.phraseAt(first, words)
}

func (s *scan) phraseAt(first int, words string) bool {
	if first < len(s.doc.Tokens) && words != "" { // most tokens differ from the first letter
		if a, b := s.doc.Text[s.doc.Tokens[first].Start], words[0]; (a|b) < 0x80 && a|0x20 != b|0x20 {
			return false
		}
	}
	for i := first; words != ""; i++ {
		var w string
		w, words, _ = strings.Cut(words, " ")
		if i >= len(s.doc.Tokens) || i > first && s.doc.Tokens[i].Break == 2 || !strings.EqualFold(s.word(i), w) {
			return false
		}
	}
	return true
}
