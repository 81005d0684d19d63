package tui

import (
	"context"
	"errors"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/article"
	"askance/tui/safe"
)

// scene is a screen of the program and the keys that lead there.
type scene struct {
	name  string
	keys  string
	text  string // typed after the keys
	then  string // keys after the text
	tour  bool   // during the tour
	offer bool   // before it
	// with are the accounts, where they are not the fixtures.
	with func(testing.TB) []Account
	// apart is set where the labels of lists look like tags without colour:
	// such a scene has a file for each ground.
	apart bool
	// tables is set where the accounts are held together, by tables that no
	// change of what is compared can touch.
	tables bool
	// slow is set where the account on the right is still being read.
	slow bool
}

var scenes = []scene{
	{name: "open"},
	{name: "tags", keys: "n n tab n n n"},
	{name: "quotation", keys: "n n n n n n n n n n"},
	{name: "panel", keys: "n enter n"},
	{name: "filtered", keys: "1 4 v"},
	{name: "third", keys: "tab ] G"},
	{name: "help", keys: "?"},
	{name: "searching", keys: "/", text: "the m"},
	{name: "search", keys: "tab /", text: "ministry", then: "enter n"},
	{name: "taglist", keys: "t", text: "l", then: "down down"},
	{name: "picker", keys: "o down"},
	{name: "picked", keys: "o", text: "thrd", then: "enter"},
	{name: "zoom", keys: "z w"},
	{name: "paragraph", keys: ":", text: "3"},
	{name: "tour", tour: true, keys: "space"},
	{name: "rule", keys: "n r", with: ruled},
	{name: "rule-panel", keys: "n enter r pgdown", with: ruled},
	{name: "structure", with: shaped, apart: true},
	{name: "wide", keys: "n n", with: hard},
	{name: "failed", keys: "tab", with: failing},
	{name: "loading", slow: true},
	{name: "held", keys: "m", with: untagged},
	{name: "compare-bars", tables: true, keys: "c j"},
	{name: "compare-words", tables: true, keys: "c tab j l"},
	{name: "compare-unmatched", tables: true, keys: "c shift+tab j"},
	{name: "compare-help", tables: true, keys: "c ?"},
	{name: "offer", tour: true, offer: true},
}

func (sc scene) options(o Options) Options {
	if sc.tour {
		o.Tour, o.OfferTour = steps, sc.offer
	}
	return o
}

// accounts returns what a scene is played with.
func (sc scene) accounts(t testing.TB, otherwise []Account) []Account {
	if sc.with != nil {
		return sc.with(t)
	}
	return otherwise
}

func (s *screenTest) play(sc scene) *screenTest {
	if sc.tables {
		s.send(compared{[]int{0, 1, 2}, &compare.Comparison{}, tables()})
	}
	if sc.slow {
		a := s.m.accounts[1]
		a.state, a.doc = loading, nil
		s.m = s.m.with(1, a).filled(1)
		s.send(loadIsSlow{1})
	}
	return s.press(sc.keys).text(sc.text).press(sc.then)
}

// untagged are accounts with passages in common. What is a tag in them is a
// matter for the rules.
func untagged(testing.TB) []Account {
	accounts := relatives()
	for i := range accounts {
		report := analysis.Analyze(accounts[i].Article.Body.String())
		report.Tags = nil
		accounts[i].Report = &report
	}
	return accounts
}

// ruled are the fixtures with tags that a rule has found.
func ruled(t testing.TB) []Account {
	accounts := fixtures(t)
	rule := &analysis.Rule{
		Name: "naming", Kind: analysis.KindLabel, Title: "a contentious name for a person, group, government or act",
		Doc:        "Fires on names that take a side: *regime* for a government, `terrorists` for one's enemies. The fact is the same under another name; the judgement is not.",
		Silent:     "- A name inside a quotation is its speaker's.\n- A name that both accounts use says nothing about either.",
		Example:    "The [[regime|label]] fell.",
		Unmarked:   []string{"The government fell."},
		Literature: []string{"A. Author: A book about names. 1999"},
	}
	for _, a := range accounts {
		for i := range a.Report.Tags {
			a.Report.Tags[i].Rule = rule
		}
	}
	return accounts
}

// shaped is an article with every kind of block beside one that has none.
func shaped(t testing.TB) []Account {
	a := structured()
	a.Report = &analysis.Report{Text: a.Article.Body.String()}
	return append(fixtures(t)[:1], a)
}

// hard are accounts that no layout likes.
func hard(t testing.TB) []Account {
	return []Account{
		given(t, "Wide 报纸 👩‍👩‍👧‍👦", "标题很长标题很长标题很长标题很长标题很长", "2016年9月", hardText),
		given(t, "שלום", "عنوان طويل", "", hardText),
	}
}

// failing is an account beside one that cannot be read.
func failing(t testing.TB) []Account {
	return append(fixtures(t)[:1], Account{
		Name: safe.NewLine("gone.txt"),
		Load: func(context.Context) (article.Article, error) { return article.Article{}, errors.New("no such file") },
	})
}

// onlyHere is longer than four lines of a narrow column.
const onlyHere = "Nothing further was known by the evening, when the ministry published its third statement of the day and cancelled the conference that it had announced in the second."

// tables are three views of three accounts: numbers as bars, words, and
// sentences that stand in one account alone.
func tables() []compare.Table {
	at := func(account, start, end int) []compare.Place {
		return []compare.Place{{Account: account, Span: analysis.Span{Start: start, End: end}}}
	}
	return []compare.Table{
		{Name: "profile", Title: "profile", Doc: "Tags of each family in a hundred words.", Rows: []compare.Row{
			{Label: "doubt", Cells: []compare.Cell{{{Text: "1.4", Value: 1.4}}, {{Text: "0.0"}}, {{Text: "0.0"}}}},
			{Label: "loaded", Note: "all accounts", Cells: []compare.Cell{{{Text: "2.1", Value: 2.1}}, {{Text: "5.6", Value: 5.6}}, {{Text: "25", Value: 25}}}},
		}},
		{Name: "names", Title: "names", Doc: "Names and terms that stand for the same actor or thing, with how often each account uses them.", Rows: []compare.Row{
			{Label: "attackers", Note: "differ", Cells: []compare.Cell{{{Text: "regime", Places: at(0, 4, 10)}}, {{Text: "terrorists", Places: at(1, 134, 144)}}, nil}},
			{Label: "harbour", Cells: []compare.Cell{{{Text: "harbour", Places: at(0, 33, 40)}, {Text: "port", Places: at(0, 578, 582)}}, {{Text: "harbour", Places: at(1, 44, 51)}}, nil}},
			{Label: "报纸 👩‍👩‍👧‍👦", Cells: []compare.Cell{nil, nil, {{Text: "Nobody, which is a word longer than a narrow column has room for", Places: at(2, 0, 6)}}}},
		}},
		{Name: "unmatched", Title: "unmatched", Doc: "Sentences for which no matching sentence was found.", Rows: []compare.Row{
			{Label: "It was, of course, no accident.", Cells: []compare.Cell{{{Text: "It was, of course, no accident.", Places: at(0, 87, 118)}}, nil, nil}},
			{Label: onlyHere, Cells: []compare.Cell{{{Text: onlyHere, Places: at(0, 657, 824)}}, nil, nil}},
			{Label: "Nobody knows.", Cells: []compare.Cell{nil, nil, {{Text: "Nobody knows.", Places: at(2, 0, 13)}}}},
		}},
	}
}
