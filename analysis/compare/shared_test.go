package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"askance/analysis/compare"
)

const ferry = "The ferry operator said on Friday that the second engine failed an hour before the storm reached the northern islands."

// TestPassagesOfThreeShareARow: what three accounts have is one row, with its
// edits.
func TestPassagesOfThreeShareARow(t *testing.T) {
	c := accounts(ferry, "First, a word. "+ferry, strings.Replace(ferry, "failed", "gave out", 1))
	shared := c.Shared()
	if len(shared) != 1 || len(shared[0].Places[0]) != 1 || len(shared[0].Places[1]) != 1 || len(shared[0].Places[2]) != 1 || shared[0].Words != 20 {
		t.Errorf("shared: %+v", shared)
	}
	rows := c.EditRows()
	if len(rows) != 1 {
		t.Fatalf("%d rows of edits", len(rows))
	}
	for i, want := range []string{"failed", "failed", "gave out"} {
		if at := rows[0].Places[i]; len(at) != 1 || c.Text(at[0]) != want {
			t.Errorf("account %d: %v, want %s", i, at, want)
		}
	}
}

// TestNamesAloneMakeNoPoint: that two sentences are on one person says nothing
// of what they say.
func TestNamesAloneMakeNoPoint(t *testing.T) {
	c := accounts(
		"Colorado Attorney General John Suthers said the lawsuit was without merit.",
		"But Colorado Attorney General John Suthers is not backing down on Thursday.",
		"The lawsuit has no merit, said John Suthers, the attorney general of Colorado.")
	for _, p := range c.Passages {
		if p.Sides[0].Account == 1 || p.Sides[1].Account == 1 {
			t.Errorf("the same point: %q and %q", c.Text(p.Sides[0]), c.Text(p.Sides[1]))
		}
	}
	if len(c.Passages) != 1 || c.Passages[0].Kind != compare.SamePoint {
		t.Errorf("%d passages, want the same point in the first and third account", len(c.Passages))
	}
}

// TestRunOnSentencesAreOne: where an account has run sentences together and
// one of them has a match, none is said to be without.
func TestRunOnSentencesAreOne(t *testing.T) {
	lower := strings.ToLower(ferry)
	c := accounts(ferry+" The weather had been bad for many days already.",
		lower+"nobody ever believed a single word of that company.\n\nthey always find some new excuse for everything.and the minister lets them get away.")
	var got []string
	for _, p := range c.Accounts[1].Unmatched {
		got = append(got, c.Text(p))
	}
	if len(got) != 1 || !strings.HasPrefix(got[0], "they always") || !strings.HasSuffix(got[0], "get away.") {
		t.Errorf("unmatched: %q", got)
	}
	if a := c.Accounts[1]; a.Sentences != 2 || a.Matched != 1 {
		t.Errorf("%d of %d found", a.Matched, a.Sentences)
	}
	if marked := c.Beside(1, 0).Unmatched; len(marked) != 3 {
		t.Errorf("beside the other account %d sentences are marked, want 3", len(marked))
	}
}

// TestEveryNumberOfAccounts: every row has a cell for each account.
func TestEveryNumberOfAccounts(t *testing.T) {
	var texts []string
	for n := 1; n <= 50; n++ {
		texts = append(texts, fmt.Sprintf("Account %d. %s At least %d people were killed, Mayor Ann Lee said.", n, ferry, 60+n%3))
		if n < 2 {
			continue
		}
		c := accounts(texts...)
		for _, table := range c.Tables() {
			for _, r := range table.Rows {
				if len(r.Cells) != n {
					t.Fatalf("%s: a row of %d cells for %d accounts", table.Name, len(r.Cells), n)
				}
			}
		}
		if dead := figureOf(t, c, "dead"); n > 2 && !dead.Differ || slices.ContainsFunc(dead.Counts, func(c []compare.Count) bool { return len(c) != 1 }) {
			t.Fatalf("%d accounts: dead are %v", n, numbers(dead))
		}
	}
}
