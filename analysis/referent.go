package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// A pronoun that speaks is a source as it stands; whom it stands for is said
// only where it is sure. Who was last given the word goes on speaking in most
// news prose: "Power left. She said" is not sure, "Power said … She added" is.

// number tells whom a pronoun may stand for.
type number uint8

const (
	numberUnknown number = iota
	numberHe
	numberShe
	numberThey
	numberIt
)

// speaker is somebody who was given the word.
type speaker struct {
	name   text.Range
	last   string // word of the name
	number number
	person bool
	at     int // sentence
	until  int // token after the last mention
}

// memory of speakers: enough to see whether somebody else came between.
const lastSpeakers = 4

// turns are the last speakers, the latest at the end.
type turns struct {
	last [lastSpeakers]speaker
	n    int
}

func (t *turns) add(p speaker) {
	copy(t.last[:], t.last[1:])
	t.last[lastSpeakers-1] = p
	t.n = min(t.n+1, lastSpeakers)
}

// recent returns the k-th speaker counted back from the latest, 0, or nil.
func (t *turns) recent(k int) *speaker {
	if k >= t.n {
		return nil
	}
	return &t.last[lastSpeakers-1-k]
}

// findReferents says of the sources that are pronouns who they are.
func (s *scan) findReferents() {
	var t turns
	all := s.attributions
	for len(all) > 0 && s.pronoun(all[len(all)-1].Source) == numberUnknown { // nobody asks who was last
		all = all[:len(all)-1]
	}
	for i := range all {
		a := &all[i]
		if a.Source.End == a.Source.First {
			continue
		}
		if n := s.pronoun(a.Source); n != numberUnknown {
			if p := s.referent(&t, n, a); p != nil {
				a.Who = p.name
				p.number, p.at, p.until = n, a.Sentence, max(a.End, a.Source.End)
			} else {
				t.n = 0 // somebody unknown has spoken
			}
			continue
		}
		p := s.speakerOf(a)
		for k := range t.n {
			if q := t.recent(k); p.number == numberUnknown && q.last == p.last {
				p.number = q.number
			}
		}
		t.add(p)
	}
}

// pronoun returns the number of a source that is a personal pronoun.
func (s *scan) pronoun(r text.Range) number {
	if r.End != r.First+1 || !s.is(r.First, lexicon.PersonPronoun|lexicon.SubjectPronoun) {
		return numberUnknown
	}
	switch w := &s.lex.words; s.ids[r.First] {
	case w.he:
		return numberHe
	case w.she:
		return numberShe
	case w.they:
		return numberThey
	case w.it:
		return numberIt
	}
	return numberUnknown
}

// A pronoun's speaker has had the word this many sentences ago at most.
const turnReach = 3

// referent returns who a pronoun stands for: the last speaker, where the two
// agree and nobody else has come between who would agree as well.
func (s *scan) referent(t *turns, n number, a *attribution) *speaker {
	p := t.recent(0)
	if p == nil || a.Sentence-p.at > turnReach || !p.agrees(n) || s.anotherBetween(p, p.until, a.Source.First) {
		return nil
	}
	if p.number == n {
		return p
	}
	if p.at == a.Sentence { // she said he hoped: only what is known can tell
		return nil
	}
	for k := 1; k < t.n; k++ {
		if q := t.recent(k); a.Sentence-q.at <= turnReach && q.agrees(n) && q.last != p.last {
			return nil
		}
	}
	return p
}

// anotherBetween reports whether somebody else is named between tokens from and
// to, outside quotations.
func (s *scan) anotherBetween(p *speaker, from, to int) bool {
	for i := from; i < to; i++ {
		if q := s.quoteOf[i]; q >= 0 {
			i = s.doc.Quotes[q].Tokens.End - 1
			continue
		}
		person := s.is(i, lexicon.Person|lexicon.TitleWord) && !s.is(i, lexicon.Quantifier) ||
			s.capital(i) && s.bits[i]&^(lexicon.Trie|lexicon.VerbWord|lexicon.NounWord) == 0
		if person && !s.within(i, p.name) {
			return true
		}
	}
	return false
}

// within reports whether the word at token i is one of the words of r.
func (s *scan) within(i int, r text.Range) bool {
	for k := r.First; k < r.End; k++ {
		if s.word(k) == s.word(i) {
			return true
		}
	}
	return false
}

// agrees reports whether a pronoun of number n may stand for p.
func (p *speaker) agrees(n number) bool {
	if p.number != numberUnknown {
		return p.number == n
	}
	return p.person && (n == numberHe || n == numberShe)
}

// speakerOf describes a source that is no pronoun.
func (s *scan) speakerOf(a *attribution) speaker {
	head := s.head(a.Source)
	p := speaker{name: a.Source, last: s.word(head), at: a.Sentence, until: max(a.End, a.Source.End)}
	for i := a.Source.First; i <= head; i++ {
		switch id, w := s.ids[i], &s.lex.words; {
		case id == w.mr:
			p.number = numberHe
		case id == w.mrs, id == w.ms:
			p.number = numberShe
		case id == w.and:
			p.number = numberThey
			return p
		case !s.is(i, lexicon.Person):
		case strings.HasSuffix(s.word(i), "woman"):
			p.number = numberShe
		case strings.HasSuffix(s.word(i), "man"):
			p.number = numberHe
		}
	}
	switch {
	case s.is(head, lexicon.Quantifier):
	case s.is(head, lexicon.PluralNoun) && (!s.capital(head) || s.is(head, lexicon.Person)):
		p.number = numberThey
	case s.is(head, lexicon.Body|lexicon.Place|lexicon.Document) && !s.is(head, lexicon.Person):
		p.number = numberIt
	default:
		p.person = s.is(head, lexicon.Person) && !s.is(head, lexicon.Quantifier) || s.capital(head)
	}
	return p
}
