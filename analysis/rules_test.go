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

func TestSources(t *testing.T) {
	for text, want := range map[string]string{
		"Samantha Power, the ambassador to the United Nations, said it was late.":          "Samantha Power, the ambassador to the United Nations",
		"\"It was late,\" said Vitaly Churkin, the Russian envoy.":                         "Vitaly Churkin, the Russian envoy",
		"Ada Quayle, 56, who has served for years, said it was late.":                      "Ada Quayle, 56, who has served for years",
		"Capt. Ada Quayle (Harbour), a council member, said it was late.":                  "Capt. Ada Quayle (Harbour), a council member",
		"\"It was late,\" said Ada Quayle, executive director of the port.":                "Ada Quayle, executive director of the port",
		"\"It was late,\" said Ada Quayle, 56, of Harbour Road.":                           "Ada Quayle, 56, of Harbour Road",
		"\"It was late,\" said Ada Quayle, adding that it was dark.":                       "Ada Quayle",
		"Quayle -- the head of the port, a harbour in the north -- said it was late.":      "Quayle -- the head of the port, a harbour in the north",
		"Ada Quayle, the master of the port, one of three in the north, said it was late.": "Ada Quayle, the master of the port, one of three in the north",
		"It was late, according to the Syrian Observatory for Human Rights.":               "the Syrian Observatory for Human Rights",
		"The strike was condemned by both ministries.":                                     "both ministries",
		"The army said it was late and added that it was dark.":                            "The army",
		"A statement by the US Central Command (CENTCOM) said it was late.":                "the US Central Command (CENTCOM)",
		"The US Central Command released a statement saying it was late.":                  "The US Central Command",
		"Russia's Defence Ministry, citing the Syrian command, said it was late.":          "Russia's Defence Ministry",
		"A senior official, whose name was withheld, e-mailed reporters that it was late.": "A senior official, whose name was withheld",
		"The report, which says it was late, is long.":                                     "The report",
		"It was Russia's claim that it was late.":                                          "Russia's",
		"On Friday the head of the agency told reporters that it was late.":                "the head of the agency",
		"After Russia informed it that the road was empty, the column turned back home.":   "Russia",
		"Ada Quayle, a pilot, wanted to keep talks with the port, saying it was late.":     "Ada Quayle, a pilot",
		"Ada Quayle, a pilot elected in the spring of 2010, said it was late.":             "Ada Quayle, a pilot elected in the spring of 2010",
		"Ada Quayle, though, told the port it was late.":                                   "Ada Quayle",
		"Sen. Ada Quayle, R-Texas, who was in the port, said it was late.":                 "Sen. Ada Quayle, R-Texas, who was in the port",
		"Ada Quayle, of Ashton, Md., said it was late.":                                    "Ada Quayle, of Ashton, Md.",
		"It drew the ire of Judge Tench who said it was late.":                             "Judge Tench",
		"Many pilots left, most of whom said it was late.":                                 "most of whom",
		"It is the kind of plan Quayle called for.":                                        "Quayle",
		"Unions that are working to keep the port accused the pilots.":                     "Unions",
		"It was late, lawyers for the family said.":                                        "lawyers for the family",
		"A group of pilots called Harbour Friends railed against the port.":                "A group of pilots called Harbour Friends",
		"A more careful Ada Quayle said it was late.":                                      "A more careful Ada Quayle",
		"The voice at the end of the film denounced the port.":                             "The voice at the end of the film",
		"Ada Quayle with the harbour police said it was late.":                             "Ada Quayle with the harbour police",
		"Ada Quayle called the plan mad in an interview with the Harbour Post.":            "Ada Quayle",
		"Ada Quayle called the plan mad, citing the cost.":                                 "Ada Quayle",
		"It was late, citing officials of the port.":                                       "officials of the port",
		"The heads of Egypt, Qatar, and the US denounced the port.":                        "The heads of Egypt, Qatar, and the US",
		"Berg, Quayle and Tench denounced the port.":                                       "Berg, Quayle and Tench",
		"In Cairo, Berg and Tench denounced the port.":                                     "Berg and Tench",
		"Critics of an effort to close the port denounced it.":                             "Critics of an effort to close the port",
		"Added Quayle: \"It was late.\"":                                                   "Quayle",
		"Arguing that the port was shut, the pilots of Salem asked for help.":              "the pilots of Salem",
		"Arguing that it was late, Quayle left.":                                           "Quayle",
		"The port closed as pilots left after rejecting the plan.":                         "pilots",
		"Tench hit at those who blamed the port, denouncing the plan.":                     "Tench",
		"A judge in Salem on July 18 largely denounced the plan.":                          "A judge in Salem",
		"Quayle is expected to leave.":                                                     "",
		"It's denouncing the port.":                                                        "It",
	} {
		found := ""
		for _, tag := range Analyze(text).Tags {
			if tag.Kind == KindAttribution && !tag.Source.Empty() {
				found = text[tag.Source.Start:tag.Source.End]
			}
		}
		if found != want {
			t.Errorf("%s\n got %q\nwant %q", text, found, want)
		}
	}
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
