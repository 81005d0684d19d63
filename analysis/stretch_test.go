package analysis

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"
	"weak"
)

// A long text is analysed in stretches: each has the tags that it has by
// itself, in its place.
func TestLongTextIsTakenInStretches(t *testing.T) {
	s := strings.Repeat(story, 3*longest/len(story))
	r := Analyze(s)
	mustBeWellFormed(t, s, r.Tags)
	if r.Document().Text != s {
		t.Error("the document is not the whole text's")
	}
	got, stretches := r.Tags, 0
	for start := 0; start < len(s); stretches++ {
		end := stretchEnd(s, start)
		for _, want := range Analyze(s[start:end]).Tags {
			if len(got) == 0 {
				t.Fatal("tags are missing")
			}
			want.move(start)
			if got[0].Reason() == "" || s[got[0].Start:got[0].End] == "" {
				t.Fatalf("the tag at %v has lost its words", got[0].Span)
			}
			want.why, got[0].why = why{}, why{}
			if got[0] != want {
				t.Fatalf("got %v, want %v", got[0], want)
			}
			got = got[1:]
		}
		start = end
	}
	if len(got) > 0 || stretches < 3 {
		t.Errorf("%d tags too many in %d stretches", len(got), stretches)
	}
}

// The parts of a long text are the same for all who hold them, and nobody's
// after that.
func TestLongPartsAreHeldWeakly(t *testing.T) {
	r := Analyze(strings.Repeat(story, 2*longest/len(story)))
	d := r.Document()
	if r.Document() != d {
		t.Error("a text is cut again while its parts are held")
	}
	tokens, held := len(d.Tokens), weak.Make(d)
	d = nil
	runtime.GC()
	if held.Value() != nil {
		t.Error("the parts are kept though nobody holds them")
	}
	if got := len(r.Document().Tokens); got != tokens {
		t.Errorf("%d tokens when cut again, %d at first", got, tokens)
	}
}

func TestStretchEnd(t *testing.T) {
	word, line, paragraph := strings.Repeat("a ", longest), strings.Repeat("a b\n", longest), strings.Repeat("a b\n\n", longest)
	for name, c := range map[string]struct{ text, before string }{
		"between paragraphs":                   {paragraph, "\n\n"},
		"between lines":                        {line, "\n"},
		"between words":                        {word, " "},
		"between paragraphs rather than lines": {"a" + line[:longest*3/4] + "\n" + line, "\n\n"},
		"not far back for a paragraph":         {"a\n\n" + line, "b\n"},
	} {
		end := stretchEnd(c.text, 0)
		if end > longest || end < longest/2 || !strings.HasSuffix(c.text[:end], c.before) {
			t.Errorf("%s: ends at %d after %q", name, end, c.text[end-3:end])
		}
	}
	for _, s := range []string{strings.Repeat("é", longest), "a" + strings.Repeat("—", longest), strings.Repeat("\x80", 2*longest)} {
		for start := 0; start < len(s); {
			end := stretchEnd(s, start)
			if end <= start || end-start > longest {
				t.Fatalf("a stretch from %d to %d", start, end)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[start:end]) {
				t.Fatalf("a stretch ends inside a character, at %d", end)
			}
			start = end
		}
	}
	if s := "short"; stretchEnd(s, 0) != len(s) {
		t.Error("a short text is cut")
	}
}
