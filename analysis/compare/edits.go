package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
)

// Edit is where one account of a copied passage has other words than the
// other. One side may be empty: it then stands where the words are missing.
type Edit struct {
	Sides [2]Place // the account with the lower index first
	tells int      // most where it puts words for others, then where they are words of content
}

// edits lists the words that differ between the exact runs of copied passages.
func (w *work) edits() []Edit {
	var out []Edit
	for _, p := range w.pairs {
		for _, c := range p.chains {
			for k := 1; k < len(c.runs); k++ {
				r, s := c.runs[k-1], c.runs[k]
				out = p.diff(out, r.a+r.n, s.a, r.b+r.n, s.b)
			}
		}
	}
	slices.SortFunc(out, func(e, f Edit) int {
		return cmp.Or(compareSides(e.Sides, f.Sides), cmp.Compare(e.Sides[0].End, f.Sides[0].End), cmp.Compare(e.Sides[1].End, f.Sides[1].End))
	})
	return out
}

// diff appends the edits between words [a, aEnd) and [b, bEnd): what stands
// between the words of their heaviest common subsequence, in which a word of
// content weighs more than a function word. Gaps are short, so the quadratic
// table is small.
func (p *pairing) diff(out []Edit, a, aEnd, b, bEnd int) []Edit {
	x, y := p.a.words[a:aEnd], p.b.words[b:bEnd]
	best := make([][]int, len(x)+1)
	for i := range best {
		best[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			best[i][k] = max(best[i+1][k], best[i][k+1])
			if x[i].id == y[k].id {
				best[i][k] = max(best[i][k], best[i+1][k+1]+p.heft(x[i]))
			}
		}
	}
	i, k, fromA, fromB := 0, 0, 0, 0
	flush := func() {
		if i > fromA || k > fromB {
			e := Edit{
				Sides: bySide(p.a.gap(a+fromA, a+i), p.b.gap(b+fromB, b+k)),
				tells: p.telling(x[fromA:i]) + p.telling(y[fromB:k]),
			}
			if i > fromA && k > fromB {
				e.tells += 2
			}
			out = append(out, e)
		}
	}
	for i < len(x) || k < len(y) {
		switch {
		case i < len(x) && k < len(y) && x[i].id == y[k].id && best[i][k] == best[i+1][k+1]+p.heft(x[i]):
			flush()
			i, k = i+1, k+1
			fromA, fromB = i, k
		case k == len(y) || i < len(x) && best[i+1][k] == best[i][k]:
			i++
		default:
			k++
		}
	}
	flush()
	return out
}

// telling is 1 where one of the words is neither a function word nor one that
// news prose is made of.
func (p *pairing) telling(words []word) int {
	for _, w := range words {
		if p.words.weighty(w.id) {
			return 1
		}
	}
	return 0
}

// heft is what it counts that a word is the same in both.
func (p *pairing) heft(w word) int {
	if p.words.is(w.id, stopWord) {
		return 1
	}
	return 4
}

// gap returns the place of words [first, end), or, where there are none, the
// empty place behind the word before.
func (a *account) gap(first, end int) Place {
	if first < end {
		return a.place(first, end)
	}
	at := 0
	if first > 0 {
		at = int(a.words[first-1].end)
	}
	return Place{a.index, analysis.Span{Start: at, End: at}}
}
