package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// A verb is a cue only where its deed was done: not where it might be, where it
// is denied, nor where the word is no verb after all.

// onlyAdverbs reports whether nothing but adverbs stands at tokens [i, end).
func (s *scan) onlyAdverbs(i, end int) bool {
	for ; i < end; i++ {
		if !s.isWord(i) || !s.is(i, lexicon.AdverbWord) && !hasSuffix(s.word(i), "ly") {
			return false
		}
	}
	return i == end
}

// unrealised reports whether the verb at token i only might happen: it stands
// in an infinitive or after would, should or may. "She would support it"
// reports nothing that she said, nor does "a fund to attack her". "They took to
// the harbour radio to attack her" does.
func (s *scan) unrealised(i, lo int) bool {
	k := s.firstOfSeries(i, lo) - 1
	for k >= lo && (s.is(k, lexicon.AdverbWord) || s.isWord(k) && hasSuffix(s.word(k), "ly")) {
		k--
	}
	if s.is(k, lexicon.Be) && k > lo {
		k--
	}
	if s.is(k, lexicon.To) && (s.linking(k-1) || s.meansOf(k-1, lo)) {
		return false
	}
	if s.asks(i + 1) {
		return false
	}
	return k >= lo && (s.is(k, lexicon.To|lexicon.Modal) || s.is(k, lexicon.Coordinator) && s.is(i, lexicon.BaseVerb) && s.joinsInfinitive(k, lo))
}

// joinsInfinitive reports whether the coordinator at token k joins a verb to
// an infinitive or to a verb that only might happen: "to stop the ferry and
// accuse the pilot", "would stand up for and defend him".
func (s *scan) joinsInfinitive(k, lo int) bool {
	for j := k - 1; j > lo && j > k-14; j-- {
		switch {
		case s.is(j-1, lexicon.To|lexicon.Modal) && s.is(j, lexicon.BaseVerb):
			return !s.linking(j - 2)
		case s.punct(j) != 0, s.is(j, lexicon.PastVerb|lexicon.ThirdVerb) && !s.is(j, lexicon.NounWord|lexicon.BaseVerb), s.is(j, lexicon.Relative|lexicon.SubjectPronoun):
			return false
		}
	}
	return false
}

// firstOfSeries returns the first verb of the series that ends with the one at
// token i: confirm in "could not confirm, deny or comment on".
func (s *scan) firstOfSeries(i, lo int) int {
	if !s.is(i-1, lexicon.Coordinator) || !s.is(i-2, lexicon.BaseVerb) {
		return i
	}
	k := i - 2
	for k-2 > lo && s.punct(k-1) == ',' && s.is(k-2, lexicon.BaseVerb) {
		k -= 2
	}
	return k
}

// meansOf reports whether the words before token i are what somebody took to
// or used for the deed: "took to the harbour radio", "used blunt words".
func (s *scan) meansOf(i, lo int) bool {
	for k := i - 1; k >= lo && k > i-7 && s.isWord(k); k-- {
		switch s.word(k) {
		case "takes", "took", "taken":
			return s.is(k+1, lexicon.To)
		case "uses", "used", "using":
			return true
		}
	}
	return false
}

// linking reports whether token i is a verb or adjective whose infinitive did
// happen: it begins, goes on or came about. "He continues to insist" is his
// insisting.
func (s *scan) linking(i int) bool {
	switch s.word(i) {
	case "continue", "continues", "continued", "begin", "begins", "began", "begun", "start", "starts", "started",
		"come", "comes", "came", "seem", "seems", "seemed", "appear", "appears", "appeared", "emerge", "emerges", "emerged", "quick", "swift":
		return true
	}
	return false
}

// undone reports whether a cue is said not to happen where that leaves nothing
// said: "did not confirm", "without saying".
func (s *scan) undone(a *attribution) bool {
	if p := a.First - 2; s.word(a.First-1) == "one" && strings.EqualFold(s.word(p), "no") || s.is(a.First-1, lexicon.Have) && s.word(p) == "one" && strings.EqualFold(s.word(p-1), "no") {
		return true // no one has claimed it
	}
	if a.Form == lexicon.Ing {
		switch s.word(a.First - 1) {
		case "without", "against", "on", "with", "stop", "stopped", "avoid", "avoids", "avoided":
			return true
		case "from": // refrained from attacking
			return a.Stance == StanceCharged
		}
		return false
	}
	if a.Stance != StanceFactive && a.Stance != StanceCharged && a.Frame != frameEvidence {
		return false
	}
	for k := a.First - 1; k >= 0 && k > a.First-4; k-- {
		if s.is(k, lexicon.Negation) {
			return s.word(k+1) != "only"
		}
		if !s.is(k, lexicon.AdverbWord) && !(s.isWord(k) && hasSuffix(s.word(k), "ly")) {
			return false
		}
	}
	return false
}

// tough reports whether the verb at token i complements an adjective: hard to
// dismiss, difficult to deny.
func (s *scan) tough(i int) bool {
	return s.is(i-1, lexicon.To) && s.adjectival(i-2) && !s.is(i-2, lexicon.NumberWord|lexicon.Person|lexicon.AdverbWord)
}

