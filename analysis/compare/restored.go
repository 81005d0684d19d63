package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
	"askance/analysis/internal/text"
)

// Restored is a quotation that an account gives without its marks: another
// account has the same words inside marks. It is an inference.
type Restored struct {
	Place         // the words in the account that lost the marks
	From  []Place // the quotations, with their marks, in other accounts
}

// minRestored is how many words must be quoted elsewhere before an account
// that writes quotation marks itself is thought to have lost some: a shorter
// fragment it may well have chosen not to quote.
const minRestored = 6

// bare is a quotation of one account whose words another has without marks.
type bare struct {
	Place // the words
	from  *account
	quote int  // index into the document's quotations
	lost  bool // the marks seem lost rather than left out
}

// bares projects the quotations in copied passages on to the accounts that
// have the words without marks.
func (w *work) bares() []bare {
	var out []bare
	for _, p := range w.pairs {
		for _, c := range p.chains {
			out = project(out, p.a, p.b, c, func(r run) (int, int) { return r.a, r.b })
			out = project(out, p.b, p.a, c, func(r run) (int, int) { return r.b, r.a })
		}
	}
	return out
}

// restored lists the quotations whose marks seem lost, each place once.
func restored(bares []bare) []Restored {
	var all []Restored
	for _, b := range bares {
		if b.lost {
			all = append(all, Restored{b.Place, []Place{{b.from.index, b.from.doc.Quotes[b.quote].Span}}})
		}
	}
	return merge(all)
}

// project appends the quotations of from whose words stand in to without
// marks. sides gives where a run begins in to and in from.
func project(out []bare, to, from *account, c chain, sides func(run) (int, int)) []bare {
	last := c.runs[len(c.runs)-1]
	_, begin := sides(c.runs[0])
	_, end := sides(last)
	end += last.n
	for q := from.quoteFrom(int(from.words[begin].start)); q < len(from.doc.Quotes); q++ {
		quote := from.doc.Quotes[q]
		if quote.Span.Start >= int(from.words[end-1].end) {
			break
		}
		if quote.Level > 0 {
			continue
		}
		first, past := from.wordsIn(quote.Inner)
		target, same := carried(c, first, past, sides)
		if same == 0 || 10*same < 9*(past-first) || to.quotes(to.span(target.first, target.end)) {
			continue
		}
		lost := len(to.doc.Quotes) == 0 || same >= minRestored
		out = append(out, bare{to.place(target.first, target.end), from, q, lost})
	}
	return out
}

type wordRange struct{ first, end int }

// carried returns where the words [first, end) of one side stand on the other,
// and how many of them are the same there.
func carried(c chain, first, end int, sides func(run) (int, int)) (to wordRange, same int) {
	to = wordRange{-1, -1}
	for _, r := range c.runs {
		t, f := sides(r)
		lo, hi := max(first, f), min(end, f+r.n)
		if lo >= hi {
			continue
		}
		same += hi - lo
		if to.first < 0 {
			to.first = t + lo - f
		}
		to.end = t + hi - f
	}
	return to, same
}

// quoteFrom returns the index of the first quotation that ends after the
// offset. Outer quotations do not overlap, so the search is by their end.
func (a *account) quoteFrom(offset int) int {
	q, _ := slices.BinarySearchFunc(a.doc.Quotes, offset, func(q text.Quote, at int) int {
		return cmp.Compare(q.Span.Start, at)
	})
	for q > 0 && a.doc.Quotes[q-1].Span.End > offset {
		q--
	}
	return q
}

// quotes reports whether a quotation touches the span.
func (a *account) quotes(s analysis.Span) bool {
	for q := a.quoteFrom(s.Start); q < len(a.doc.Quotes) && a.doc.Quotes[q].Span.Start < s.End; q++ {
		if a.doc.Quotes[q].Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// merge joins what several accounts restore at one place; the longest stretch
// stands for it.
func merge(all []Restored) []Restored {
	slices.SortFunc(all, func(r, s Restored) int {
		return cmp.Or(cmp.Compare(r.Account, s.Account), cmp.Compare(r.Start, s.Start), cmp.Compare(s.End, r.End),
			cmp.Compare(r.From[0].Account, s.From[0].Account), cmp.Compare(r.From[0].Start, s.From[0].Start))
	})
	var out []Restored
	for _, r := range all {
		if n := len(out); n > 0 && out[n-1].Account == r.Account && out[n-1].Overlaps(r.Span) {
			out[n-1].From = append(out[n-1].From, r.From...)
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// Revoice returns the account's tags with those that lie inside a restored
// quotation given to the source. Where there are none it returns tags itself,
// which many readers may share; it never changes them.
func (c Comparison) Revoice(account int, tags []analysis.Tag) []analysis.Tag {
	if !slices.ContainsFunc(c.Restored, func(r Restored) bool { return r.Account == account }) {
		return tags
	}
	out := slices.Clone(tags)
	for _, r := range c.Restored {
		if r.Account != account {
			continue
		}
		i, _ := slices.BinarySearchFunc(out, r.Start, func(t analysis.Tag, at int) int { return cmp.Compare(t.Start, at) })
		for ; i < len(out) && out[i].Start < r.End; i++ {
			if r.Contains(out[i].Span) && out[i].Kind.Family() != analysis.FamilyAttribution {
				out[i].Voice = analysis.VoiceSource
			}
		}
	}
	return out
}
