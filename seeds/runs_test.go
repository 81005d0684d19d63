package seeds_test

import (
	"slices"
	"strings"
	"unicode"
)

// words lower-cases text and takes every character that is no letter or digit
// as a space, so that an account that lost its capitals and marks compares
// equal to one that kept them.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// sharedRuns returns the maximal runs of at least n words that stand word for
// word in both a and b, longest first.
func sharedRuns(a, b []string, n int) [][]string {
	var runs [][]string
	for i := range a {
		for j := range b {
			if i > 0 && j > 0 && a[i-1] == b[j-1] {
				continue // within a run that began earlier
			}
			k := 0
			for i+k < len(a) && j+k < len(b) && a[i+k] == b[j+k] {
				k++
			}
			if k >= n {
				runs = append(runs, a[i:i+k])
			}
		}
	}
	slices.SortStableFunc(runs, func(x, y []string) int { return len(y) - len(x) })
	return runs
}
