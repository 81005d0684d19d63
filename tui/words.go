package tui

import (
	"unicode"

	"askance/analysis"
	"askance/tui/article"
)

// sentences returns the places of a report's sentences.
func sentences(r *analysis.Report) []article.Span {
	d := r.Document()
	if d == nil {
		return nil
	}
	spans := make([]article.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		spans[i] = article.Span{Start: s.Start, End: s.End}
	}
	return spans
}

// countWords counts the words of a report's text: runs of letters and digits
// between white space.
func countWords(r *analysis.Report) int {
	n, inside := 0, false
	for _, c := range r.Text {
		switch {
		case unicode.IsSpace(c):
			inside = false
		case !inside && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			n++
			inside = true
		}
	}
	return n
}
