package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Words that no noun phrase goes across.
const phraseStops = lexicon.Be | lexicon.Have | lexicon.Do | lexicon.Modal | lexicon.Subordinator | lexicon.Relative | lexicon.To | lexicon.Negation

// nounPhraseBefore returns the noun phrase whose last token is j, empty if
// there is none. It does not look before token lo.
func (s *scan) nounPhraseBefore(j, lo int) text.Range {
	none := text.Range{First: j, End: j}
	if j < lo {
		return none
	}
	if s.is(j, lexicon.PersonPronoun|lexicon.SubjectPronoun) && !s.is(j, lexicon.Relative) {
		return text.Range{First: j, End: j + 1}
	}
	if c := s.punct(j); c == ')' || c == ']' { // the Central Command (CENTCOM)
		opening := byte('(')
		if c == ']' {
			opening = '['
		}
		open := j
		for open > lo && open > j-8 && s.punct(open) != opening {
			open--
		}
		if s.punct(open) != opening || open <= lo {
			return none
		}
		r := s.nounPhraseBefore(open-1, lo)
		if r.End > r.First {
			r.End = j + 1
		}
		return r
	}
	if s.punct(j) == '.' && j > lo && s.doc.Tokens[j].Glued && s.capital(j-1) { // John G. Roberts Jr. spoke
		r := s.nounPhraseBefore(j-1, lo)
		if r.End > r.First {
			r.End = j + 1
		}
		return r
	}
	if !s.isWord(j) && s.doc.Tokens[j].Kind != text.Number || s.bits[j]&(phraseStops|lexicon.Preposition|lexicon.Coordinator|lexicon.Article|lexicon.Possessive) != 0 && s.bits[j]&(lexicon.Quantifier|lexicon.Person) == 0 {
		return none
	}
	k := j
	for k > lo && k > j-24 && s.extendsBack(k, lo) {
		k--
	}
	for k < j && (s.is(k, lexicon.Coordinator|lexicon.AdverbWord|lexicon.Preposition) && !s.is(k, lexicon.Det) || s.punct(k) != 0) {
		k++
	}
	return text.Range{First: k, End: j + 1}
}

// extendsBack reports whether the token before k belongs to the noun phrase
// that has been followed back to k.
func (s *scan) extendsBack(k, lo int) bool {
	p := k - 1
	if s.doc.Tokens[k].Break == 2 {
		return false
	}
	opener := s.is(k, lexicon.Article|lexicon.Possessive) || s.is(k, lexicon.Det) && !s.is(k, lexicon.AdverbWord)
	b := s.bits[p]
	switch {
	case s.isMark(p):
		return false
	case s.punct(p) == '.': // an initial, Mr.
		return s.doc.Tokens[p].Glued && s.isWord(p-1) && s.capital(p-1) && len(s.word(p-1)) <= 5 && s.capital(k)
	case s.punct(p) != 0:
		return s.punct(p) == '&' || s.punct(p) == '/'
	case b&lexicon.CliticS != 0:
		return true
	case b&lexicon.Preposition != 0 && b&lexicon.Subordinator == 0 && b&lexicon.To == 0 || s.word(p) == "to":
		if p-1 < lo || !s.isWord(p-1) || s.bits[p-1]&(phraseStops|lexicon.Preposition|lexicon.Article) != 0 {
			return false
		}
		switch s.word(p) {
		case "of":
			return s.bits[p-1]&(lexicon.LightVerb|lexicon.ThirdVerb|lexicon.PastVerb) == 0 || s.bits[p-1]&lexicon.NounWord != 0
		case "for", "at", "in", "with", "from", "on":
			return s.is(p-1, lexicon.Person|lexicon.Body)
		case "to":
			return s.is(p-1, lexicon.Person|lexicon.Body|lexicon.TitleWord)
		}
		return false
	case b&phraseStops != 0:
		return false
	case opener && b&lexicon.Article != 0 && !s.is(k, lexicon.Article|lexicon.Possessive): // a more careful pilot
		return true
	case s.word(k) == "one" && b&(lexicon.NounWord|lexicon.PluralNoun) != 0 || s.word(k) == "one" && s.unlisted(p) && s.doc.Tokens[p].Shape == text.Lower: // a tide one pilot called wild
		return false
	case opener: // nothing but a preposition or a possessor goes before the, a, his
		return false
	case b&lexicon.Coordinator != 0:
		w := s.word(p)
		return w == "and" && p-1 >= lo && s.isWord(p-1) &&
			(s.capital(k) && s.capital(p-1) || s.is(p-1, lexicon.Person|lexicon.Body|lexicon.CommonAdjective) && !s.is(p-1, lexicon.LightVerb)) &&
			s.bits[p-1]&lexicon.ObjectPronoun == 0
	case b&(lexicon.SubjectPronoun|lexicon.ObjectPronoun) != 0 && b&lexicon.Possessive == 0:
		return false
	case s.is(k, lexicon.PartVerb) && s.isWord(p) && hasSuffix(s.word(p), "ly"):
		return true
	case b&lexicon.AdverbWord != 0 && b&(lexicon.CommonAdjective|lexicon.Det) == 0:
		return false
	case b&lexicon.Time != 0 && !s.is(p, lexicon.CommonAdjective):
		return false
	case s.capital(k) && b&lexicon.NounWord != 0 && b&(lexicon.Det|lexicon.CommonAdjective|lexicon.Person|lexicon.Body|lexicon.TitleWord|lexicon.Place) == 0 && s.doc.Tokens[p].Shape == text.Lower && !s.agentive(p):
		return false // the kind of plan Quayle calls for
	case b&(lexicon.PastVerb|lexicon.PartVerb|lexicon.ThirdVerb|lexicon.BaseVerb|lexicon.IngVerb) != 0 && b&(lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.TitleWord|lexicon.CommonAdjective) == 0:
		return s.capital(p) && !s.sentenceStart(p) || s.nominal(p) || s.is(p-1, lexicon.CliticS) || p-1 > lo && s.isWord(p-1) && hasSuffix(s.word(p-1), "ly") // Trump's running mate, newly filed reports
	}
	return true
}

