package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// mostSpoken is in how many quotations the words of a headline are looked
// for, so that a text that is all quotation marks takes no more time than others.
const mostSpoken = 300

// longestHeadline is the most bytes of a first paragraph that may be a headline.
const longestHeadline = 160

// findEchoes takes fragments in the headline for quotations where the same
// words stand in a quotation further down: Sister Is 'Dead Wrong'.
func (s *scan) findEchoes() {
	for k := range s.doc.Quotes {
		q := &s.doc.Quotes[k]
		if !s.inHeadline(q) {
			return
		}
		if s.quotes[k] == useScare && s.isWord(q.Tokens.First+1) && !s.is(q.Tokens.First-1, lexicon.SoCalled) {
			if j := s.spoken(k); j >= 0 {
				s.quotes[k], s.speaker[k] = useSpeech, s.speaker[j]
			}
		}
	}
}

// inHeadline reports whether a quotation stands in the first paragraph of a
// text with more than one, and that one is short.
func (s *scan) inHeadline(q *text.Quote) bool {
	p := s.doc.Paragraphs
	return len(p) > 1 && q.End <= p[0].End && p[0].Len() < longestHeadline
}

// spoken returns a quotation of somebody that holds the words of quotation k
// and more, or -1.
func (s *scan) spoken(k int) int {
	words := strings.TrimRight(s.doc.Text[s.doc.Quotes[k].Inner.Start:s.doc.Quotes[k].Inner.End], ".,!?; ")
	for j := range s.doc.Quotes[:min(len(s.doc.Quotes), mostSpoken)] {
		if s.quotes[j] == useSpeech && s.doc.Quotes[j].Inner.Len() > len(words)+1 {
			if in := s.doc.Quotes[j].Inner; holds(s.doc.Text[in.Start:in.End], words) {
				return j
			}
		}
	}
	return -1
}

// holds reports whether words stand in s, whatever their capitals, as whole
// words.
func holds(s, words string) bool {
	for i := 0; i+len(words) <= len(s); i++ {
		if s[i]|0x20 == words[0]|0x20 && strings.EqualFold(s[i:i+len(words)], words) &&
			(i == 0 || !letter(s[i-1])) && (i+len(words) == len(s) || !letter(s[i+len(words)])) {
			return true
		}
	}
	return false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
