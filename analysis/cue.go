package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// attribution is a cue with what it ties together, in tokens.
type attribution struct {
	match
	Sentence int
	Source   text.Range // empty where the sentence names none
	Content  Span
	Inverted bool // the source comes after the cue: said X
	Final    bool // the content comes before: …, X said
	Stance   Stance
}

// A clause is looked for this many tokens ahead, so that a text without stops
// stays linear.
const reach = 60

// findAttributions decides which of the cue words in the lists are cues here,
// and who speaks. Cues inside quotations are left alone.
func (s *scan) findAttributions() {
	s.cued = make([]int32, len(s.doc.Tokens))
	cues := s.found[KindAttribution]
	at := 0
	for n, sentence := range s.doc.Sentences {
		taken := sentence.Tokens.First
		for at < len(cues) && cues[at].First < sentence.Tokens.End {
			m := cues[at]
			at++
			if m.First < taken || s.quoted(m.First) {
				continue
			}
			a := attribution{match: m, Sentence: n}
			if !s.fits(&a, sentence.Tokens) || s.ownVoice(a.Source) {
				continue
			}
			a.Stance = s.stanceOf(m)
			s.attributions = append(s.attributions, a)
			s.cued[m.First] = int32(len(s.attributions))
			taken = m.End
		}
	}
	s.dropRubrics()
	for i := range s.attributions {
		s.attributions[i].Content = s.contentOf(&s.attributions[i])
	}
}

// dropRubrics drops colons after words that are a rubric ("The Latest: …")
// rather than a speaker: neither a role, body or place nor a name that speaks
// elsewhere in the text.
func (s *scan) dropRubrics() {
	speakers := map[string]int{}
	for i := range s.attributions {
		if r := s.attributions[i].Source; r.End > r.First {
			speakers[s.word(r.End-1)]++
		}
	}
	kept := s.attributions[:0]
	clear(s.cued)
	for i := range s.attributions {
		a := s.attributions[i]
		if a.Entry.Class.Frame == "colon" && s.punct(a.First) == ':' && speakers[s.word(a.Source.End-1)] < 2 && !s.is(a.Source.End-1, lexicon.Person|lexicon.Body|lexicon.Place|lexicon.Document) {
			continue
		}
		kept = append(kept, a)
		s.cued[a.First] = int32(len(kept))
	}
	s.attributions = kept
}

// ownVoice reports whether the source is the writer, with or without the
// readers: "we have all felt" is no report of what somebody felt.
func (s *scan) ownVoice(r text.Range) bool {
	if r.End != r.First+1 {
		return false
	}
	w := s.word(r.First)
	return strings.EqualFold(w, "we") || strings.EqualFold(w, "i") || strings.EqualFold(w, "you")
}

// quoted reports whether token i stands inside a quotation of some length.
func (s *scan) quoted(i int) bool {
	q := s.quoteOf[i]
	return q >= 0 && s.doc.Quotes[q].Tokens.End-s.doc.Quotes[q].Tokens.First > 3
}

func (s *scan) stanceOf(m match) Stance {
	return s.lex.stances[m.Entry.Index]
}

// fits reports whether the surroundings that the cue's frame asks for are
// there, and fills in the source.
func (s *scan) fits(a *attribution, in text.Range) bool {
	switch frame := a.Entry.Class.Frame; frame {
	case "phrase":
		s.phraseSource(a, in)
		return true
	case "noun":
		return s.nounCue(a, in)
	case "colon":
		return s.colonCue(a, in)
	case "state":
		if s.unrealised(a.First+1, in.First) {
			return false
		}
		s.verbSource(a, in, false)
		return s.speaks(a.Source)
	default:
		if !s.verbal(a.First, a.Form) {
			return false
		}
		mild := a.Entry.Class.Stance == "neutral" && frame != "any"
		if mild && (s.unrealised(a.First, in.First) || s.nested(a)) {
			return false
		}
		passive := s.passive(a.First, a.Form)
		s.verbSource(a, in, passive)
		switch frame {
		case "any":
			return true
		case "clause":
			return s.clauseCue(a, in, passive)
		case "object":
			return s.objectCue(a, in, passive) && (!mild || passive || a.Source.End == a.Source.First || s.speaks(a.Source) || s.hasEvidence(a.Source))
		case "evidence":
			return !passive && s.hasEvidence(a.Source) && s.objectCue(a, in, false)
		case "to":
			return s.is(a.End, lexicon.To) && (s.speaks(a.Source) || passive)
		}
	}
	return false
}

