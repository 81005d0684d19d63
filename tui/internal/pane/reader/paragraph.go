package reader

import (
	"sort"

	"askance/analysis"
)

// Paragraph returns which paragraph the window begins in, from 1, and how many
// there are. Headings and the items of lists count as paragraphs.
func (m *Model) Paragraph() (i, n int) {
	if m.doc == nil {
		return 0, 0
	}
	starts := m.doc.Body.Paragraphs
	if len(starts) == 0 || len(m.rows) == 0 {
		return 0, len(starts)
	}
	return sort.SearchInts(starts, m.rows[0].Start+1), len(starts)
}

// ToParagraph moves the window to paragraph n, from 1. Where the text ends
// before the paragraph comes to the top, it is highlighted.
func (m Model) ToParagraph(n int) Model {
	starts := m.doc.Body.Paragraphs
	m = m.to(starts[n-1]).Mark(analysis.Span{})
	if at, _ := m.Paragraph(); at == n {
		return m
	}
	end := len(m.doc.Body.Text)
	if n < len(starts) {
		end = starts[n]
	}
	return m.Mark(analysis.Span{Start: starts[n-1], End: end})
}

// Sentence returns the sentence around the byte at offset, or its paragraph
// where sentences are not known.
func (m *Model) Sentence(offset int) string {
	text := m.doc.Body.Text
	s := m.doc.Sentences
	if i := sort.Search(len(s), func(i int) bool { return s[i].Start > offset }) - 1; i >= 0 && offset < s[i].End {
		return text[s[i].Start:s[i].End]
	}
	b := m.doc.Body.Blocks
	if i := sort.Search(len(b), func(i int) bool { return b[i].Start > offset }) - 1; i >= 0 {
		return text[b[i].Start:b[i].End]
	}
	return ""
}
