package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Anonymous finds sources whose names are withheld.
var Anonymous = &Rule{
	Name: "anonymous", Kind: KindAnonymous,
	Title: "a source whose name is withheld",
	Doc: "Fires on an unnamed person or persons to whom words are attributed: `a senior administration official`, " +
		"`people familiar with the matter`, `two witnesses`, `a spokesman for the ministry`.\n" +
		"\n" +
		"There can be good reasons to withhold a name. The reader still cannot weigh who this is, what they know " +
		"and what they want.",
	Silent: "- An institution is not anonymous: *the Pentagon*, *the ministry*.\n" +
		"- A named person stays unmarked, also with a role: *the spokesman, Peter Cook*, *one of her lawyers, Tom Kirsch*.\n" +
		"- People who speak as a public body stay unmarked: *lawmakers*, *prosecutors*, *protesters*.\n" +
		"- Unnamed people who say nothing stay unmarked: *an official opened the gate*.",
	Example: "[[A senior administration official|anonymous]] [[said|attribution:neutral]] the strike ended early.",
	Unmarked: []string{
		"The Pentagon said the strike was halted.",
		"Peter Cook, the spokesman, said the strike was halted.",
		"An official opened the gate.",
		"Another official, Laurence Tribe, said the strike was halted.",
		"A spokesman for the ministry, Peter Cook, said the strike was halted.",
		"Lawmakers asked whether the strike was halted.",
		"The ministry said talks would go on.",
		"Ambassador Samantha Power left the meeting.",
		"She said the strike was halted.",
	},
	Literature: []string{
		"Duffy and Williams 2011, Use of Unnamed Sources Drops from Peak in 1960s and 1970s",
		"Stenvall 2008, Unnamed Sources as Rhetorical Constructs in News Agency Reports",
	},
	find: func(s *scan) {
		for i := range s.attributions {
			a := &s.attributions[i]
			if a.Source.End > a.Source.First && s.unnamed(a) {
				s.add(Tag{Span: s.span(a.Source.First, a.Source.End), why: why{note: noteUnnamed}})
			}
		}
		listed(s, nil)
	},
}

// unnamed reports whether a source is a person or persons without a name. Its
// head is a role in which people are quoted without one (official, witness), or
// any single person who is new to the text (a teacher), and no name stands
// beside it.
func (s *scan) unnamed(a *attribution) bool {
	first, end := a.Source.First, a.Source.End
	head := -1
	for i := first; i < end; i++ {
		if s.is(i, lexicon.Relative) || s.punct(i) == ',' || s.is(i, lexicon.Preposition) && head >= 0 {
			end = i
			break
		}
		if s.is(i, lexicon.Preposition) && s.word(i) != "of" { // an e-mail to officials
			return false
		}
		if s.is(i, lexicon.Person) && !s.is(i, lexicon.TitleWord) || s.is(i, lexicon.Person) && (i == end-1 || s.is(i+1, lexicon.Preposition)) { // a spokesman for the port
			head = i
		}
	}
	if head != end-1 || head < 0 || s.is(head, lexicon.Bloc) || s.named(first, end, a.Source.End) {
		return false
	}
	if s.is(first, lexicon.Possessive) || s.is(head, lexicon.TitleWord) && s.capital(head) || s.capital(head) && !s.sentenceStart(head) {
		return false
	}
	for i := first; i < head; i++ {
		if s.is(i, lexicon.Coordinator) && s.is(i-1, lexicon.Person) && !s.is(i-1, lexicon.Unnamed) { // leaders and diplomats
			return false
		}
		if s.is(i, lexicon.CliticS) && s.capital(i-1) && !s.is(i-1, lexicon.Place) {
			return false
		}
	}
	if s.is(head, lexicon.Unnamed) {
		return s.is(head, lexicon.PluralNoun) && !s.definite(first) || s.indefinite(first) || s.definite(first) && s.metBefore(head)
	}
	switch a.Frame {
	case frameAny, frameClause, frameFinite, framePhrase:
		many := s.is(first, lexicon.NumberWord) || s.doc.Tokens[first].Kind == text.Number // two men, not men
		return (s.indefinite(first) || many) && !s.is(head, lexicon.TitleWord)
	}
	return false
}

// named reports whether a name stands in apposition to the noun phrase at
// tokens [first, end) of a source that goes on to stop: before it or after it,
// or whether it includes some that are named.
func (s *scan) named(first, end, stop int) bool {
	for i := end; i <= stop; i++ {
		if s.punct(i) == ',' && (s.word(i+1) == "including" || s.capital(i+1) && (i < stop || s.capital(i+2))) {
			return true
		}
	}
	p := first - 2
	if s.punct(first-1) != ',' || s.doc.LowerCased {
		return false
	}
	for s.capital(p) {
		p--
	}
	return first-2-p > 1 && !s.is(p, lexicon.Preposition|lexicon.Article) && !s.is(p+1, lexicon.Time|lexicon.Preposition) // In Deir Ezzor, an official said
}

// indefinite reports whether a noun phrase that begins at token first is new
// to the text.
func (s *scan) indefinite(first int) bool {
	switch strings.ToLower(s.word(first)) {
	case "a", "an", "another", "one":
		return true
	}
	return false
}

// definite reports whether a noun phrase that begins at token first points at
// somebody already known: the envoy is a named one.
func (s *scan) definite(first int) bool {
	return s.is(first, lexicon.Article|lexicon.Possessive|lexicon.Det) && !s.is(first, lexicon.Quantifier|lexicon.NumberWord) && !s.indefinite(first)
}

// metBefore reports whether an unnamed source was marked a little before: then
// the official is still one.
func (s *scan) metBefore(head int) bool {
	switch strings.ToLower(s.word(head)) {
	case "official", "officials", "source", "sources", "aide", "aides", "insider", "insiders", "person", "people", "diplomat", "officer":
		for i := len(s.tags) - 1; i >= 0 && i > len(s.tags)-8; i-- {
			if s.tags[i].Kind == KindAnonymous {
				return true
			}
		}
	}
	return false
}
