package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Passive finds passives of harm or decision that name no agent.
var Passive = &Rule{
	Name: "passive", Kind: KindPassive,
	Title: "a passive verb of harm or decision that names no agent",
	Doc: "*Were killed*, *was conducted*, *three killed and ten hurt*: what was done, not by whom. Sometimes nobody knows; sometimes the sentence has put the agent out of sight, and the other " +
		"account names it. What is not granted is a harm as well: *were not allowed in*.",
	Silent: "- Passives with a by-phrase in their clause, also one that comes late: *were hurt last night in the harbour by a blast*.\n" +
		"- Verbs of no harm or decision: *was built*, *was broken down into parts*. Some are so by what they tell of or what follows: *sanctions were lifted*, " +
		"*gas was used*, *was held captive*, not *the lid was lifted*, *was held on Friday*.\n" +
		"- An infinitive, a possibility or a denial, which do not say that it was done: *expected to be charged*, *could be charged*, *has not been charged*.\n" +
		"- The name of a deed: *after being arrested*.\n" +
		"- Words inside quotations: there the speaker leaves the agent out.",
	Example: "Two drivers [[were killed|passive]] on the bridge after trucks hit a wall built by the town. Others [[were not allowed|passive]] to cross, and a search [[was carried out|passive]]. Most of those [[hurt|passive]] were children; a house [[was set|passive]] ablaze.",
	Unmarked: []string{
		"Two drivers were killed by a falling tree.",
		"Two drivers were hurt last night in the harbour by a blast.",
		"The bridge was built in 1901.",
		"The report was broken down into three parts.",
		"The fair was held on Friday, the lid was lifted and a spade was used.",
		"Two drivers are expected to be charged.",
		"Two drivers have not been charged.",
		"Neither of the drivers was charged.",
		"Two drivers died at sea after being arrested.",
		"Two drivers were killed at the hands of pirates.",
		"\"Two drivers were killed,\" he said.",
		"A survey was conducted in May. There were extended talks.",
		"They asked that the box be seized. The pace was set at noon, and the fleet reduced to four boats.",
		"The box was carried to the house and the talks ended in May.",
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
		if first < 0 && (s.reduced(i, end, in.First) || s.elliptic(i, end, in)) {
			first = i
		}
		if first >= 0 && !s.denied(first, i) && !s.otherSense(first, i) && !s.byAgent(end, in.End) {
			if anyOf(s.word(end), "up", "off", "out", "down", "away", "apart") && s.doc.Tokens[end].Break == 0 { // was beaten up
				end++
			}
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
		case s.word(k) == "at" && s.phraseStartsAt(k+1, "the hands of"):
			return true
		case s.finiteClause(k): // were killed after jets hit a base run by the army
			return false
		case s.word(k) == "by":
			return s.isWord(k+1) && !s.is(k+1, lexicon.Time) && !(s.is(k+1, lexicon.NumberWord) && s.is(k+2, lexicon.Time)) || s.isMark(k+1)
		case s.punct(k) != 0 && !s.doc.Tokens[k].Glued, s.is(k, lexicon.Relative|lexicon.SubjectPronoun|lexicon.Be|lexicon.Have|lexicon.Modal):
			return false
		}
	}
	return false
}

// finiteClause reports whether token i opens a clause of time or reason, with a
// subject and a verb of its own.
func (s *scan) finiteClause(i int) bool {
	switch s.word(i) {
	case "when", "while", "because", "although", "though":
		return true
	case "after", "before", "as", "since":
		for k := i + 1; k < i+6 && s.isWord(k); k++ {
			if s.is(k, lexicon.Preposition) && !s.is(k, lexicon.PastVerb) {
				return false
			}
			if s.finite(k) {
				return k > i+1
			}
		}
	}
	return false
}

