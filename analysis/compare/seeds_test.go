package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/seeds"
)

// The seeds by index.
const (
	agency = iota
	blog
	business
	broadcaster
	network
)

// embedded compares the five embedded accounts, without their front matter.
func embedded() compare.Comparison {
	var reports []analysis.Report
	for _, s := range seeds.All() {
		reports = append(reports, analysis.Analyze(s.Text[strings.Index(s.Text[3:], "---")+6:]))
	}
	return compare.Accounts(reports...)
}

func TestSeedsAreCopied(t *testing.T) {
	c := embedded()
	longest, words := 0, 0
	for _, p := range c.Passages {
		if p.Kind == compare.Copied && p.Sides[0].Account == blog && p.Sides[1].Account == broadcaster {
			longest, words = max(longest, p.Words), words+p.Words
		}
	}
	if longest < 60 || words < 250 {
		t.Errorf("blog and broadcaster share %d words, %d in one passage; want 250 and 60 at least", words, longest)
	}
	for _, want := range [][2]string{{"scolded", "used the moment to scold"}, {"a sign", "proof"}, {"said", "conceded"}, {"syrian government", "Assad regime"}} {
		if !slices.ContainsFunc(c.Edits, func(e compare.Edit) bool {
			return e.Sides[0].Account == blog && c.Text(e.Sides[0]) == want[0] && c.Text(e.Sides[1]) == want[1]
		}) {
			t.Errorf("no edit %s → %s", want[0], want[1])
		}
	}
}

func TestSeedsLostMarks(t *testing.T) {
	c := embedded()
	for _, want := range []string{"regret", "unintentional loss of life", "stunt", "uniquely cynical and hypocritical", "specific evidence"} {
		if !slices.ContainsFunc(c.Restored, func(r compare.Restored) bool { return r.Account == blog && c.Text(r.Place) == want }) {
			t.Errorf("%q does not come back in the blog", want)
		}
	}
	for _, r := range c.Restored {
		if r.Account != blog {
			t.Errorf("account %d seems to have lost the marks of %q", r.Account, c.Text(r.Place))
		}
	}
}

func TestSeedsOnlyHere(t *testing.T) {
	c := embedded()
	for account, words := range map[int][]string{
		blog:        {"poker game", "whose side he is really on"},
		broadcaster: {"Critics of Australia's war", "Lorries loaded with aid"},
		business:    {"Oil traders"},
	} {
		for _, w := range words {
			if !slices.ContainsFunc(c.Accounts[account].Unmatched, func(p compare.Place) bool { return strings.Contains(c.Text(p), w) }) {
				t.Errorf("account %d: %q is matched", account, w)
			}
		}
	}
	for _, p := range c.Accounts[blog].Unmatched {
		if strings.Contains(c.Text(p), "churkin") || strings.Contains(c.Text(p), "zakharova") {
			t.Errorf("agency copy is unmatched: %q", c.Text(p))
		}
	}
}

func TestSeedsFigures(t *testing.T) {
	c := embedded()
	dead := figureOf(t, c, "dead")
	for account, want := range map[int]string{agency: "at least 80", blog: "dozens", business: "62", broadcaster: "62", network: "62"} {
		if !slices.ContainsFunc(dead.Counts[account], func(n compare.Count) bool { return n.Number == want }) {
			t.Errorf("account %d does not give %s dead", account, want)
		}
	}
	if !slices.ContainsFunc(dead.Counts[business], func(n compare.Count) bool {
		return n.Number == "at least 83" && strings.Contains(c.Text(n.Source), "Observatory")
	}) {
		t.Error("the business daily's second figure, and who gives it, are missing")
	}
}

// TestTwoSeedsDifferOnTheDead: the two that share least differ on it as well.
func TestTwoSeedsDifferOnTheDead(t *testing.T) {
	dead := figureOf(t, accounts(body(t, "agency"), body(t, "network")), "dead")
	if got := fmt.Sprint(numbers(dead)); got != "[[at least 80] [62]]" || !dead.Differ {
		t.Errorf("dead: %s", got)
	}
}

func TestSeedsNames(t *testing.T) {
	c := embedded()
	for _, test := range []struct {
		label   string
		account int
		form    string
	}{
		{"Islamic State", agency, "Daesh"}, {"Islamic State", blog, "islamic state"}, {"Islamic State", business, "ISIL"},
		{"Islamic State", network, "ISIS"}, {"ceasefire", agency, "“ceasefire”"}, {"ceasefire", network, "fragile cease-fire"},
		{"Samantha Power", blog, "power"}, {"Samantha Power", broadcaster, "U.S. Ambassador Samantha Power"},
		{"Syria: government", network, "Syrian regime"},
	} {
		if !hasForm(c, test.label, test.account, test.form) {
			t.Errorf("%s: account %d has no form %s", test.label, test.account, test.form)
		}
	}
}

func TestSeedsQuotes(t *testing.T) {
	c := embedded()
	q := quoteWith(t, c, "very big question mark")
	if q.Said[agency] != nil || q.Said[network] != nil || len(q.Said[business]) != 1 || len(q.Said[broadcaster]) != 1 {
		t.Fatalf("the question mark is in %v", q.Said)
	}
	if lead := c.Text(q.Said[business][0].Lead); lead != "answered vaguely" {
		t.Errorf("the business daily leads into it with %q", lead)
	}
	if m := q.Said[blog][0].Marks; m != compare.Lost {
		t.Errorf("in the blog the marks are %s", m)
	}
}

func TestSeedsSourcesAndAgents(t *testing.T) {
	c := embedded()
	for account, side := range map[int]string{agency: "U.S.", network: "Russia"} {
		found := false
		for _, s := range c.Sources {
			for _, h := range s.Heard[account] {
				found = found || s.Side == side && h.Stance == analysis.StanceDoubt
			}
		}
		if !found {
			t.Errorf("account %d doubts nobody of %s", account, side)
		}
	}
	forms := map[compare.DeedForm]bool{}
	for _, a := range c.Agents {
		for _, deeds := range a.Deeds {
			for _, d := range deeds {
				forms[d.Form] = true
			}
		}
	}
	for _, f := range []compare.DeedForm{compare.ActiveDeed, compare.AgentlessDeed, compare.InstrumentDeed, compare.NounDeed} {
		if !forms[f] {
			t.Errorf("no act is told as %s", f)
		}
	}
}

func TestSeedsProfile(t *testing.T) {
	c := embedded()
	if len(c.Profiles) != 5 {
		t.Fatalf("%d profiles", len(c.Profiles))
	}
	if c.Profiles[blog].QuotedShare() == 0 {
		t.Error("what stands in quotations that lost their marks does not count as quoted")
	}
	a, n := c.Profiles[agency], c.Profiles[network]
	if x, y := a.PerHundred(analysis.FamilyLoaded, analysis.VoiceAuthor), n.PerHundred(analysis.FamilyLoaded, analysis.VoiceAuthor); x <= y {
		t.Errorf("the agency has %.1f loaded words of its own in a hundred, the network %.1f", x, y)
	}
	if n.Unnamed == 0 {
		t.Error("the network has no unnamed source")
	}
}