// describes reports whether the participle of a cue describes the noun before
// it: a group charged with the watch, a group called Harbour Friends.
func (s *scan) describes(a *attribution, in text.Range) bool {
	if a.Entry.Term == "identify" && anyOf(s.word(a.End), "as", "only", "by") { // a pilot identified as Quayle
		return true
	}
	if a.Form != lexicon.PastOrParticiple && a.Form != lexicon.Participle || a.Inverted || !s.onlyAdverbs(a.Source.End, a.First) || a.First+1 != a.End {
		return false
	}
	if a.Frame == frameTo && a.Entry.Term == "intend" && !s.is(a.First-1, lexicon.SubjectPronoun|lexicon.Person) && !s.capital(a.First-1) { // a meeting intended to calm them
		return true
	}
	if a.Stance == StanceCharged && s.is(a.Source.First, lexicon.Article) && !s.is(a.Source.First-1, lexicon.Relative) {
		switch s.word(a.End) {
		case "with", "for", "of", "as", "by":
			return true
		}
		return false
	}
	switch s.word(a.First) {
	case "called", "labeled", "labelled", "named", "dubbed", "termed":
	default:
		return false
	}
	if w := s.word(a.Source.First); !strings.EqualFold(w, "a") && !strings.EqualFold(w, "an") {
		return false
	}
	end := s.nounPhraseEnd(a.End, in.End)
	return s.capital(a.End) && end > a.End && !s.isMark(end) && !s.is(end, lexicon.Article)
}

// nounOfCue reports whether a word that is spelled like the verb of a cue is a
// noun: the object of the cue right before it (a court "Questions Claims"), or
// the first word of its sentence, where a verb would be a command.
func (s *scan) nounOfCue(a *attribution, lo int) bool {
	if a.Form == lexicon.Plain && a.First == lo && !s.doc.LowerCased && !s.isMark(lo-1) {
		return true
	}
	n := len(s.attributions) - 1
	return n >= 0 && s.attributions[n].End == a.First && (a.Form == lexicon.Third || a.Form == lexicon.Plain) && s.is(a.First, lexicon.NounWord)
}

// byParticiple reports whether a cue of several words is the participle of a
// relative clause with its agent: "a plan agreed to by the pilots".
func (s *scan) byParticiple(a *attribution, in text.Range) bool {
	return (a.Form == lexicon.PastOrParticiple || a.Form == lexicon.Participle) && a.First+1 < a.End && s.word(a.End) == "by" && s.agent(a.End, in.End) > 0
}

// perceives reports whether a verb of noticing may have a plain object: what
// comes after it need be no clause.
func perceives(verb string) bool {
	switch verb {
	case "see", "hear", "read", "find", "discover", "know", "remember", "recall", "recognize", "recognise", "learn":
		return true
	}
	return false
}

// bare reports whether nothing after a word that is a noun as well could be
// what it reports, nor anything before it: rival claims on the coast.
func (s *scan) bare(a *attribution) bool {
	if a.Final || a.Inverted || a.Form != lexicon.Third && a.Form != lexicon.Plain || s.isMark(a.End) || s.punct(a.End) == ':' || s.is(a.First-1, lexicon.Det) {
		return false // that claim, said of what came before
	}
	return s.punct(a.End) != 0 || s.is(a.End, lexicon.Preposition|lexicon.Coordinator|lexicon.Be|lexicon.Modal) && !s.is(a.End, lexicon.Det|lexicon.To) || a.End >= len(s.bits)
}

// provides reports whether a cue of asking or referring only tells what an
// agreement holds (a plan that calls for a dam) or what is spoken of.
func (s *scan) provides(a *attribution) bool {
	switch a.Entry.Term {
	case "call for":
		if a.Source.End == a.Source.First || s.isMark(a.End) {
			return false
		}
		if s.word(a.First-1) == "that" && !s.hasGroup(a.Source) { // an agreement of the ports that called for dredging
			return true
		}
		head := s.head(a.Source)
		if a.Form == lexicon.Ing && s.isWord(a.First-1) {
			head = a.First - 1
		}
		switch strings.TrimSuffix(strings.ToLower(s.word(head)), "s") {
		case "plan", "agreement", "deal", "accord", "treaty", "pact", "resolution", "law", "bill", "protocol", "language", "constitution",
			"proposal", "roadmap", "text", "rule", "measure", "draft", "programme", "program", "contract", "clause", "ceasefire", "truce":
			return true
		}
	case "refer to":
		return !s.marksNear(a.End)
	}
	return false
}

// pictures reports whether something to look at shows a person or thing: the
// video shows a man. That it shows that he was late is a report.
func (s *scan) pictures(a *attribution) bool {
	if a.Entry.Term != "show" {
		return false
	}
	switch strings.TrimSuffix(strings.ToLower(s.word(s.head(a.Source))), "s") {
	case "video", "footage", "picture", "photo", "photograph", "image", "clip", "tape", "recording", "film":
		return true
	}
	return false
}

// whenTold reports whether the participle of a cue stands right after when or
// if: "when told the news" says nobody's words.
func (s *scan) whenTold(a *attribution) bool {
	switch strings.ToLower(s.word(a.First - 1)) {
	case "when", "if", "once", "until", "unless":
		return true
	}
	return false
}
