package analysis

import (
	"cmp"
	"slices"
	"sort"
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

// cueBeside returns the attribution whose cue stands right before or after the
// marks, so that the words are its complement, or -1: said "…", called it "…", "…," X said,
// relayed its "…".
func (s *scan) cueBeside(first, end int) int {
	sentence := s.sentenceOf(first)
	for i := s.attributionsFrom(sentence - 1); i < len(s.attributions); i++ {
		a := &s.attributions[i]
		if a.Sentence > sentence+1 {
			break
		}
		frame := a.Entry.Class.Frame
		if a.Sentence == sentence && a.End <= first {
			gap := first - a.End
			if gap == 0 || gap == 1 && (s.punct(a.End) == ',' || s.punct(a.End) == ':') {
				return i
			}
			if s.complementGap(a, first) && frame != "noun" {
				return i
			}
		}
		if a.First >= end && a.Final && s.gapIsSource(end, a) {
			return i
		}
		if a.First >= end && a.First-end <= 1 && a.Inverted {
			return i
		}
	}
	return -1
}

// complementGap reports whether only an object, a preposition or a
// determiner stands between the cue and the marks at token first.
func (s *scan) complementGap(a *attribution, first int) bool {
	gap := first - a.End
	if gap > 8 || a.Inverted {
		return false
	}
	for i := a.End; i < first; i++ {
		if s.isMark(i) || s.finite(i) || s.is(i, lexicon.Subordinator) && s.word(i) != "as" {
			return false
		}
		if c := s.punct(i); c != 0 && c != ',' && c != ':' && c != '.' { // a stop inside a sentence is an abbreviation's
			return false
		}
	}
	p := first - 1
	object := a.Entry.Class.Frame == "object"
	switch {
	case s.word(p) == "as", s.punct(p) == ':', s.punct(p) == ',':
		return true
	case s.is(p, lexicon.Possessive|lexicon.Article):
		return object && gap <= 3
	case object && s.is(p, lexicon.ObjectPronoun|lexicon.Preposition):
		return true
	case object:
		switch s.doc.TokenText(a.First) {
		case "called", "calling", "call", "calls", "dubbed", "labeled", "labelled", "described", "termed", "branded", "deemed":
			return true
		}
	}
	return false
}

// gapIsSource reports whether nothing but the source stands between the
// quotation that ends before token end and the cue.
func (s *scan) gapIsSource(end int, a *attribution) bool {
	return a.Source.First-end <= 1 && a.Source.First >= end || a.First == end
}

// attributed reports whether a cue governs the clause that token i stands in.
func (s *scan) attributed(i int) bool { return s.attributing(i) >= 0 }

// attributing returns the attribution whose cue governs the clause that token i
// stands in, or -1.
func (s *scan) attributing(i int) int {
	sentence := s.sentenceOf(i)
	at := int(s.doc.Tokens[i].Start)
	for k := s.attributionsFrom(sentence); k < len(s.attributions) && s.attributions[k].Sentence == sentence; k++ {
		a := &s.attributions[k]
		if a.Content.Start <= at && at < a.Content.End || a.Final && at > s.span(a.First, a.End).End { // …, X said, …
			return k
		}
	}
	return -1
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

// sentenceOf returns the index of the sentence that token i belongs to.
func (s *scan) sentenceOf(i int) int {
	lo, hi := 0, len(s.doc.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.doc.Sentences[mid].Tokens.End <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// attributionsFrom returns the index of the first attribution in a sentence or after it.
func (s *scan) attributionsFrom(sentence int) int {
	return sort.Search(len(s.attributions), func(i int) bool { return s.attributions[i].Sentence >= sentence })
}

// voices says of tags, given in the order of the text, who answers for their
// words.
type voices struct{ speech, reported []Span }

func (s *scan) voices() voices { return voices{s.speech(), s.reportedSpans()} }

func (v *voices) give(t *Tag) {
	for len(v.speech) > 0 && v.speech[0].End <= t.Start {
		v.speech = v.speech[1:]
	}
	for len(v.reported) > 0 && v.reported[0].End <= t.Start {
		v.reported = v.reported[1:]
	}
	switch {
	case t.Kind == KindQuotation, len(v.speech) > 0 && v.speech[0].Contains(t.Span):
		t.Voice = VoiceSource
	case t.Kind == KindAttribution, t.Kind == KindScareQuote:
	case len(v.reported) > 0 && v.reported[0].Contains(t.Span):
		t.Voice = VoiceReported
	}
}

// speech returns the quotations that are somebody's words, in order and apart.
func (s *scan) speech() []Span {
	out := s.spans[0][:0]
	for k, q := range s.doc.Quotes {
		if s.quotes[k] == useSpeech && (len(out) == 0 || out[len(out)-1].End <= q.Start) {
			out = push(out, q.Span)
		}
	}
	s.spans[0] = out
	return out
}

// reportedSpans returns the contents of all attributions, in order, those
// that touch taken together.
func (s *scan) reportedSpans() []Span {
	out := s.spans[1][:0]
	for i := range s.attributions {
		if c := s.attributions[i].Content; c.End > c.Start {
			out = push(out, c)
		}
	}
	s.spans[1] = out
	slices.SortFunc(out, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	merged := out[:0]
	for _, c := range out {
		if n := len(merged); n > 0 && c.Start <= merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, c.End)
			continue
		}
		merged = append(merged, c)
	}
	return merged
}
