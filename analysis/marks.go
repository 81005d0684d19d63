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
	s.resume()
	s.findEchoes()
}

// resume gives quotations that their paragraph leaves open the speaker who is
// named in a paragraph after it.
func (s *scan) resume() {
	next := -1 // the quotation after that lies in no other
	for k := len(s.doc.Quotes) - 1; k >= 0; k-- {
		q := &s.doc.Quotes[k]
		if q.Level > 0 {
			continue
		}
		if q.Open && next >= 0 && s.doc.Quotes[next].Resumes && s.quotes[k] == useSpeech && s.speaker[k] == 0 {
			s.speaker[k] = s.speaker[next]
		}
		next = k
	}
}

// stops reports whether token i ends a sentence.
func (s *scan) stops(i int) bool {
	c := s.punct(i)
	return c == '.' || c == '?' || c == '!'
}

func (s *scan) useOf(k int) quoteUse {
	q := &s.doc.Quotes[k]
	first, end := q.Tokens.First, q.Tokens.End
	words := s.wordsIn(first, end)
	if words == 0 {
		return useName
	}
	if q.Outer >= 0 { // marks inside a quotation are its speaker's
		if s.quotes[q.Outer] != useScare && s.doc.Quotes[q.Outer].Span.Contains(q.Span) {
			return useName
		}
	}
	if s.resumes(k) {
		return useSpeech
	}
	if first > 0 && (s.is(first-1, lexicon.SoCalled) || s.allegedly(first-1)) {
		return useScare
	}
	if s.titled(first, end, words) {
		return useName
	}
	if at := s.cueBeside(first, end); at >= 0 && !(s.attributions[at].First >= end && s.workTitle(first, end, words)) {
		s.speaker[k] = int32(at) + 1
		return useSpeech
	}
	if prev := s.speechBefore(k); prev >= 0 && q.Level == 0 && (s.wholeSentence(k, prev, words) || s.coordinated(k, prev)) {
		s.speaker[k] = s.speaker[prev]
		return useSpeech
	}
	if s.uttered(first, end) || s.casts(first) {
		return useSpeech
	}
	if s.titleOrName(first, end, words) {
		return useName
	}
	at := s.attributing(first)
	if words >= 7 || s.sentenceLike(first, end) && words >= 3 {
		if at < 0 && s.qualifies(first, end) {
			return useScare
		}
		if s.speaker[k] = int32(at) + 1; at < 0 {
			s.speaker[k] = s.interrupted(k)
		}
		return useSpeech
	}
	if words >= 3 && s.firstPerson(first, end) {
		s.speaker[k] = int32(at) + 1
		return useSpeech
	}
	if words <= 5 && s.modifier(first, end) || words <= 3 && s.mentions(first, end, at) {
		return useScare
	}
	if at >= 0 || s.reported(first) {
		s.speaker[k] = int32(at) + 1
		return useSpeech
	}
	return useScare
}

// resumes reports whether quotation k goes on from the speech of the paragraph
// before it, and gives it that one's speaker where it has no cue of its own.
func (s *scan) resumes(k int) bool {
	q := &s.doc.Quotes[k]
	if !q.Resumes || q.Before < 0 || s.quotes[q.Before] != useSpeech {
		return false
	}
	if s.speaker[k] = int32(s.cueBeside(q.Tokens.First, q.Tokens.End)) + 1; s.speaker[k] == 0 {
		s.speaker[k] = s.speaker[q.Before]
	}
	return true
}

// speechBefore returns the speech before quotation k that no quotation but
// titles divides from it, or -1.
func (s *scan) speechBefore(k int) int {
	for n := 0; n < 4; n++ {
		if k = s.doc.Quotes[k].Before; k < 0 || s.quotes[k] == useSpeech {
			return k
		}
		if s.quotes[k] != useName {
			break
		}
	}
	return -1
}

// workTitle reports whether marks hold a title with a preposition or an owner
// before it: on CBS's "Face the Nation," the senator said.
func (s *scan) workTitle(first, end, words int) bool {
	return s.is(first-1, lexicon.Preposition|lexicon.CliticS) && s.titleOrName(first, end, words)
}

