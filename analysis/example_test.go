package analysis_test

import (
	"fmt"
	"strings"

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

func ExampleNew() {
	list := "@rule vague-time\n" +
		"@kind hedge\n" +
		"@title a time that nobody can check\n" +
		"@reason names no day\n" +
		"in due course\n" +
		"soon /nosuch\n"
	_, faults := analysis.New(analysis.Options{Lists: []analysis.List{{Name: "mine.txt", Data: list}}})
	fmt.Println(faults[0])

	list = strings.TrimSuffix(list, "soon /nosuch\n")
	a, _ := analysis.New(analysis.Options{Lists: []analysis.List{{Name: "mine.txt", Data: list}}})
	for _, tag := range a.Analyze("The report comes in due course.").Tags {
		fmt.Printf("%s, from %s: %s\n", tag.Rule.Name, tag.Rule.From, tag.Reason())
	}
	// Output:
	// mine.txt:6: in "soon /nosuch": no part of speech /nosuch; one of /n /v /a /a+ly /a+er /adv /x
	// vague-time, from mine.txt:1: `in due course` names no day
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
