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
		"`people familiar with the matter`, `two witnesses`, `activists said`, `a spokesman for the ministry`, and at the end of a " +
		"headline: `Truce near – source`.\n" +
		"\n" +
		"There can be good reasons to withhold a name. The reader still cannot weigh who this is, what they know " +
		"and what they want.",
	Silent: "- An institution is not anonymous: *the Pentagon*, *the ministry*.\n" +
		"- A named person stays unmarked, also with a role: *the spokesman, Peter Cook*, *one of her lawyers, Tom Kirsch*.\n" +
		"- A person who gives a name stays unmarked: *a resident who gave his name as Abu Karim*.\n" +
		"- People who speak as a public body stay unmarked: *lawmakers*, *prosecutors*, *protesters*.\n" +
		"- Several who are not quoted stay unmarked: *officials questioned the plan*, *sailors who claim to be late*.\n" +
		"- Unnamed people who say nothing stay unmarked: *an official opened the gate*.",
	Example: "[[A senior administration official|anonymous]] [[said|attribution:neutral]] the strike ended early.",
	Unmarked: []string{
		"The Pentagon said the strike was halted.",
		"Peter Cook, the spokesman, said the strike was halted.",
		"An official opened the gate.",
		"Another official, Laurence Tribe, said the strike was halted.",
		"A spokesman for the ministry, Peter Cook, said the strike was halted.",
		"Lawmakers asked whether the strike was halted.",
		"Officials questioned the plan.",
		"A resident who gave his name as Abu Karim said the strike was halted.",
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
			who, plain := s.whoSpeaks(a)
			if who.End == who.First || s.supposes(a) {
				continue
			}
			if p := who.First - 1; s.word(p) == "and" { // a port official and the radio said
				if with := s.nounPhraseBefore(p-1, s.doc.Sentences[a.Sentence].Tokens.First); with.End > with.First {
					s.withhold(with, plain)
				}
			}
			s.withhold(who, plain)
		}
		s.credited()
		listed(s, nil)
	},
}

// withhold marks a source if it has no name.
func (s *scan) withhold(who text.Range, plain bool) {
	if s.unnamed(&who, plain) {
		s.add(Tag{Span: s.span(who.First, who.End), why: why{note: noteUnnamed}})
	}
}

// whoSpeaks returns whose words a cue reports, and whether it is a plain cue of
// speech. That is its source, except where it hands on what another says:
// "cited officials", "quoted a diplomat as saying".
func (s *scan) whoSpeaks(a *attribution) (who text.Range, plain bool) {
	switch a.Entry.Term {
	case "cite", "quote", "report":
		in := s.doc.Sentences[a.Sentence].Tokens
		end := s.nounPhraseEnd(a.End, in.End)
		for k := end; end > a.End && k < min(in.End, end+6); k++ { // sources from the port as telling
			if s.word(k) == "as" && s.is(k+1, lexicon.IngVerb) {
				return text.Range{First: a.End, End: end}, true
			}
		}
		if end > a.End && a.Entry.Term != "report" && !a.Inverted && !a.Final {
			return text.Range{First: a.End, End: end}, true
		}
	}
	switch a.Frame {
	case framePhrase, frameColon:
		return a.Source, true
	case frameAny, frameClause, frameFinite:
		return a.Source, !s.is(s.beforeVerb(a.First, 0), lexicon.Relative) // not of sailors who claim to be late
	case frameTo:
		switch a.Entry.Term {
		case "refuse", "decline", "vow", "pledge", "promise", "threaten", "swear":
			return a.Source, true
		}
	case frameObject:
		return a.Source, (a.Stance != StanceCharged || s.is(s.head(a.Source), lexicon.Unnamed)) && a.Entry.Class.Name != "cue.oppose" && a.Entry.Class.Name != "cue.support"
	}
	return a.Source, false
}

// supposes reports whether the cue is what somebody only would say: a reader
// would ask.
func (s *scan) supposes(a *attribution) bool {
	return s.is(a.First-1, lexicon.Modal) || s.is(a.First-2, lexicon.Modal) && s.is(a.First-1, lexicon.AdverbWord|lexicon.Time)
}

