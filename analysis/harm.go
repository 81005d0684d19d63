package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
)

// otherSense reports whether the participle at token i of the passive that
// begins at token first does no harm and decides nothing, to judge by its
// particle or its subject: broken down into parts, was held on Friday, was used
// to dig. "Was held captive" and "gas was used" do.
func (s *scan) otherSense(first, i int) bool {
	if s.plainThing(first, i) {
		return true
	}
	next := s.word(i + 1)
	switch strings.ToLower(s.word(i)) {
	case "broken", "cut":
		return next == "down" || next == "into"
	case "closed", "shut":
		return s.is(i+1, lexicon.To) || s.tellsOf(first, "door", "window", "gate", "lid", "drawer", "box", "eye", "book")
	case "set": // alight, not for noon
		return !anyOf(next, "ablaze", "alight", "afire") && !(next == "on" && s.word(i+2) == "fire")
	case "reduced": // to rubble, not to half
		return next != "to" || !anyOf(s.word(i+2), "rubble", "ruins", "ashes", "dust")
	case "conducted":
		return s.tellsOf(first, "survey", "poll", "interview", "census", "study", "research", "ceremony", "test", "exam", "tour", "review", "orchestra", "concert")
	case "carried":
		return next != "out"
	case "subjected":
		return next != "to"
	case "handed":
		return next != "over" || s.is(i+2, lexicon.Article)
	case "picked":
		return next != "up" && next != "off"
	case "separated": // from the rest, from their children
		return next == "from" && !s.is(i+2, lexicon.Possessive)
	case "released": // from prison, not from hospital or to the press
		return next != "from" || s.word(i+2) == "hospital" || s.word(i+3) == "hospital"
	case "placed": // on leave, not on the table
		return (next != "on" || s.is(i+2, lexicon.Article) || hasSuffix(s.word(i+2), "ing") || hasSuffix(s.word(i+2), "day")) && !s.tellsOf(first, "bomb", "device", "explosive", "mine")
	case "agreed", "decided":
		return next == "to" || next == "that" || next == "with"
	case "used":
		return !s.tellsOf(first, "weapon", "munition", "ammunition", "round", "bullet", "bomb", "gas", "agent", "sarin", "chlorine", "napalm", "phosphorus", "force", "violence", "torture")
	case "lifted", "eased", "relaxed", "tightened", "extended", "expanded", "ended":
		return !s.tellsOf(first, "sanction", "embargo", "ban", "blockade", "siege", "curfew", "restriction", "lockdown", "measure", "limit", "tariff", "immunity", "order", "freeze", "moratorium",
			"rule", "control", "emergency", "truce", "ceasefire", "deadline", "detention", "mandate", "sentence", "occupation", "protection", "programme", "program", "benefit", "policy", "policies", "law", "operation", "strike")
	case "held":
		switch next {
		case "in", "under", "at", "on", "for":
			return !s.confines(i + 2)
		}
		return !anyOf(next, "hostage", "captive", "prisoner", "incommunicado", "without", "against")
	case "taken":
		return !(anyOf(next, "hostage", "captive", "prisoner", "away") || next == "off" && s.word(i+3) == "air" || next == "into" && s.confines(i+2) || next == "from" && s.is(i+2, lexicon.Possessive))
	case "put":
		return !(next == "to" && s.word(i+2) == "death" || next == "behind" && s.word(i+2) == "bars" || next == "on" && s.word(i+2) == "trial" || anyOf(next, "in", "under") && s.confines(i+2))
	case "thrown", "driven", "kicked", "turned": // out of a house
		return !(anyOf(next, "out", "off", "away", "down", "back", "from") || anyOf(next, "in", "into") && s.confines(i+2))
	case "blown", "rounded", "locked":
		return !anyOf(next, "up", "out", "apart")
	case "torn", "knocked":
		return !anyOf(next, "down", "apart", "out")
	case "wiped", "laid", "called":
		return !anyOf(next, "out", "off")
	case "left":
		return !anyOf(next, "dead", "homeless", "injured", "wounded", "stranded", "paralysed", "paralyzed", "disabled", "without", "unconscious", "orphaned")
	}
	return false
}

