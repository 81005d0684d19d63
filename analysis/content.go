package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// colonCue reports whether a colon stands between a name that begins a line
// and what that person says ("Zakharova: the White House is defending …"), or
// a dash between a quotation and a name.
func (s *scan) colonCue(a *attribution, in text.Range) bool {
	if s.punct(a.First) != ':' {
		if end := s.nounPhraseEnd(a.End, in.End); (s.isMark(a.First-1) || s.word(a.First-1) == "”") && end > a.End && s.capital(a.End) && (end >= in.End-1 || s.doc.Tokens[end].Break > 0) {
			a.Source, a.Final = text.Range{First: a.End, End: end}, true
			return true
		}
		return false
	}
	if n := len(s.attributions); n > 0 && s.attributions[n-1].Sentence == a.Sentence && s.attributions[n-1].Inverted {
		return false // Added Quayle: it is late
	}
	if a.First == in.First || a.First > in.First+8 || a.End >= in.End || s.doc.Tokens[a.End].Glued || !s.nameOnly(in.First, a.First) {
		return false
	}
	a.Source = text.Range{First: in.First, End: a.First}
	return !anyOf(s.word(in.First), "Source", "Sources") || !s.namesAlone(a.End, in.End) // Source: Ashton Port
}

// namesAlone reports whether tokens [first, end) are all written as names are.
func (s *scan) namesAlone(first, end int) bool {
	for i := first; i < end; i++ {
		if s.isWord(i) && !s.capital(i) {
			return false
		}
	}
	return true
}

// nameOnly reports whether tokens [first, end) are a name of a person or body
// that can speak: capitalised throughout and no rubric such as RELATED.
func (s *scan) nameOnly(first, end int) bool {
	if s.quoteOf[first] >= 0 || s.doc.LowerCased {
		return false
	}
	for i := first; i < end; i++ {
		if !s.capital(i) && s.punct(i) != '.' && !s.is(i, lexicon.CliticS) && !(i > first && s.speakerNoun(i)) {
			return false
		}
	}
	if end == first+1 && (s.doc.Tokens[first].Shape == text.Upper && !s.unlisted(first) || s.is(first, lexicon.NounWord|lexicon.VerbWord|lexicon.AdverbWord|lexicon.Time) && !s.is(first, lexicon.Body|lexicon.Person)) {
		return false
	}
	return true
}

// speakerNoun reports whether a word without a capital is a role or body that
// speaks before a colon: UN envoy: …, Syrian army: ….
func (s *scan) speakerNoun(i int) bool {
	switch s.word(i) {
	case "army", "military", "ministry", "government", "media", "monitor", "watchdog", "rebels", "foreign", "defence", "defense", "state", "news", "agency", "group":
		return true
	}
	return s.is(i, lexicon.Person) && !s.is(i, lexicon.Quantifier)
}

// contentOf returns the words that an attribution reports: the quotations or
// the clause after the cue, or the clause before a cue that closes it off.
func (s *scan) contentOf(a *attribution) Span {
	sentence := s.doc.Sentences[a.Sentence]
	first, end := sentence.Tokens.First, sentence.Tokens.End
	if a.Final || a.Inverted && s.contentBefore(a) {
		stop := a.First
		if !a.Inverted && a.Source.First < stop && a.Source.End > a.Source.First {
			stop = a.Source.First
		}
		for stop > first && (s.punct(stop-1) == ',' || s.dash(stop-1)) {
			stop--
		}
		if stop > first {
			return s.span(first, stop)
		}
		if q := s.quoteOf[max(0, first-1)]; q >= 0 && s.isMark(first-1) {
			return s.doc.Quotes[q].Span
		}
	}
	start := a.End
	if a.Inverted {
		start = max(start, a.Source.End)
	}
	for start < end && (s.punct(start) == ',' || s.punct(start) == ':') {
		start++
	}
	if f := a.Frame; f == frameObject || f == frameTo || f == frameEvidence {
		end = s.clauseEnd(start, end)
	}
	for end > start && !s.isMark(end-1) && s.punct(end-1) != 0 {
		end--
	}
	if start >= end {
		return Span{}
	}
	return s.span(start, end)
}

// longestClause is the most tokens of a clause.
const longestClause = 500

// clauseEnd returns where the clause that goes on at token i ends: before a
// conjunction that begins another clause. Looked for not further than any
// clause goes, so that a text without a stop takes no more time than others.
func (s *scan) clauseEnd(i, end int) int {
	for k := i + 1; k+1 < min(end, i+longestClause); k++ {
		if s.punct(k) == ';' || s.is(k, lexicon.Coordinator) && s.is(k+1, lexicon.Subordinator|lexicon.PersonPronoun) && !s.is(k+1, lexicon.Relative) {
			return k
		}
	}
	return end
}

func (s *scan) contentBefore(a *attribution) bool {
	return a.First > s.doc.Sentences[a.Sentence].Tokens.First+1
}
