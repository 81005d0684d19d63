package compare_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
)

// published compares the five published articles that the design names, in
// the order of their file names. Where they are absent the test is skipped.
func published(t *testing.T) compare.Comparison {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "articles")
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) != 5 {
		t.Skipf("the five published articles are not in %s", dir)
	}
	var reports []analysis.Report
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, analysis.Analyze(string(text)))
	}
	return compare.Accounts(reports...)
}

func TestPublishedPassages(t *testing.T) {
	c := published(t)
	longest := 0
	for _, p := range c.Passages {
		if p.Sides[0].Account == 1 && p.Sides[1].Account == 3 {
			longest = max(longest, p.Words)
		}
	}
	if longest != 98 {
		t.Errorf("the longest copied run of 001 and 003 has %d words, want 98", longest)
	}
	// The blog's own comments, and nothing of what it copied.
	own := []string{"tug-o-war", "epic failure", "we have all felt", "lets hope"}
	var got []string
	for _, p := range c.Accounts[1].Unmatched {
		got = append(got, c.Text(p))
	}
	for _, words := range own {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, words) }) {
			t.Errorf("%q was matched", words)
		}
	}
	if len(got) != len(own) {
		t.Errorf("unmatched are %q", got)
	}
}

func TestPublishedEdits(t *testing.T) {
	c := published(t)
	for _, want := range [][2]string{{"through", "to"}, {"chastised", "used the opportunity to chastise"}} {
		if !slices.ContainsFunc(c.Edits, func(e compare.Edit) bool {
			return e.Sides[0].Account == 1 && e.Sides[1].Account == 3 && c.Text(e.Sides[0]) == want[0] && c.Text(e.Sides[1]) == want[1]
		}) {
			t.Errorf("no edit %s → %s", want[0], want[1])
		}
	}
}

// TestPublishedEditsInOrder: a word for another comes before words more.
func TestPublishedEditsInOrder(t *testing.T) {
	c := published(t)
	last := true
	for i, row := range c.EditRows() {
		changed := true
		for _, places := range row.Places {
			for _, p := range places {
				changed = changed && !p.Empty()
			}
		}
		if changed && !last {
			t.Errorf("row %d puts a word for another, behind one that adds words", i)
		}
		last = changed
	}
}

func TestPublishedQuotes(t *testing.T) {
	c := published(t)
	churkin := quoteWith(t, c, "very big question mark")
	for i, want := range []string{"", "said", "answered vaguely", "said", ""} {
		got := ""
		for _, s := range churkin.Said[i] {
			got = c.Text(s.Cue)
			if !s.Lead.Empty() {
				got = c.Text(s.Lead)
			}
		}
		if got != want {
			t.Errorf("account %d introduces the question mark by %q, want %q", i, got, want)
		}
	}
	statement := quoteWith(t, c, "It is not uncommon")
	for i, said := range statement.Said {
		if want := i == 2 || i == 4; want != (len(said) > 0) {
			t.Errorf("account %d has the statement: %v, want %v", i, len(said) > 0, want)
		}
	}
}

func TestPublishedRestored(t *testing.T) {
	c := published(t)
	var got []string
	for _, r := range c.Restored {
		if r.Account == 1 && slices.ContainsFunc(r.From, func(p compare.Place) bool { return p.Account == 3 }) {
			got = append(got, strings.Fields(c.Text(r.Place))[0])
		}
	}
	if want := []string{"regret", "russia", "this", "i", "we", "specific"}; !slices.Equal(got, want) {
		t.Errorf("quotations that come back in 001 begin with %q, want %q", got, want)
	}
}

func TestPublishedNames(t *testing.T) {
	c := published(t)
	for _, test := range []struct {
		label   string
		account int
		form    string
	}{
		{"Islamic State", 0, "Daesh"}, {"Islamic State", 0, "ISIS"}, {"Islamic State", 2, "ISIL"},
		{"Islamic State", 3, "Islamic State"}, {"Islamic State", 1, "islamic state"},
		{"Syria: government", 2, "Assad regime"}, {"Syria: government", 4, "Syrian regime"},
		{"Syria: government", 2, "Syrian government"}, {"Syria: government", 3, "Syria's President Bashar al-Assad"},
		{"ceasefire", 0, `"ceasefire"`}, {"ceasefire", 2, "fragile cease-fire"}, {"ceasefire", 1, "tentative ceasefire"},
	} {
		if !hasForm(c, test.label, test.account, test.form) {
			t.Errorf("%s: account %d has no form %s", test.label, test.account, test.form)
		}
	}
}

