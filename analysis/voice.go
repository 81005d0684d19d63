package analysis

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"askance/analysis/internal/lexicon"
)

// cueBeside returns the attribution whose cue stands right before or after the
// marks, so that the words are its complement, or -1: said "…", called it "…", "…," X said,
// relayed its "…".
func (s *scan) cueBeside(first, end int) int {
	sentence, last := s.sentenceOf(first), s.sentenceOf(end-1)
	from := sort.Search(len(s.attributions), func(i int) bool { return s.attributions[i].First >= first-reach })
	for i := max(from, s.attributionsFrom(sentence-1)); i < len(s.attributions); i++ {
		a := &s.attributions[i]
		if a.Sentence > last+1 || a.First > end+2*reach {
			break
		}
		if a.Sentence == sentence && a.End <= first {
			gap := first - a.End
			if gap == 0 || gap == 1 && (s.punct(a.End) == ',' || s.punct(a.End) == ':') {
				return i
			}
			if s.complementGap(a, first) && a.Frame != frameNoun {
				return i
			}
		}
		if a.First >= end && (a.Final || s.opensWith(first, end)) && s.gapIsSource(end, a) && !s.qualifying(end) {
			return i
		}
		if a.First > end+1 && a.Source.First == end+1 && s.word(end) == "as" { // "ghosts," as the pilots call them
			return i
		}
		if a.First >= end && a.First-end <= 1 && a.Inverted || a.First == end && a.Frame == frameNoun && a.Source.End > a.Source.First {
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
	object := a.Frame == frameObject
	switch {
	case s.word(p) == "as", s.punct(p) == ':', s.punct(p) == ',':
		return true
	case s.is(p, lexicon.Possessive|lexicon.Article):
		return object && gap <= 3
	case object && s.is(p, lexicon.ObjectPronoun|lexicon.Preposition):
		return true
	case object:
		switch strings.ToLower(s.doc.TokenText(a.First)) {
		case "called", "calling", "call", "calls", "dubbed", "dubs", "labeled", "labelled", "labels", "labeling", "labelling", "described",
			"termed", "terms", "branded", "brands", "branding", "deemed", "deems", "rated", "rates", "declared", "declares", "declaring":
			return true
		}
	}
	return false
}

// naming reports whether a cue only names the noun before it: a trait called
// "gender", a tin labelled "sweets".
func (s *scan) naming(a *attribution) bool {
	switch s.doc.TokenText(a.First) {
	case "called", "dubbed", "labeled", "labelled", "termed", "branded":
		if s.is(a.First-1, lexicon.Be|lexicon.AdverbWord|lexicon.Relative|lexicon.Have) {
			return false
		}
		return s.isWord(a.First-1) && !s.speaks(a.Source) && !s.hasEvidence(a.Source)
	}
	return false
}

// qualified reports whether the mark at token p closes a few words that describe
// the common noun after it: "Ferries First" delegates call for a pier.
func (s *scan) qualified(p int) bool {
	q := s.quoteOf[p]
	return q >= 0 && s.qualifying(p+1) && s.wordsIn(s.doc.Quotes[q].Tokens.First, p) <= 3
}

// quoteBefore returns the quotation that ends right before token i without a
// stop or comma of its own, or -1.
func (s *scan) quoteBefore(i int) int {
	if !s.isMark(i-1) || s.doc.Tokens[i].Break > 0 || s.punct(i-2) != 0 {
		return -1
	}
	q := s.quoteOf[i-1]
	if q < 0 || s.doc.Quotes[q].Tokens.End != i {
		return -1
	}
	return int(q)
}

// opensWith reports whether the marks open their sentence and end in a comma,
// question or exclamation mark of their own: "Not true," the man, 40, said.
func (s *scan) opensWith(first, end int) bool {
	c := s.punct(end - 2)
	return (c == ',' || c == '?' || c == '!') && s.isMark(end-1) && first == s.doc.Sentences[s.sentenceOf(first)].Tokens.First
}

// qualifying reports whether the marks that end before token end stand right
// before a common noun: "transgender" people who claim.
func (s *scan) qualifying(end int) bool {
	return s.punct(end-2) == 0 && s.beforeNoun(end-1) && !s.capital(end)
}

// gapIsSource reports whether nothing but the source stands between the
// quotation that ends before token end and the cue.
func (s *scan) gapIsSource(end int, a *attribution) bool {
	return a.Source.First-end <= 1 && a.Source.First >= end || a.First == end
}

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
