package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Attribution finds the cues that tie words to a source.
var Attribution = &Rule{
	Name: "attribution", Kind: KindAttribution,
	Title: "the words that tie a statement to its source",
	Doc: "Every report rests on *who says so*. The cue carries a stance: *said* is neutral; *claimed* holds back belief (doubt); *admitted* and *revealed* vouch for " +
		"the content (factive); *slammed*, *accused* and *vehemently denied* colour the act of speaking (charged). The same statement *said* in one account and " +
		"*claimed* in the other is framing at its quietest. The tag gives the source and the content where the sentence names them.",
	Silent: "Cues inside a quotation; verbs that only might happen (`she would support it`) or were only meant (`a fund to attack him`); denials that leave " +
		"nothing said (`did not confirm`); verbs in another sense (`the ship's charge`, `state law`, `troops attacked a convoy`); nouns and participles that only look like a cue " +
		"(`the embassy attack has shown`, `a group called Harbour Friends`); what an agreement holds (`a plan that calls for a dam`) and a picture shows; and what a speaker is said to think (`he said he hoped`): there the outer cue is enough.",
	Example: "The envoy [[claimed|attribution:doubt]] that the road was open, [[according to|attribution:neutral]] the agency.",
	Unmarked: []string{
		"The state law was changed in May.",
		"The battery holds its charge.",
		"He walked to the station.",
		"They raised a fund to attack him.",
		"The council did not confirm the plan.",
		"The embassy attack has shaken the town.",
		"Source: Ashton Port Authority.",
		"A group called Harbour Friends met on Friday.",
	},
	Literature: []string{
		"Hooper, J. B.: On assertive predicates, 1975",
		"Kiparsky, P. and Kiparsky, C.: Fact, 1970",
		"Karttunen, L.: Implicative verbs, 1971",
		"Thompson, G. and Ye, Y.: Evaluation in the reporting verbs used in academic papers, 1991",
		"Pareti, S.: Attribution: a computational approach, 2015",
		"Newell, E. et al.: An attribution relations corpus for political news (PolNeAR), 2018",
	},
	find: func(s *scan) {
		for i := range s.attributions {
			a := &s.attributions[i]
			first := s.cueStart(a)
			t := Tag{Span: s.span(first, a.End), Stance: a.Stance, Content: a.Content, Strength: a.Entry.Strength}
			t.why = s.because(a.match)
			if first < a.First {
				t.Stance, t.why.note = StanceCharged, noteCharged
			}
			if a.Source.End > a.Source.First {
				t.Source = s.span(a.Source.First, a.Source.End)
			}
			if a.Who.End > a.Who.First {
				t.Who = s.span(a.Who.First, a.Who.End)
			}
			s.add(t)
		}
	},
}

// cueStart returns the first token of the cue with the adverb that charges
// it: vehemently denies.
func (s *scan) cueStart(a *attribution) int {
	if k := a.First - 1; k >= 0 && s.is(k, lexicon.Vehement) && s.doc.Tokens[a.First].Break == 0 {
		return k
	}
	return a.First
}

