package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// subjectLike reports whether a noun phrase names somebody who can speak.
func (s *scan) subjectLike(first, end int) bool {
	for i := first; i < end; i++ {
		if s.is(i, lexicon.Person|lexicon.Body|lexicon.Place|lexicon.PersonPronoun|lexicon.Quantifier) || s.agentive(i) || s.capital(i) && !s.is(i, lexicon.Time|lexicon.Preposition|lexicon.Det|lexicon.Possessive|lexicon.CommonAdjective) {
			return true
		}
		if s.doc.LowerCased && s.isWord(i) && s.unlisted(i) && !s.is(first, lexicon.Det|lexicon.Possessive) { // a name, for all that can be seen
			return true
		}
	}
	return false
}

// agentive reports whether an unlisted word looks like one for persons, or is
// one for a share of them: environmentalists, 5 percent.
func (s *scan) agentive(i int) bool {
	if !s.isWord(i) || s.is(i, lexicon.VerbWord|lexicon.AdverbWord|lexicon.Preposition) {
		return false
	}
	w := s.word(i)
	return len(w) > 5 && hasSuffix(w, "ist", "ists", "crat", "crats", "ers", "ors") || w == "percent"
}

// postmodified returns the noun phrase that r, at its end, describes: a union
// representing attendants, a group called Harbour Friends, a poll released in August, people in the talks.
func (s *scan) postmodified(r text.Range, lo int) text.Range {
	k := r.First - 1
	if r.End == r.First || k <= lo {
		return r
	}
	prep := s.is(k, lexicon.Preposition) && !s.is(k, lexicon.Subordinator|lexicon.To) || s.is(k, lexicon.To) && (s.is(k-1, lexicon.IngVerb) || anyOf(s.word(k-1), "close", "loyal", "allied", "opposed", "linked", "sympathetic")) // speaking to the radio, close to the mayor
	if prep {
		if s.word(k) == "by" && s.subjectLike(r.First, r.End) {
			return r
		}
		k--
	}
	naming := !prep && (s.word(k) == "called" || s.word(k) == "named") && s.capital(r.First)
	participle := (s.is(k, lexicon.IngVerb) || prep && anyOf(s.word(k), "close", "familiar", "loyal", "allied", "opposed", "linked", "sympathetic") || prep && s.is(k, lexicon.PartVerb) && s.word(k) != "said" || naming) && k > lo
	if participle {
		k--
	}
	if !prep && !participle || s.is(k, lexicon.Be|lexicon.Preposition|lexicon.Time) || s.is(k, lexicon.PastVerb|lexicon.ThirdVerb) && !s.is(k, lexicon.NounWord) {
		return r
	}
	described := s.nounPhraseBefore(k, lo)
	if described.End == described.First {
		return r
	}
	head := s.head(described)
	name := prep && s.capital(head) && s.hasGroup(r) && s.is(r.First, lexicon.Article) // Quayle with the harbour police
	whole := prep && s.word(r.First-1) != "for" && s.is(described.First, lexicon.Article) && (described.First == lo || s.isMark(described.First-1) || s.isWord(described.First-1) && !s.is(described.First-1, lexicon.Preposition|lexicon.VerbWord))
	if name || whole || s.is(head, lexicon.Person|lexicon.Body|lexicon.Document) || s.agentive(head) {
		r.First = described.First
	}
	return r
}

func (s *scan) hasRole(r text.Range) bool {
	for i := r.First; i < r.End; i++ {
		if s.is(i, lexicon.Person|lexicon.TitleWord) {
			return true
		}
	}
	return false
}

// hasGroup reports whether a noun phrase names a body or people.
func (s *scan) hasGroup(r text.Range) bool {
	for i := r.First; i < r.End; i++ {
		if s.is(i, lexicon.Body|lexicon.Person) {
			return true
		}
	}
	return false
}

// looseSubject puts right a subject that only stands before the verb because a
// preposition or an infinitive ends there: "groups that work to keep benefits
// accused", "the union struck and in the same breath accused".
func (s *scan) looseSubject(a *attribution, in text.Range) {
	p := a.Source.First - 1
	if a.Frame == frameNoun || a.Frame == framePhrase || a.Final || a.Inverted || a.Form == lexicon.Ing || a.Source.End == a.Source.First || a.Source.End > a.First || p < in.First ||
		!s.is(p, lexicon.To|lexicon.Preposition) && !(s.is(p, lexicon.VerbWord|lexicon.LightVerb) && s.is(p-1, lexicon.To) && !s.capital(a.Source.End-1)) || s.is(p, lexicon.Subordinator) || s.is(s.beforeVerb(a.First, in.First), lexicon.Relative) || s.word(p+1) == "least" {
		return
	}
	r := s.clauseSubject(p, in.First)
	if r.End == r.First && s.is(p-1, lexicon.To) { // critics of an effort to keep benefits lashed out
		if r = s.nounPhraseBefore(p-2, in.First); r.End > r.First {
			r.End = a.Source.End
		}
	}
	if s.speaks(r) && !strings.EqualFold(s.word(r.First), "there") && !strings.EqualFold(s.word(r.First), "it") || s.hasEvidence(r) {
		a.Source = r
	}
}

// inList returns the noun phrase r with the names before it in a list of
// three or more: "the leaders of Egypt, Qatar and Oman".
func (s *scan) inList(r text.Range, lo int) text.Range {
	p := r.First - 1
	if r.End-r.First > 2 && p-1 >= lo && s.punct(p) == ',' && s.capital(p-1) && s.joined(r) && !s.is(r.First, lexicon.Article) && !hasSuffix(s.word(p-1), "ly") { // Berg, Quayle and Tench
		if first := s.nounPhraseBefore(p-1, lo); first.End > first.First && first.First == lo && first.End-first.First < 4 {
			r.First = lo
		}
		return r
	}
	if r.End == r.First || p-4 < lo || !s.is(p, lexicon.Coordinator) || !s.capital(r.End-1) {
		return r
	}
	if p--; s.punct(p) == ',' {
		p--
	}
	first := s.nounPhraseBefore(p, lo)
	if first.End-first.First > 3 || !s.capital(p) || s.punct(first.First-1) != ',' || first.First-2 < lo || !s.capital(first.First-2) {
		return r
	}
	for n := 0; n < 10 && first.First-2 > lo && s.punct(first.First-1) == ',' && s.capital(first.First-2); n++ {
		first = s.nounPhraseBefore(first.First-2, lo)
		if first.End == first.First {
			return r
		}
	}
	r.First = first.First
	return r
}

// joined reports whether a noun phrase is names joined by and.
func (s *scan) joined(r text.Range) bool {
	for i := r.First + 1; i+1 < r.End; i++ {
		if s.is(i, lexicon.Coordinator) && s.capital(i+1) {
			return true
		}
	}
	return false
}

// saysWho reports whether a cue stands right after who, whoever that is.
func (s *scan) saysWho(a *attribution) bool {
	return s.word(a.First-1) == "who"
}

// saidBefore reports whether a noun of saying stands right before token i: an
// accusation the port denies.
func (s *scan) saidBefore(i int) bool {
	n := len(s.attributions) - 1
	return n >= 0 && s.attributions[n].End == i && s.attributions[n].Frame == frameNoun
}
