package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Hedge finds words that lower the commitment.
var Hedge = &Rule{
	Name: "hedge", Kind: KindHedge,
	Title: "a word that lowers the commitment",
	Doc: "Fires on modal verbs of possibility (`may`, `might`, `could`), on adverbs (`possibly`, `reportedly`, " +
		"`apparently`), on verbs of seeming (`appears to`, `believed to be`) and on frames that leave a matter " +
		"open (`it is unclear whether`).\n" +
		"\n" +
		"A hedge is honest where little is known. It also lets a claim travel that nobody has to stand by: see " +
		"whether the later sentences treat it as settled.",
	Silent: "- *May* as the month or a name and *might* as strength stay unmarked, also in lower-cased text: *in early may*, *mrs may said*.\n" +
		"- Plain frequency and amount (*often*, *almost*, *about*) are weak hints.\n" +
		"- *Could not* tells of ability: *could not be reached*, as do *so that he could see* and *could be heard*. Elsewhere *could* counts: the text alone does " +
		"not tell ability from possibility.\n" +
		"- *Possible* before a noun is a weak hint: a *possible motive* is mostly one that is being looked into.",
	Example: "The men, [[believed to be|hedge]] deserters, [[may|hedge]] have left and [[reportedly|hedge]] sold their guns to an [[estimated|hedge]] 40 men [[believed to|hedge]] own a boat.",
	Unmarked: []string{
		"The vote was held in May.",
		"the letter of 16 may was signed by mrs may and sent to the port in early may",
		"She walks to work every day.",
		"The river froze in January.",
		"The army left the town at noon.",
		"He believed the report.",
		"The army could not cross the river.",
		"Shots could be heard across the river.",
		"They lit a lamp so that the crew could see it before they could row.",
		"They left early so they could see it.",
		"A likely voter is asked once.",
		"The court heard the appeal on Tuesday.",
	},
	Literature: []string{
		"Hyland 1998, Hedging in Scientific Research Articles",
		"Hooper 1975, On Assertive Predicates",
		"Palmer 2001, Mood and Modality",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
	},
	find: func(s *scan) { listed(s, func(m match) bool { return !s.month(m) && !s.ability(m) }) },
}

// month reports whether a match of may is the month or a name: capitalised where
// no sentence begins, or followed by a finite verb, a figure or a stop; in
// lower-cased text to judge by what stands around it.
func (s *scan) month(m match) bool {
	if s.doc.LowerCased && s.word(m.First) == "may" {
		return s.dated(m.First)
	}
	if s.word(m.First) != "May" {
		return false
	}
	return !s.sentenceStart(m.First) || s.is(m.End, lexicon.Be) && s.word(m.End) != "be" || !s.isWord(m.End)
}

// dated reports whether the may at token i is no modal verb: in early may, 16
// may, may 2013, mrs may, may announced. A modal has a subject before it, which
// no preposition or figure is, and a verb without an ending after it.
func (s *scan) dated(i int) bool {
	p, n := i-1, i+1
	switch {
	case s.doc.Tokens[i].Break > 0: // the first word of a line
	case s.is(p, lexicon.Preposition|lexicon.TitleWord), anyOf(s.word(p), "early", "late", "mid", "last", "next", "mid-"):
		return true
	case p >= 0 && s.doc.Tokens[p].Kind == text.Number && s.doc.Tokens[p].End-s.doc.Tokens[p].Start < 3:
		return true
	}
	if n >= len(s.bits) {
		return true
	}
	if s.doc.Tokens[n].Kind == text.Number {
		return true
	}
	const finite = lexicon.Be | lexicon.Have | lexicon.Do | lexicon.Modal | lexicon.PastVerb | lexicon.ThirdVerb
	return s.is(n, finite) && !s.is(n, lexicon.BaseVerb|lexicon.AdverbWord) && !anyOf(s.word(n), "be", "have", "do")
}

// ability reports whether could tells of what is made or not yet possible: "so
// that he could see", "before a word could be said".
func (s *scan) ability(m match) bool {
	if s.word(m.First) != "could" || m.End > m.First+1 {
		return false
	}
	for k := m.First - 1; k >= 0 && k > m.First-7 && s.isWord(k) && s.doc.Tokens[k+1].Break == 0; k-- {
		switch s.word(k) {
		case "before":
			return true
		case "that":
			return s.word(k-1) == "so"
		case "so": // left early so they could see it
			return k == m.First-2 && s.is(k+1, lexicon.SubjectPronoun) && s.isWord(k-1)
		}
	}
	return false
}

// Booster finds words that raise it without evidence.
var Booster = &Rule{
	Name: "booster", Kind: KindBooster,
	Title: "a word that raises the commitment without evidence",
	Doc: "Fires on words that claim certainty in place of evidence: `clearly`, `of course`, `undoubtedly`, `no " +
		"doubt`, `indeed`, `conclusive`, `the fact is`, `everyone knows`.\n" +
		"\n" +
		"A booster tells the reader that doubt would be foolish. Look for the evidence that would make it " +
		"needless.",
	Silent: "- Certainty that is part of the fact (*a certain number*, *to make sure*) stays unmarked.\n" +
		"- *In fact* that corrects a stated error counts all the same: the guidelines take the form, not the " +
		"truth.\n" +
		"- *Not conclusive*, *no clear winner* and *had no doubts* are no boosters.\n" +
		"- *Clearly* of a manner stays unmarked: *see more clearly*, *speak clearly*, *clearly visible*.",
	Example: "[[Clearly|booster]] the plan has failed; [[of course|booster]] it has, and [[no doubt|booster]] the next one will too.",
	Unmarked: []string{
		"A certain number of seats is kept for women.",
		"The tests were not conclusive.",
		"Of the course, three holes were closed.",
		"There is no clear winner.",
		"She spoke slowly and softly.",
		"He makes sure that the door is shut.",
		"The guard had no doubts.",
		"She asked him to speak clearly.",
		"The tower was clearly visible.",
	},
	Literature: []string{
		"Hyland 2005, Metadiscourse",
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.127",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
	},
	find: func(s *scan) { listed(s, nil) },
}
