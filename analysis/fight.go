package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
)

// fought reports whether a cue that has words for weapons elsewhere tells of
// real ones, or of teeth, to judge by who does it or to what: troops attacked a
// convoy, the blast claimed nine lives, a dog attacked a child. Critics attacked the plan.
func (s *scan) fought(a *attribution) bool {
	switch a.Entry.Term {
	case "claim":
		for k := a.End; k < a.End+7 && s.isWordOrNumber(k); k++ {
			if w := s.word(k); w == "lives" || w == "life" {
				return true
			}
		}
	case "attack", "defend", "hammer", "blast", "pound":
		if a.Source.End > a.Source.First && a.Source.End <= a.First && warNoun(s.word(s.head(a.Source))) {
			return true
		}
		if a.Source.End > a.Source.First && a.Source.End <= a.First && beast(s.word(s.head(a.Source))) {
			return true
		}
		for k := a.End; k < a.End+6 && s.isWordOrNumber(k) && !s.is(k, lexicon.Preposition|lexicon.Relative); k++ {
			if warNoun(s.word(k)) && !s.is(k+1, lexicon.CliticS) {
				return true
			}
		}
	}
	return false
}

func (s *scan) isWordOrNumber(i int) bool { return i < len(s.bits) && s.punct(i) == 0 }

// warNoun reports whether a noun is one for those who fight or what they fight
// for and destroy.
func warNoun(noun string) bool {
	switch strings.TrimSuffix(strings.ToLower(noun), "s") {
	case "army", "armie", "force", "troop", "soldier", "rebel", "militant", "fighter", "gunman", "gunmen", "insurgent", "jihadist", "terrorist", "militia",
		"extremist", "mob", "assailant", "attacker", "bomber", "jet", "warplane", "plane", "aircraft", "helicopter", "drone", "missile", "rocket", "tank",
		"position", "convoy", "base", "airbase", "airfield", "airport", "checkpoint", "outpost", "post", "garrison", "headquarter", "compound", "depot",
		"village", "town", "city", "citie", "enclave", "district", "neighborhood", "neighbourhood", "corridor", "stronghold", "suburb", "border", "civilian",
		"hospital", "school", "market", "mosque", "church", "churche", "embassy", "embassie", "consulate", "ship", "vessel", "tanker", "patrol", "bus",
		"child", "children", "toddler", "baby", "babie", "boy", "girl", "woman", "women", "pedestrian", "passer-by", "walker", "swimmer", "surfer", "sheep", "cattle", "livestock",
		"target", "facility", "facilitie", "installation", "infrastructure", "crowd", "uss",
		"isi", "isil", "daesh", "islamic", "hezbollah", "taliban":
		return true
	}
	return false
}

// beast reports whether a noun is one for an animal that may attack.
func beast(noun string) bool {
	switch strings.TrimSuffix(strings.ToLower(noun), "s") {
	case "animal", "dog", "wolf", "wolve", "bear", "lion", "tiger", "leopard", "shark", "crocodile", "alligator", "hyena", "elephant", "bull", "boar",
		"snake", "cat", "fox", "foxe", "bird", "gull", "seagull", "wasp", "bee", "swarm", "horse", "pig", "rat", "monkey", "ape", "eagle", "swan", "cow", "orca":
		return true
	}
	return false
}