func TestPublishedSources(t *testing.T) {
	c := published(t)
	for account, side := range map[int]string{0: "U.S.", 4: "Russia"} {
		found := false
		for _, s := range c.Sources {
			for _, h := range s.Heard[account] {
				found = found || s.Side == side && h.Stance == analysis.StanceDoubt && c.Text(h.Cue) == "claiming"
			}
		}
		if !found {
			t.Errorf("account %d: nobody of %s is claiming", account, side)
		}
	}
}

func TestPublishedFigures(t *testing.T) {
	c := published(t)
	for what, want := range map[string][]string{
		"dead":    {"at least 80", "dozens", "62 + at least 83", "dozens + 62", "62"},
		"wounded": {"", "", "more than 100", "over 100", "100"},
		"days":    {"only five", "", "", "", "six"},
	} {
		f := figureOf(t, c, what)
		for i, counts := range f.Counts {
			var got []string
			for _, n := range counts {
				got = append(got, n.Number)
			}
			if strings.Join(got, " + ") != want[i] {
				t.Errorf("%s in account %d: %q, want %q", what, i, got, want[i])
			}
		}
		if !f.Differ {
			t.Errorf("%s: the accounts are said to agree", what)
		}
	}
}

func TestPublishedAgents(t *testing.T) {
	c := published(t)
	for _, test := range []struct {
		account int
		words   string
		form    compare.DeedForm
	}{
		{0, "an airstrike was conducted", compare.AgentlessDeed},
		{1, "air strikes killed dozens", compare.InstrumentDeed},
		{4, "were reportedly killed", compare.AgentlessDeed},
		{4, "have been killed by the U.S. military", compare.ByAgent},
	} {
		found := false
		for _, a := range c.Agents {
			for _, d := range a.Deeds[test.account] {
				found = found || strings.Contains(c.Text(d.Place), test.words) && d.Form == test.form
			}
		}
		if !found {
			t.Errorf("account %d has no %s: %s", test.account, test.form, test.words)
		}
	}
}

func TestPublishedProfile(t *testing.T) {
	c := published(t)
	for i, p := range c.Profiles {
		if p.Words == 0 || p.QuotedShare() < 0.05 || p.QuotedShare() > 0.5 || p.Named == 0 {
			t.Errorf("account %d: %d words, %.2f in quotation, %d named sources", i, p.Words, p.QuotedShare(), p.Named)
		}
	}
	if us, agency := c.Profiles[4], c.Profiles[0]; us.Unnamed <= agency.Unnamed {
		t.Errorf("unnamed sources: %d in 004, %d in 000", us.Unnamed, agency.Unnamed)
	}
	if a, b := c.Profiles[0].PerHundred(analysis.FamilyDoubt, analysis.VoiceAuthor), c.Profiles[4].PerHundred(analysis.FamilyDoubt, analysis.VoiceAuthor); a <= b {
		t.Errorf("doubt in the author's voice: %.1f in 000, %.1f in 004", a, b)
	}
}

func quoteWith(t *testing.T, c compare.Comparison, words string) compare.Quote {
	t.Helper()
	for _, q := range c.Quotes {
		if strings.Contains(c.Text(q.Longest), words) {
			return q
		}
	}
	t.Fatalf("no quotation with %q", words)
	return compare.Quote{}
}

func figureOf(t *testing.T, c compare.Comparison, what string) compare.Figure {
	t.Helper()
	for _, f := range c.Figures {
		if f.What == what {
			return f
		}
	}
	t.Fatalf("no figures of %s", what)
	return compare.Figure{}
}

func hasForm(c compare.Comparison, label string, account int, form string) bool {
	for _, n := range c.Names {
		if n.Label == label {
			return slices.ContainsFunc(n.Forms[account], func(f compare.Form) bool { return f.Text == form })
		}
	}
	return false
}