// plainThing reports whether the participle at token i is said of a thing that
// one neither harms by it nor decides upon: eggs are beaten, fees are charged to
// a firm, an envelope is sealed.
func (s *scan) plainThing(first, i int) bool {
	next := s.word(i + 1)
	switch strings.ToLower(s.word(i)) {
	case "beaten", "burned", "burnt", "crushed", "whipped", "frozen", "cut", "pounded", "stripped":
		return s.endsIn(first, "egg", "cream", "nut", "dough", "fruit", "bread", "cake", "meat", "butter", "garlic", "spice", "juice", "toast", "pastry", "sauce", "vegetable", "grass", "hedge", "hair", "wood", "paper", "cloth",
			"river", "lake", "pond", "canal", "ground", "team", "side", "champion", "favourite", "favorite")
	case "broken":
		return s.endsIn(first, "record", "seal", "silence", "fast", "news", "story", "code", "spell", "deadlock", "ice")
	case "shot":
		return s.endsIn(first, "film", "movie", "picture", "photo", "photograph", "video", "footage", "scene", "series", "clip", "advert", "documentary")
	case "removed":
		return s.endsIn(first, "cover", "paint", "tooth", "teeth", "lid", "coat", "shoe", "stain", "rust", "snow", "tape", "screw", "tumour", "tumor", "label", "wrapping", "skin", "bone", "seed")
	case "picked", "turned":
		return s.endsIn(first, "light", "lamp", "volume", "sound", "heat", "heating", "radio", "tune", "signal", "phone", "rubbish", "parcel", "bag", "ball", "speed", "page", "key", "tap", "bed")
	case "sunk":
		return s.endsIn(first, "well", "shaft", "borehole", "post", "pile")
	case "held": // behind closed doors, what is no person
		return s.endsIn(first, "meeting", "talk", "session", "hearing", "trial", "vote", "election", "conference", "ceremony", "funeral", "concert", "match", "service", "event")
	case "hung": // people are hanged
		return true
	case "charged":
		return next == "to" || s.endsIn(first, "battery", "batterie", "phone", "car", "fee", "price", "rent", "interest")
	case "given": // permission, a life sentence, 48 hours; not tea
		return !s.tellsOf(first, "permission", "order", "approval", "consent", "authorization", "authorisation", "power", "warning") &&
			!s.followedBy(i+1, "sentence", "term", "fine", "ban", "power", "immunity", "deadline", "ultimatum", "hour", "day", "year", "month", "permission", "order", "asylum", "amnesty", "access", "dose", "choice")
	case "sealed":
		return !(next == "off" || s.tellsOf(first, "border", "crossing", "exit", "entrance", "road", "street", "city", "citie", "town", "village", "district", "area", "quarter", "building", "mosque", "church", "office"))
	case "ordered": // to leave, not tea
		return next != "to" && !s.tellsOf(first, "strike", "raid", "attack", "airstrike", "evacuation", "closure", "investigation", "inquiry", "inquirie", "troop", "killing", "arrest", "curfew", "lockdown", "cut", "halt", "resident", "people", "soldier") && !s.followedBy(i+1, "out", "off", "away", "back", "home", "from")
	case "launched":
		return s.endsIn(first, "survey", "website", "site", "product", "book", "album", "ship", "boat", "ferry", "ferrie", "service", "phone", "satellite", "app", "magazine", "brand", "appeal", "company", "companie", "festival", "exhibition")
	case "dropped":
		return !s.tellsOf(first, "bomb", "shell", "missile", "munition", "barrel", "leaflet", "charge", "case", "lawsuit", "investigation", "inquiry", "inquirie", "plan", "demand", "sanction", "explosive", "napalm", "tonne", "ton", "aid", "player", "minister")
	case "reversed":
		return !s.tellsOf(first, "decision", "ruling", "policy", "policies", "conviction", "verdict", "ban", "rule", "cut", "order", "judgment", "judgement", "law", "measure", "gain", "suspension")
	case "delayed":
		return !s.tellsOf(first, "vote", "decision", "trial", "election", "convoy", "aid", "evacuation", "release", "verdict", "hearing", "execution", "deployment", "talk", "bill", "payment", "delivery", "deliverie", "shipment", "sentencing", "inquiry", "withdrawal", "pullout", "law", "measure", "plan")
	}
	return false
}

// endsIn reports whether one of the nouns, in the singular or plural, stands
// right before token first: the last word of a short subject.
func (s *scan) endsIn(first int, nouns ...string) bool {
	w := strings.ToLower(s.word(first - 1))
	return anyOf(w, nouns...) || strings.HasSuffix(w, "s") && anyOf(w[:len(w)-1], nouns...)
}

// followedBy reports whether one of the nouns, in the singular or plural,
// stands among the four tokens from token i on, before the clause ends.
func (s *scan) followedBy(i int, nouns ...string) bool {
	for k := i; k < i+4 && s.isWordOrNumber(k); k++ {
		if s.endsIn(k+1, nouns...) {
			return true
		}
	}
	return false
}

// tellsOf reports whether one of the nouns, in the singular or plural, stands
// among the few words before token first: what is said to be used or lifted.
func (s *scan) tellsOf(first int, nouns ...string) bool {
	for k := first - 1; k >= 0 && k > first-12 && s.doc.Tokens[k+1].Break == 0 && !s.stops(k) && s.punct(k) != ';' && !s.is(k, lexicon.Be|lexicon.Have); k-- {
		if s.endsIn(k+1, nouns...) {
			return true
		}
	}
	return false
}

// confines reports whether a place or state in which people are kept begins at
// token i: custody, house arrest, an unknown location, suspicion of arson.
func (s *scan) confines(i int) bool {
	for k := i; k < i+3 && s.isWord(k); k++ {
		switch s.word(k) {
		case "custody", "detention", "captivity", "prison", "jail", "solitary", "cell", "cells", "chains", "isolation",
			"arrest", "guard", "gunpoint", "knifepoint", "ransom", "suspicion", "charges", "bail",
			"unknown", "undisclosed", "unidentified", "unspecified", "secret":
			return true
		}
	}
	return false
}

func anyOf(w string, words ...string) bool {
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}
