package compare

import (
	"cmp"
	"slices"
)

const (
	// maxGap is how many words may differ between two exact runs of one
	// copied passage.
	maxGap = 6
	// maxLap is how far the second run may reach back into the first, where
	// the same words stand on both sides of an insertion.
	maxLap = 4
	// minCopied is how many words must be the same in a copied passage.
	minCopied = 8
	// sureCopied is from where on it needs no other evidence.
	sureCopied = 12
)

// chain is a copied passage: exact runs in order, with small gaps between.
type chain struct {
	runs  []run
	words int // in the runs
}

func (c chain) aSpan() (first, end int) {
	last := c.runs[len(c.runs)-1]
	return c.runs[0].a, last.a + last.n
}

func (c chain) bSpan() (first, end int) {
	last := c.runs[len(c.runs)-1]
	return c.runs[0].b, last.b + last.n
}

// link chains runs, which are in order of a, to copied passages. Each run goes
// on with the run nearest behind it that no other is nearer to.
func link(runs []run) []chain {
	next := nearest(runs)
	var out []chain
	inner := make([]bool, len(runs))
	for _, n := range next {
		if n >= 0 {
			inner[n] = true
		}
	}
	for i := range runs {
		if inner[i] {
			continue
		}
		c := chain{}
		for k := i; k >= 0; k = next[k] {
			c.add(runs[k])
		}
		out = append(out, c)
	}
	return out
}

// nearest returns, for each run, the run that it goes on with, or -1.
func nearest(runs []run) []int {
	next := make([]int, len(runs))
	best := make([]int, len(runs)) // distance to the run before
	before := make([]int, len(runs))
	for i := range runs {
		next[i], before[i] = -1, -1
	}
	for i, r := range runs {
		found, distance := -1, 0
		for k := i + 1; k < len(runs) && k <= i+64 && runs[k].a <= r.a+r.n+maxGap; k++ {
			s := runs[k]
			gapA, gapB := s.a-(r.a+r.n), s.b-(r.b+r.n)
			if gapB > maxGap || gapA < -maxLap || gapB < -maxLap || s.b <= r.b || s.n+min(gapA, gapB, 0) < 1 {
				continue
			}
			if d := abs(gapA) + abs(gapB); (found < 0 || d < distance) && (before[k] < 0 || d < best[k]) {
				found, distance = k, d
			}
		}
		if found >= 0 {
			if p := before[found]; p >= 0 {
				next[p] = -1
			}
			next[i], before[found], best[found] = found, i, distance
		}
	}
	return next
}

// add appends a run, without the words by which it reaches into the last one.
func (c *chain) add(r run) {
	if n := len(c.runs); n > 0 {
		last := c.runs[n-1]
		if lap := max(last.a+last.n-r.a, last.b+last.n-r.b, 0); lap > 0 {
			r = run{r.a + lap, r.b + lap, r.n - lap}
		}
	}
	c.runs = append(c.runs, r)
	c.words += r.n
}

// copied returns the chains that are long enough to be copying. A short chain
// counts if it holds enough words of content, or a whole sentence, and no
// longer chain covers it already.
func copied(a, b *account, v *vocabulary, chains []chain) []chain {
	slices.SortStableFunc(chains, func(c, d chain) int { return cmp.Compare(d.words, c.words) })
	coveredA, coveredB := make([]bool, len(a.words)), make([]bool, len(b.words))
	var out []chain
	for _, c := range chains {
		if c.words < sureCopied && (!substantial(a, b, v, c) || c.covered(coveredA, coveredB)) {
			continue
		}
		c.cover(coveredA, coveredB)
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(c, d chain) int {
		return cmp.Or(cmp.Compare(c.runs[0].a, d.runs[0].a), cmp.Compare(c.runs[0].b, d.runs[0].b))
	})
	return out
}

// substantial reports whether a short chain is more than idiom: a whole
// sentence in both accounts, or minCopied words with enough content.
func substantial(a, b *account, v *vocabulary, c chain) bool {
	content, lower := 0, 0
	for _, r := range c.runs {
		for k := r.a; k < r.a+r.n; k++ {
			if w := a.words[k]; !v.is(w.id, stopWord) {
				content++
				if isLowerCase(a.text[w.start]) {
					lower++
				}
			}
		}
	}
	whole := wholeSentence(a, c.runs[0].a, c.words) && wholeSentence(b, c.runs[0].b, c.words)
	return whole || c.words >= minCopied && content >= 4 && lower >= 1
}

func isLowerCase(c byte) bool { return c >= 'a' && c <= 'z' }

// wholeSentence reports whether n words from w on are a whole sentence, or
// nearly so.
func wholeSentence(a *account, w, n int) bool {
	s := a.sentences[a.sentenceAt(w)]
	return w-s.first <= 1 && n >= s.end-s.first-2
}

// covered reports whether longer chains hold most of the chain on either side.
func (c chain) covered(a, b []bool) bool {
	inA, inB := 0, 0
	for _, r := range c.runs {
		for k := range r.n {
			if a[r.a+k] {
				inA++
			}
			if b[r.b+k] {
				inB++
			}
		}
	}
	return 2*max(inA, inB) > c.words
}

func (c chain) cover(a, b []bool) {
	for _, r := range c.runs {
		for k := range r.n {
			a[r.a+k], b[r.b+k] = true, true
		}
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
