package compare

import (
	"cmp"
	"math"
	"slices"
)

// What a term counts against other terms: two sentences on one person, or two
// that somebody said something, need not make the same point.
const (
	lightWeight = 0.4
	nameWeight  = 0.6
)

// damping is how many terms more than they share two sentences are taken to
// have: few terms meet by chance.
const damping = 6

// weight is what a stem counts towards the likeness of two sentences.
type weight struct {
	of    float64 // its inverse document frequency, with sentences as documents
	tells int     // of the point that is made: content 2, prose 1, names and titles 0
}

// minTells is how much shared terms must tell of the point that two sentences
// make: that both are on one person says nothing of it.
const minTells = 3

// terms fills in the content terms of every sentence and returns the weight of
// every stem. What news prose is made of anyway weighs less.
func terms(accounts []*account, v *vocabulary) []weight {
	frequency := make([]int32, len(v.entries))
	name := make([]bool, len(v.entries))
	rank := make([]bool, len(v.entries))
	sentences := 0
	for _, a := range accounts {
		all := make([]int32, 0, len(a.words)) // of every sentence, one behind the other
		for i := range a.sentences {
			s := &a.sentences[i]
			from := len(all)
			for _, w := range a.words[s.first:s.end] {
				if w.stem != noStem && !v.is(w.id, stopWord) {
					all = append(all, w.stem)
					name[w.stem] = v.name(w.id)
					rank[w.stem] = w.title
				}
			}
			slices.Sort(all[from:])
			s.terms = slices.Compact(all[from:])
			all = all[:from+len(s.terms)]
			for _, t := range s.terms {
				frequency[t]++
			}
			sentences++
		}
	}
	weights := make([]weight, len(v.entries))
	for t, n := range frequency {
		if n == 0 {
			continue
		}
		x := weight{of: math.Log(1 + float64(sentences)/float64(n)), tells: 2}
		switch {
		case v.entries[t].light:
			x.of, x.tells = x.of*lightWeight, 1
		case name[t]:
			x.of, x.tells = x.of*nameWeight, 0
		case rank[t]:
			x.tells = 0
		}
		weights[t] = x
	}
	for _, a := range accounts {
		for i := range a.sentences {
			s := &a.sentences[i]
			for _, t := range s.terms {
				s.weight += weights[t].of
				s.squares += weights[t].of * weights[t].of
			}
		}
	}
	return weights
}

// post indexes the sentences of an account by their terms.
func (a *account) post(vocabulary int) {
	a.holds = make([]int32, vocabulary+1)
	total := 0
	for _, s := range a.sentences {
		total += len(s.terms)
		for _, t := range s.terms {
			a.holds[t+1]++
		}
	}
	for t := range vocabulary {
		a.holds[t+1] += a.holds[t]
	}
	a.holders = make([]int32, total)
	next := slices.Clone(a.holds)
	for k, s := range a.sentences {
		for _, t := range s.terms {
			a.holders[next[t]] = int32(k)
			next[t]++
		}
	}
}

// pair is a sentence of a and one of b that say the same.
type pair struct {
	a, b  int
	score float64
	tells int // of the point: see minTells
}

// samePoint reports whether the two make the same point.
func (p pair) samePoint() bool { return p.score >= samePoint && p.tells >= minTells }

// maxPostings is how many sentences may hold a term that proposes pairs.
const maxPostings = 64

// proposals returns, for every sentence of a, the sentences of b that share
// terms with it, by their score.
func proposals(a, b *account, weights []weight, minScore float64) []pair {
	var out []pair
	sum := make([]float64, len(b.sentences))
	var touched []int32
	for i, s := range a.sentences {
		if s.furniture {
			continue
		}
		touched = touched[:0]
		for _, t := range s.terms {
			p := b.holders[b.holds[t]:b.holds[t+1]]
			if len(p) > maxPostings {
				continue
			}
			for _, k := range p {
				if sum[k] == 0 {
					touched = append(touched, k)
				}
				sum[k] += weights[t].of
			}
		}
		for _, k := range touched {
			rough := sum[k]
			sum[k] = 0
			if rough < 2 || b.sentences[k].furniture {
				continue
			}
			if score, tells := similarity(s, b.sentences[k], weights); score >= minScore {
				out = append(out, pair{i, int(k), score, tells})
			}
		}
	}
	slices.SortFunc(out, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	return out
}

// similarity is how much of their content two sentences share, from 0 to 1:
// the mean of the share by weight and of the cosine, less where only a few
// terms meet. Fewer than three terms never make a point. It also returns what
// the shared terms tell of the point.
func similarity(s, t sentence, weights []weight) (score float64, tells int) {
	shared, squares, n := 0.0, 0.0, 0
	for i, k := 0, 0; i < len(s.terms) && k < len(t.terms); {
		switch x, y := s.terms[i], t.terms[k]; {
		case x < y:
			i++
		case x > y:
			k++
		default:
			w := weights[x]
			shared += w.of
			squares += w.of * w.of
			tells += w.tells
			n++
			i, k = i+1, k+1
		}
	}
	if n < 3 {
		return 0, tells
	}
	share := shared / math.Sqrt(s.weight*t.weight)
	cosine := squares / math.Sqrt(s.squares*t.squares)
	return (share + cosine) / 2 * float64(n) / float64(n+damping), tells
}
