package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// subjectBeforeAside returns the subject whose apposition or aside ends with
// the comma or dash at token j: "Quayle, the pilot," or "Quayle, though,".
func (s *scan) subjectBeforeAside(j, lo int) text.Range {
	open := s.openingBefore(j, lo)
	if k := open - 1; open > lo && s.punct(open) == ',' && s.doc.Tokens[k].Kind == text.Number && s.punct(k-1) == ',' { // Quayle, 56, who lives here,
		open = k - 1
	}
	if open <= lo || !s.isWord(open-1) && s.punct(open-1) != ')' && s.punct(open-1) != '.' {
		return text.Range{}
	}
	aside := j == open+2 && s.is(j-1, lexicon.AdverbWord|lexicon.Subordinator|lexicon.Time)
	if !aside && s.is(open+1, lexicon.Coordinator|lexicon.Subordinator) && !s.is(open+1, lexicon.Relative) {
		return text.Range{}
	}
	r := s.behind(s.nounPhraseBefore(open-1, lo), lo)
	if r.End == r.First || !s.subjectLike(r.First, r.End) {
		return text.Range{}
	}
	if !aside && !s.is(open+1, lexicon.Preposition|lexicon.IngVerb) { // X, in a statement, said; X, citing Y, said
		r.End = j
	}
	return r
}

// ownClause returns the subject of the words before the comma or dash at token
// j where they are no aside but go on with the clause before them: "Quayle, a
// pilot, left the harbour, saying".
func (s *scan) ownClause(j, lo int) text.Range {
	open := s.openingBefore(j, lo)
	if open <= lo || s.is(open+1, lexicon.Relative|lexicon.Preposition) {
		return text.Range{}
	}
	for k := open + 1; k < j; k++ {
		if s.is(k, lexicon.Relative|lexicon.Wh) || s.word(k) == "whose" || s.isMark(k) {
			break
		}
		if !s.capital(k) && s.finite(k) && (s.is(k, lexicon.PastVerb|lexicon.Be|lexicon.Have|lexicon.Do|lexicon.Modal)) {
			if r := s.subjectEndingAt(s.beforeVerb(k, lo), lo); s.speaks(r) && !s.is(r.End-1, lexicon.Time) {
				return r
			}
			break
		}
	}
	return text.Range{}
}

// mainSubject returns the subject of the clause that comes after the participle
// which ends before token i: "Arguing that it was late, the pilots asked".
func (s *scan) mainSubject(i int, in text.Range) text.Range {
	for k := i; k < in.End-2 && k < i+reach; k++ {
		if s.punct(k) != ',' {
			continue
		}
		end := s.nounPhraseEnd(k+1, in.End)
		if end > k+1 && end < in.End && s.subjectLike(k+1, end) && s.finite(end) {
			return text.Range{First: k + 1, End: end}
		}
	}
	return text.Range{}
}

// nearestSubject returns the subject of the finite verb that is nearest before
// token i: the pilots in "it closed as the pilots struck after rejecting it".
func (s *scan) nearestSubject(i, lo int) text.Range {
	for k := i - 1; k > lo && k > i-reach/2; k-- {
		if r := s.subjectOf(k, lo); r.End > r.First {
			return r
		}
	}
	return text.Range{}
}

// subjectOf returns the subject of the finite verb at token k, empty if it is
// none or stands in marks.
func (s *scan) subjectOf(k, lo int) text.Range {
	if s.quoteOf[k] >= 0 || !s.finite(k) || s.is(k, lexicon.Relative) {
		return text.Range{}
	}
	before := s.beforeVerb(k, lo)
	if before < lo {
		return text.Range{}
	}
	return s.subjectEndingAt(before, lo)
}

// behind returns the noun phrase r with what it only places or ages: the name
// before "R-Texas", before "Md." or before "of Ashton".
func (s *scan) behind(r text.Range, lo int) text.Range {
	for n := 0; n < 4 && r.End > r.First; n++ {
		comma := r.First - 1
		switch {
		case s.punct(comma) == ',' && (s.partyTag(r) || s.doc.Tokens[r.First].Kind == text.Number || s.is(r.End-1, lexicon.Place) || s.punct(r.End-1) == '.' || s.is(r.First, lexicon.Article)):
		case s.is(comma, lexicon.Preposition) && s.punct(comma-1) == ',':
			comma--
		default:
			return r
		}
		if comma-1 < lo {
			return r
		}
		name := s.nounPhraseBefore(comma-1, lo)
		if name.End == name.First || name.First-1 == lo && s.is(lo, lexicon.Preposition) && s.is(r.First, lexicon.Article) || !s.capital(name.End-1) && s.doc.Tokens[name.End-1].Kind != text.Number || s.is(name.End-1, lexicon.Time) {
			return r
		}
		r.First = name.First
	}
	return r
}

// partyTag reports whether a noun phrase is the party and place of a
// politician: R-Texas, D-N.Y.
func (s *scan) partyTag(r text.Range) bool {
	w := s.word(r.First)
	return len(w) > 2 && w[1] == '-' && (w[0] == 'R' || w[0] == 'D' || w[0] == 'I')
}

// antecedent returns the first token of what a relative clause after the noun
// phrase r goes on about: the judge in "the ire of the judge who said", the
// union in "a founder of the union, which said".
func (s *scan) antecedent(r text.Range, who bool) int {
	for i := r.End - 2; i > r.First; i-- {
		if s.word(i) != "of" {
			continue
		}
		person := s.is(i-1, lexicon.Person) || s.agentive(i-1)
		if !who && !person || who && (person || s.is(i-1, lexicon.Body|lexicon.NumberWord|lexicon.Quantifier) || s.capital(i-1)) || !s.is(i+1, lexicon.Article|lexicon.Possessive) && !s.capital(i+1) {
			return r.First
		}
		return i + 1
	}
	return r.First
}

// relativised returns the noun phrase r with the persons of whom it is the
// object in a relative clause: "pilots who saw the chart" said so, not the
// chart. A verb of saying opens a clause of its own: "pilots who said Quayle
// knew".
func (s *scan) relativised(r text.Range, lo int) text.Range {
	k := r.First - 1
	headline := s.is(k, lexicon.Relative) && strings.EqualFold(s.word(k), "who") && s.capital(r.First) && r.End-r.First > 1 // Pilot Who Saw Chart
	if headline {
		k++
	}
	if r.End == r.First || k-2 < lo || !headline && !s.is(k, lexicon.PastVerb|lexicon.ThirdVerb|lexicon.BaseVerb) {
		return r
	}
	if n := len(s.attributions) - 1; n >= 0 && s.attributions[n].End == r.First && s.attributions[n].Frame != frameObject && s.attributions[n].Entry.Class.Name != "cue.tell" {
		return r
	}
	for k--; k > lo && s.is(k, lexicon.Have|lexicon.AdverbWord); k-- {
	}
	if !strings.EqualFold(s.word(k), "who") {
		return r
	}
	if who := s.nounPhraseBefore(k-1, lo); who.End > who.First && s.hasRole(who) {
		r.First = who.First
	}
	return r
}
