package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Marks around a short name for something are the writer's, also where a cue
// reports the clause that it stands in.

// mentions reports whether marks hold a short name for something in the
// writer's clause, in which no cue has it as its complement: blamed Quayle for
// closing the "ghost quay", barred berths on "old custom" grounds, would not
// use the word "tide", the Harbour Friends "charity" which met.
func (s *scan) mentions(first, end, at int) bool {
	p := first - 1
	if at >= 0 {
		switch a := &s.attributions[at]; a.Frame {
		case frameObject, frameTo, frameState, frameEvidence:
			if s.word(p) == "the" || s.is(p, lexicon.Preposition|lexicon.IngVerb) && s.qualifying(end) && !s.is(end, lexicon.VerbWord&^lexicon.BaseVerb&^lexicon.ThirdVerb) {
				return true
			}
		}
	}
	if at >= 0 && s.namesThing(first, end) {
		return true
	}
	switch s.word(p) {
	case "word", "words", "term", "phrase", "label":
		return at < 0 || s.attributions[at].End < first-2
	}
	last := end - 2
	for s.punct(last) != 0 {
		last--
	}
	return s.capital(p) && !s.titleCased(p) && !s.sentenceStart(p) && !s.capital(last) && last > first && s.is(last, lexicon.Person|lexicon.Body) && !s.is(p, lexicon.Time)
}

// namesThing reports whether marks hold a noun, or what stands before one, in
// the midst of a clause: the role of "tide dodger", the port's "old quay",
// purchases of "late" ferries, harbour "dodgers".
func (s *scan) namesThing(first, end int) bool {
	p, open, last := first-1, first+1, end-2
	for s.punct(last) != 0 {
		last--
	}
	if s.is(open, lexicon.Preposition|lexicon.AdverbWord|lexicon.Modal|lexicon.Be|lexicon.Negation) || hasSuffix(s.word(open), "ly") || s.is(last, lexicon.PastVerb) && !s.is(last, lexicon.NounWord) {
		return false
	}
	switch {
	case s.is(p, lexicon.CliticS), s.word(p) == "of" && s.is(p-2, lexicon.Article|lexicon.Possessive|lexicon.CliticS) && !s.is(p-1, lexicon.Quantifier):
		return true
	case s.qualifying(end):
		return !s.is(end, lexicon.VerbWord|lexicon.AdverbWord|lexicon.Time) && !s.is(p, lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.SubjectPronoun) && s.word(end) != "according"
	}
	return s.is(p, lexicon.PluralNoun|lexicon.Body) && !s.is(p, lexicon.VerbWord) && s.doc.Tokens[p].Shape == text.Lower
}
