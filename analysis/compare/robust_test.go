package compare_test

import (
	"strings"
	"testing"
	"time"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/seeds"
)

func accounts(texts ...string) compare.Comparison {
	var reports []analysis.Report
	for _, t := range texts {
		reports = append(reports, analysis.Analyze(t))
	}
	return compare.Accounts(reports...)
}

func body(t *testing.T, name string) string {
	t.Helper()
	s, ok := seeds.Find(name)
	if !ok {
		t.Fatalf("no seed %s", name)
	}
	return s.Text[strings.Index(s.Text[3:], "---")+6:]
}

func TestFewAccounts(t *testing.T) {
	for _, texts := range [][]string{{}, {""}, {"One account alone says so."}, {"", ""}, {"", "Nothing stands beside this sentence here."}, {"...", "???"}} {
		c := accounts(texts...)
		wellFormed(t, c, texts)
		if len(c.Accounts) != len(texts) || len(c.Passages) > 0 || len(c.Edits) > 0 {
			t.Errorf("%q: %d accounts, %d passages", texts, len(c.Accounts), len(c.Passages))
		}
	}
	if c := compare.Accounts(analysis.Report{}, analysis.Report{}); len(c.Accounts) != 2 {
		t.Error("zero reports are not compared")
	}
	if c := accounts("The one account there is stands alone here."); len(c.Accounts[0].Unmatched) > 0 {
		t.Error("an account with nothing beside it has unmatched sentences")
	}
}

func TestAccountAgainstItself(t *testing.T) {
	text := body(t, "business")
	c := accounts(text, text)
	if len(c.Passages) != 1 || c.Passages[0].Words != c.Accounts[0].Words {
		t.Errorf("%d passages", len(c.Passages))
	}
	if len(c.Edits)+len(c.Restored)+len(c.Accounts[0].Unmatched)+len(c.Accounts[1].Unmatched) > 0 {
		t.Error("an account differs from itself")
	}
	for _, f := range c.Figures {
		if f.Differ && len(f.Counts[0]) == 1 {
			t.Errorf("figures of %s differ from themselves", f.What)
		}
	}
}

func TestAnotherEvent(t *testing.T) {
	other := `The council of Ashgrove voted on Tuesday to close two of its four libraries. Librarians and parents
filled the public gallery. "We will be back," said Ellen Marsh, who has run the reading club for 30 years.
The mayor said the budget left no other choice, and that the buildings would be sold next spring.`
	c := accounts(body(t, "network"), other)
	if len(c.Passages) > 0 {
		t.Errorf("passages in common with another event: %v", c.Passages)
	}
	for i, a := range c.Accounts {
		if !a.Little() {
			t.Errorf("of account %d, %d of %d sentences match", i, a.Matched, a.Sentences)
		}
	}
	if doc := c.Tables()[0].Doc; !strings.HasPrefix(doc, "Little matches") {
		t.Errorf("the first view does not say so: %s", doc)
	}
	if near := accounts(body(t, "network"), body(t, "business")); near.Accounts[0].Little() || near.Accounts[1].Little() {
		t.Error("two accounts of one event are said to match little")
	}
	if n := len(c.Accounts[1].Unmatched); n < 3 {
		t.Errorf("only %d of the other event's sentences are unmatched", n)
	}
}

func TestLostCapitalsAndMarks(t *testing.T) {
	text := body(t, "broadcaster")
	mangled := strings.ToLower(strings.NewReplacer(`"`, "", "'", " ", "’", " ").Replace(text))
	c := accounts(text, mangled)
	copied := 0
	for _, p := range c.Passages {
		copied += p.Words
	}
	if copied < c.Accounts[0].Words*95/100 {
		t.Errorf("%d of %d words are found again", copied, c.Accounts[0].Words)
	}
	if n := len(c.Restored); n < 8 {
		t.Errorf("%d quotations come back", n)
	}
	if !hasForm(c, "Vitaly Churkin", 1, "churkin") {
		t.Error("a name is not learned from the other account")
	}
	tags := analysis.Analyze(mangled).Tags
	moved := 0
	for i, tag := range c.Revoice(1, tags) {
		if tag.Voice != tags[i].Voice {
			moved++
		}
	}
	if moved == 0 {
		t.Error("no tag inside a restored quotation goes to the source")
	}
}

