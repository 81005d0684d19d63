package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// verbal reports whether token i, a form of a verb, is used as one.
func (s *scan) verbal(i int, form lexicon.Form) bool {
	p := i - 1
	if p >= 0 && s.doc.Tokens[i].Break != 2 && s.is(p, lexicon.To|lexicon.Modal|lexicon.Do) {
		return form == lexicon.Plain || s.bits[p]&lexicon.To == 0
	}
	if s.isWord(i-1) && s.capital(i) && !s.doc.LowerCased && s.doc.Tokens[i].Break != 2 && s.titleCased(i) {
		return true // a headline
	}
	if (form == lexicon.Third || form == lexicon.Plain) && s.is(i, lexicon.NounWord) && s.describedAfter(i+1) {
		return false
	}
	switch form {
	case lexicon.Past, lexicon.Participle, lexicon.PastOrParticiple:
		if s.is(p, lexicon.BaseVerb|lexicon.ThirdVerb|lexicon.PastVerb) && !s.is(p, lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.Be|lexicon.Have) && !s.capital(p) && s.beforeNoun(i) {
			return false // undermine proposed targeting
		}
		if s.is(p, lexicon.CliticS) && !s.is(p-1, lexicon.SubjectPronoun) && s.beforeNoun(i) || p > 0 && s.word(p) == "most" && s.is(p-1, lexicon.Article) {
			return false // the party's preferred candidate, the most respected judge
		}
		if s.is(p, lexicon.Quantifier) && !s.is(p-1, lexicon.SubjectPronoun) && s.beforeNoun(i) && s.is(i+1, lexicon.PluralNoun) {
			return false // several published reports
		}
		if s.is(p, lexicon.Article|lexicon.Possessive) && s.isMark(i+1) {
			return false // their alleged "concerns"
		}
		return !(s.nominal(i) && (s.isWord(i+1) && s.bits[i+1]&(lexicon.Preposition|lexicon.Article|lexicon.Subordinator|lexicon.Possessive) == 0))
	case lexicon.Ing:
		return !s.is(p, lexicon.Article|lexicon.Possessive) && !(s.is(p-1, lexicon.Article|lexicon.Possessive) && (s.adjectival(p) || s.is(p, lexicon.PartVerb)))
	case lexicon.Third:
		if !s.is(i, lexicon.NounWord) && s.is(p, lexicon.Relative) {
			return true // a report that says
		}
		if s.nominal(i) || s.isSubject(i) || p > 0 && s.is(p, lexicon.NounWord) && s.doc.Tokens[p-1].Kind == text.Number && s.doc.Tokens[i].Break != 2 { // 0.1 percentage points
			return false
		}
		if s.punct(p) == ',' && s.is(i, lexicon.NounWord) && (s.punct(i+1) == ',' || s.is(i+1, lexicon.Coordinator)) {
			return false // computers, phones, and chairs
		}
		if s.introduces(i+1) || s.takesObject(i) || s.is(p, lexicon.Coordinator) && s.beforeNoun(i) {
			return true
		}
		return s.is(p, lexicon.SubjectPronoun|lexicon.Relative|lexicon.AdverbWord|lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.Place) && !s.is(p, lexicon.PluralNoun) ||
			s.capital(p) || s.punct(p) != 0 || s.isWord(p) && hasSuffix(s.word(p), "ly") || !s.is(i, lexicon.NounWord)
	default:
		if s.nominal(i) || s.isSubject(i) || s.is(i, lexicon.NounWord) && s.is(p, lexicon.Coordinator) && s.is(p-1, lexicon.PluralNoun) && (s.is(i+1, lexicon.PluralNoun) || s.pluralLike(i+1)) {
			return false // letters and text messages
		}
		if s.is(i, lexicon.NounWord) && s.capital(p) && s.is(p-1, lexicon.Article) && !s.several(p) && !s.is(i, lexicon.PastVerb) {
			return false // a UN report that
		}
		if s.introduces(i+1) || s.takesObject(i) || s.pluralLike(p) {
			return true
		}
		return s.is(p, lexicon.SubjectPronoun|lexicon.Relative|lexicon.AdverbWord|lexicon.PluralNoun|lexicon.Quantifier|lexicon.Coordinator|lexicon.Negation) ||
			p < 0 || s.doc.Tokens[i].Break == 2 || s.capital(p) && (s.several(p) || s.is(i, lexicon.PastVerb) || hasSuffix(s.word(p), "ly")) || !s.is(i, lexicon.NounWord) && s.isWord(p)
	}
}