// unrealised reports whether the verb at token i only might happen: it stands
// in an infinitive or after would, should or may. "She would support it"
// reports nothing that she said.
func (s *scan) unrealised(i, lo int) bool {
	k := i - 1
	for k >= lo && s.is(k, lexicon.AdverbWord) {
		k--
	}
	if s.is(k, lexicon.Be) && k > lo {
		k--
	}
	return k >= lo && s.is(k, lexicon.To|lexicon.Modal) && !s.asks(i+1)
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

// nested reports whether a verb of saying before it in the sentence reports
// the clause that a stands in: "she said she hoped to".
func (s *scan) nested(a *attribution) bool {
	if s.isMark(a.End) { // relayed "regret"
		return false
	}
	for k := len(s.attributions) - 1; k >= 0 && s.attributions[k].Sentence == a.Sentence; k-- {
		b := &s.attributions[k]
		if b.Source.End == b.Source.First { // it was reported that X felt
			continue
		}
		if f := b.Entry.Class.Frame; (f == "any" || f == "clause") && !b.Final && !b.Inverted && a.First-b.End < 12 && !s.is(a.First-1, lexicon.Coordinator) {
			return true
		}
	}
	return false
}

// passive reports whether token i is the participle of a passive: a form of
// be stands before it, adverbs between.
func (s *scan) passive(i int, form lexicon.Form) bool {
	if form != lexicon.Participle && form != lexicon.PastOrParticiple {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if s.is(k, lexicon.Be) {
			return true
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Negation) && !(s.isWord(k) && hasSuffix(s.word(k), "ly")) {
			return false
		}
	}
	return false
}

// clauseCue reports whether the words around a verb of saying or thinking show
// content: a clause or quotation after it, or a comma or mark before.
func (s *scan) clauseCue(a *attribution, in text.Range, passive bool) bool {
	if a.Final || a.Inverted {
		return true
	}
	if p := a.Source.First - 1; p >= in.First && a.Source.End > a.Source.First && strings.EqualFold(s.word(p), "as") {
		return true // as X observed
	}
	if passive {
		return s.is(a.End, lexicon.Preposition) && s.word(a.End) == "by" || s.word(a.End) == "that"
	}
	if a.Source.End == a.Source.First && a.Form != lexicon.Ing && a.Form != lexicon.Plain {
		return false // RELATED: and the like
	}
	if s.answers(a) {
		a.End++
		return true
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
			return s.isMark(k+1) || k+1 < stop && s.is(k+1, lexicon.Wh) || s.word(k+1) == "that"
		}
		if w := s.word(k); w == "that" && !s.is(k+1, lexicon.Be) || s.is(k, lexicon.Wh) && k == i {
			return true
		}
		if s.is(k, lexicon.Time|lexicon.AdverbWord) && !s.is(k, lexicon.Det) {
			continue
		}
		if s.is(k, lexicon.Preposition) {
			if w := s.word(k); w != "on" && w != "in" && w != "at" && w != "to" && w != "during" {
				return false
			}
			k = s.nounPhraseEnd(k+1, stop) - 1
			continue
		}
		if next := s.nounPhraseEnd(k, stop); next > k && (s.word(next) == "that" || s.asks(next)) { // told it that
			return true
		}
		return s.bareClause(k, stop)
	}
	return false
}

