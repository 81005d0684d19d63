package reader

import (
	"strings"
	"testing"
)

// TestCursorStandsAtBothEnds: on the first and the last word of a quotation,
// and on some of it whatever it is made of.
func TestCursorStandsAtBothEnds(t *testing.T) {
	for _, tt := range []struct{ quotation, first, last string }{
		{"“one two three.”", "“one", "three.”"},
		{"“one\n two”", "“one", "two”"},
		{"\"one\"", "\"one\"", ""},
		{"one two", "one", "two"},
		{"“one ”", "“one", "”"},
		{"“ one", "“", "one"},
		{"«" + strings.Repeat("长", 40) + "»", "«" + strings.Repeat("长", 10), "»"},
		{strings.Repeat("长", 40), strings.Repeat("长", 10), ""},
		{"e" + strings.Repeat("\u0301", 40), "e" + strings.Repeat("\u0301", 40), ""},
		{"“", "“", ""},
	} {
		lead, tail := ends(tt.quotation)
		if first, last := tt.quotation[:lead], tt.quotation[len(tt.quotation)-tail:]; first != tt.first || last != tt.last {
			t.Errorf("of %q the cursor is on %q and %q, not on %q and %q", tt.quotation, first, last, tt.first, tt.last)
		}
	}
}