// describedAfter reports whether token i goes on about the noun before it:
// rules that could change, terms that begin in May, pilots such as Quayle.
func (s *scan) describedAfter(i int) bool {
	switch s.word(i) {
	case "that":
		return s.is(i+1, lexicon.Be|lexicon.Have|lexicon.Modal) || s.is(i+1, lexicon.ThirdVerb) && !s.is(i+1, lexicon.NounWord)
	case "such":
		return s.word(i+1) == "as"
	}
	return false
}

// isSubject reports whether token i, a noun that is spelled like a verb, is
// what a finite verb after it tells about: "the harbour attack has shown".
func (s *scan) isSubject(i int) bool {
	if !s.is(i, lexicon.NounWord) || i+1 >= len(s.bits) || s.doc.Tokens[i+1].Break == 2 || s.is(i-1, lexicon.SubjectPronoun) || s.is(i-2, lexicon.Relative) || s.word(i-3) == "what" {
		return false // a signal, which they claim is late; what the port claims is a tide
	}
	b := s.bits[i+1]
	if b&(lexicon.Be|lexicon.Have|lexicon.Modal) != 0 && s.word(i+1) != "being" && s.word(i+1) != "having" {
		return true
	}
	if b&(lexicon.PastVerb|lexicon.ThirdVerb) == 0 || b&lexicon.PartVerb != 0 && !s.finishes(i+1) {
		return false
	}
	return b&(lexicon.NounWord|lexicon.CommonAdjective) == 0 || s.introduces(i+2) || s.takesObject(i+1)
}

// finishes reports whether what follows the verb at token i makes it a finite
// one: a clause or an object.
func (s *scan) finishes(i int) bool {
	return s.introduces(i+1) || s.is(i+1, lexicon.Article|lexicon.Possessive|lexicon.ObjectPronoun)
}

// several reports whether a capitalised word stands for more than one, as the
// subject of a base form must: Democrats support, Berg and Quayle support, not
// the Quayle support.
func (s *scan) several(i int) bool {
	w := s.word(i)
	if hasSuffix(w, "s", "S", "ese", "ish") && !hasSuffix(w, "ss") || s.is(i, lexicon.PluralNoun) {
		return true
	}
	for k := i - 1; k >= 0 && k > i-6 && s.isWord(k); k-- {
		if s.is(k, lexicon.Coordinator) {
			return true
		}
	}
	return false
}

// introduces reports whether token i opens a reported clause: that, whether, how.
func (s *scan) introduces(i int) bool {
	return s.word(i) == "that" && !s.is(i+1, lexicon.Be|lexicon.Have|lexicon.Modal) || s.is(i, lexicon.Wh) && !s.is(i, lexicon.Relative)
}

// takesObject reports whether token i comes after a noun and before an
// article, a possessive or a pronoun in the object case, as no noun does.
func (s *scan) takesObject(i int) bool {
	return (s.isWord(i-1) || s.punct(i-1) == ',') && !s.is(i-1, lexicon.Preposition|lexicon.Be|lexicon.Coordinator) && s.is(i+1, lexicon.Article|lexicon.Possessive|lexicon.ObjectPronoun)
}

// pluralLike reports whether an unlisted word looks like a plural noun.
func (s *scan) pluralLike(i int) bool {
	if !s.isWord(i) || s.is(i, lexicon.VerbWord|lexicon.Preposition|lexicon.AdverbWord|lexicon.Be|lexicon.Have|lexicon.Do) {
		return false
	}
	w := s.word(i)
	return len(w) > 4 && hasSuffix(w, "s") && !hasSuffix(w, "ss", "us", "is", "ous")
}
