package export

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzPoints(f *testing.F) {
	f.Add("")
	f.Add("plain")
	f.Add("“é” – \U0001f600 İ")
	f.Add("\xff\x80\xe2\x82 broken")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Repeat(text, 1+2*stride/(len(text)+1)) // over several places
		points, want := NewPoints(text), 0
		for at := range text {
			if got := points.At(at); got != want {
				t.Fatalf("At(%d) = %d, want %d in %q", at, got, want, text)
			}
			want++
		}
		if got := points.At(len(text)); got != utf8.RuneCountInString(text) {
			t.Fatalf("At(end) = %d, want %d in %q", got, want, text)
		}
	})
}