// unnamed reports whether a source is a person or persons without a name, and
// cuts it to the first of two that are joined. Its head is a role in which
// people are quoted without one (official, witness), or any single person who is
// new to the text (a teacher), and no name stands beside it. Several are only
// taken for one where a plain cue has them speak: officials said, not officials
// questioned the plan.
func (s *scan) unnamed(who *text.Range, plain bool) bool {
	first, end := who.First, who.End
	head := -1
	for i := first; i < end; i++ {
		if s.is(i, lexicon.Relative) || s.punct(i) == ',' || s.is(i, lexicon.Preposition) && head >= 0 || head >= 0 && head == i-1 && (s.is(i, lexicon.PartVerb|lexicon.IngVerb) && !s.is(i, lexicon.Person) || anyOf(s.word(i), "close", "familiar", "loyal", "allied", "opposed", "sympathetic")) { // residents reached by phone
			end = i
			break
		}
		if s.is(i, lexicon.Coordinator) && head == i-1 && s.is(head, lexicon.Unnamed) && (s.indefinite(first) || s.is(head, lexicon.PluralNoun) && !s.definite(first)) { // a port official and the radio said
			end, who.End = i, i
			break
		}
		if s.is(i, lexicon.Preposition) && (s.word(i) != "of" || !s.is(i-1, lexicon.NumberWord|lexicon.Quantifier|lexicon.Body|lexicon.Person) && !partitive(s.word(i-1)) && s.word(i-1) != "majority") { // an e-mail to officials, a toll of nine people
			return false
		}
		if s.is(i, lexicon.Person) && !s.is(i, lexicon.TitleWord) || s.is(i, lexicon.Person) && (i == end-1 || s.is(i+1, lexicon.Preposition)) { // a spokesman for the port
			head = i
		}
	}
	if head != end-1 || head < 0 || s.is(head, lexicon.Bloc) && !(s.is(head, lexicon.Unnamed) && s.is(first, lexicon.NumberWord|lexicon.Article)) || s.named(first, end, who.End) {
		return false
	}
	if plain && s.asksNotToBeNamed(end) {
		return true
	}
	if s.is(first, lexicon.Possessive) || s.is(head, lexicon.TitleWord) && s.capital(head) || s.capital(head) && !s.sentenceStart(head) && !s.titleCased(head) {
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
		if plain && s.bareInHeadline(first, head) {
			return true
		}
		return s.is(head, lexicon.PluralNoun) && plain && !s.definite(first) && !s.anybody(head) || s.indefinite(first) || s.definite(first) && s.metBefore(head)
	}
	many := s.is(first, lexicon.NumberWord|lexicon.Quantifier) || s.doc.Tokens[first].Kind == text.Number // two men, not men
	return plain && (s.indefinite(first) || many && !publicRole(s.word(head))) && (!s.is(head, lexicon.TitleWord) || anyOf(s.word(head), "leader", "minister", "general", "envoy"))
}

// asksNotToBeNamed reports whether the words from token i on say that a name is
// withheld: who asked not to be identified, on condition of anonymity.
func (s *scan) asksNotToBeNamed(i int) bool {
	for k := i; k < i+14 && k < len(s.bits) && !s.stops(k); k++ {
		switch s.word(k) {
		case "anonymity", "anonymously":
			return true
		case "authorized", "authorised":
			return s.word(k-1) == "not"
		case "named", "identified", "quoted":
			return s.word(k-1) == "be" && (s.word(k-3) == "not" || anyOf(s.word(k-3), "declined", "refused"))
		}
	}
	return false
}

// publicRole reports whether several of a role speak as a public body, however
// many they are.
func publicRole(plural string) bool {
	switch strings.ToLower(plural) {
	case "senators", "congressmen", "justices", "judges", "candidates", "leaders", "ministers", "governors", "mayors", "politicians":
		return true
	}
	return false
}

// anybody reports whether the role at token i is so wide in the plural that a
// report by them is one by nobody, which the weasels mark: experts.
func (s *scan) anybody(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "experts", "analysts":
		return true
	}
	return false
}

// named reports whether a name stands in apposition to the noun phrase at
// tokens [first, end) of a source that goes on to stop: before it or after it,
// or whether it includes some that are named.
func (s *scan) named(first, end, stop int) bool {
	for i := end; i <= stop; i++ {
		if (s.punct(i) == ',' || s.dash(i)) && (s.word(i+1) == "including" || s.capital(i+1) && (i < stop || s.capital(i+2))) {
			return true
		}
	}
	if s.givesName(end) || s.capital(end-1) && s.capital(end) && s.is(end, lexicon.Preposition) || s.punct(end) == '(' || s.punct(stop-1) == ')' { // Doctors Without Borders (MSF)
		return true
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

// givesName reports whether a relative clause or participle at token i says
// what the person is called: who gave his name as Berg, identified only as Berg.
func (s *scan) givesName(i int) bool {
	for k := i; k < i+9 && (s.isWord(k) || s.punct(k) == ','); k++ {
		switch s.word(k) {
		case "as", "by", "name":
			if s.capital(k+1) || s.punct(k+1) == ',' && s.capital(k+2) {
				return true
			}
		case "said", "that":
			return false
		}
	}
	return false
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
	word := strings.TrimSuffix(strings.ToLower(s.word(head)), "s")
	for i := len(s.tags) - 1; i >= 0 && i > len(s.tags)-8; i-- {
		if t := &s.tags[i]; t.Kind == KindAnonymous && holds(s.doc.Text[t.Start:t.End], word) {
			return true
		}
	}
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
