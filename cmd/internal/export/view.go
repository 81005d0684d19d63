package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"askance/analysis"
	"askance/analysis/compare"
)

// view is one table of the report: a cell for each account in every row. All
// forms of the report are made from it.
type view struct {
	title string
	intro string // what the table shows and how it was found
	rows  []viewRow
	none  string // said where there are no rows
}

type viewRow struct {
	label  string
	cells  [][]evidence // by account
	inline bool         // what is in a cell reads as one list
}

// evidence is one thing found in an account.
type evidence struct {
	said  string // what it is, in our words; may be empty
	words string // the account's own words; may be empty
	place string // line:column of the words, or empty
}

// viewer makes views of a comparison.
type viewer struct {
	Comparison
	places []places
}

func newViewer(c Comparison) *viewer {
	v := &viewer{Comparison: c}
	for _, a := range c.Accounts {
		v.places = append(v.places, newPlaces(a.Report.Text))
	}
	return v
}

// views returns all tables, in the order in which a report gives them.
func (v *viewer) views() []view {
	return []view{
		v.profile(), v.passages(), v.alone(), v.edits(), v.quotes(), v.restored(),
		v.names(), v.sources(), v.figures(), v.agents(),
	}
}

// row returns a row with an empty cell for every account.
func (v *viewer) row(label string) viewRow {
	return viewRow{label: label, cells: make([][]evidence, len(v.Accounts))}
}

// evidence quotes the account at a place, shortened to its beginning and end
// where it is long.
func (v *viewer) evidence(said string, at compare.Place) evidence {
	return evidence{said: said, words: shortened(v.words(at)), place: v.at(at)}
}

func (v *viewer) words(at compare.Place) string {
	return oneLine(v.Accounts[at.Account].Report.Text[at.Start:at.End])
}

func (v *viewer) at(at compare.Place) string {
	line, column := v.places[at.Account].at(at.Start)
	return strconv.Itoa(line) + ":" + strconv.Itoa(column)
}

// longWords is how many words evidence may have; of more, the first and last
// are given.
const (
	longWords  = 40
	firstWords = 26
	lastWords  = 10
)

func shortened(s string) string {
	words := strings.Fields(s)
	if len(words) <= longWords {
		return s
	}
	return strings.Join(words[:firstWords], " ") + " […] " + strings.Join(words[len(words)-lastWords:], " ")
}

func (v *viewer) profile() view {
	out := view{title: "Profile", intro: "Counts of each account. Tags are given per 100 words, in brackets those in the author's own voice."}
	add := func(label string, of func(compare.Profile) string) {
		r := v.row(label)
		for i, p := range v.Views.Profiles {
			r.cells[i] = []evidence{{said: of(p)}}
		}
		out.rows = append(out.rows, r)
	}
	add("words", func(p compare.Profile) string { return strconv.Itoa(p.Words) })
	for f := range analysis.Families {
		f := analysis.Family(f)
		add("tags: "+f.String(), func(p compare.Profile) string {
			return fmt.Sprintf("%.1f (%.1f)", p.Profile.PerHundred(p.Family(f)), p.PerHundred(f, analysis.VoiceAuthor))
		})
	}
	add("words in quotations", func(p compare.Profile) string { return fmt.Sprintf("%.0f %%", 100*p.QuotedShare()) })
	found := v.row("sentences found elsewhere")
	for i, a := range v.Views.Accounts {
		found.cells[i] = []evidence{{said: fmt.Sprintf("%d of %d", a.Matched, a.Sentences)}}
	}
	out.rows = append(out.rows, found)
	add("named sources, times heard", func(p compare.Profile) string { return strconv.Itoa(p.Named) })
	add("unnamed sources, times heard", func(p compare.Profile) string { return strconv.Itoa(p.Unnamed) })
	return out
}

func (v *viewer) passages() view {
	out := view{
		title: "Shared passages",
		intro: "Copied passages have the same words but for small edits. Sentences that make the same point share much of their content.",
		none:  "No passage was found that two of the accounts share.",
	}
	for _, p := range v.Views.Shared() {
		label := p.Kind.String()
		if p.Kind == compare.Copied {
			label = fmt.Sprintf("copied, %d words", p.Words)
		}
		r := v.row(label)
		for i, places := range p.Places {
			for _, at := range places {
				r.cells[i] = append(r.cells[i], v.evidence("", at))
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
}

func (v *viewer) alone() view {
	out := view{
		title: "Only here",
		intro: "Sentences for which no matching sentence was found in any other account. That does not mean that the others leave it out.",
		none:  "For every sentence, a matching one was found.",
	}
	r := v.row("no matching sentence found")
	found := false
	for i, a := range v.Views.Accounts {
		for _, s := range a.Unmatched {
			r.cells[i] = append(r.cells[i], v.evidence("", s))
			found = true
		}
	}
	if found {
		out.rows = append(out.rows, r)
	}
	return out
}

func (v *viewer) edits() view {
	out := view{
		title: "Edits",
		intro: "Where the words of copied passages differ, in square brackets, with the words around them.",
		none:  "No edit was found inside a copied passage.",
	}
	for _, row := range v.Views.EditRows() {
		var label []string
		r := v.row("")
		for i, places := range row.Places {
			for _, at := range places {
				r.cells[i] = append(r.cells[i], evidence{words: v.inContext(at), place: v.at(at)})
				words := cmp.Or(shortened(v.words(at)), "nothing")
				if !slices.ContainsFunc(label, func(l string) bool { return strings.EqualFold(l, words) }) {
					label = append(label, words)
				}
			}
		}
		r.label = strings.Join(label, " / ")
		out.rows = append(out.rows, r)
	}
	return out
}

// contextWords is how many words before and after an edit are given.
const contextWords = 4

// inContext returns the words at a place in square brackets and some around
// them in the same paragraph.
func (v *viewer) inContext(at compare.Place) string {
	text := v.Accounts[at.Account].Report.Text
	before, after := text[:at.Start], text[at.End:]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	lead, trail := strings.Fields(before), strings.Fields(after)
	lead = lead[max(0, len(lead)-contextWords):]
	trail = trail[:min(len(trail), contextWords)]
	behind := strings.Join(trail, " ")
	if strings.HasPrefix(after, " ") {
		behind = " " + behind
	}
	return join(" ", strings.Join(lead, " "), "["+v.words(at)+"]"+strings.TrimRight(behind, " "))
}

func (v *viewer) restored() view {
	out := view{
		title: "Quotation marks restored",
		intro: "Words that one account gives as its own and another has inside quotation marks. That they are a quotation is inferred.",
		none:  "No words were found that stand in marks in one account and without them in another.",
	}
	for _, s := range v.Views.Restored {
		r := v.row(shortened(v.words(s.Place)))
		r.cells[s.Account] = []evidence{{said: "without marks", place: v.at(s.Place)}}
		for _, from := range s.From {
			r.cells[from.Account] = append(r.cells[from.Account], evidence{said: "in marks", place: v.at(from)})
		}
		out.rows = append(out.rows, r)
	}
	return out
}
