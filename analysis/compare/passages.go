package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
)

// PassageKind says how sure a passage is.
type PassageKind uint8

// The kinds of passage.
const (
	SamePoint PassageKind = iota // two sentences share much of their content
	Copied                       // the words are the same, but for small edits
)

// String returns the kind as readers are told of it.
func (k PassageKind) String() string {
	if k == Copied {
		return "copied"
	}
	return "same point"
}

// Passage is a stretch of one account with its counterpart in another.
type Passage struct {
	Kind  PassageKind
	Sides [2]Place   // the account with the lower index first
	Words int        // copied: how many words are the same
	Runs  [][2]Place // copied: the stretches that are the same word for word
	Score float64    // same point: how much content is shared, from 0 to 1

	runs []run // Runs as words of the sides
}

// Match says what was found for a sentence in another account.
type Match uint8

// The matches, from none to best.
const (
	Unmatched Match = iota // no matching sentence found
	Skipped                // not looked for: too few words of content, or a link or credit line
	Related                // a sentence on the same matter, not sure enough to call the same point
	Same                   // a sentence that makes the same point
	Verbatim               // copied, in whole or in part
)

const (
	// samePoint is the similarity from which on two sentences make the same
	// point. It was set on 25 events with three outlets each, where 72 of the
	// 78 pairs above it do; on 25 events that had no part in that, 101 of the
	// 109 pairs do, as judged by hand.
	samePoint = 0.165
	// relatedPoint is the similarity below which nothing was found.
	relatedPoint = 0.075
	// minTerms is how many content terms a sentence needs to be looked for.
	minTerms = 3
)

// pairing is what two accounts share.
type pairing struct {
	a, b     *account
	words    *vocabulary
	chains   []chain
	points   []pair  // by sentence of a
	inA, inB []Match // by sentence
}

func newPairing(a, b *account, v *vocabulary, chains []chain, weights []weight) *pairing {
	p := &pairing{a: a, b: b, words: v, chains: chains, inA: initial(a), inB: initial(b)}
	copiedA, copiedB := make([]int, len(a.sentences)), make([]int, len(b.sentences))
	for _, c := range chains {
		for _, r := range c.runs {
			tally(a, r.a, r.n, copiedA)
			tally(b, r.b, r.n, copiedB)
		}
	}
	settle(a, copiedA, p.inA)
	settle(b, copiedB, p.inB)
	p.points = p.match(proposals(a, b, weights, relatedPoint))
	return p
}

// initial returns the state of sentences that nothing was found for.
func initial(a *account) []Match {
	m := make([]Match, len(a.sentences))
	for i, s := range a.sentences {
		if len(s.terms) < minTerms || s.furniture {
			m[i] = Skipped
		}
	}
	return m
}

// tally adds n words from w on to the counts of their sentences.
func tally(a *account, w, n int, counts []int) {
	for s := a.sentenceAt(w); s < len(a.sentences) && a.sentences[s].first < w+n; s++ {
		counts[s] += min(w+n, a.sentences[s].end) - max(w, a.sentences[s].first)
	}
}

// settle marks sentences of which enough words are copied.
func settle(a *account, counts []int, m []Match) {
	for i, n := range counts {
		if s := a.sentences[i]; n >= gramSize || n > 0 && 2*n >= s.end-s.first {
			m[i] = Verbatim
		}
	}
}

// match picks the pairs that make the same point: the best for one of their
// sentences, and for none that is copied already.
func (p *pairing) match(found []pair) []pair {
	bestA, bestB := make([]float64, len(p.inA)), make([]float64, len(p.inB))
	for _, f := range found {
		bestA[f.a], bestB[f.b] = max(bestA[f.a], f.score), max(bestB[f.b], f.score)
	}
	out := found[:0]
	for _, f := range found {
		m := Related
		if f.samePoint() && (f.score == bestA[f.a] || f.score == bestB[f.b]) {
			if p.inA[f.a] != Verbatim && p.inB[f.b] != Verbatim {
				out = append(out, f)
			}
			m = Same
		}
		p.inA[f.a], p.inB[f.b] = max(p.inA[f.a], m), max(p.inB[f.b], m)
	}
	return out
}

// passages lists what every two accounts share.
func (w *work) passages() []Passage {
	var out []Passage
	for _, p := range w.pairs {
		for _, c := range p.chains {
			f := Passage{Kind: Copied, Words: c.words}
			a, aEnd := c.aSpan()
			b, bEnd := c.bSpan()
			f.Sides = bySide(p.a.place(a, aEnd), p.b.place(b, bEnd))
			for _, r := range c.runs {
				if p.a.index < p.b.index {
					f.runs = append(f.runs, r)
				} else {
					f.runs = append(f.runs, run{r.b, r.a, r.n})
				}
				f.Runs = append(f.Runs, bySide(p.a.place(r.a, r.a+r.n), p.b.place(r.b, r.b+r.n)))
			}
			out = append(out, f)
		}
		for _, s := range p.points {
			out = append(out, Passage{
				Kind:  SamePoint,
				Score: s.score,
				Sides: bySide(Place{p.a.index, p.a.sentences[s.a].Span}, Place{p.b.index, p.b.sentences[s.b].Span}),
			})
		}
	}
	slices.SortStableFunc(out, func(p, q Passage) int { return compareSides(p.Sides, q.Sides) })
	return out
}

// compareSides orders what two accounts share by account, then by place.
func compareSides(p, q [2]Place) int {
	return cmp.Or(cmp.Compare(p[0].Account, q[0].Account), cmp.Compare(p[1].Account, q[1].Account),
		cmp.Compare(p[0].Start, q[0].Start), cmp.Compare(p[1].Start, q[1].Start))
}

// matches returns, for every other account, what was found for the sentences
// of account i.
func (w *work) matches(i int) [][]Match {
	out := make([][]Match, len(w.accounts))
	for j := range w.accounts {
		switch p := w.pairOf[i*len(w.accounts)+j]; {
		case p == nil:
		case p.a.index == i:
			out[j] = p.inA
		default:
			out[j] = p.inB
		}
	}
	return out
}

// looked fills in what was found for the sentences of account i in all others
// together. Sentences that the account has run together count as one: where
// one ends is a guess, and a part of it may have a match.
func (w *work) looked(i int, out *Account) {
	if len(w.accounts) < 2 {
		return
	}
	a := w.accounts[i]
	best := make([]Match, len(a.sentences))
	for _, by := range w.matches(i) {
		for k, m := range by {
			best[k] = max(best[k], m)
		}
	}
	for k := 0; k < len(best); {
		var span analysis.Span // of the sentences that a match was looked for
		m, end := Unmatched, a.sentences[k].Start
		for ; k < len(best) && a.sentences[k].Start == end; k++ {
			end = a.sentences[k].End
			if best[k] == Skipped {
				continue
			}
			if span.Empty() {
				span.Start = a.sentences[k].Start
			}
			span.End, m = end, max(m, best[k])
		}
		if span.Empty() {
			continue
		}
		out.Sentences++
		if m >= Same {
			out.Matched++
		}
		if m == Unmatched {
			out.Unmatched = append(out.Unmatched, Place{i, span})
		}
	}
}