// wholeSentence reports whether marks hold a whole sentence and go on from
// speech prev earlier in the paragraph: "Yes," he said. "We Can."
func (s *scan) wholeSentence(k, prev, words int) bool {
	q := &s.doc.Quotes[k]
	first, end := q.Tokens.First, q.Tokens.End
	if words < 2 || !(s.sentenceLike(first, end) && s.punct(end-2) != ',' || q.Open && s.stops(end-1)) || s.doc.Tokens[first].Break == 2 || !strings.HasSuffix(s.word(first-1), ".") && s.quotes[k-1] != useName {
		return false
	}
	a, b := s.sentenceOf(s.doc.Quotes[prev].Tokens.First), s.sentenceOf(first)
	return s.doc.Sentences[a].Paragraph == s.doc.Sentences[b].Paragraph
}

// modifier reports whether marks hold a word between the definite article and
// its noun: the "ceasefire" agreement. Inside a reported clause the cue reports
// the clause, and the marks are the writer's.
func (s *scan) modifier(first, end int) bool {
	return strings.EqualFold(s.word(first-1), "the") && s.beforeNoun(end-1)
}

// firstPerson reports whether marks hold somebody who speaks of himself: 'We
// are rowing slowly'.
func (s *scan) firstPerson(first, end int) bool {
	for i := first + 1; i < end-1; i++ {
		switch s.word(i) {
		case "I", "We", "we", "I'm", "We're", "we're", "I've":
			return true
		}
	}
	return false
}

// casts reports whether the marks at token first say as what somebody is
// pictured: hounded Quayle as a "tide dodger".
func (s *scan) casts(first int) bool {
	k := first - 1
	if s.is(k, lexicon.Article) {
		k--
	}
	if s.word(k) != "as" || !s.capital(k-1) && !s.is(k-1, lexicon.ObjectPronoun) {
		return false
	}
	for k--; s.capital(k-1) && s.doc.Tokens[k].Break == 0; k-- {
	}
	return s.is(k-1, lexicon.IngVerb|lexicon.PastVerb|lexicon.ThirdVerb) || s.isWord(k-1) && hasSuffix(s.word(k-1), "ing", "ed")
}

// interrupted returns the speaker of quotation k where nothing but that
// speaker's cue parts it from the quotation before: "We are," she said, "done."
func (s *scan) interrupted(k int) int32 {
	prev := s.speechBefore(k)
	if prev < 0 || s.speaker[prev] == 0 {
		return 0
	}
	a := &s.attributions[s.speaker[prev]-1]
	if first := s.doc.Quotes[k].Tokens.First; a.First >= s.doc.Quotes[prev].Tokens.End && a.End <= first && a.Sentence == s.sentenceOf(first) {
		return s.speaker[prev]
	}
	return 0
}

// qualifies reports whether marks hold words that stand as an adjective between
// a determiner and its noun: the "don't ask, don't tell" policy. However long,
// they are nobody's statement where no cue reports them.
func (s *scan) qualifies(first, end int) bool {
	return s.is(first-1, lexicon.Article|lexicon.Possessive|lexicon.CliticS|lexicon.CommonAdjective) && s.doc.Tokens[first].Break == 0 &&
		s.punct(end-2) == 0 && s.beforeNoun(end-1) && !s.is(end, lexicon.VerbWord|lexicon.Time)
}

// coordinated reports whether quotation k goes on from speech prev:
// "provocative" and a "grave threat".
func (s *scan) coordinated(k, prev int) bool {
	from, to := s.doc.Quotes[prev].Tokens.End, s.doc.Quotes[k].Tokens.First
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
	if s.capital(first-1) && s.capital(end) && s.capital(first+1) && words <= 3 && s.doc.Tokens[first].Break == 0 && s.doc.Tokens[end].Break == 0 { // Dwayne "The Rock" Johnson
		return true
	}
	if !s.headlineCased(first, end) || s.coined(first, end) {
		return false
	}
	return words >= 2 && s.startsTitle(first+1) && s.anyCapital(first, end) || words == 1 && s.punct(end-2) == 0 && !s.isMark(end-2) && s.is(first-1, lexicon.NounWord|lexicon.Article)
}
