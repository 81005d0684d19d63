package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// quoteUse says what a pair of marks is for.
type quoteUse uint8

const (
	useUnknown quoteUse = iota
	useSpeech           // somebody's words: a quotation
	useScare            // words held at arm's length
	useName             // a title or nickname: no tag
)

// useQuotes decides what each pair of quotation marks is for.
//
// A quotation is somebody's words: the complement of a cue, a whole clause, or
// going on from one. Marks around a short fragment that no cue reports hold
// the words at arm's length. Marks around a title or a nickname are neither.
func (s *scan) useQuotes() {
	for k := range s.doc.Quotes {
		s.quotes[k] = s.useOf(k)
	}
}

func (s *scan) useOf(k int) quoteUse {
	q := &s.doc.Quotes[k]
	first, end := q.Tokens.First, q.Tokens.End
	words := s.wordsIn(first, end)
	if words == 0 {
		return useName
	}
	if q.Level > 0 { // marks inside a quotation are its speaker's
		for outer := k - 1; outer >= 0; outer-- {
			if o := &s.doc.Quotes[outer]; o.Level < q.Level {
				if s.quotes[outer] != useScare && o.Span.Contains(q.Span) {
					return useName
				}
				break
			}
		}
	}
	if q.Resumes {
		if prev := s.outerBefore(k); prev >= 0 && s.quotes[prev] == useSpeech {
			s.speaker[k] = s.speaker[prev]
			return useSpeech
		}
	}
	if first > 0 && s.is(first-1, lexicon.SoCalled) {
		return useScare
	}
	if at := s.cueBeside(first, end); at >= 0 && !(s.attributions[at].First >= end && s.workTitle(first, end, words)) {
		s.speaker[k] = int32(at) + 1
		return useSpeech
	}
	if s.wholeSentence(k, words) {
		return useSpeech
	}
	if s.coordinated(k) {
		s.speaker[k] = s.speaker[k-1]
		return useSpeech
	}
	if s.titleOrName(first, end, words) {
		return useName
	}
	if words >= 7 || s.sentenceLike(first, end) && words >= 3 {
		return useSpeech
	}
	if at := s.attributing(first); at >= 0 && !(words <= 3 && s.modifier(first, end)) {
		s.speaker[k] = int32(at) + 1
		return useSpeech
	}
	return useScare
}

// outerBefore returns the quotation before k that lies in no other, or -1.
func (s *scan) outerBefore(k int) int {
	for k--; k >= 0 && s.doc.Quotes[k].Level > 0; k-- {
	}
	return k
}

// workTitle reports whether marks hold a title with a preposition or an owner
// before it: on CBS's "Face the Nation," the senator said.
func (s *scan) workTitle(first, end, words int) bool {
	return s.is(first-1, lexicon.Preposition|lexicon.CliticS) && s.titleOrName(first, end, words)
}

// wholeSentence reports whether marks hold a whole sentence and go on from a
// speech earlier in the paragraph: "Yes," he said. "We Can."
func (s *scan) wholeSentence(k, words int) bool {
	q := &s.doc.Quotes[k]
	first, end := q.Tokens.First, q.Tokens.End
	if words < 2 || k == 0 || s.quotes[k-1] != useSpeech || !s.sentenceLike(first, end) || s.punct(end-2) == ',' || s.doc.Tokens[first].Break == 2 || s.punct(first-1) != '.' {
		return false
	}
	a, b := s.sentenceOf(s.doc.Quotes[k-1].Tokens.First), s.sentenceOf(first)
	return s.doc.Sentences[a].Paragraph == s.doc.Sentences[b].Paragraph
}

// modifier reports whether marks hold a word between the definite article and
// its noun: the "ceasefire" agreement. Inside a reported clause the cue reports
// the clause, and the marks are the writer's.
func (s *scan) modifier(first, end int) bool {
	return strings.EqualFold(s.word(first-1), "the") && s.beforeNoun(end-1)
}

// coordinated reports whether quotation k goes on from the one before it:
// "provocative" and a "grave threat".
func (s *scan) coordinated(k int) bool {
	if k == 0 || s.quotes[k-1] != useSpeech {
		return false
	}
	from, to := s.doc.Quotes[k-1].Tokens.End, s.doc.Quotes[k].Tokens.First
	joined := false
	for i := from; i < to; i++ {
		if s.punct(i) == '.' || i-from > 4 || s.doc.Tokens[i].Break == 2 {
			return false
		}
		joined = joined || s.is(i, lexicon.Coordinator)
	}
	return joined
}

func (s *scan) wordsIn(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		if k := s.doc.Tokens[i].Kind; k == text.Word || k == text.Number {
			n++
		}
	}
	return n
}

// sentenceLike reports whether the quotation ends in a stop or comma of its
// own. American type sets the stop and comma of the writer's sentence inside
// the marks too: after an article or a preposition they are the writer's.
func (s *scan) sentenceLike(first, end int) bool {
	switch s.punct(end - 2) {
	case '.', ',':
		return s.isMark(end-1) && !(s.doc.Tokens[first].Break == 0 && s.is(first-1, lexicon.Article|lexicon.Possessive|lexicon.CliticS|lexicon.Preposition))
	case '!', '?':
		return s.isMark(end - 1)
	}
	return false
}

// titleOrName reports whether the marks hold a title (of a film, a paper, a
// programme) or a nickname inside a name.
func (s *scan) titleOrName(first, end, words int) bool {
	if s.doc.LowerCased {
		return false
	}
	if s.capital(first-1) && s.capital(end) && words <= 3 && s.doc.Tokens[first].Break == 0 { // Dwayne "The Rock" Johnson
		return true
	}
	caps, content := 0, 0
	for i := first + 1; i < end-1; i++ {
		if s.isWord(i) && s.bits[i]&(lexicon.Preposition|lexicon.Article|lexicon.Coordinator|lexicon.CliticS|lexicon.To) == 0 {
			content++
			if s.capital(i) {
				caps++
			}
		}
	}
	return content > 0 && caps == content && (words >= 2 && s.capital(first+1) || words == 1 && s.punct(end-2) == 0 && !s.isMark(end-2) && s.is(first-1, lexicon.NounWord|lexicon.Article))
}
