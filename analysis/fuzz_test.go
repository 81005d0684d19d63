package analysis

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"askance/analysis/internal/annotated"
)

func FuzzAnalyze(f *testing.F) {
	for _, r := range Rules() {
		plain, _, _ := annotated.Parse(r.Example)
		f.Add(plain)
	}
	for _, s := range []string{"", story, "\xff\xfe said \"", "“‘’”«»''``", "he said she said he said", "İstanbul said: ‘So-called’ regime—", "\u2028said\u2029", "' \"0!  \"000", "\"sAid that\" \"00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := Analyze(s)
		mustBeWellFormed(t, s, r.Tags)
		if again := Analyze(s); !reflect.DeepEqual(again.Tags, r.Tags) {
			t.Error("a second run gives other tags")
		}
		r.Profile()
	})
}

// mustBeWellFormed checks that tags are sorted, inside the text, on the start
// of code points, nested or apart, and that each can say why.
func mustBeWellFormed(t *testing.T, s string, tags []Tag) {
	t.Helper()
	onRune := func(i int) bool { return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s) }
	for i, tag := range tags {
		for _, span := range []Span{tag.Span, tag.Source, tag.Content} {
			if span.Start < 0 || span.End > len(s) || span.Start > span.End || !onRune(span.Start) || !onRune(span.End) {
				t.Fatalf("tag %d %v has span %v in %d bytes", i, tag.Kind, span, len(s))
			}
		}
		if tag.Empty() || tag.Rule == nil || tag.Reason() == "" || tag.Strength < 1 || tag.Strength > 3 {
			t.Fatalf("tag %d %v at %v is not whole", i, tag.Kind, tag.Span)
		}
		if i > 0 && (tags[i-1].Start > tag.Start || tags[i-1].Start == tag.Start && tags[i-1].End < tag.End) {
			t.Fatalf("tag %d at %v stands after %v", i, tag.Span, tags[i-1].Span)
		}
		for k := i - 1; k >= 0 && k > i-20; k-- {
			if a := tags[k]; a.Overlaps(tag.Span) && !a.Contains(tag.Span) && !tag.Contains(a.Span) {
				t.Fatalf("tags %v %v and %v %v cross", a.Kind, a.Span, tag.Kind, tag.Span)
			}
		}
	}
}

// FuzzLists holds that what readers' own lists do to tags leaves these whole.
func FuzzLists(f *testing.F) {
	f.Add("@rule own\n@title t\n@kind loaded\nregime\n{old|} men /n\n@except\nsaid\n", story)
	f.Add("@rule own\n@title t\n@kind attribution\n@stance doubt\n@frame any\nsay /v\n@except attribution\nsaid that\n", story)
	f.Add("@class a\n@kind weasel\n@frame cue\nmen\n@class b\n@kind anonymous\nthe {men|regime}\n", story)
	f.Fuzz(func(t *testing.T, list, s string) {
		a, faults := New(Options{Lists: []List{{Name: "l", Data: list}}})
		for _, fault := range faults {
			if fault.File != "l" || fault.Line < 1 {
				t.Errorf("a fault without its place: %v", fault)
			}
		}
		if len(faults) > 0 {
			return // FuzzParseList looks at these
		}
		mustBeWellFormed(t, s, a.Analyze(s).Tags)
		a.Check()
		a.Index()
		for _, r := range a.Rules()[Kinds:] {
			r.Page()
		}
	})
}