// nounPhraseEnd returns the token after the noun phrase that begins at token
// i, or i if none does.
func (s *scan) nounPhraseEnd(i, stop int) int {
	if i >= stop {
		return i
	}
	if s.is(i, lexicon.SubjectPronoun|lexicon.ObjectPronoun) && !s.is(i, lexicon.Possessive|lexicon.Det) {
		return i + 1
	}
	k, head := i, false
	for k < stop && k < i+24 {
		b := s.bits[k]
		t := s.doc.Tokens[k]
		switch {
		case t.Kind == text.Number:
			head = true
		case t.Kind != text.Word:
			c := s.punct(k)
			if c == '&' || c == '$' && t.Kind == text.Punct || c == '.' && t.Glued && s.capital(k-1) && len(s.word(k-1)) <= 5 && s.capital(k+1) {
				break
			}
			if c == '(' && head && s.bracketEnd(k, stop) > 0 {
				return s.bracketEnd(k, stop)
			}
			return s.headed(i, k, head)
		case b&lexicon.CliticS != 0:
			if !head {
				return i
			}
			head = false
		case b&(lexicon.Article|lexicon.Possessive) != 0:
			if k > i && !s.is(k-1, lexicon.Preposition) && !(k == i+1 && s.is(i, lexicon.Det)) { // both the ministries
				return s.headed(i, k, head)
			}
		case b&phraseStops != 0 && b&lexicon.Det == 0, head && b&lexicon.Det != 0 && b&(lexicon.CommonAdjective|lexicon.NumberWord) == 0:
			return s.headed(i, k, head)
		case b&lexicon.Coordinator != 0:
			if !(s.word(k) == "and" && head && s.capital(k-1) && s.capital(k+1)) {
				return s.headed(i, k, head)
			}
		case b&lexicon.Preposition != 0:
			if !(s.word(k) == "of" && head && k+1 < stop && s.isWord(k+1) && !s.is(k+1, phraseStops)) &&
				!((s.word(k) == "to" || s.word(k) == "for") && head && s.is(k-1, lexicon.Person) && s.is(k+1, lexicon.Article)) {
				return s.headed(i, k, head)
			}
			head = false
		case b&(lexicon.SubjectPronoun|lexicon.ObjectPronoun) != 0 && b&lexicon.Det == 0, b&lexicon.Time != 0 && k > i && b&lexicon.CommonAdjective == 0:
			return s.headed(i, k, head)
		case b&lexicon.AdverbWord != 0 && b&(lexicon.CommonAdjective|lexicon.Det) == 0:
			if k > i && head {
				return s.headed(i, k, head)
			}
		case head && b&lexicon.VerbWord != 0 && b&(lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.TitleWord) == 0 && !s.capital(k):
			return s.headed(i, k, head)
		default:
			head = true
		}
		k++
	}
	return s.headed(i, k, head)
}

// bracketEnd returns the token after the bracket that closes soon after token
// i, or 0.
func (s *scan) bracketEnd(i, stop int) int {
	for k := i; k < stop && k < i+8; k++ {
		if s.punct(k) == ')' {
			return k + 1
		}
	}
	return 0
}

func (s *scan) headed(i, k int, head bool) int {
	if head || k > i+1 {
		return k
	}
	if k == i+1 && s.is(i, lexicon.Det|lexicon.Quantifier) {
		return k
	}
	return i
}

// withApposition takes the words between commas after a noun phrase into it:
// "said Vitaly Churkin, the Russian envoy, …".
func (s *scan) withApposition(end, stop int) int {
	if s.punct(end) != ',' || end+1 >= stop {
		return end
	}
	if s.punct(end+2) == ',' && s.doc.Tokens[end+1].Kind == text.Number { // an age
		end += 2
	}
	if !s.is(end+1, lexicon.Article|lexicon.Possessive|lexicon.TitleWord|lexicon.CommonAdjective|lexicon.Person) && s.word(end+1) != "who" && s.word(end+1) != "of" && s.word(end+1) != "head" {
		return end
	}
	for k := end + 1; k < stop && k < end+25; k++ {
		if s.punct(k) == ',' || k+1 == stop {
			if k+1 == stop && s.punct(k) == 0 {
				return stop
			}
			return k
		}
	}
	return end
}
