package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// The part of speech of a word is guessed from its form and its neighbours;
// there is no tagger. A word that the lists know as one thing only is that
// thing; of a word with two readings the neighbours decide.

// adjectival reports whether token i can stand before a noun: an adjective, a
// participle or a number.
func (s *scan) adjectival(i int) bool {
	if i < 0 || i >= len(s.bits) {
		return false
	}
	if s.bits[i]&(lexicon.CommonAdjective|lexicon.AdjectiveWord|lexicon.NumberWord) != 0 || s.doc.Tokens[i].Kind == text.Number {
		return true
	}
	if !s.isWord(i) || s.bits[i]&(lexicon.Preposition|lexicon.Coordinator|lexicon.Modal) != 0 {
		return false
	}
	w := s.word(i)
	return len(w) > 4 && adjectiveEnd(w)
}

// adjectiveEnd reports whether a word ends as adjectives and participles that
// stand before nouns do. The last letter keeps most words out.
func adjectiveEnd(w string) bool {
	switch w[len(w)-1] {
	case 'c':
		return hasSuffix(w, "ic")
	case 'd':
		return hasSuffix(w, "led", "backed", "based")
	case 'e':
		return hasSuffix(w, "ive", "able", "ible", "ese")
	case 'h':
		return hasSuffix(w, "ish")
	case 'l':
		return hasSuffix(w, "al", "ful")
	case 's':
		return hasSuffix(w, "ous", "less")
	case 'y':
		return hasSuffix(w, "ary", "ory")
	}
	return false
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(w, x) {
			return true
		}
	}
	return false
}

// nominal reports whether the words before token i make it a noun: a
// determiner, possessive or adjective, or a preposition other than to.
func (s *scan) nominal(i int) bool {
	p := i - 1
	if p < 0 || s.doc.Tokens[i].Break == 2 {
		return false
	}
	b := s.bits[p]
	switch {
	case b&lexicon.CliticS != 0: // 's may be is or has: then a participle follows
		return s.bits[i]&(lexicon.IngVerb|lexicon.PartVerb) == 0
	case b&(lexicon.Article|lexicon.Possessive) != 0:
		return true
	case b&lexicon.Det != 0:
		return s.bits[p]&lexicon.SubjectPronoun == 0 && !(b&(lexicon.Quantifier|lexicon.Subordinator) != 0 && s.bits[i]&(lexicon.PastVerb|lexicon.BaseVerb) != 0)
	case b&lexicon.To != 0:
		return false
	case b&lexicon.Preposition != 0 && b&lexicon.Subordinator == 0:
		return true
	case b&(lexicon.SubjectPronoun|lexicon.Modal|lexicon.Do) != 0:
		return false
	}
	if s.word(p) == "only" && s.is(p-1, lexicon.Article) { // the only reason
		return true
	}
	if s.adjectival(p) && b&(lexicon.AdverbWord|lexicon.Person|lexicon.Body) == 0 {
		return !s.capital(p) || s.bits[p]&lexicon.CommonAdjective != 0 && !s.isWord(p-1)
	}
	return false
}

// titleCased reports whether the words around token i are written as in a
// headline: most of them with a capital.
func (s *scan) titleCased(i int) bool {
	caps, lower := 0, 0
	count := func(k int) {
		if t := &s.doc.Tokens[k]; t.Kind == text.Word && (t.End-t.Start > 3 || t.End-t.Start == 3 && t.Shape == text.Title) && s.bits[k]&lexicon.CliticS == 0 { // ’s has four bytes
			if t.Shape == text.Lower {
				lower++
			} else {
				caps++
			}
		}
	}
	// Nine words hold no four times as many with a capital as without, where there are two without.
	end := i + 1
	for ; end < min(i+5, len(s.doc.Tokens)) && s.doc.Tokens[end].Break < 2 && lower < 2; end++ {
		count(end)
	}
	for k := i; k > max(end-9, 0) && s.doc.Tokens[k].Break < 2 && lower < 2; k-- {
		count(k - 1)
	}
	return caps+lower >= 3 && caps >= 4*lower && lower < 2
}

// inName reports whether tokens [first, end) stand inside a capitalised name
// or title: capitalised themselves in the middle of a sentence, next to
// another capitalised word. A headline is no name.
func (s *scan) inName(first, end int) bool {
	if s.doc.LowerCased || !s.capital(first) {
		return false
	}
	if end > first+1 && s.ids[first] == s.lex.words.i {
		return false // but I fear
	}
	if s.sentenceStart(first) && (s.is(first, lexicon.AdverbWord|lexicon.Modal) || hasSuffix(s.word(first), "ly")) && !s.names.has(int(s.ids[first])) {
		return false // Perhaps Berg knew
	}
	if s.names.has(int(s.ids[first])) && s.doc.Tokens[first].Shape == text.Title && end == first+1 && !s.sentenceStart(first) {
		return true // a surname, also in a headline
	}
	if s.titleCased(first) || s.doc.Tokens[first].Shape == text.Upper && s.doc.Tokens[first].End-s.doc.Tokens[first].Start > 3 {
		return false
	}
	if end > first+1 && !s.capital(end-1) && s.sentenceStart(first) { // According to Yahoo
		return false
	}
	if s.sentenceStart(first) && s.is(first, lexicon.PastVerb) && end == first+1 && !s.names.has(int(s.ids[first])) && s.punct(s.nounPhraseEnd(end, len(s.doc.Tokens))) == ':' {
		return false // Added Quayle:
	}
	before := s.capital(first-1) && s.doc.Tokens[first].Break == 0 && !s.is(first-1, lexicon.Article|lexicon.Det|lexicon.Preposition|lexicon.SubjectPronoun|lexicon.Subordinator|lexicon.Coordinator|lexicon.AdverbWord)
	after := s.capital(end) && s.doc.Tokens[end].Break == 0
	return before || after || !s.sentenceStart(first) || s.names.has(int(s.ids[first]))
}

