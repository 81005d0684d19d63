package analysis

import "askance/analysis/internal/lexicon"

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
	Silent: "- *May* as the month and *might* as strength stay unmarked.\n" +
		"- Plain frequency and amount (*often*, *almost*, *about*) are weak hints.\n" +
		"- *Could not* tells of ability: *could not be reached*, as do *so that he could see* and *could be heard*. Elsewhere *could* counts: the text alone does " +
		"not tell ability from possibility.\n" +
		"- *Possible* before a noun is a weak hint: a *possible motive* is mostly one that is being looked into.",
	Example: "The men, [[believed to be|hedge]] deserters, [[may|hedge]] have left and [[reportedly|hedge]] sold their guns to an [[estimated|hedge]] 40 men [[believed to|hedge]] own a boat.",
	Unmarked: []string{
		"The vote was held in May.",
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

// month reports whether a match of may is the month: capitalised where no
// sentence begins, or followed by a finite verb, a figure or a stop.
func (s *scan) month(m match) bool {
	if s.word(m.First) != "May" {
		return false
	}
	return !s.sentenceStart(m.First) || s.is(m.End, lexicon.Be) && s.word(m.End) != "be" || !s.isWord(m.End)
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
		"- *Clearly* of a manner stays unmarked: *see more clearly*, *speak clearly*.",
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
	},
	Literature: []string{
		"Hyland 2005, Metadiscourse",
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.127",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
	},
	find: func(s *scan) { listed(s, nil) },
}
