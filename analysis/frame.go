package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// clauseCue reports whether the words around a verb of saying or thinking show
// content: a clause or quotation after it, or a comma or mark before.
func (s *scan) clauseCue(a *attribution, in text.Range, passive bool) bool {
	if a.Final || a.Inverted {
		return a.Entry.Term != "go on" || s.speaks(a.Source)
	}
	if p := a.Source.First - 1; p >= in.First && a.Source.End > a.Source.First && strings.EqualFold(s.word(p), "as") {
		return true // as X observed
	}
	if passive {
		return s.is(a.End, lexicon.Preposition) && s.word(a.End) == "by" || s.word(a.End) == "that" && a.Entry.Class.Name != "cue.tell" // were notified that: they were told, by nobody
	}
	if a.Source.End == a.Source.First && !s.saysWho(a) && a.Form != lexicon.Ing && a.Form != lexicon.Plain && !s.isMark(a.End) {
		return false // RELATED: and the like
	}
	if s.answers(a) {
		a.End++
		return true
	}
	if s.is(a.First-1, lexicon.Relative) && perceives(a.Entry.Term) && !s.opensClause(a.End, in.End) {
		return false // the pilot who saw the plan described it
	}
	if a.Entry.Term == "continue" && s.isWord(a.End) && hasSuffix(s.word(a.End), "ing") {
		return false // continued rowing
	}
	return s.clauseAfter(a.End, in.End) && (a.Source.End == a.Source.First || s.speaks(a.Source) || s.hasEvidence(a.Source))
}

// clauseAfter reports whether a that-clause, a question, a quotation or a bare
// clause begins at token i, after a time, an addressee or a place.
func (s *scan) clauseAfter(i, end int) bool {
	stop := min(end, i+reach)
	for k := i; k < stop && k < i+10; k++ {
		if s.isMark(k) || s.punct(k) == ':' {
			return true
		}
		if s.punct(k) == ',' {
			return s.opensClause(k+1, stop) || k == i && s.word(k+1) == "saying" || k == i && s.opensClause(s.afterComma(k+1, stop), stop)
		}
		if w := s.word(k); w == "that" && !s.is(k+1, lexicon.Be) || s.is(k, lexicon.Wh) && (k == i || !s.is(k, lexicon.Relative)) {
			return true
		}
		if s.is(k, lexicon.Time|lexicon.AdverbWord) && !s.is(k, lexicon.Det) || s.is(k, lexicon.Det) && s.is(k+1, lexicon.Time) { // this month that
			continue
		}
		if s.is(k, lexicon.Preposition) {
			next := s.nounPhraseEnd(k+1, stop)
			if w := s.word(k); w != "on" && w != "in" && w != "at" && w != "to" && w != "during" {
				return next > k+1 && w != "of" && (w != "for" || s.word(next-1) == "time") && s.word(next) == "that" && !s.is(next+1, lexicon.Be|lexicon.Have|lexicon.Modal) // for the first time that
			}
			k = next - 1
			continue
		}
		if next := s.nounPhraseEnd(k, stop); next > k && (s.word(next) == "that" || s.asks(next)) { // told it that
			return true
		}
		return s.bareClause(k, stop)
	}
	return false
}

// opensClause reports whether a mark, a question word or that stands at token i.
func (s *scan) opensClause(i, stop int) bool {
	return i < stop && (s.isMark(i) || s.is(i, lexicon.Wh) || s.word(i) == "that")
}

// afterComma returns the token after the comma that closes words set off at
// token i ("warned, as did others, that"), or stop.
func (s *scan) afterComma(i, stop int) int {
	for k := i; k < stop && k < i+14; k++ {
		if s.punct(k) == ',' {
			return k + 1
		}
	}
	return stop
}

// bareClause reports whether a noun phrase and a finite verb follow.
func (s *scan) bareClause(i, stop int) bool {
	if !s.isWord(i) && s.doc.Tokens[i].Kind != text.Number {
		return false
	}
	if s.is(i, lexicon.SubjectPronoun) && !s.is(i, lexicon.ObjectPronoun) {
		return true
	}
	if s.is(i, lexicon.SubjectPronoun) && s.isMark(i+1) { // added it "might be"
		return true
	}
	k := s.nounPhraseEnd(i, stop)
	if k == i {
		return false
	}
	for n := 0; k < stop && n < 12; n++ { // prepositional phrases and adverbs of the subject
		if s.finite(k) {
			return true
		}
		if s.is(k, lexicon.AdverbWord|lexicon.Negation) {
			k++
			continue
		}
		if s.punct(k) == ',' { // the pilots, not the crew, were late
			k = s.afterComma(k+1, stop)
			return k < stop && s.finite(k)
		}
		if s.is(k, lexicon.To) { // his efforts to slow it will last
			k++
		} else if !s.is(k, lexicon.Preposition) && s.word(k) != "and" {
			return false
		}
		next := s.nounPhraseEnd(k+1, stop)
		if next == k+1 {
			return false
		}
		k = next
	}
	return false
}

