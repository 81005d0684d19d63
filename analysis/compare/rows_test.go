package compare_test

import (
	"fmt"
	"testing"

	"askance/analysis/compare"
)

func TestFigures(t *testing.T) {
	c := accounts(
		`The blast in Marend killed 12 people and wounded more than 40, police said. In 2009 a flood there killed 300. Amendment 64 costs $1.6 million. One in three voters was 46. Turnout was 64 percent on June 28.`,
		`At least 14 people died in the blast in Marend; dozens were wounded, a doctor said. The measure, Amendment 64, will cost $1.6 million a year.`)
	dead := figureOf(t, c, "dead")
	if got := fmt.Sprint(numbers(dead)); got != "[[12] [at least 14]]" {
		t.Errorf("dead: %s", got)
	}
	if got := fmt.Sprint(numbers(figureOf(t, c, "wounded"))); got != "[[more than 40] [dozens]]" {
		t.Errorf("wounded: %s", got)
	}
	if money := figureOf(t, c, "money"); money.Differ || len(money.Counts[0]) != 1 || len(money.Counts[1]) != 1 {
		t.Errorf("money: %v", numbers(money))
	}
	for _, f := range c.Figures {
		for _, counts := range f.Counts {
			for _, n := range counts {
				if n.Value == 64 && f.What != "percent" || n.Value == 28 || n.Value == 2009 || n.Value == 46 {
					t.Errorf("%s is no count of %s", n.Number, f.What)
				}
			}
		}
	}
}

// TestFiguresByAmount: the same amount under different nouns is one row, where
// the sentences agree; small numbers and sums in one sentence are not.
func TestFiguresByAmount(t *testing.T) {
	c := accounts(
		`Nearly 90 professors of Marend University signed the letter on the budget. The $447 billion jobs plan failed in the Senate. Two ships sailed. He wants $2 trillion of debt for $2 trillion of cuts.`,
		`The letter on the budget was signed by nearly 90 faculty members of Marend University. The Senate has blocked the whole $447 billion package. Two mayors came.`)
	for what, want := range map[string]string{"professors": "[[nearly 90] [nearly 90]]", "money": "[[447 billion] [447 billion]]"} {
		if got := fmt.Sprint(numbers(figureOf(t, c, what))); got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	for _, f := range c.Figures {
		if n := len(f.Counts[0]) + len(f.Counts[1]); n > 1 && f.Counts[0] != nil && f.Counts[0][0].Value < 13 || len(f.Counts[0]) > 1 {
			t.Errorf("%s: %v", f.What, numbers(f))
		}
	}
}

// TestFiguresOfMixedRows: a row that has come by two nouns takes in neither
// noun's other numbers.
func TestFiguresOfMixedRows(t *testing.T) {
	c := accounts(
		`All 42 members of the caucus signed the letter to the Senate on the tax.`,
		`The letter to the Senate on the tax was signed by 42 Senate Republicans of the caucus.`,
		`Yesterday a 300-member union of Senate Republicans signed another letter on the tax, a caucus.`)
	for _, f := range c.Figures {
		if len(f.Counts[2]) > 0 && len(f.Counts[0])+len(f.Counts[1]) > 0 {
			t.Errorf("%s: %v", f.What, numbers(f))
		}
	}
	if f := figureOf(t, c, "members"); len(f.Counts[1]) != 1 {
		t.Errorf("members: %v", numbers(f))
	}
}

// TestVerbsOfHarmAreMeantAsSuch: deals are struck and motions shot down too.
func TestVerbsOfHarmAreMeantAsSuch(t *testing.T) {
	c := accounts(
		`The two sides struck a deal. He captured the nomination. Ryan shot back at the press. She beat him by ten points. It is a long shot bid.`,
		`Soldiers struck a convoy. Police captured the gunman. Guards beat a prisoner.`)
	for _, a := range c.Agents {
		for _, d := range a.Deeds[0] {
			t.Errorf("%s: %q", a.Act, c.Text(d.Place))
		}
	}
	if len(c.Agents) != 3 {
		t.Errorf("%d acts in the second account", len(c.Agents))
	}
}

// TestQuotationsOfProseAreNotOne: that two begin with "I am not going to"
// does not make them one.
func TestQuotationsOfProseAreNotOne(t *testing.T) {
	c := accounts(
		`He said: "You know I am not going to talk about this anymore." Later he told us: "But I am not going to allow this thing to dominate what I talk about."`,
		`"I am not going to talk about this anymore," he said. He added: "But I am not going to allow this thing to dominate what I talk about."`)
	for _, q := range c.Quotes {
		if len(q.Said[0]) != 1 || len(q.Said[1]) != 1 {
			t.Errorf("%s: %d and %d times", c.Text(q.Longest), len(q.Said[0]), len(q.Said[1]))
		}
	}
}

func numbers(f compare.Figure) [][]string {
	out := make([][]string, len(f.Counts))
	for i, counts := range f.Counts {
		for _, n := range counts {
			out[i] = append(out[i], n.Number)
		}
	}
	return out
}
