package compare_test

import (
	"slices"
	"strings"
	"testing"

	"askance/analysis/compare"
)

// rowsOf returns the forms of each row of names of one kind, joined.
func rowsOf(c compare.Comparison, kind compare.NameKind) []string {
	var out []string
	for _, n := range c.Names {
		if n.Kind != kind {
			continue
		}
		var forms []string
		for i, all := range n.Forms {
			for _, f := range all {
				forms = append(forms, string(rune('A'+i))+" "+f.Text)
			}
		}
		out = append(out, strings.Join(forms, "; "))
	}
	return out
}

func TestNoTwoPeopleShareARow(t *testing.T) {
	c := accounts(
		`Former President Bill Clinton spoke first. Hillary Clinton followed her husband. Mr. Clinton said little; Senator John Ward and his brother, Peter Ward, clapped.`,
		`Hillary Clinton spoke in Ohio. Secretary Clinton was cheered. Mrs. Clinton thanked John Ward. Ward waved.`,
		`Mary Cheney and Liz Cheney disagree. Cheney wrote that the other was wrong. John Paul II is quoted by Ron Paul.`)
	for _, n := range c.Names {
		if n.Kind != compare.PersonName {
			continue
		}
		var all []string
		for _, forms := range n.Forms {
			for _, f := range forms {
				all = append(all, f.Text)
			}
		}
		joined := strings.Join(all, "|")
		for _, pair := range [][2]string{{"Bill", "Hillary"}, {"Bill", "Secretary"}, {"John Ward", "Peter"}, {"Mary", "Liz"}, {"John Paul", "Ron"}} {
			if strings.Contains(joined, pair[0]) && strings.Contains(joined, pair[1]) {
				t.Errorf("%s: %s", n.Label, joined)
			}
		}
	}
}

func TestOnePersonWithSuffixAndAccent(t *testing.T) {
	c := accounts(
		`Attorney General Eric Holder came to Ferguson. Rep. Raul Labrador will run, said Mr. Labrador. Rep. Jesse Jackson Jr. spoke, and his father, the Rev. Jesse Jackson, wept.`,
		`Attorney General Eric H. Holder Jr. arrived on Wednesday. Representative Raúl Labrador is a candidate. Jesse Jackson Jr. was heard, as was the Rev. Jesse Jackson.`)
	rows := rowsOf(c, compare.PersonName)
	for _, want := range [][2]string{{"A Attorney General Eric Holder", "B Attorney General Eric H. Holder Jr."}, {"A Rep. Raul Labrador", "B Representative Raúl Labrador"}} {
		if !slices.ContainsFunc(rows, func(r string) bool { return strings.Contains(r, want[0]) && strings.Contains(r, want[1]) }) {
			t.Errorf("%s and %s do not share a row: %q", want[0], want[1], rows)
		}
	}
	for _, r := range rows {
		if strings.Contains(r, "Jackson Jr.") && strings.Contains(r, "Rev.") {
			t.Errorf("father and son share a row: %s", r)
		}
	}
}

func TestTwoBodiesDoNotShareARow(t *testing.T) {
	c := accounts(
		`The Foreign Intelligence Surveillance Court met near Deir Ezzor. The House Foreign Affairs Committee asked. Readers call her the Queen of Rage.`,
		`The Foreign Intelligence Surveillance Act was cited near Deir al-Zor. The House Foreign Relations Committee asked. They wrote of THE QUEEN OF RAGE again, a Queen of Rage.`)
	rows := rowsOf(c, compare.GroupName)
	for _, r := range rows {
		if strings.Contains(r, "Court") || strings.Contains(r, "Affairs") {
			t.Errorf("two bodies share a row: %s", r)
		}
	}
	if !slices.ContainsFunc(rows, func(r string) bool { return strings.Contains(r, "Ezzor") && strings.Contains(r, "al-Zor") }) {
		t.Errorf("two spellings of a town do not: %q", rows)
	}
	if people := rowsOf(c, compare.PersonName); len(people) > 0 {
		t.Errorf("persons: %q", people)
	}
}

// TestSourcesBySurname: of one whose given name is in no list, too; but the
// House is not the White House.
func TestSourcesBySurname(t *testing.T) {
	c := accounts(`Xandrine McCoy told reporters that the street was calm. McCoy said it had been loud. The White House said it was watching. The House said nothing would change.`, "x")
	heard := map[string]int{}
	for _, s := range c.Sources {
		heard[s.Name] = len(s.Heard[0])
	}
	if heard["Xandrine McCoy"] != 2 || heard["White House"] != 1 {
		t.Errorf("heard: %v", heard)
	}
}

// TestSourcesByOffice: the office, the words behind a name and the pronoun
// stand for the person, where one person alone can be meant.
func TestSourcesByOffice(t *testing.T) {
	c := accounts(
		`Governor Mary Sands opened the bridge. The governor said it would last. Jack Levin, the chief executive of Arco, said that it was safe.`,
		`Gov. Mary Sands spoke first. Sands said the bridge was safe. Jack Levin said nothing was wrong. Senator Ann Hill and Senator Bo Reed came. The senator said so.`)
	heard := map[string][2]int{}
	for _, s := range c.Sources {
		heard[s.Name] = [2]int{len(s.Heard[0]), len(s.Heard[1])}
	}
	for _, name := range []string{"Mary Sands", "Jack Levin"} {
		if h := heard[name]; h[0] != 1 || h[1] != 1 {
			t.Errorf("%s is heard %v times; sources %v", name, h, heard)
		}
	}
	for _, name := range []string{"Ann Hill", "Bo Reed"} {
		if h := heard[name]; h != [2]int{} {
			t.Errorf("%s, one of two senators, is heard", name)
		}
	}
}
