package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
)

// listed adds a tag for every entry of the rule's kind that the lists found
// where keep, which may be nil, allows it.
func listed(s *scan, keep func(match) bool) {
	for _, m := range s.found[s.rule.Kind] {
		if keep == nil || keep(m) {
			s.addMatch(m)
		}
	}
}

// uncharged reports whether the words from token i on are no crime that a verb
// of law before it charges somebody with: convicted the general of genocide.
func (s *scan) uncharged(i int) bool {
	if !anyOf(strings.ToLower(s.word(i-1)), "of", "with", "for", "on", "and") {
		return true
	}
	for k := i - 2; k >= 0 && k > i-9 && !s.stops(k); k-- {
		switch strings.ToLower(s.word(k)) {
		case "charge", "charges", "charged", "charging", "convict", "convicts", "convicted", "convicting", "conviction", "accuse", "accuses",
			"accused", "accusing", "indict", "indicts", "indicted", "indictment", "try", "tries", "tried", "trial", "acquitted", "guilty", "count", "counts", "prosecuted", "suspected":
			return false
		}
	}
	return true
}

func (s *scan) addMatch(m match) {
	span := s.span(m.First, m.End)
	s.add(Tag{Span: span, Strength: m.Entry.Strength, why: s.because(m)})
}

// vehement tags the adverb inside a charged cue: vehemently denies.
func (s *scan) vehement() {
	for i := range s.attributions {
		a := &s.attributions[i]
		if first := s.cueStart(a); first < a.First {
			s.add(Tag{Span: s.span(first, first+1), why: why{note: noteVehement}})
		}
	}
}

// because says why a match is marked.
func (s *scan) because(m match) why {
	noun := s.nominal(m.First)
	if e := m.Entry; !noun && e.Instead != "" && e.POS&lexicon.Verb != 0 && s.is(m.First, lexicon.NounWord) && m.End == m.First+1 {
		noun = !s.verbal(m.First, m.Form)
	}
	return why{entry: m.Entry, form: m.Form, noun: noun}
}
