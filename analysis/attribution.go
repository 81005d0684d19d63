package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Attribution finds the cues that tie words to a source.
var Attribution = &Rule{
	Name: "attribution", Kind: KindAttribution,
	Title: "the words that tie a statement to its source",
	find: func(s *scan) {
		for i := range s.attributions {
			a := &s.attributions[i]
			t := Tag{Span: s.span(s.cueStart(a), a.End), Stance: a.Stance, Content: a.Content, Strength: a.Entry.Strength}
			t.why = why{words: s.doc.Text[t.Start:t.End], entry: a.Entry}
			if a.Source.End > a.Source.First {
				t.Source = s.span(a.Source.First, a.Source.End)
				t.why.who = s.doc.Text[t.Source.Start:t.Source.End]
			}
			s.add(t)
		}
	},
}

// cueStart takes a charging adverb before the verb into the cue: vehemently denies.
func (s *scan) cueStart(a *attribution) int {
	return a.First
}

// Quotation finds words given as somebody's own, in marks.
var Quotation = &Rule{
	Name: "quotation", Kind: KindQuotation,
	Title: "words given as somebody's own, in quotation marks",
	find: func(s *scan) {
		for k := range s.doc.Quotes {
			if q := s.doc.Quotes[k]; s.quotes[k] == useSpeech && !s.typed(q) {
				s.add(Tag{Span: q.Span, why: why{words: s.doc.Text[q.Start:q.End], note: "is given as a source's own words"}})
			}
		}
	},
}

// typed reports whether a quotation is marked by two single marks each, as old
// text archives have it. Such pairs say who speaks, but are no quotation marks
// that could be shown as such.
func (s *scan) typed(q text.Quote) bool {
	return !q.Single && q.Inner.Start-q.Start == 2 && s.doc.Text[q.Start] < 0x80
}

// Anonymous finds sources whose names are withheld.
var Anonymous = &Rule{
	Name: "anonymous", Kind: KindAnonymous,
	Title: "a source whose name is withheld",
	find: func(s *scan) {
		for i := range s.attributions {
			a := &s.attributions[i]
			if a.Source.End > a.Source.First && s.unnamed(a.Source.First, a.Source.End) {
				span := s.span(a.Source.First, a.Source.End)
				s.add(Tag{Span: span, why: why{words: s.doc.Text[span.Start:span.End], note: "speaks without a name: a reader cannot weigh who this is"}})
			}
		}
		listed(s, nil)
	},
}

// unnamed reports whether a noun phrase is a person or persons without a
// name: its head is a role, and no capitalised word follows or precedes it as
// a name would.
func (s *scan) unnamed(first, end int) bool {
	head := -1
	for i := first; i < end; i++ {
		if s.is(i, lexicon.Relative) || s.punct(i) == ',' || s.is(i, lexicon.Preposition) && head >= 0 {
			end = i
			break
		}
		if s.is(i, lexicon.Person) && !s.is(i, lexicon.TitleWord) || s.is(i, lexicon.Person) && i == end-1 {
			head = i
		}
	}
	if head != end-1 || head < 0 {
		return false
	}
	if s.is(first, lexicon.Possessive) || s.is(head, lexicon.TitleWord) && s.capital(head) {
		return false
	}
	for i := first; i < head; i++ {
		if s.is(i, lexicon.CliticS) && s.capital(i-1) && !s.is(i-1, lexicon.Place) {
			return false
		}
	}
	return !s.capital(head) || s.sentenceStart(head)
}

// Weasel finds attributions to nobody.
var Weasel = &Rule{
	Name: "weasel", Kind: KindWeasel,
	Title: "an attribution to nobody",
	find:  findWeasels,
}

// weaselGroups is the class of groups without members: "critics" is a weasel
// only as the subject of a cue.
const weaselGroups = "weasel.group"

func findWeasels(s *scan) {
	for _, m := range s.found[KindWeasel] {
		if s.quoted(m.First) {
			continue
		}
		if m.Entry.Class.Name == weaselGroups {
			end := s.groupSpeaks(m)
			if end == 0 {
				continue
			}
			m.End = end
		}
		s.addMatch(m)
	}
}

// groupSpeaks returns the token after the cue of which the group is the
// subject ("critics have argued"), or 0.
func (s *scan) groupSpeaks(m match) int {
	if m.First > 0 && s.doc.Tokens[m.First].Break == 0 && s.is(m.First-1, lexicon.Article|lexicon.Possessive|lexicon.CliticS|lexicon.NumberWord) {
		return 0
	}
	for k := m.End; k < len(s.cued) && k < m.End+4; k++ {
		if at := s.cued[k]; at > 0 {
			if a := &s.attributions[at-1]; a.Source.End == m.End && a.Entry.Class.Frame != "noun" {
				return a.End
			}
			return 0
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Have|lexicon.Modal|lexicon.Negation) {
			return 0
		}
	}
	return 0
}