// finite reports whether token i is a finite verb.
func (s *scan) finite(i int) bool {
	b := s.bits[i]
	if b&(lexicon.Be|lexicon.Have|lexicon.Do|lexicon.Modal) != 0 {
		return s.punct(i-1) == 0 || !s.isMark(i-1)
	}
	if b&lexicon.ThirdVerb != 0 && b&lexicon.PluralNoun == 0 || b&lexicon.PastVerb != 0 {
		return !s.nominal(i)
	}
	if b&lexicon.ThirdVerb != 0 {
		return s.verbal(i, lexicon.Third)
	}
	return b&lexicon.BaseVerb != 0 && (s.is(i-1, lexicon.PluralNoun|lexicon.SubjectPronoun) || b&lexicon.NounWord == 0 && s.pluralLike(i-1)) ||
		s.unlisted(i) && s.isWord(i) && hasSuffix(s.word(i), "ed") && !s.adjectival(i) && !s.is(i-1, lexicon.Article)
}

// objectCue reports whether the verb has an object, is passive, or is a
// participle with one.
func (s *scan) objectCue(a *attribution, in text.Range, passive bool) bool {
	if passive {
		return a.Source.End > a.Source.First || a.Stance != StanceNeutral && a.Stance != StanceFactive || a.First+1 < a.End || s.isMark(a.End) || s.isMark(a.End+1)
	}
	if a.Inverted || a.Final {
		return true
	}
	if a.Source.End == a.Source.First && !s.saysWho(a) && a.Form != lexicon.Ing && (a.Form != lexicon.Plain || s.is(a.First-1, lexicon.To)) && !s.marksNear(a.End) {
		return false
	}
	if p := a.Source.First - 1; s.is(p, lexicon.Relative) || s.is(p, lexicon.NounWord) && s.capital(p+1) && s.isWord(a.Source.First) || s.saidBefore(a.Source.First) { // a position that Russia denies, a claim Russia denies, an accusation the port denies
		return true
	}
	k := a.End
	for k < in.End && s.is(k, lexicon.AdverbWord) {
		k++
	}
	k = s.afterTime(k, in.End)
	if k >= in.End || s.is(k, lexicon.Time) && !s.is(k, lexicon.Det|lexicon.AdverbWord|lexicon.Modal) && (k+1 >= in.End || !s.isWord(k+1)) {
		return false // a list published Monday
	}
	if a.First+1 < a.End { // a verb with its preposition
		return true
	}
	if s.isMark(k) || s.punct(k) == ':' || s.word(k) == "as" || s.word(k) == "being" || s.is(k, lexicon.Coordinator) && s.is(k+1, lexicon.PastVerb|lexicon.ThirdVerb) {
		return true
	}
	return (s.isWord(k) || s.doc.Tokens[k].Kind == text.Number) &&
		(s.bits[k]&(lexicon.Preposition|lexicon.Coordinator|lexicon.Be|lexicon.Modal|lexicon.To) == 0 || s.is(k, lexicon.Det|lexicon.Possessive))
}

// afterTime returns the token after a time or place that stands between a verb
// and its object ("announced on Friday the arrest"), or i.
func (s *scan) afterTime(i, stop int) int {
	k := i
	for k < stop && s.is(k, lexicon.Time) && !s.is(k, lexicon.AdverbWord|lexicon.Modal) {
		k++
	}
	if k == i && s.is(i, lexicon.Preposition) && (s.is(i+1, lexicon.Time) || s.is(i+1, lexicon.Article)) {
		k = s.nounPhraseEnd(i+1, stop)
		for k < stop && s.is(k, lexicon.Time) {
			k++
		}
	}
	if k > i && k < stop && s.is(k, lexicon.Article|lexicon.Possessive) {
		return k
	}
	return i
}

// answers reports whether a manner adverb follows a verb of answering or of
// forceful speech: "answered vaguely" is a cue without a content.
func (s *scan) answers(a *attribution) bool {
	if a.Stance == StanceNeutral {
		switch a.Entry.Term {
		case "answer", "reply", "respond", "comment", "tweet", "joke":
		default:
			return false
		}
	}
	return s.speaks(a.Source) && s.isWord(a.End) && hasSuffix(s.word(a.End), "ly") && !s.is(a.End, lexicon.AdverbWord|lexicon.Time)
}

