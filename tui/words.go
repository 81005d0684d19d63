package tui

import (
	"askance/analysis"
	"unicode"
)

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
