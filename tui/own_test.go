package tui

import (
	"strings"
	"testing"

	"askance/analysis"
)

const ownList = `@rule burning-ships
@kind loaded
@title ships as tinder
@doc Asks who saw them.
@source Nobody 2001
@reason sets the scene on fire
three ships = vessels
@example [[Three ships|burning-ships]] came.

@except
regime
`

// TestOwnRuleIsExplained goes from a tag of a reader's own rule to its panel
// and its page.
func TestOwnRuleIsExplained(t *testing.T) {
	a, faults := analysis.New(analysis.Options{Lists: []analysis.List{{Name: "mine/ships.txt", Data: ownList}}})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	left := given(t, "Harbour Post", "Shells hit harbour", "", "Three ships of the regime lay here.")
	left.Report = nil
	s := opened(t, 120, 40, Options{Accounts: []Account{left}, Analyzer: a, Note: "a list was left out"})
	s.wants("a list was left out", "tag 1 of 1")
	s.press("enter").lacks("a list was left out")
	s.wants("ships as tinder", "“Three ships” sets the scene on fire; plainer: “vessels”", "burning-ships", "mine/ships.txt:7", "Nobody 2001")
	s.press("r").wants("rule burning-ships", "A reader's own rule, from mine/ships.txt:1.", "Asks who saw them.")
}

// TestOwnRuleTextIsNoMarkdown opens the page of a rule whose text takes minutes
// to draw as Markdown.
func TestOwnRuleTextIsNoMarkdown(t *testing.T) {
	nested := "\n@doc " + strings.Repeat(">", 4000)
	list := "@rule a\n@kind loaded\n@title *t* [x](http://example.org)" + strings.Repeat(nested, 10) + "\nships\n"
	a, faults := analysis.New(analysis.Options{Lists: []analysis.List{{Name: "l", Data: list}}})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	left := given(t, "Harbour Post", "Shells hit harbour", "", "Three ships lay here.")
	left.Report = nil
	opened(t, 120, 40, Options{Accounts: []Account{left}, Analyzer: a}).press("r").wants("rule a", "*t* [x](http://example.org)", ">>>>>>>>")
}
