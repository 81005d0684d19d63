package compare

import (
	"strings"

	"askance/analysis"
)

// introduction finds the cue that introduces a quotation, its stance and its
// source, and what leads into it in the sentence before.
func (w *work) introduction(a *account, s *Said) {
	s.Cue, s.Source, s.Lead = Place{Account: a.index}, Place{Account: a.index}, Place{Account: a.index}
	if t, ok := a.cueOf(s.Span); ok {
		s.Cue, s.Source, s.Stance = Place{a.index, t.Span}, w.whole(a, Place{a.index, t.Source}), t.Stance
	}
	if k := a.sentenceAt(a.wordAt(s.Start)); k > 0 && w.unnamed(a, s.Source.Span) {
		s.Lead = w.leadIn(a, a.sentences[k-1])
	}
}

// cueOf returns what introduces the span: the attribution that has most of it
// for its content, or words that hold it at arm's length, or the attribution
// next to it in its sentences, or, where a quotation goes on, the one before.
func (a *account) cueOf(s analysis.Span) (analysis.Tag, bool) {
	first, last := a.around(s)
	content, most := -1, 0
	beside, near := -1, 0
	before := -1
	from, to := a.tagsNear(s)
	for i := from; i < to; i++ {
		t := a.tags[i]
		if t.Kind == analysis.KindDistancing && t.End <= s.Start && s.Start-t.End <= 2 {
			t.Stance = analysis.StanceDoubt
			return t, true
		}
		if t.Kind != analysis.KindAttribution || s.Contains(t.Span) {
			continue
		}
		if o := min(t.Content.End, s.End) - max(t.Content.Start, s.Start); !t.Content.Empty() && 2*o > s.Len() {
			if content < 0 || o > most || o == most && t.Content.Len() < a.tags[content].Content.Len() {
				content, most = i, o
			}
		}
		switch {
		case t.Start >= first.Start && t.End <= last.End:
			if d := max(s.Start-t.End, t.Start-s.End); beside < 0 || d < near {
				beside, near = i, d
			}
		case a.goesOn(first, t):
			before = i
		}
	}
	for _, i := range [...]int{content, beside, before} {
		if i >= 0 {
			return a.tags[i], true
		}
	}
	return analysis.Tag{}, false
}

// around returns the sentences in which a span begins and ends.
func (a *account) around(s analysis.Span) (first, last sentence) {
	from, to := a.wordsIn(s)
	if from == to {
		return sentence{Span: s}, sentence{Span: s}
	}
	return a.sentences[a.sentenceAt(from)], a.sentences[a.sentenceAt(to-1)]
}

// goesOn reports whether an attribution stands in the sentence before, in the
// same paragraph, behind a quotation: "…," she said. "…".
func (a *account) goesOn(s sentence, t analysis.Tag) bool {
	k := a.sentenceAt(s.first) - 1
	if k < 0 || s.first == s.end {
		return false
	}
	p := a.sentences[k]
	return a.doc.Sentences[k].Paragraph == a.doc.Sentences[k+1].Paragraph &&
		p.Contains(t.Span) && a.quotes(analysis.Span{Start: p.Start, End: t.Start})
}

// unnamed reports whether a source is none or a pronoun, so that the sentence
// before may tell more.
func (w *work) unnamed(a *account, source analysis.Span) bool {
	switch strings.ToLower(a.text[source.Start:source.End]) {
	case "", "he", "she", "they", "it", "i", "we":
		return true
	}
	return false
}

// leadIn returns the verb by which a sentence leads into the words that
// follow it, with its adverb: "answered vaguely".
func (w *work) leadIn(a *account, s sentence) Place {
	for i := s.first; i < s.end; i++ {
		if !w.is(a, i, reply) || a.quotes(a.span(i, i+1)) {
			continue
		}
		first, end := i, i+1
		if i > s.first && strings.HasSuffix(w.form(a, i-1), "ly") {
			first--
		}
		if end < s.end && strings.HasSuffix(w.form(a, end), "ly") {
			end++
		}
		return a.place(first, end)
	}
	return Place{Account: a.index}
}
