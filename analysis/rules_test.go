package analysis

import (
	"slices"
	"strings"
	"testing"

	"askance/analysis/internal/annotated"
)

// marks writes tags as labels: the kind, and the stance of an attribution.
func marks(tags []Tag) []annotated.Mark {
	var out []annotated.Mark
	for _, t := range tags {
		label := t.Kind.String()
		if t.Stance != StanceNone {
			label += ":" + t.Stance.String()
		}
		out = append(out, annotated.Mark{Start: t.Start, End: t.End, Label: label})
	}
	return out
}

func check(t *testing.T, want string) {
	t.Helper()
	plain, _, err := annotated.Parse(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := annotated.Write(plain, marks(Analyze(plain).Tags)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// mustNotMark reports every tag of some kinds in sentences that have none.
func mustNotMark(t *testing.T, kinds []Kind, sentences []string) {
	t.Helper()
	for _, s := range sentences {
		for _, tag := range Analyze(s).Tags {
			if slices.Contains(kinds, tag.Kind) {
				t.Errorf("%q is marked %s in %q", s[tag.Start:tag.End], tag.Kind, s)
			}
		}
	}
}

func TestRulesAreDocumented(t *testing.T) {
	if err := Validate(Rules()); err != nil {
		t.Error(err)
	}
	if len(Rules()) != Kinds {
		t.Errorf("%d rules for %d kinds", len(Rules()), Kinds)
	}
	for i, r := range Rules() {
		if int(r.Kind) != i {
			t.Errorf("rule %s is for kind %s, at place %d", r.Name, r.Kind, i)
		}
	}
}

func TestValidateNamesEveryFault(t *testing.T) {
	err := Validate([]*Rule{{Name: "empty"}, {Name: "empty"}})
	for _, want := range []string{"Title", "Example", "Literature", "finds nothing", "used twice"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no word of %q in %v", want, err)
		}
	}
}

func TestExamplesReproduceThemselves(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) { check(t, r.Example) })
	}
}

func TestUnmarkedStaysUnmarked(t *testing.T) {
	for _, r := range Rules() {
		for _, s := range r.Unmarked {
			for _, tag := range Analyze(s).Tags {
				if tag.Kind == r.Kind {
					t.Errorf("%s marks %q in %q", r.Name, s[tag.Start:tag.End], s)
				}
			}
		}
	}
}

func TestReasonsReadWell(t *testing.T) {
	for _, r := range Rules() {
		plain, _, err := annotated.Parse(r.Example)
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range Analyze(plain).Tags {
			reason := tag.Reason()
			if !strings.HasPrefix(reason, "`") || strings.Contains(reason, "``") || strings.HasSuffix(reason, ".") || len(reason) < 20 {
				t.Errorf("%s: reason %q", r.Name, reason)
			}
		}
	}
}

// Sentences that every change to a rule goes through. Each states what the
// guidelines say of a case.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		`[["No comment,"|quotation]] [[said|attribution:neutral]] the envoy.`,
		`The firm [[called|attribution:neutral]] it [["a mistake"|quotation]].`,
		`Moscow [[relayed|attribution:neutral]] its [["regret"|quotation]].`,
		`The agency [[said|attribution:neutral]] it came five days into the [["ceasefire"|scare-quote]] agreement.`,
		`The [[so-called|distancing]] [["moderate groups"|scare-quote]] moved on.`,
		`Power [[accused|attribution:charged]] the ministry of delay.`,
		`The ministry [[acknowledged|attribution:factive]] that the road was empty.`,
		`The town [[was bombed|passive]] at night.`,
		`The town was bombed by the rebels' enemies.`,
		`[[It was reported|weasel]] that the road was empty.`,
		`[["If we stay,"|quotation]] she [[said|attribution:neutral]], [["we stay together."|quotation]]`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestVoices(t *testing.T) {
	text := `The regime's men left. The envoy said the regime was weak. "The regime is weak," he said.`
	var got []string
	for _, tag := range Analyze(text).Tags {
		if tag.Kind == KindLabel {
			got = append(got, tag.Voice.String())
		}
	}
	if strings.Join(got, " ") != "author reported source" {
		t.Errorf("voices of regime: %v, want author reported source", got)
	}
}

// Sentences in which nobody is reported to say anything.
func TestNoCue(t *testing.T) {
	mustNotMark(t, []Kind{KindAttribution}, []string{
		"The pilots could not tell a flag from a sheet.",
		"By then the idea was hard to dismiss.",
		"Neither count could be independently confirmed.",
		"The council was called into session.",
		"WATCH: Why Everybody Wants a Garden",
		"Three islands are disputed.",
		"He told a story about claims to the land.",
	})
}

func TestMeasuredFileNamesRules(t *testing.T) {
	lines := 0
	for _, r := range Rules() {
		lines += len(r.Measured())
	}
	for line := range strings.Lines(measured) {
		if !strings.HasPrefix(line, "#") {
			lines--
		}
	}
	if lines != 0 {
		t.Errorf("measured.txt has %d lines that name no rule or lack a field; run: go run ./cmd/internal/measure", -lines)
	}
}
