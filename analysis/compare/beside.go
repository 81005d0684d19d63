package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
)

// Beside is one account as it is read next to another: everything that a pane
// marks or jumps to.
type Beside struct {
	Links     []Link          // in order of this account
	Edits     []Link          // words that differ inside copied passages, in order; Number is the passage's
	Unmatched []analysis.Span // sentences for which the other account has no matching one
	Restored  []analysis.Span // quotations that seem to have lost their marks, whoever has them still

	here, there []int32 // first bytes of the words
}

// Link ties a stretch of this account to one of the other.
type Link struct {
	Number      int // from 1; the same on both sides
	Kind        PassageKind
	Here, There analysis.Span
	runs        []run // copied: the words of this account and of the other
}

// Beside returns account i as it is read next to account j. Beside(j, i) holds
// the same links, seen from the other side.
func (c Comparison) Beside(i, j int) Beside {
	var b Beside
	if i == j || min(i, j) < 0 || max(i, j) >= len(c.Accounts) {
		return b
	}
	b.here, b.there = c.starts[i], c.starts[j]
	here, there := 0, 1
	if i > j {
		here, there = 1, 0
	}
	number := 0
	for _, p := range c.Passages {
		if p.Sides[here].Account != i || p.Sides[there].Account != j {
			continue
		}
		number++
		l := Link{Number: number, Kind: p.Kind, Here: p.Sides[here].Span, There: p.Sides[there].Span}
		for _, r := range p.runs {
			if here == 1 {
				r.a, r.b = r.b, r.a
			}
			l.runs = append(l.runs, r)
		}
		b.Links = append(b.Links, l)
	}
	for _, e := range c.Edits {
		if e.Sides[here].Account == i && e.Sides[there].Account == j {
			b.Edits = append(b.Edits, Link{Number: b.numberAt(e.Sides[here].Span), Kind: Copied, Here: e.Sides[here].Span, There: e.Sides[there].Span})
		}
	}
	for _, l := range [][]Link{b.Links, b.Edits} {
		slices.SortStableFunc(l, func(l, m Link) int {
			return cmp.Or(cmp.Compare(l.Here.Start, m.Here.Start), cmp.Compare(m.Here.End, l.Here.End))
		})
	}
	for k, m := range c.matches[i][j] {
		if m == Unmatched {
			b.Unmatched = append(b.Unmatched, c.sentences[i][k])
		}
	}
	for _, r := range c.Restored {
		if r.Account == i {
			b.Restored = append(b.Restored, r.Span)
		}
	}
	return b
}

// numberAt returns the number of the copied passage that an edit lies in.
func (b Beside) numberAt(s analysis.Span) int {
	for _, l := range b.Links {
		if l.Kind == Copied && l.Here.Contains(s) {
			return l.Number
		}
	}
	return 0
}

// At returns the link whose stretch of this account holds the byte, the
// copied one where there are two, or the next link behind it.
func (b Beside) At(offset int) (Link, bool) {
	best := -1
	for k, l := range b.Links {
		if l.Here.Start <= offset && offset < l.Here.End && (best < 0 || l.Kind > b.Links[best].Kind) {
			best = k
		}
	}
	for k, l := range b.Links {
		if best < 0 && l.Here.Start >= offset {
			best = k
		}
	}
	if best < 0 {
		return Link{}, false
	}
	return b.Links[best], true
}

// Follow returns the byte of the other account that goes with a byte of this
// one: the same word inside copied text, else the beginning of the counterpart
// of the last link before it. It is what keeps two panes together.
func (b Beside) Follow(offset int) (int, bool) {
	best := -1
	for k, l := range b.Links {
		if l.Here.Start <= offset && (best < 0 || l.Here.End > offset || b.Links[best].Here.End <= offset) {
			best = k
		}
	}
	if best < 0 {
		return 0, false
	}
	l := b.Links[best]
	word, exact := slices.BinarySearch(b.here, int32(offset))
	if !exact {
		word-- // the word that the byte stands in
	}
	at := l.There.Start
	for _, r := range l.runs {
		if r.a > word {
			break
		}
		at = int(b.there[r.b+min(word-r.a, r.n-1)])
	}
	return at, true
}
