package export

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPlacesAreCounted holds every place against counting from the beginning of
// its line, in lines shorter and longer than the stretch between marks.
func TestPlacesAreCounted(t *testing.T) {
	for _, text := range []string{
		"", "a", "\n", "a\n\nb\n", "“é”\n日本\nend",
		strings.Repeat("日本 ", 3*markEvery), strings.Repeat("x", markEvery) + "\nnext",
		strings.Repeat("x", markEvery-1) + "\nnext", strings.Repeat("é", markEvery/2) + "é\n" + strings.Repeat("b", 2*markEvery),
		"\xff" + strings.Repeat("\xbf", 2*markEvery) + "\nb",
	} {
		p := newPlaces(text)
		line, start := 1, 0
		for i := range text {
			if i > 0 && text[i-1] == '\n' {
				line, start = line+1, i
			}
			if i%97 != 0 && i-start > 3 && i+3 < len(text) {
				continue
			}
			if l, c := p.at(i); l != line || c != 1+utf8.RuneCountInString(text[start:i]) {
				t.Fatalf("%.20q…: byte %d is at %d:%d, want %d:%d", text, i, l, c, line, 1+utf8.RuneCountInString(text[start:i]))
			}
		}
		if len(p.marks) > len(text)/markEvery*2+strings.Count(text, "\n")+2 {
			t.Errorf("%.20q…: %d marks", text, len(p.marks))
		}
	}
}
