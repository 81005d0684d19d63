package compare

import (
	"askance/analysis"
	"askance/analysis/internal/text"
)

// account is one article made ready to be held against others.
type account struct {
	index     int // in the reports as they were given
	text      string
	doc       *text.Document
	tags      []analysis.Tag
	words     []word
	sentences []sentence

	// holders are the sentences that hold a term, holds where each term's begin
	holders, holds []int32
}

// sentence is a sentence as comparison sees it.
type sentence struct {
	analysis.Span
	first, end int     // words
	terms      []int32 // its content stems, sorted, each once
	weight     float64 // of all terms together
	squares    float64 // the sum of their squares
	furniture  bool    // a link to other articles or a credit, no part of the account
}

// newAccount prepares a report. A zero Report makes an account without words.
func newAccount(index int, r analysis.Report, v *vocabulary) *account {
	a := &account{index: index, text: r.Text, doc: r.Document(), tags: r.Tags}
	if a.doc == nil {
		a.doc = &text.Document{Text: r.Text}
	}
	a.words = v.split(a.doc)
	v.joinPhrases(a.words)
	a.cut()
	v.markFurniture(a)
	for _, s := range a.sentences {
		v.countCapitals(a.text, a.words[s.first:s.end])
	}
	return a
}

// cut finds the words of each sentence.
func (a *account) cut() {
	a.sentences = make([]sentence, len(a.doc.Sentences))
	w := 0
	for i, s := range a.doc.Sentences {
		first := w
		for w < len(a.words) && int(a.words[w].token) < s.Tokens.End {
			w++
		}
		a.sentences[i] = sentence{Span: s.Span, first: first, end: w}
	}
}

// span returns the bytes of words [first, end).
func (a *account) span(first, end int) analysis.Span {
	return analysis.Span{Start: int(a.words[first].start), End: int(a.words[end-1].end)}
}

// place returns the bytes of words [first, end) as a place.
func (a *account) place(first, end int) Place {
	return Place{Account: a.index, Span: a.span(first, end)}
}

// wordAt returns the index of the first word that ends after the offset.
func (a *account) wordAt(offset int) int {
	lo, hi := 0, len(a.words)
	for lo < hi {
		if mid := (lo + hi) / 2; int(a.words[mid].end) <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// sentenceAt returns the index of the sentence that word w stands in, or of
// the last one before it.
func (a *account) sentenceAt(w int) int {
	lo, hi := 0, len(a.sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; a.sentences[mid].end <= w {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return min(lo, len(a.sentences)-1)
}

// wordsIn returns the words [first, end) that lie inside the span.
func (a *account) wordsIn(s analysis.Span) (first, end int) {
	first = a.wordAt(s.Start)
	end = first
	for end < len(a.words) && int(a.words[end].end) <= s.End {
		end++
	}
	return first, end
}

// spans returns the places of the sentences.
func (a *account) spans() []analysis.Span {
	out := make([]analysis.Span, len(a.sentences))
	for i, s := range a.sentences {
		out[i] = s.Span
	}
	return out
}

// starts returns the first bytes of the words.
func (a *account) starts() []int32 {
	out := make([]int32, len(a.words))
	for i, w := range a.words {
		out[i] = w.start
	}
	return out
}
