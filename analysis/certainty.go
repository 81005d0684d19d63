package analysis

import "askance/analysis/internal/lexicon"

// Hedge finds words that lower the commitment.
var Hedge = &Rule{
	Name: "hedge", Kind: KindHedge,
	Title: "a word that lowers the commitment",
	Doc: "*May*, *reportedly*, *believed to be*: the writer lowers the stake. Hedges are honest where facts are open; the reader should see which facts one account " +
		"states flatly and the other hedges.",
	Silent:  "Modals of permission and of habit where the neighbours show them, months and names (`May`), and `could` of ability in the past.",
	Example: "The troops [[may|hedge]] have left, [[apparently|hedge]] at night.",
	Unmarked: []string{
		"May is the driest month.",
		"The troops left at night.",
	},
	Literature: []string{
		"Hyland, K.: Metadiscourse, 2005",
		"Lakoff, G.: Hedges: a study in meaning criteria and the logic of fuzzy concepts, 1973",
		"Farkas, R. et al.: The CoNLL-2010 shared task: learning to detect hedges, 2010",
	},
	find: func(s *scan) { listed(s, func(m match) bool { return !s.month(m) }) },
}

// month reports whether a match of may is the month: capitalised where no
// sentence begins, or followed by a finite verb, a figure or a stop.
func (s *scan) month(m match) bool {
	if s.word(m.First) != "May" {
		return false
	}
	return !s.sentenceStart(m.First) || s.is(m.End, lexicon.Be) && s.word(m.End) != "be" || !s.isWord(m.End)
}

// Booster finds words that raise it without evidence.
var Booster = &Rule{
	Name: "booster", Kind: KindBooster,
	Title:   "a word that raises the commitment without evidence",
	Doc:     "*Clearly*, *of course*, *no doubt*: the words ask for agreement where evidence is due.",
	Silent:  "*Clear* and *certain* in their plain senses (`clear sky`, `a certain age`), and the words inside names.",
	Example: "It was [[clearly|booster]] their plan.",
	Unmarked: []string{
		"The sky was clear.",
		"It was their plan.",
	},
	Literature: []string{
		"Hyland, K.: Boosting, hedging and the negotiation of academic knowledge, 1998",
	},
	find: func(s *scan) { listed(s, nil) },
}

// Passive finds passives of harm or decision that name no agent.
var Passive = &Rule{
	Name: "passive", Kind: KindPassive,
	Title: "a passive verb of harm or decision that names no agent",
	Doc: "*Were killed*, *was conducted*: what was done, not by whom. Sometimes nobody knows; sometimes the sentence has put the agent out of sight, and the other " +
		"account names it.",
	Silent:  "Passives with a by-phrase in their clause, verbs of no harm or decision (`was built`), and words inside quotations.",
	Example: "Two drivers [[were killed|passive]] on the bridge.",
	Unmarked: []string{
		"Two drivers were killed by a falling tree.",
		"The bridge was built in 1901.",
	},
	Literature: []string{
		"Trew, T.: Theory and ideology at work, in Fowler, R. et al.: Language and Control, 1979",
		"Fairclough, N.: Language and Power, 1989",
	},
	find: findPassives,
}

func findPassives(s *scan) {
	for _, sentence := range s.doc.Sentences {
		for i := sentence.Tokens.First; i < sentence.Tokens.End; i++ {
			if s.bits[i]&lexicon.Harm == 0 || s.bits[i]&lexicon.PartVerb == 0 || s.quoted(i) {
				continue
			}
			first, end := s.passiveStart(i, sentence.Tokens.First), i+1
			if s.is(end, lexicon.Coordinator) && s.is(end+1, lexicon.Harm) && s.is(end+1, lexicon.PartVerb) { // killed or wounded
				end += 2
			}
			if first < 0 && s.reduced(i, end, sentence.Tokens.First) {
				first = i
			}
			if first >= 0 && s.agent(end, sentence.Tokens.End) == 0 {
				span := s.span(first, end)
				s.add(Tag{Span: span, why: why{text: s.doc.Text, note: notePassive}})
			}
			i = end - 1
		}
	}
}

// reduced reports whether the participles [i, end) stand for a relative
// clause: soldiers killed or wounded in the incident. A noun is before and
// a place or time after, so that no object makes it an active past.
func (s *scan) reduced(i, end, lo int) bool {
	p := i - 1
	if p < lo || !s.isWord(p) || s.bits[p]&(lexicon.NounWord|lexicon.Person) == 0 && !hasSuffix(s.word(p), "s") || s.is(p, lexicon.SubjectPronoun|lexicon.Be|lexicon.Have|lexicon.VerbWord&^lexicon.BaseVerb&^lexicon.ThirdVerb) {
		return false
	}
	switch s.word(end) {
	case "in", "during", "at", "near", "since":
		return s.is(end+1, lexicon.Article|lexicon.Possessive|lexicon.Det) || s.capital(end+1) || s.doc.Tokens[i+1].Start != s.doc.Tokens[end].Start
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
			return k
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Negation) && !(s.isWord(k) && hasSuffix(s.word(k), "ly")) {
			break
		}
	}
	return -1
}
