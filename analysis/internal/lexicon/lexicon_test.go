package lexicon

import (
	"strings"
	"testing"

	"askance/analysis/internal/text"
)

func TestEmbeddedListsCompile(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	if l.Words() < 1000 {
		t.Errorf("the lists hold only %d words", l.Words())
	}
	for _, e := range l.Entries {
		if c := e.Class; c.Title == "" || c.Reason == "" || len(c.Sources) == 0 {
			t.Errorf("%s:%d: class %s lacks a @title, @reason or @source", e.Class.File, e.Line, c.Name)
		}
	}
}

func TestNoDoubleEntries(t *testing.T) {
	for _, l := range lists() {
		if _, err := Parse(l.name, l.text); err != nil {
			t.Error(err)
		}
	}
}

func TestParseFaults(t *testing.T) {
	_, err := Parse("bad.txt", "stray\n@class x\n@kinds y\nstunt /q\nstunt\nslam @never\n")
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`bad.txt:1: in "stray": no @class, @rule or @except stands before it`,
		`bad.txt:3: in "@kinds y": no directive @kinds`,
		`bad.txt:4: in "stunt /q": no part of speech /q`,
		`bad.txt:5: in "stunt": "stunt" is already on line 4; keep one`,
		`bad.txt:6: in "slam @never": no guard @never`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in\n%v", want, err)
		}
	}
}

func TestForms(t *testing.T) {
	irregular, err := readIrregular()
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"slam /v":              "slam slams slamming slammed",
		"say /v":               "say says saying said",
		"take aim at /v":       "take aim at,takes aim at,taking aim at,took aim at,taken aim at",
		"deny /v":              "deny denies denying denied",
		"admit /v":             "admit admits admitting admitted",
		"free /v":              "free frees freeing freed",
		"crony /n":             "crony cronies",
		"cheap shot /n":        "cheap shot,cheap shots",
		"shameful /a+ly":       "shameful shamefully",
		"ugly /a+ly+er":        "ugly uglily uglier ugliest",
		"what {it|he} called":  "what it called,what he called",
		"{is|'s} no {big|} ok": "is no big ok,is no ok,'s no big ok,'s no ok",
		"spokesman /n":         "spokesman spokesmen",
	} {
		entries, err := Parse("t", "@class t\n"+line)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range new(writer).appendForms(nil, entries[0], irregular) {
			got = append(got, f.Words)
		}
		sep := " "
		if strings.Contains(want, ",") {
			sep = ","
		}
		if strings.Join(got, sep) != want {
			t.Errorf("%s\n got %s\nwant %s", line, strings.Join(got, sep), want)
		}
	}
}

// naive finds every listed form that begins at token i by comparing strings.
func TestMatchAgainstNaive(t *testing.T) {
	list := "@class a\n@kind loaded\nwhat it called\nwhat\nit called\nSo\ncheap shot /n\n"
	entries, err := Parse("t", list)
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(entries, nil, Irregular{})
	if err != nil {
		t.Fatal(err)
	}
	s := "What it called a cheap shot, cheap shots; so So what it, it CALLED"
	d := text.Split(s)
	ids := make([]ID, len(d.Tokens))
	bits := make([]Bits, len(d.Tokens))
	for i := range ids {
		ids[i] = l.Lookup(d.TokenText(i))
		bits[i] = l.Bits(ids[i])
	}
	var got []string
	for i := range ids {
		for _, m := range l.MatchAt(&Tokens{d, ids, bits}, i, len(ids), 1, nil) {
			got = append(got, s[d.Tokens[i].Start:d.Tokens[i+m.Len-1].End])
		}
	}
	want := "What it called|What|it called|cheap shot|cheap shots|So|what|it CALLED"
	if strings.Join(got, "|") != want {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// A wording stands in the form of the word that it replaces, or not at all.
func TestInstead(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	find := func(class, term string) *Entry {
		for _, e := range l.Entries {
			if e.Term == term && strings.HasPrefix(e.Class.Name, class) {
				return e
			}
		}
		t.Fatalf("no entry %q in %s", term, class)
		return nil
	}
	for _, c := range []struct {
		class, term string
		form        Form
		noun        bool
		want        string
	}{
		{"loaded", "plague", Third, false, "troubles"},
		{"loaded", "walk back", PastOrParticiple, false, "withdrew"},
		{"loaded", "choreograph", PastOrParticiple, false, "arranged"},
		{"loaded", "be complicit", Past, false, "was involved"},
		{"loaded", "dog", Plain, true, ""},      // the watch dog
		{"loaded", "swipe at", Third, true, ""}, // the usual swipes at them
		{"loaded", "stunt", Plural, true, "acts"},
		{"label", "radical", Plural, true, ""}, // strongly committed has no plural
		{"label", "left-winger", Plural, true, "people on the left"},
	} {
		if got := l.Instead(find(c.class, c.term), c.form, c.noun); got != c.want {
			t.Errorf("for %q in form %d (noun: %v) the wording is %q, want %q", c.term, c.form, c.noun, got, c.want)
		}
	}
}