// denied reports whether the passive at tokens [first, i] is said not to have
// happened: has not been charged.
func (s *scan) denied(first, i int) bool {
	from := first - 1
	if s.isWord(from) && hasSuffix(s.word(from), "ly") { // might reasonably be questioned
		from--
	}
	for k := from; k < i; k++ {
		if s.is(k, lexicon.Negation) && !anyOf(strings.ToLower(s.word(i)), "allowed", "permitted", "given", "granted", "tolerated") { // were not allowed: that is the harm
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
		if w := s.word(k); strings.EqualFold(w, "neither") || strings.EqualFold(w, "none") || strings.EqualFold(w, "no") || strings.EqualFold(w, "nobody") {
			return true
		}
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
	switch s.word(i) {
	case "ended", "extended", "expanded", "given", "carried", "picked":
		return false // talks ended in May
	case "shot":
		if s.word(end) == "at" {
			return false // officers shot at him
		}
	}
	switch s.word(end) {
	case "in", "during", "at", "near", "since":
		return s.is(end+1, lexicon.Article|lexicon.Possessive|lexicon.Det|lexicon.PluralNoun) || s.pluralLike(end+1) || s.capital(end+1) || s.doc.Tokens[i+1].Start != s.doc.Tokens[end].Start
	}
	return false
}

// passiveStart returns the first token of the passive that ends with the
// participle at token i, or -1: its form of be, and have before been; after
// "said to be" the participle itself.
func (s *scan) passiveStart(i, lo int) int {
	for k := i - 1; k >= lo && k > i-5; k-- {
		if s.is(k, lexicon.Be) {
			if w := s.word(k); w == "been" || w == "being" {
				switch {
				case s.is(k-1, lexicon.Have|lexicon.Be):
					k--
				case (s.is(k-1, lexicon.AdverbWord) || hasSuffix(s.word(k-1), "ly")) && s.is(k-2, lexicon.Have|lexicon.Be): // have also been hit
					k -= 2
				case w == "being": // feared being arrested: a name for the deed
					return -1
				}
			}
			if strings.EqualFold(s.word(k), "be") && s.is(k-1, lexicon.To) {
				if s.heldTrue(k - 2) { // said to be hurt
					return i
				}
				return -1 // wants to be arrested: nothing is said to have been done
			}
			if strings.EqualFold(s.word(k), "be") && !s.is(k-1, lexicon.Modal) && !s.is(k-2, lexicon.Modal) && !s.is(k-3, lexicon.Modal) && s.isWord(k-1) {
				return -1 // asked that he be arrested
			}
			if strings.EqualFold(s.word(k-1), "there") { // there were extended talks
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

// heldTrue reports whether token i is the participle of a verb by which
// something is given out for a fact: said to be hurt, feared killed.
func (s *scan) heldTrue(i int) bool {
	switch s.word(i) {
	case "said", "reported", "believed", "thought", "feared", "known", "understood", "alleged", "confirmed", "presumed":
		return true
	}
	return false
}

// elliptic reports whether the participles [i, end) of a verb that always has
// an object stand without one, and so for a passive: three drivers killed, one
// hurt every week; forty were killed and ninety wounded; two feared drowned.
func (s *scan) elliptic(i, end int, in text.Range) bool {
	w := strings.ToLower(s.word(i))
	if w == "shot" && s.word(end) == "dead" {
		end++
	} else if !alwaysHasObject(w) && !(w == "drowned" && s.heldTrue(i-1)) {
		return false
	}
	p := i - 1
	switch {
	case p < in.First || s.doc.Tokens[i].Break > 0:
		return false
	case s.heldTrue(p) && !s.is(p-1, lexicon.Have), strings.EqualFold(s.word(p), "those"):
		return true
	case s.doc.Tokens[p].Kind == text.Number:
	case !s.isWord(p) || s.bits[p]&(lexicon.NounWord|lexicon.Person|lexicon.NumberWord) == 0 && !hasSuffix(s.word(p), "s") && !s.unlisted(p),
		s.is(p, lexicon.SubjectPronoun|lexicon.Be|lexicon.Have|lexicon.Relative|lexicon.CliticS|lexicon.VerbWord&^lexicon.BaseVerb&^lexicon.ThirdVerb),
		s.capital(p) && !s.titleCased(p) && !s.sentenceStart(p) && !s.is(p, lexicon.NumberWord) && !s.several(p): // the man Quayle killed
		return false
	}
	switch s.word(p) {
	case "police", "authorities", "army", "military", "forces", "troops", "gunmen", "militants":
		return false // they may have done it
	}
	if end >= in.End || s.doc.Tokens[end].Break > 0 {
		return true
	}
	if s.is(end, lexicon.Coordinator) {
		return !s.is(end+1, lexicon.VerbWord|lexicon.AdverbWord|lexicon.ObjectPronoun)
	}
	switch s.punct(end) {
	case '.', ';', ')', '!', '?':
		return true
	case ',':
		return !s.is(end+1, lexicon.PartVerb|lexicon.PastVerb)
	}
	switch s.word(end) {
	case "in", "near", "during", "every", "when", "while", "after", "because", "on", "across", "inside", "outside", "since", "per", "there", "here":
		return true
	case "at", "as": // at sea, not at least
		return !s.is(end+1, lexicon.Quantifier) && !anyOf(s.word(end+1), "least", "many", "much", "well")
	}
	return s.is(end, lexicon.Time) || s.dash(end)
}

// alwaysHasObject reports whether a participle is of a verb of harm that is
// not used without an object: whoever is told of without one has suffered it.
func alwaysHasObject(participle string) bool {
	switch participle {
	case "killed", "wounded", "injured", "hurt", "maimed", "murdered", "slain", "assassinated", "executed", "massacred", "slaughtered", "beheaded",
		"displaced", "detained", "arrested", "jailed", "imprisoned", "abducted", "kidnapped", "tortured", "raped", "evicted", "deported", "expelled",
		"destroyed", "damaged", "demolished", "stabbed", "strangled", "lynched", "flattened", "razed", "ransacked", "besieged", "trapped", "stranded", "hospitalized", "hospitalised", "orphaned":
		return true
	}
	return false
}
