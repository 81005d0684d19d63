package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"askance/analysis/internal/annotated"
)

// bars writes the tokens of s with a bar between them.
func bars(s string) string {
	d := Split(s)
	var out []string
	for i := range d.Tokens {
		out = append(out, d.TokenText(i))
	}
	return strings.Join(out, "|")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Russia's U.N. envoy":            "Russia|'s|U.N.|envoy",
		"the u.s.-russian deal":          "the|u.s.-russian|deal",
		"don’t, can't, let's":            "don’t|,|can't|,|let|'s",
		"at 7:30PM ET, $1,200.50":        "at|7:30PM|ET|,|$|1,200.50",
		"62% of '90s so-called jets":     "62%|of|'|90s|so-called|jets",
		"George W. Bush":                 "George|W|.|Bush",
		"it was right.reuters said":      "it|was|right|.|reuters|said",
		"the attack – a position":        "the|attack|–|a|position",
		"wait... what?!":                 "wait|...|what|?|!",
		"AT&T and F-16s":                 "AT&T|and|F-16s",
		"see https://example.org/a.b x":  "see|https://example.org/a.b|x",
		"U.S.–Russia":                    "U.S.|–|Russia",
		"Thune (R-S.D.) and D-N.Y., x-y": "Thune|(|R-S.D.|)|and|D-N.Y.|,|x-y",
		"they're I'm we've he'd":         "they|'re|I|'m|we|'ve|he|'d",
		"O'Neill":                        "O'Neill",
	} {
		if got := bars(in); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, want := range []string{
		"[[Mr. Smith met Sen. Jones.|s]] [[They agreed.|s]]",
		"[[He lives in the U.S. now.|s]] [[The U.S.|s]] [[The end.|s]]",
		"[[“Why?” he asked.|s]] [[“Because.”|s]] [[She left.|s]]",
		"[[It cost 3.5 million.|s]]\n\n[[RELATED:|s]]\n[[Next one|s]]",
		"[[George W. Bush spoke on Sept. 11.|s]] [[Nobody heard.|s]]",
		"[[it would be the fault of someone else entirely , they said .|s]] [[seems he was right.|s]][[reuters reported it all .|s]]",
		"[[The end...|s]] [[He said “no.”|s]] [[Then “yes.”|s]]",
	} {
		plain, _, err := annotated.Parse(want)
		if err != nil {
			t.Fatal(err)
		}
		var marks []annotated.Mark
		for _, s := range Split(plain).Sentences {
			marks = append(marks, annotated.Mark{Start: s.Start, End: s.End, Label: "s"})
		}
		if got := annotated.Write(plain, marks); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

func TestQuotes(t *testing.T) {
	for _, want := range []string{
		`He said [["no"|q]] and [["yes"|q]].`,
		`[[“He told me [[‘never’|q]] again,”|q]] she said.`,
		`[['Unintentional Loss of Life'|q]] after the strike`,
		`the officials' claim and the '90s, y'all`,
		`the [['rebels'|q]] and the officials' claim`,
		`[["So it began.|open]]

[["And went on,"|resumes]] he said.`,
		`[[" spaced marks "|q]] he said`,
		`He said [["lost its end. Then|open]] [["kept both"|q]] went.`,
		`a lost beginning" he said. [["Fine."|q]]`,
		`the 6'2" man`,
		`[["He said "|q]]`,
		`[[“It’s ours,”|q]] and [[‘it’s theirs’|q]]`,
		"[[``old style''|q]] marks",
		`They were [[“mostly false.“|q]] He said [[„no“|q]] and—[[“yes”|q]] again.`,
		"[[''Two singles,''|q]] she said. [[''Again.''|q]]",
	} {
		plain, _, err := annotated.Parse(want)
		if err != nil {
			t.Fatal(err)
		}
		var marks []annotated.Mark
		for _, q := range Split(plain).Quotes {
			label := "q"
			if q.Resumes {
				label = "resumes"
			} else if q.Open {
				label = "open"
			}
			marks = append(marks, annotated.Mark{Start: q.Start, End: q.End, Label: label})
		}
		if got := annotated.Write(plain, marks); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "Mr. O'Neill said \"no.\n\n\"Yes,\" 'she' said...", "\xff\xfe\"", "“‘’”«»''``", "u.s.-led a.m.\u2028x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Split(s)
		at := 0
		for i, k := range d.Tokens {
			if int(k.Start) < at || k.End <= k.Start {
				t.Fatalf("token %d at %d to %d after %d", i, k.Start, k.End, at)
			}
			if utf8.ValidString(s) && strings.TrimFunc(s[at:k.Start], isSpaceRune) != "" {
				t.Fatalf("lost %q before token %d", s[at:k.Start], i)
			}
			at = int(k.End)
		}
		next := 0
		for _, x := range d.Sentences {
			if x.Tokens.First != next || x.Tokens.End <= x.Tokens.First {
				t.Fatalf("sentence tokens %v after %d", x.Tokens, next)
			}
			next = x.Tokens.End
		}
		if next != len(d.Tokens) {
			t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
		}
		for _, q := range d.Quotes {
			if q.Start > q.Inner.Start || q.Inner.Start > q.Inner.End || q.Inner.End > q.End || q.End > len(s) {
				t.Fatalf("quote %+v", q)
			}
		}
	})
}

func isSpaceRune(r rune) bool {
	c := runeClass(r)
	if r < utf8.RuneSelf {
		c = ascii[byte(r)]
	}
	return c == classSpace || c == classBreak
}
