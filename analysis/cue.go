package analysis

import (
	"slices"
	"sort"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// attribution is a cue with what it ties together, in tokens.
type attribution struct {
	match
	Sentence int
	Source   text.Range // empty where the sentence names none
	Who      text.Range // whom a pronoun as source stands for, where that is sure
	Content  Span
	Inverted bool // the source comes after the cue: said X
	Final    bool // the content comes before: …, X said
	Stance   Stance
	Frame    cueFrame
}

// A clause is looked for this many tokens ahead, so that a text without stops
// stays linear.
const reach = 60

// findAttributions decides which of the cue words in the lists are cues here,
// and who speaks. Cues inside quotations are left alone.
func (s *scan) findAttributions() {
	cues := s.found[KindAttribution]
	at := 0
	for n, sentence := range s.doc.Sentences {
		if at == len(cues) || cues[at].First >= sentence.Tokens.End {
			continue
		}
		taken, rubric := sentence.Tokens.First, s.rubric(sentence.Tokens)
		for at < len(cues) && cues[at].First < sentence.Tokens.End {
			m := cues[at]
			at++
			if m.First < taken || s.quoted(m.First) || rubric {
				continue
			}
			a := attribution{match: m, Sentence: n, Stance: s.stanceOf(m), Frame: s.frameOf(m)}
			if !s.fits(&a, sentence.Tokens) || s.ownVoice(a.Source) {
				continue
			}
			s.looseSubject(&a, sentence.Tokens)
			if len(s.attributions) == cap(s.attributions) {
				s.attributions = roomFor(s.attributions, n, len(s.doc.Sentences))
			}
			s.attributions = append(s.attributions, a)
			taken = m.End
		}
	}
	s.dropRubrics()
	s.dropInColons()
	for i := range s.attributions {
		s.attributions[i].Content = s.contentOf(&s.attributions[i])
	}
	s.findReferents()
}

// rubric reports whether a line begins with a word in capitals and a colon
// (RELATED: …, WATCH: …): it points to another article. An unlisted word may
// be a name in a transcript (HOLT: …).
func (s *scan) rubric(in text.Range) bool {
	first := in.First
	return in.End-first > 1 && s.punct(first+1) == ':' && !s.unlisted(first) && s.doc.Tokens[first].Shape == text.Upper && s.doc.Tokens[first].End-s.doc.Tokens[first].Start > 3
}

// dropRubrics drops colons after words that are a rubric ("The Latest: …")
// rather than a speaker: neither a role, body or place nor a name that speaks
// elsewhere in the text.
func (s *scan) dropRubrics() {
	var named map[string]int // how often the last word of a possible rubric ends a source; most texts have none
	for i := range s.attributions {
		if a := &s.attributions[i]; s.maybeRubric(a) {
			if named == nil {
				named = map[string]int{}
			}
			named[s.word(a.Source.End-1)] = 0
		}
	}
	if named == nil {
		return
	}
	for i := range s.attributions {
		if r := s.attributions[i].Source; r.End > r.First {
			if n, ok := named[s.word(r.End-1)]; ok {
				named[s.word(r.End-1)] = n + 1
			}
		}
	}
	s.attributions = slices.DeleteFunc(s.attributions, func(a attribution) bool {
		return s.maybeRubric(&a) && named[s.word(a.Source.End-1)] < 2
	})
}

// dropInColons drops attitudes in what a speaker before a colon says: the outer
// cue is enough ("Quayle: the port defends the plan").
func (s *scan) dropInColons() {
	colon := -1 // the sentence with one
	s.attributions = slices.DeleteFunc(s.attributions, func(a attribution) bool {
		if a.Frame == frameColon && s.punct(a.First) == ':' {
			colon = a.Sentence
			return false
		}
		return a.Sentence == colon && (a.Frame == frameObject || a.Frame == frameTo || a.Frame == frameState) && !s.isMark(a.End)
	})
}

func (s *scan) maybeRubric(a *attribution) bool {
	return a.Frame == frameColon && s.punct(a.First) == ':' && !s.is(a.Source.End-1, lexicon.Person|lexicon.Body|lexicon.Place|lexicon.Document)
}

// cueAt returns the attribution whose cue begins at token i, or nil.
func (s *scan) cueAt(i int) *attribution {
	k := sort.Search(len(s.attributions), func(k int) bool { return s.attributions[k].First >= i })
	if k < len(s.attributions) && s.attributions[k].First == i {
		return &s.attributions[k]
	}
	return nil
}

// ownVoice reports whether the source is the writer, with or without the
// readers: "we have all felt" is no report of what somebody felt.
func (s *scan) ownVoice(r text.Range) bool {
	if r.First < 0 || r.End != r.First+1 {
		return false
	}
	id, w := s.ids[r.First], &s.lex.words
	return id == w.we || id == w.i || id == w.you
}

// quoted reports whether token i stands inside a quotation of some length.
func (s *scan) quoted(i int) bool {
	q := s.quoteOf[i]
	return q >= 0 && s.doc.Quotes[q].Tokens.End-s.doc.Quotes[q].Tokens.First > 3
}

func (s *scan) stanceOf(m match) Stance  { return s.lex.stances[m.Entry.Index] }
func (s *scan) frameOf(m match) cueFrame { return s.lex.frames[m.Entry.Index] }

// fits reports whether the surroundings that the cue's frame asks for are
// there, and fills in the source.
func (s *scan) fits(a *attribution, in text.Range) bool {
	switch frame := a.Frame; frame {
	case framePhrase:
		s.phraseSource(a, in)
		return true
	case frameNoun:
		return s.nounCue(a, in)
	case frameColon:
		return s.colonCue(a, in)
	case frameState:
		if s.unrealised(a.First+1, in.First) {
			return false
		}
		s.verbSource(a, in, false)
		speaks := s.speaks(a.Source)
		switch s.word(a.End - 1) {
		case "as", "to": // is seen as, is expected to: by others
			if s.is(a.First, lexicon.Be) {
				a.Source = text.Range{}
			}
		}
		return speaks
	default:
		return s.verbCue(a, in)
	}
}

// verbCue is fits for the frames of verbs.
func (s *scan) verbCue(a *attribution, in text.Range) bool {
	frame := a.Frame
	if !s.verbal(a.First, a.Form) || s.nounOfCue(a, in.First) {
		return false
	}
	mild := a.Stance == StanceNeutral && frame != frameAny && frame != frameFinite
	if frame != frameAny && s.unrealised(a.First, in.First) && s.punct(a.End) != ':' || (mild || a.Stance == StanceCharged) && s.nested(a) || s.tough(a.First) || s.undone(a) {
		return false
	}
	passive := s.passive(a.First, a.Form) || s.byParticiple(a, in)
	s.verbSource(a, in, passive)
	if !passive && a.Form != lexicon.Third && a.Form != lexicon.Plain && !s.is(a.First, lexicon.NounWord) && !s.speaks(a.Source) && !s.hasEvidence(a.Source) {
		s.looseSubject(a, in)
	}
	if !passive && s.describes(a, in) {
		return false
	}
	switch frame {
	case frameAny, frameFinite:
		if n := len(s.attributions) - 1; n >= 0 && s.attributions[n].Frame == frameTo && s.attributions[n].End == a.First-1 {
			return false // refused to say: the outer cue is enough
		}
		if a.Entry.Term == "claim" && (s.bare(a) || s.fought(a)) || a.Form == lexicon.PastOrParticiple && frame == frameFinite && s.whenTold(a) {
			return false
		}
		return !s.is(a.First-1, lexicon.To) || !(a.Source.End == a.Source.First && s.is(a.First-2, lexicon.Be|lexicon.Negation) || s.is(a.First-2, lexicon.Quantifier|lexicon.Det)) // that is not to say, it has more to say
	case frameClause:
		return s.clauseCue(a, in, passive)
	case frameObject:
		if s.provides(a) || a.Stance == StanceCharged && s.fought(a) {
			return false
		}
		return s.objectCue(a, in, passive) && !s.naming(a) && (!mild && a.Stance != StanceFactive || passive || a.Source.End == a.Source.First || s.speaks(a.Source) || s.hasEvidence(a.Source) || s.marksNear(a.End))
	case frameEvidence:
		return !passive && s.hasEvidence(a.Source) && !s.pictures(a) && s.objectCue(a, in, false)
	case frameTo:
		return s.is(a.End, lexicon.To) && (s.speaks(a.Source) || passive && a.Entry.Term == "ask") // is expected to, was agreed to: by nobody
	}
	return false
}

// marksNear reports whether a quotation begins at token i, after an object of
// one word (called him "a friend") or after as (described the men as "friends").
func (s *scan) marksNear(i int) bool {
	if s.isMark(i) || s.isMark(i+1) || s.is(i, lexicon.ObjectPronoun) && s.isMark(i+2) {
		return true
	}
	for k := i; k < i+8 && s.isWord(k); k++ {
		if s.word(k) == "as" {
			return s.isMark(k + 1)
		}
	}
	return false
}

// nested reports whether a verb of saying before it in the sentence reports
// the clause that a stands in: "she said she hoped to".
func (s *scan) nested(a *attribution) bool {
	if a.Form == lexicon.Ing && s.punct(a.First-1) == ',' || // said it was late, adding that
		s.isMark(a.End) || s.is(a.End, lexicon.Possessive|lexicon.Article) && s.isMark(a.End+1) { // relayed its "regret"
		return false
	}
	for k := len(s.attributions) - 1; k >= 0 && s.attributions[k].Sentence == a.Sentence; k-- {
		b := &s.attributions[k]
		if b.Source.End == b.Source.First { // it was reported that X felt
			continue
		}
		if s.parted(b.End, a.First) {
			return false
		}
		if (b.Frame == frameAny || b.Frame == frameClause || b.Frame == frameFinite) && !b.Final && !b.Inverted && (a.First-b.End < 12 || a.Stance == StanceCharged && s.word(b.End) == "that" && a.First-b.End < 20) && !s.is(a.First-1, lexicon.Coordinator) {
			return true
		}
	}
	return false
}

// parted reports whether a subordinate clause of time or reason begins between
// two tokens: "said it was late after the port accused the crew".
func (s *scan) parted(i, end int) bool {
	for k := i + 1; k < end; k++ {
		switch s.word(k) {
		case "after", "while", "because", "when", "although", "though", "since":
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
		if k == i-1 && s.is(k, lexicon.Coordinator) && s.is(k-1, lexicon.PartVerb) && (s.is(i+1, lexicon.Preposition) || s.is(i+2, lexicon.To)) { // was found and pointed out
			k--
			continue
		}
		if !s.is(k, lexicon.AdverbWord|lexicon.Negation) && !(s.isWord(k) && hasSuffix(s.word(k), "ly")) {
			return false
		}
	}
	return false
}