// sentenceStart reports whether token i is the first word of its sentence,
// quotation or line.
func (s *scan) sentenceStart(i int) bool {
	if i == 0 || s.doc.Tokens[i].Break > 0 {
		return true
	}
	switch s.punct(i - 1) {
	case '.':
		return !(s.capital(i-2) && len(s.word(i-2)) == 1) // Louise M. Slaughter
	case '!', '?', ':', '"', '\'', '(':
		return true
	}
	return s.isMark(i-1) || s.dash(i-1)
}

// allows reports whether the conditions of a list entry hold where it was found.
func (s *scan) allows(m match) bool {
	e := m.Entry
	g := e.Guards
	if s.capital(m.First) && g&lexicon.GuardAnyCase == 0 && e.Term != "" && !hasUpper(e.Term) && s.inName(m.First, m.End) {
		return false
	}
	if e.POS == lexicon.Verb && s.frameOf(m) == frameNone && s.is(m.First, lexicon.NounWord) && !s.verbal(m.First, m.Form) {
		return false // forces, the noun
	}
	if g == 0 && e.Near == nil {
		return true
	}
	last := m.End - 1
	if g&lexicon.GuardNoun != 0 && !s.nounHere(m) ||
		g&lexicon.GuardVerb != 0 && !(m.Form != lexicon.Plural && s.verbal(m.First, m.Form)) ||
		g&lexicon.GuardAdj != 0 && !s.adjectiveHere(m) ||
		g&lexicon.GuardAttrib != 0 && !s.beforeNoun(last) ||
		g&lexicon.GuardPeople != 0 && !s.byPeople(m) ||
		g&lexicon.GuardStart != 0 && !s.clauseStart(m.First) ||
		g&lexicon.GuardUncharged != 0 && !s.uncharged(m.First) ||
		g&lexicon.GuardNotNum != 0 && m.End < len(s.bits) && (s.doc.Tokens[m.End].Kind == text.Number || s.is(m.End, lexicon.NumberWord)) {
		return false
	}
	for i := range e.Near {
		if n := &e.Near[i]; s.near(m, n) == n.Not {
			return false
		}
	}
	return true
}

func hasUpper(t string) bool {
	for i := 0; i < len(t); i++ {
		if t[i] >= 'A' && t[i] <= 'Z' {
			return true
		}
	}
	return false
}

func (s *scan) nounHere(m match) bool {
	if m.Form == lexicon.Plural && !s.is(m.First, lexicon.ThirdVerb) {
		return true
	}
	if s.nominal(m.First) {
		return true
	}
	p := m.First - 1
	return !s.is(p, lexicon.To|lexicon.Modal|lexicon.SubjectPronoun|lexicon.Do) && s.is(m.End, lexicon.Preposition|lexicon.Be|lexicon.Modal|lexicon.Have) && !s.capital(p)
}

func (s *scan) adjectiveHere(m match) bool {
	return s.beforeNoun(m.End-1) || s.is(m.First-1, lexicon.Be|lexicon.AdverbWord) || s.is(m.First-1, lexicon.Coordinator) && s.adjectival(m.First-2)
}

// beforeNoun reports whether a noun, or an adjective and a noun, comes right
// after token i.
func (s *scan) beforeNoun(i int) bool {
	n := i + 1
	const closed = lexicon.Preposition | lexicon.Article | lexicon.Det | lexicon.Be | lexicon.Have | lexicon.Modal | lexicon.Do |
		lexicon.Coordinator | lexicon.Subordinator | lexicon.SubjectPronoun | lexicon.ObjectPronoun | lexicon.AdverbWord | lexicon.To | lexicon.CliticS
	return s.isWord(n) && s.bits[n]&closed == 0 && s.doc.Tokens[n].Break == 0
}

// byPeople reports whether a word for persons or a group, or a name, stands
// next to a match.
func (s *scan) byPeople(m match) bool {
	const people = lexicon.Person | lexicon.Body | lexicon.Place | lexicon.TitleWord
	for k := m.End; k < m.End+3 && s.isWord(k); k++ {
		if s.is(k, people) || s.capital(k) && !s.sentenceStart(k) {
			return true
		}
		if s.is(k, lexicon.Preposition|lexicon.Coordinator|lexicon.Be) {
			break
		}
	}
	p := m.First - 1
	return s.is(p, people) || s.is(p, lexicon.CliticS) && s.capital(p-1) || s.capital(p) && !s.sentenceStart(p)
}

// clauseStart reports whether token i begins a sentence or comes after a
// comma, dash, bracket or conjunction.
func (s *scan) clauseStart(i int) bool {
	if s.sentenceStart(i) {
		return true
	}
	c := s.punct(i - 1)
	return c == ',' || c == ';' || s.dash(i-1) || s.is(i-1, lexicon.Coordinator)
}
