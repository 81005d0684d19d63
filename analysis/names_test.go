package analysis

import "testing"

func TestNamesAreNotMarked(t *testing.T) {
	for text, want := range map[string]string{
		"The firm sued Patriot on Monday. Patriot lost.":         "",        // a name, inside a sentence and first in one
		"The firm praised a patriot on Monday. Patriots came.":   "patriot", // no name: written small too
		"The police shot at Brute on Monday. They left.":         "",
		"The men called him a brute. Brute force did not help. ": "brute",
	} {
		got := ""
		for _, tag := range Analyze(text).Tags {
			if tag.Kind == KindLoaded || tag.Kind == KindLabel {
				got = text[tag.Start:tag.End]
				break
			}
		}
		if got != want {
			t.Errorf("%s: marked %q first, want %q", text, got, want)
		}
	}
}