// Quotation finds words given as somebody's own, in marks.
var Quotation = &Rule{
	Name: "quotation", Kind: KindQuotation,
	Title: "words given as somebody's own, in quotation marks",
	Doc: "A quotation hands the floor to a source: a whole statement, or a fragment that is the complement of a cue (`called it \"x\"`). How much of an account is " +
		"quotation, and whose, is part of how it frames the event. Words inside it carry voice `source`. A quotation that goes on from one before it in its " +
		"paragraph has its speaker.",
	Silent: "Marks that report nobody's words (`scare-quote`), titles and nicknames, and pairs of two single marks as old text archives " +
		"have them: they decide who speaks but are not drawn.",
	Example: "[[\"We are leaving,\"|quotation]] the captain [[told|attribution:neutral]] the crew. [[\"It is late.\"|quotation]] His [[\"ghost tide\"|quotation]] " +
		"[[remark|attribution:neutral]] was new.",
	Unmarked: []string{
		"The mayor watched \"The Third Man\" with her family.",
		"The \"Today\" show host was there.",
		"They are leaving.",
	},
	Literature: []string{
		"Pareti, S.: Attribution: a computational approach, 2015",
		"The Chicago Manual of Style, 17th ed., 13.30 to 13.41",
	},
	find: func(s *scan) {
		for k, q := range s.doc.Quotes {
			if s.quotes[k] == useSpeech && !s.typed(q) {
				t := Tag{Span: q.Span, why: why{note: noteSpeech}}
				if at := s.speaker[k]; at > 0 {
					if r := s.attributions[at-1].Source; r.End > r.First {
						t.Source = s.span(r.First, r.End)
					}
					if r := s.attributions[at-1].Who; r.End > r.First {
						t.Who = s.span(r.First, r.End)
					}
				}
				s.add(t)
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

// Weasel finds attributions to nobody.
var Weasel = &Rule{
	Name: "weasel", Kind: KindWeasel,
	Title: "an attribution to nobody",
	Doc: "Fires where words are attributed to nobody who could be asked: `it was reported`, `some say`, `critics " +
		"argue`, `is widely believed`, `have often been criticized`, `shelling was reported`, `is said to`, `stands accused of`, `there are rumours that`, `media reported`, `is considered the best`.\n" +
		"\n" +
		"The writer may have ten names or none. The reader cannot tell, and cannot check.",
	Silent: "- A named institution is a source: *the Pentagon said*.\n" +
		"- Persons whose name is withheld but who are persons (*a senior official*) are marked `anonymous`.\n" +
		"- *Critics of the bill, among them the mayor, said* names one; a group with a name after it stays " +
		"unmarked where the name is the source.\n" +
		"- *Some* and *many* as plain amounts stay unmarked: *some of the houses*.\n" +
		"- A group that accuses or praises is left to the cue, which is marked as charged: *critics condemned the plan*.\n" +
		"- A verdict with its judge stays unmarked: *was widely praised by the unions*, *was reported by the coastguard*.",
	Example: "[[It was reported|weasel]] that the bridge fell, and the firm [[is widely seen|weasel]] as careless. Its owner, who [[is said to|weasel]] know, [[stands accused of|weasel]] haste; delays [[were also reported|weasel]]. [[Conflicting accounts|weasel]] surround the ferry, [[considered the only|weasel]] way across, and [[media reported|weasel]] a leak. Many of its [[critics say|weasel]] it was known; [[experts and officials say|weasel]] it leaks.",
	Unmarked: []string{
		"The Pentagon said the bridge was closed.",
		"Some of the houses have no water.",
		"Many roads are closed in winter.",
		"She said it was late.",
		"The report was sent on Friday.",
		"It was cold in the hall.",
		"Critics condemned the plan.",
		"The leak was reported by the coastguard.",
		"The leak was reported to the coastguard, and state media reported it.",
		"The council considered the bill.",
		"Her supporters said it was late.",
		"The plan was widely praised by the unions.",
	},
	Literature: []string{
		"Ganter and Strube 2009, Finding Hedges by Chasing Weasels",
		"Vincze 2013, Weasels, Hedges and Peacocks",
		"Wikipedia, Manual of Style: words to watch",
	},
	find: findWeasels,
}

func findWeasels(s *scan) {
	for _, m := range s.found[KindWeasel] {
		if s.quoted(m.First) {
			continue
		}
		if s.frameOf(m) != frameCue {
			m.End = s.nearEnd(m)
			s.addMatch(m)
			continue
		}
		if a := s.groupSpeaks(m); a != nil && a.Stance != StanceCharged { // critics condemned: the cue is what matters
			s.add(Tag{Span: s.span(m.First, a.End), Source: s.span(m.First, m.End), Content: a.Content,
				Strength: m.Entry.Strength, why: s.because(m)})
		}
	}
}

// groupSpeaks returns the cue of which the group is the subject ("critics have
// argued"), or nil.
func (s *scan) groupSpeaks(m match) *attribution {
	if p := m.First - 1; strings.EqualFold(s.word(m.First), "others") && (s.punct(p) == ',' || s.is(p, lexicon.Coordinator)) && s.capital(p-1) {
		return nil // Norway, others vow
	}
	if p := m.First - 1; p >= 0 && s.doc.Tokens[m.First].Break == 0 && s.is(p, lexicon.Article|lexicon.Possessive|lexicon.CliticS|lexicon.NumberWord) &&
		!(s.word(p-1) == "of" && s.is(p-2, lexicon.Quantifier)) { // his critics, not many of his critics
		return nil
	}
	end := m.End
	if s.is(end, lexicon.Coordinator) && (s.is(end+1, lexicon.PluralNoun) || s.pluralLike(end+1)) && s.doc.Tokens[end].Break == 0 { // experts and officials
		end += 2
	}
	for k := end; k < len(s.bits) && k < end+4; k++ {
		if a := s.cueAt(k); a != nil {
			if (a.Source.End == m.End || a.Source.End == end) && a.Frame != frameNoun {
				return a
			}
			return nil
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Have|lexicon.Be|lexicon.Modal|lexicon.Negation) {
			return nil
		}
	}
	return nil
}
