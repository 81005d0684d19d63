package analysis_test

import (
	"fmt"

	"askance/analysis"
)

func ExampleAnalyze() {
	text := `The regime claimed that the so-called strike never happened.`
	for _, tag := range analysis.Analyze(text).Tags {
		fmt.Printf("%s: %s\n", text[tag.Start:tag.End], tag.Kind)
	}
	// Output:
	// regime: label
	// claimed: attribution
	// so-called: distancing
}

func ExampleRules() {
	for _, r := range analysis.Rules()[:3] {
		fmt.Println(r.Name, "-", r.Title)
	}
	// Output:
	// scare-quote - quotation marks that hold words at arm's length
	// distancing - words that hold a claim at arm's length
	// label - a contentious name for a person, group, government or act
}
