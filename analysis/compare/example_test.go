package compare_test

import (
	"fmt"

	"askance/analysis"
	"askance/analysis/compare"
)

func ExampleAccounts() {
	left := analysis.Analyze(`On Saturday night the American ambassador scolded Russia for calling the emergency session. At least 80 soldiers died in the raid, she said.`)
	right := analysis.Analyze(`On Saturday night the American ambassador used the moment to scold Russia for calling the emergency session. Moscow counts 62 dead soldiers after the raid.`)
	c := compare.Accounts(left, right)
	for _, e := range c.Edits {
		fmt.Printf("edited: %s → %s\n", c.Text(e.Sides[0]), c.Text(e.Sides[1]))
	}
	for _, f := range c.Figures {
		fmt.Printf("%s: %s; %s\n", f.What, f.Counts[0][0].Number, f.Counts[1][0].Number)
	}
	// Output:
	// edited: scolded → used the moment to scold
	// dead: at least 80; 62
}

func ExampleComparison_Tables() {
	c := compare.Accounts(
		analysis.Analyze(`Fighters of the Islamic State overran the base.`),
		analysis.Analyze(`Daesh overran the base, the agency said.`))
	for _, t := range c.Tables() {
		if t.Name != "names" {
			continue
		}
		for _, r := range t.Rows {
			fmt.Println(r.Label+":", r.Cells[0][0].Text, "/", r.Cells[1][0].Text)
		}
	}
	// Output:
	// Islamic State: Islamic State / Daesh
}

func ExampleComparison_Beside() {
	left := `Officials met on Monday. The minister said that the bridge will open again before the winter comes.`
	right := `The minister said that the bridge will open again before the winter comes. Nobody else spoke.`
	c := compare.Accounts(analysis.Analyze(left), analysis.Analyze(right))
	for _, l := range c.Beside(0, 1).Links {
		fmt.Printf("%d, %s: %q\n", l.Number, l.Kind, left[l.Here.Start:l.Here.End])
	}
	// Output:
	// 1, copied: "The minister said that the bridge will open again before the winter comes"
}
