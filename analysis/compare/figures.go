package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"askance/analysis"
)

// Figure is a row of the figures view: a count that accounts give.
type Figure struct {
	What   string    // what is counted
	Counts [][]Count // by account, in order of the text
	Differ bool      // the accounts do not all give the same
}

// Count is one figure as an account has it.
type Count struct {
	Place          // with its qualifier and what it counts
	Number string  // the number with its qualifier
	Value  float64 // a vague word such as dozens has its least
	Vague  bool    //
	Source Place   // who says so, empty where nobody does
	Stance analysis.Stance
}

// figures groups what accounts count: those rows first in which they differ.
func (w *work) figures() []Figure {
	var all []counted
	for _, a := range w.order {
		all = append(all, w.counts(a)...)
	}
	var rows [][]counted
	for _, c := range all {
		joined := false
		for i := range rows {
			if w.fits(rows[i], c) {
				rows[i] = append(rows[i], c)
				joined = true
				break
			}
		}
		if !joined {
			rows = append(rows, []counted{c})
		}
	}
	var out []Figure
	for _, r := range rows {
		out = append(out, w.figure(r))
	}
	slices.SortStableFunc(out, func(f, g Figure) int {
		return cmp.Or(cmp.Compare(g.rank(), f.rank()), cmp.Compare(g.used(), f.used()),
			compareRows(f.Counts, g.Counts, func(n Count) Place { return n.Place }))
	})
	return out
}

// kin reports whether two figures may count one thing: they count things of one
// sort, or give the same number that is no small one.
func (c counted) kin(d counted) bool {
	if c.victims != d.victims || c.currency() != d.currency() || (c.unit == "%") != (d.unit == "%") {
		return false
	}
	return c.head == d.head || c.currency() != "" || c.unit == d.unit && c.account != d.account && c.distinctive(d)
}

// currency returns the sign of the money counted, or "".
func (c counted) currency() string {
	switch c.unit {
	case "$", "£", "€":
		return c.unit
	}
	return ""
}

// distinctive reports whether both give the same number, and one that few
// things in one article come to.
func (c counted) distinctive(d counted) bool {
	return c.value == d.value && !c.vague && !d.vague && c.value >= 13
}

// fits reports whether a figure counts the same as some figure of a row.
func (w *work) fits(row []counted, c counted) bool {
	for _, d := range row {
		if c.kin(d) && w.sameCount(c, d) {
			return true
		}
	}
	return false
}

func (w *work) sameCount(c, d counted) bool {
	if c.account == d.account && c.sentence == d.sentence && !c.victims {
		return false // $2 trillion of debt for $2 trillion of cuts
	}
	same := c.value == d.value && c.vague == d.vague
	s, t := w.sentenceOf(c), w.sentenceOf(d)
	switch {
	case c.victims:
		alike := meet(c.nouns, d.nouns) || len(c.nouns) == 0 || len(d.nouns) == 0
		if alike && c.leads && d.leads && c.account != d.account && 4*c.value >= d.value && 4*d.value >= c.value && w.sharedTerms(s, t) > 0 {
			return true // what both accounts count first is what happened
		}
		return same && (alike || w.sharedTerms(s, t) >= 2) || alike && (w.sharedTerms(s, t) >= 3 || w.near(c, d, relatedPoint))
	case c.head != d.head || c.currency() != "":
		return w.sameAmount(c, d)
	}
	context := w.contextMeets(c, d)
	if generic(c.head) || c.unit != "" {
		anchored := meet(c.anchors, d.anchors)
		told := context || c.distinctive(d) && c.account != d.account
		return same && (anchored || told && w.sharedTerms(s, t) >= 3) || anchored && c.unit == "" && c.account != d.account && w.duration(c, d)
	}
	if same {
		return meet(c.nouns[:max(0, len(c.nouns)-1)], d.nouns[:max(0, len(d.nouns)-1)]) || context || c.value >= 13
	}
	return c.account != d.account && w.near(c, d, samePoint)
}

// sameAmount reports whether two sums of money, or two figures of different
// nouns, come to the same and stand with the same words. Sums that differ
// somewhat are of one thing where their sentences make the same point.
func (w *work) sameAmount(c, d counted) bool {
	s, t := w.sentenceOf(c), w.sentenceOf(d)
	switch {
	case c.currency() == "":
		return w.sharedTerms(s, t) >= 3
	case c.value == d.value:
		return meet(c.anchors, d.anchors) || meet(c.nouns, d.nouns) || c.distinctive(d) && w.sharedTerms(s, t) >= 2
	}
	return c.account != d.account && c.like(d) && w.near(c, d, samePoint)
}

