package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
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
	Silent: "- *May* as the month and *might* as strength stay unmarked.\n" +
		"- Plain frequency and amount (*often*, *almost*, *about*) are weak hints.\n" +
		"- *Could not* tells of ability: *could not be reached*, as do *so that he could see* and *could be heard*. Elsewhere *could* counts: the text alone does " +
		"not tell ability from possibility.\n" +
		"- *Possible* before a noun is a weak hint: a *possible motive* is mostly one that is being looked into.",
	Example: "The men, [[believed to be|hedge]] deserters, [[may|hedge]] have left and [[reportedly|hedge]] sold their guns.",
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

// Passive finds passives of harm or decision that name no agent.
var Passive = &Rule{
	Name: "passive", Kind: KindPassive,
	Title: "a passive verb of harm or decision that names no agent",
	Doc: "*Were killed*, *was conducted*: what was done, not by whom. Sometimes nobody knows; sometimes the sentence has put the agent out of sight, and the other " +
		"account names it.",
	Silent: "- Passives with a by-phrase in their clause, also one that comes late: *were hurt last night in the harbour by a blast*.\n" +
		"- Verbs of no harm or decision: *was built*, *was broken down into parts*.\n" +
		"- An infinitive, a possibility or a denial, which do not say that it was done: *expected to be charged*, *could be charged*, *has not been charged*.\n" +
		"- Words inside quotations: there the speaker leaves the agent out.",
	Example: "Two drivers [[were killed|passive]] on the bridge.",
	Unmarked: []string{
		"Two drivers were killed by a falling tree.",
		"Two drivers were hurt last night in the harbour by a blast.",
		"The bridge was built in 1901.",
		"The report was broken down into three parts.",
		"Two drivers are expected to be charged.",
		"Two drivers have not been charged.",
		"Neither of the drivers was charged.",
		"\"Two drivers were killed,\" he said.",
	},
	Literature: []string{
		"Trew, T.: Theory and ideology at work, in Fowler, R. et al.: Language and Control, 1979",
		"Fairclough, N.: Language and Power, 1989",
	},
	find: findPassives,
}

func findPassives(s *scan) {
	done := 0 // tokens
	for _, at := range s.harms {
		i := int(at)
		if i < done || s.quoted(i) {
			continue
		}
		in := s.doc.Sentences[s.sentenceOf(i)].Tokens
		first, end := s.passiveStart(i, in.First), i+1
		if s.is(end, lexicon.Coordinator) && s.is(end+1, lexicon.Harm) && s.is(end+1, lexicon.PartVerb) &&
			!s.is(end+2, lexicon.Article|lexicon.Det|lexicon.Possessive) && !s.capital(end+2) { // killed or wounded, not hacked and dismissed it
			end += 2
		}
		if first < 0 && s.reduced(i, end, in.First) {
			first = i
		}
		if first >= 0 && !s.denied(first, i) && !s.particle(i) && !s.byAgent(end, in.End) {
			s.add(Tag{Span: s.span(first, end), why: why{note: notePassive}})
		}
		done = end
	}
}

// byAgent reports whether a by-phrase names the agent of the passive that ends
// before token i, in the rest of its clause.
func (s *scan) byAgent(i, stop int) bool {
	const far = 16
	for k := i; k < stop && k < i+far; k++ {
		switch {
		case s.word(k) == "by" && k-1 > i && s.is(k-1, lexicon.PartVerb) && s.punct(k-2) != 0: // was fired, followed by others
			return false
		case s.word(k) == "by":
			return s.isWord(k+1) && !s.is(k+1, lexicon.Time) || s.isMark(k+1)
		case s.punct(k) != 0 && !s.doc.Tokens[k].Glued, s.is(k, lexicon.Relative|lexicon.SubjectPronoun|lexicon.Be|lexicon.Have|lexicon.Modal):
			return false
		}
	}
	return false
}

// denied reports whether the passive at tokens [first, i] is said not to have
// happened: has not been charged.
func (s *scan) denied(first, i int) bool {
	for k := first - 1; k < i; k++ {
		if s.is(k, lexicon.Negation) {
			return true
		}
		switch s.word(k) {
		case "may", "might", "could", "can", "would", "should", "must": // might be charged, not might have been
			if s.word(first) == "be" {
				return true
			}
		}
	}
	for k := first - 1; k >= 0 && k > first-8 && s.isWord(k) && !s.is(k, lexicon.Relative|lexicon.Be|lexicon.Modal) && s.doc.Tokens[k+1].Break == 0; k-- { // neither he nor they were charged
		if w := s.word(k); strings.EqualFold(w, "neither") || strings.EqualFold(w, "none") || strings.EqualFold(w, "no") {
			return true
		}
	}
	return false
}

// particle reports whether a particle gives the participle at token i another
// sense: broken down into parts.
func (s *scan) particle(i int) bool {
	switch s.word(i) {
	case "broken", "cut":
		return s.word(i+1) == "down" || s.word(i+1) == "into"
	case "closed":
		return s.is(i+1, lexicon.To)
	case "released": // from prison, not to the press
		return s.word(i+1) != "from"
	case "placed": // on leave, not on the table
		return s.word(i+1) != "on" || s.is(i+2, lexicon.Article) || hasSuffix(s.word(i+2), "ing")
	}
	return false
}

// reduced reports whether the participles [i, end) stand for a relative
// clause: soldiers killed or wounded in the incident. A noun is before and
// a place or time after, so that no object makes it an active past.
func (s *scan) reduced(i, end, lo int) bool {
	p := i - 1
	if p < lo || !s.isWord(p) || s.bits[p]&(lexicon.NounWord|lexicon.Person) == 0 && !hasSuffix(s.word(p), "s") || s.is(p, lexicon.SubjectPronoun|lexicon.Be|lexicon.Have|lexicon.VerbWord&^lexicon.BaseVerb&^lexicon.ThirdVerb) {
		return false
	}
	if s.word(end) == "at" && s.word(i) == "shot" {
		return false // officers shot at him
	}
	switch s.word(end) {
	case "in", "during", "at", "near", "since":
		return s.is(end+1, lexicon.Article|lexicon.Possessive|lexicon.Det|lexicon.PluralNoun) || s.pluralLike(end+1) || s.capital(end+1) || s.doc.Tokens[i+1].Start != s.doc.Tokens[end].Start
	}
	return false
}

// passiveStart returns the first token of the passive that ends with the
// participle at token i, or -1: its form of be, and have before been.
func (s *scan) passiveStart(i, lo int) int {
	for k := i - 1; k >= lo && k > i-4; k-- {
		if s.is(k, lexicon.Be) {
			if w := s.word(k); (w == "been" || w == "being") && s.is(k-1, lexicon.Have|lexicon.Be) {
				k--
			}
			if strings.EqualFold(s.word(k), "be") && s.is(k-1, lexicon.To) { // wants to be arrested: nothing is said to have been done
				return -1
			}
			return k
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Negation) && !(s.isWord(k) && hasSuffix(s.word(k), "ly")) {
			break
		}
	}
	return -1
}
