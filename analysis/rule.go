package analysis

import (
	"errors"
	"fmt"
)

// Rule is what finds the tags of one kind: a value with its documentation.
// Help, README, the JSON output and the reader's panel print these fields.
type Rule struct {
	Name  string // in output, flags and anchors
	Kind  Kind
	Title string // what it points out; no capital, no full stop
	Doc   string // Markdown: when it fires and why that matters to a reader
	// Silent says, in Markdown, when the rule stays silent.
	Silent string
	// Example is annotated text that the rules reproduce: [[words|kind]].
	Example string
	// Unmarked are sentences in which the rule finds nothing.
	Unmarked []string
	// Literature are the works that the rule and its word classes rest on.
	Literature []string
	// From is the file and line of a reader's own rule, "" for the others.
	From string

	find func(*scan)
}

// Rules returns all rules, in the order of their kinds.
func Rules() []*Rule {
	return []*Rule{
		ScareQuote, Distancing, Label, Loaded, Intensifier, Euphemism, Editorial,
		Attribution, Quotation, Anonymous, Weasel, Hedge, Booster, Passive,
	}
}

// Validate returns what is missing in the documentation of rules, all faults
// at once, or nil.
func Validate(rules []*Rule) error {
	var errs []error
	seen := map[string]bool{}
	for _, r := range rules {
		fault := func(what string) { errs = append(errs, fmt.Errorf("rule %q: %s", r.Name, what)) }
		if r.Name == "" || seen[r.Name] {
			fault("its name is empty or used twice")
		}
		seen[r.Name] = true
		if r.Title == "" || r.Doc == "" || r.Silent == "" {
			fault("it needs a Title, a Doc and a Silent")
		}
		if r.Example == "" || len(r.Unmarked) == 0 {
			fault("it needs an Example and Unmarked sentences")
		}
		if len(r.Literature) == 0 {
			fault("it cites no Literature")
		}
		if r.find == nil {
			fault("it finds nothing")
		}
	}
	return errors.Join(errs...)
}
