package analysis

import "askance/analysis/internal/lexicon"

// Hedge finds words that lower the commitment.
var Hedge = &Rule{
	Name: "hedge", Kind: KindHedge,
	Title: "a word that lowers the commitment",
	find:  func(s *scan) { listed(s, nil) },
}

// Booster finds words that raise it without evidence.
var Booster = &Rule{
	Name: "booster", Kind: KindBooster,
	Title: "a word that raises the commitment without evidence",
	find:  func(s *scan) { listed(s, nil) },
}

// Passive finds passives of harm or decision that name no agent.
var Passive = &Rule{
	Name: "passive", Kind: KindPassive,
	Title: "a passive verb of harm or decision that names no agent",
	find:  findPassives,
}

func findPassives(s *scan) {
	for _, sentence := range s.doc.Sentences {
		for i := sentence.Tokens.First; i < sentence.Tokens.End; i++ {
			if s.bits[i]&lexicon.Harm == 0 || s.bits[i]&lexicon.PartVerb == 0 || s.quoted(i) {
				continue
			}
			if first := s.passiveStart(i, sentence.Tokens.First); first >= 0 && s.agent(i+1, sentence.Tokens.End) == 0 {
				span := s.span(first, i+1)
				s.add(Tag{Span: span, why: why{words: s.doc.Text[span.Start:span.End], note: "says what was done but not by whom"}})
			}
		}
	}
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