// bareClause reports whether a noun phrase and a finite verb follow.
func (s *scan) bareClause(i, stop int) bool {
	if !s.isWord(i) && s.doc.Tokens[i].Kind != text.Number {
		return false
	}
	if s.is(i, lexicon.SubjectPronoun) && !s.is(i, lexicon.ObjectPronoun) {
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
		if !s.is(k, lexicon.Preposition) || s.is(k, lexicon.To) {
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
	return b&lexicon.BaseVerb != 0 && s.is(i-1, lexicon.PluralNoun|lexicon.SubjectPronoun) ||
		b == 0 && s.isWord(i) && hasSuffix(s.word(i), "ed") && !s.adjectival(i) && !s.is(i-1, lexicon.Article)
}

// objectCue reports whether the verb has an object, is passive, or is a
// participle with one.
func (s *scan) objectCue(a *attribution, in text.Range, passive bool) bool {
	if passive {
		return true
	}
	if a.Inverted || a.Final {
		return true
	}
	if a.Source.End == a.Source.First && a.Form != lexicon.Ing && a.Form != lexicon.Plain {
		return false
	}
	if s.is(a.Source.First-1, lexicon.Relative) { // a position that Russia denies
		return true
	}
	k := a.End
	for k < in.End && s.is(k, lexicon.AdverbWord) {
		k++
	}
	if k >= in.End {
		return false
	}
	if a.First+1 < a.End { // a verb with its preposition
		return true
	}
	if s.isMark(k) || s.punct(k) == ':' || s.is(k, lexicon.Coordinator) && s.is(k+1, lexicon.PastVerb|lexicon.ThirdVerb) {
		return true
	}
	return (s.isWord(k) || s.doc.Tokens[k].Kind == text.Number) &&
		(s.bits[k]&(lexicon.Preposition|lexicon.Coordinator|lexicon.Be|lexicon.Modal|lexicon.To) == 0 || s.is(k, lexicon.Det|lexicon.Possessive))
}

// answers reports whether a manner adverb follows a verb of answering:
// "answered vaguely" is a cue without a content.
func (s *scan) answers(a *attribution) bool {
	return s.speaks(a.Source) && s.isWord(a.End) && hasSuffix(s.word(a.End), "ly") && !s.is(a.End, lexicon.AdverbWord|lexicon.Time)
}

// hasEvidence reports whether the head of a noun phrase is a document, a study
// or a poll.
func (s *scan) hasEvidence(r text.Range) bool {
	return r.End > r.First && s.is(r.End-1, lexicon.Document)
}

// nounCue reports whether a noun of saying is tied to a source or a content:
// X's claim, a claim by X, its claim that, the claim that.
func (s *scan) nounCue(a *attribution, in text.Range) bool {
	if s.capital(a.First) && !s.doc.LowerCased && !s.sentenceStart(a.First) && !s.titleCased(a.First) {
		return false
	}
	if a.Form != lexicon.Plural && s.is(a.First, lexicon.BaseVerb|lexicon.ThirdVerb) && s.verbal(a.First, a.Form) {
		return false
	}
	if a.Form == lexicon.Plural && s.is(a.First, lexicon.ThirdVerb) && !s.nominal(a.First) && s.verbal(a.First, lexicon.Third) {
		return false
	}
	p := a.First - 1
	for p > in.First && s.adjectival(p) && !s.is(p, lexicon.Article) {
		p--
	}
	stance := a.Entry.Class.Stance
	mild := stance == "neutral"
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
		return a.Source.End > a.Source.First || s.nominal(a.First) || s.word(a.End) == "that"
	}
	return s.word(a.End) == "that" || a.Source.End > a.Source.First && (s.isMark(a.End) || s.is(a.End, lexicon.To)) || a.First+1 < a.End && a.Source.End > a.Source.First
}
