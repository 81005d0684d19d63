package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Headlines name sources without article or verb.

// credited finds unnamed sources at the end of a headline: "Truce near – official".
func (s *scan) credited() {
	if len(s.doc.Paragraphs) < 2 {
		return
	}
	n := 0
	for n+1 < len(s.doc.Sentences) && s.doc.Sentences[n+1].Paragraph == 0 {
		n++
	}
	in := s.doc.Sentences[n].Tokens
	for k := in.End - 2; k > in.First && k > in.End-6; k-- {
		if s.dash(k) || s.punct(k) == ':' {
			if who := (text.Range{First: k + 1, End: in.End}); s.creditable(in.End-1) && s.unnamedRole(who) {
				s.add(Tag{Span: s.span(who.First, who.End), why: why{note: noteUnnamed}})
			}
			return
		}
	}
}

// creditable reports whether a headline ends with the role at token i where the
// text gives no name either: agencies write "– diplomat" of one they name.
func (s *scan) creditable(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "source", "insider", "witness":
		return true
	}
	return s.is(i, lexicon.Unnamed) && s.is(i, lexicon.PluralNoun)
}

// unnamedRole reports whether nothing but a role and what describes it stands
// at the end of a headline, where capitals tell nothing.
func (s *scan) unnamedRole(r text.Range) bool {
	for i := r.First; i < r.End-1; i++ {
		if !s.isWord(i) || s.is(i, lexicon.Preposition|lexicon.Be|lexicon.SubjectPronoun) {
			return false
		}
	}
	return true
}

// bareInHeadline reports whether the role at token head stands in a headline,
// where it needs no article: "US official says".
func (s *scan) bareInHeadline(first, head int) bool {
	if len(s.doc.Paragraphs) < 2 || s.doc.Sentences[s.sentenceOf(head)].Paragraph > 0 || s.is(first, lexicon.Article|lexicon.Possessive|lexicon.Det) {
		return false
	}
	a := s.cueAt(head + 1)
	if a == nil || a.Frame != frameAny && a.Frame != frameFinite && a.Frame != frameClause && a.Frame != frameColon {
		return false
	}
	switch strings.ToLower(s.word(head)) {
	case "official", "source", "aide", "insider", "witness", "activist", "resident":
		return true
	}
	return false
}