// like reports whether one figure is at most twice the other.
func (c counted) like(d counted) bool { return c.value <= 2*d.value && d.value <= 2*c.value }

func (w *work) sentenceOf(c counted) sentence { return w.accounts[c.account].sentences[c.sentence] }

// near reports whether the sentences of two figures are as similar as that.
func (w *work) near(c, d counted, least float64) bool {
	s, t := w.sentenceOf(c), w.sentenceOf(d)
	if c.account == d.account && c.sentence == d.sentence {
		return true
	}
	score, _ := similarity(s, t, w.weights)
	return score >= least
}

// contextMeets reports whether two figures stand in sentences that share more
// than the noun counted.
func (w *work) contextMeets(c, d counted) bool {
	return w.sharedTerms(w.sentenceOf(c), w.sentenceOf(d)) >= 2 && w.near(c, d, relatedPoint)
}

// sharedTerms counts the terms of content, prose words aside, that two
// sentences share.
func (w *work) sharedTerms(s, t sentence) int {
	n := 0
	for i, k := 0, 0; i < len(s.terms) && k < len(t.terms); {
		switch x, y := s.terms[i], t.terms[k]; {
		case x < y:
			i++
		case x > y:
			k++
		default:
			if !w.words.entries[x].light {
				n++
			}
			i, k = i+1, k+1
		}
	}
	return n
}

// duration reports whether two figures are spans of time of a like length.
func (w *work) duration(c, d counted) bool {
	switch c.head {
	case "hour", "day", "week", "month", "year":
		return c.like(d)
	}
	return false
}

// generic reports whether many different things in one article may be counted
// by the noun.
func generic(head string) bool {
	switch head {
	case "hour", "minute", "day", "week", "month", "year", "time", "people", "member", "person", "man", "woman", "thing",
		"way", "case", "%", "part", "point", "group", "other", "question", "":
		return true
	}
	return false
}

func meet(a, b []int32) bool {
	for _, x := range a {
		if x != noStem && slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// figure turns a group of figures into a row.
func (w *work) figure(group []counted) Figure {
	f := Figure{Counts: make([][]Count, len(w.accounts)), What: w.what(group)}
	said := map[string]bool{}
	for _, c := range group {
		a := w.accounts[c.account]
		n := Count{Place: a.place(c.first, c.last), Value: c.value, Vague: c.vague}
		s := a.span(c.first, c.end)
		n.Number = strings.ToLower(strings.Join(strings.Fields(a.text[s.Start:s.End]), " "))
		n.Start = min(n.Start, w.signStart(a, c))
		n.Source, n.Stance = a.attributed(n.Span)
		n.Source = w.antecedentOf(a, n.Source)
		f.Counts[c.account] = append(f.Counts[c.account], n)
		said[c.qualifier+strconv.FormatFloat(c.value, 'g', -1, 64)] = true
	}
	f.Differ = f.used() > 1 && len(said) > 1
	return f
}

// signStart includes a currency sign before the number.
func (w *work) signStart(a *account, c counted) int {
	at := int(a.words[c.first].start)
	if c.first == c.at {
		at -= len(c.currency())
	}
	return at
}

// what names the thing counted as the first account to name it does.
func (w *work) what(group []counted) string {
	if group[0].victims {
		return group[0].head
	}
	switch group[0].unit {
	case "%":
		return "percent"
	case "$", "£", "€":
		return "money"
	case "chance":
		return "chances"
	}
	best := ""
	for _, c := range group {
		a := w.accounts[c.account]
		if c.last > c.end {
			s := a.span(c.end, c.last)
			if text := strings.Join(strings.Fields(a.text[s.Start:s.End]), " "); best == "" || len(text) < len(best) {
				best = strings.TrimPrefix(text, "of ")
			}
		}
	}
	if head := group[0].head; best == "" && group[0].unit == head && !strings.HasSuffix(head, "s") {
		return head + "s" // a 225-page report
	}
	return cmp.Or(best, group[0].head)
}

func (f Figure) used() int {
	n := 0
	for _, c := range f.Counts {
		if len(c) > 0 {
			n++
		}
	}
	return n
}

func (f Figure) rank() int {
	switch {
	case f.Differ:
		return 2
	case f.used() > 1:
		return 1
	}
	return 0
}