// hasEvidence reports whether the head of a noun phrase is a document, a study
// or a poll.
func (s *scan) hasEvidence(r text.Range) bool {
	return r.End > r.First && (s.is(s.head(r), lexicon.Document) || s.word(r.First-1) == "by" && s.is(r.First-2, lexicon.Document))
}

// head returns the token of a noun phrase that what follows it in the phrase
// describes: the study in "a study of voters".
func (s *scan) head(r text.Range) int {
	for i := r.First; i+1 < r.End; i++ {
		if s.ids[i+1] == s.lex.words.of && partitive(s.word(i)) {
			continue
		}
		if s.is(i+1, lexicon.Preposition|lexicon.Relative) || s.punct(i+1) == ',' || s.punct(i+1) == '(' || s.is(i, lexicon.Person|lexicon.Body|lexicon.Document) && s.is(i+1, lexicon.PartVerb|lexicon.IngVerb) {
			return i
		}
	}
	return r.End - 1
}

// partitive reports whether a noun before of only measures out what comes
// after it: a trove of letters shows what letters show.
func partitive(noun string) bool {
	switch noun {
	case "pages", "set", "series", "batch", "trove", "cache", "stack", "pile", "collection", "number", "dozens", "hundreds", "thousands", "pair", "handful":
		return true
	}
	return false
}

// nounCue reports whether a noun of saying is tied to a source or a content:
// X's claim, a claim by X, its claim that, the claim that.
func (s *scan) nounCue(a *attribution, in text.Range) bool {
	if s.capital(a.First) && !s.doc.LowerCased && !s.sentenceStart(a.First) && !s.titleCased(a.First) {
		return false
	}
	n := len(s.attributions) - 1
	object := n >= 0 && s.attributions[n].End == a.First // the court rejected claims that
	if !object && a.Form != lexicon.Plural && s.is(a.First, lexicon.BaseVerb|lexicon.ThirdVerb) && s.verbal(a.First, a.Form) {
		return false
	}
	if !object && a.Form == lexicon.Plural && s.is(a.First, lexicon.ThirdVerb) && !s.nominal(a.First) && s.verbal(a.First, lexicon.Third) {
		return false
	}
	p := a.First - 1
	own := p > in.First && s.word(p) == "own" // by his own admission
	if own {
		p--
	}
	for p > in.First && s.adjectival(p) && !s.is(p, lexicon.Article) {
		p--
	}
	mild := a.Stance == StanceNeutral
	if q := s.quoteBefore(a.First); q >= 0 { // his "basket case" remark
		p, mild = s.doc.Quotes[q].Tokens.First-1, false
	}
	switch {
	case s.is(p, lexicon.Possessive):
		a.Source = text.Range{First: p, End: p + 1}
	case s.is(p, lexicon.CliticS):
		a.Source = s.nounPhraseBefore(p-1, in.First)
		a.Source.End = p + 1
	case (s.word(a.End) == "by" || s.word(a.End) == "from") && s.isWord(a.End+1):
		a.Source = text.Range{First: a.End + 1, End: s.nounPhraseEnd(a.End+1, in.End)}
	case s.is(p, lexicon.Article) && s.is(p-1, lexicon.Issue): // offered a statement
		if before := s.beforeVerb(p-1, in.First); before >= in.First {
			a.Source = s.subjectEndingAt(before, in.First)
		}
		return s.speaks(a.Source)
	}
	if mild && s.is(p, lexicon.Article|lexicon.Possessive) && s.is(p-1, lexicon.Preposition) { // said in a statement that
		return false
	}
	if !mild {
		return a.Source.End > a.Source.First || s.nominal(a.First) || s.word(a.End) == "that" || a.Stance == StanceCharged && hasSuffix(s.word(a.First-1), "ing") && s.is(a.First-2, lexicon.Article) // a sweeping denunciation
	}
	return s.word(a.End) == "that" || own && strings.EqualFold(s.word(a.Source.First-1), "by") || a.Source.End > a.Source.First && (s.isMark(a.End) || s.is(a.End, lexicon.To)) || a.First+1 < a.End && a.Source.End > a.Source.First
}

// asks reports whether an indirect question begins at token i.
func (s *scan) asks(i int) bool {
	w := s.word(i)
	return w == "whether" || w == "if"
}

// speaks reports whether a source is a person, a body or a name.
func (s *scan) speaks(r text.Range) bool {
	return r.End > r.First && (s.subjectLike(r.First, r.End) || s.is(r.First-1, lexicon.Wh)) // what it called
}