func TestCurlyAgainstStraight(t *testing.T) {
	text := body(t, "broadcaster")
	var curly strings.Builder
	open := true
	for _, r := range text {
		switch {
		case r == '"' && open:
			r = '“'
		case r == '"':
			r = '”'
		case r == '\'':
			r = '’'
		}
		if r == '“' || r == '”' {
			open = !open
		}
		curly.WriteRune(r)
	}
	c := accounts(text, curly.String())
	if len(c.Passages) != 1 || len(c.Edits) > 0 || len(c.Restored) > 0 {
		t.Errorf("%d passages, %d edits, %d restored", len(c.Passages), len(c.Edits), len(c.Restored))
	}
}

func TestSentencesRunTogether(t *testing.T) {
	text := body(t, "broadcaster")
	c := accounts(text, strings.ReplaceAll(text, ". ", "."))
	copied := 0
	for _, p := range c.Passages {
		copied += p.Words
	}
	if copied < c.Accounts[0].Words*95/100 {
		t.Errorf("%d of %d words are found again", copied, c.Accounts[0].Words)
	}
}

func TestPageFurnitureIsNotUnmatched(t *testing.T) {
	c := accounts(`The bridge over the Tarn was closed on Friday after a lorry struck its parapet.
RELATED: Ten bridges that engineers admire most
WATCH:
Divers inspect the pillars of another bridge
Reuters contributed to this report.`, "A lorry struck the parapet of the bridge over the Tarn on Friday.")
	if len(c.Accounts[0].Unmatched) > 0 {
		t.Errorf("unmatched: %q", c.Text(c.Accounts[0].Unmatched[0]))
	}
}

func TestFiftyAccounts(t *testing.T) {
	var texts []string
	for i := range 50 {
		texts = append(texts, long(seeds.All()[i%5].Name, 300))
	}
	done := make(chan compare.Comparison, 1)
	go func() { done <- accounts(texts...) }()
	select {
	case c := <-done:
		if len(c.Accounts) != 50 {
			t.Errorf("%d accounts", len(c.Accounts))
		}
	case <-time.After(2 * time.Minute):
		t.Fatal("fifty accounts take more than two minutes")
	}
}

// TestHostileTextIsLinear compares texts made to have as many equal runs as
// can be.
func TestHostileTextIsLinear(t *testing.T) {
	for _, unit := range []string{"a ", "the dog and the cat ", "\"a\" ", "62 dead, ", "Ann Lee and Bo Lee said. "} {
		one, two := strings.Repeat(unit, 20_000/len(unit)), strings.Repeat(unit, 15_000/len(unit))
		start := time.Now()
		c := accounts(one, two)
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%q takes %s", unit, d)
		}
		wellFormed(t, c, []string{one, two})
	}
}

func TestFollowKeepsPanesTogether(t *testing.T) {
	c := embedded()
	b := c.Beside(blog, broadcaster)
	if len(b.Links) < 3 || len(b.Edits) < 4 || len(b.Unmatched) < 5 || len(b.Restored) < 5 {
		t.Fatalf("%d links, %d edits, %d unmatched, %d restored", len(b.Links), len(b.Edits), len(b.Unmatched), len(b.Restored))
	}
	one, two := body(t, "blog"), body(t, "broadcaster")
	at := strings.Index(one, "ought to be embarrassed")
	to, ok := b.Follow(at)
	if !ok || !strings.HasPrefix(two[to:], "ought to be") {
		t.Errorf("Follow leads to %q", two[to:min(len(two), to+20)])
	}
	l, ok := b.At(at)
	if back, ok2 := c.Beside(broadcaster, blog).At(l.There.Start); !ok || !ok2 || back.Number != l.Number || back.There != l.Here {
		t.Errorf("the link seen from the other side is %v, want %v", back, l)
	}
}
