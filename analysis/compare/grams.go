package compare

import (
	"cmp"
	"slices"
)

// gramSize is how many words in a row two accounts must share before a run is
// looked for: shorter runs are idiom rather than copying.
const gramSize = 5

// maxProduct bounds how many pairs one gram makes between two accounts. Past
// it, occurrences are paired in their order, so that text which repeats itself
// stays linear and every occurrence still has a partner.
const maxProduct = 64

// run is a stretch of n words, the same in accounts a and b.
type run struct{ a, b, n int }

type seed struct{ a, b int32 } // where a gram begins in both

// grams holds, for every run of gramSize words, where it occurs.
type grams struct {
	offsets []int32 // first global position of each account
	places  []int32 // global positions, by gram
	starts  []int32 // of each gram in places; one more than there are grams
}

func countGrams(accounts []*account) grams {
	total := 0
	g := grams{offsets: make([]int32, len(accounts)+1)}
	for i, a := range accounts {
		g.offsets[i] = int32(total)
		total += max(0, len(a.words)-gramSize+1)
	}
	g.offsets[len(accounts)] = int32(total)

	of, n := numberGrams(accounts, total)
	g.starts = make([]int32, n+1)
	for _, id := range of {
		g.starts[id+1]++
	}
	for i := range n {
		g.starts[i+1] += g.starts[i]
	}
	g.places = make([]int32, total)
	next := slices.Clone(g.starts)
	for p, id := range of {
		g.places[next[id]] = int32(p)
		next[id]++
	}
	return g
}

// numberGrams gives every gram a number and returns those of all places in order,
// with how many there are. The table is open addressing over the grams' first
// occurrences: maps of five words cost three times as much.
func numberGrams(accounts []*account, total int) (of []int32, n int) {
	size := 1
	for size < 2*total {
		size *= 2
	}
	ids := make([]int32, 0, total+len(accounts)*gramSize) // words of all accounts
	slots := make([]int32, size)                          // number + 1
	first := make([]int32, 0, total)                      // into ids, by gram
	of = make([]int32, 0, total)
	for _, a := range accounts {
		from := len(ids)
		for _, w := range a.words {
			ids = append(ids, w.id)
		}
		for p := from; p+gramSize <= len(ids); p++ {
			gram := (*[gramSize]int32)(ids[p:])
			h := hash(gram) & uint64(size-1)
			for slots[h] > 0 && *gram != *(*[gramSize]int32)(ids[first[slots[h]-1]:]) {
				h = (h + 1) & uint64(size-1)
			}
			if slots[h] == 0 {
				first = append(first, int32(p))
				slots[h] = int32(len(first))
			}
			of = append(of, slots[h]-1)
		}
	}
	return of, len(first)
}

// hash is the Fowler-Noll-Vo hash of the words' numbers, mixed once more.
func hash(gram *[gramSize]int32) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range gram {
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return h ^ h>>29
}

// group is the occurrences [first, end) in places of one gram in one account.
type group struct{ account, first, end int }

// seeds calls pair for every two occurrences of a gram in different accounts.
func (g grams) seeds(pair func(i, j int, s seed)) {
	var groups []group
	for id := 0; id+1 < len(g.starts); id++ {
		first, end := int(g.starts[id]), int(g.starts[id+1])
		if end-first < 2 {
			continue
		}
		groups = g.groups(groups[:0], first, end)
		for x, a := range groups {
			for _, b := range groups[x+1:] {
				g.product(a, b, pair)
			}
		}
	}
}

// groups divides the occurrences [first, end) of one gram by account.
func (g grams) groups(out []group, first, end int) []group {
	account := 0
	for p := first; p < end; p++ {
		for g.places[p] >= g.offsets[account+1] {
			account++
		}
		if n := len(out); n > 0 && out[n-1].account == account {
			out[n-1].end = p + 1
		} else {
			out = append(out, group{account, p, p + 1})
		}
	}
	return out
}

func (g grams) product(a, b group, pair func(i, j int, s seed)) {
	na, nb := a.end-a.first, b.end-b.first
	at := func(x group, k int) int32 {
		return g.places[x.first+min(k, x.end-x.first-1)] - g.offsets[x.account]
	}
	if na*nb > maxProduct {
		for k := range max(na, nb) {
			pair(a.account, b.account, seed{at(a, k), at(b, k)})
		}
		return
	}
	for k := range na {
		for l := range nb {
			pair(a.account, b.account, seed{at(a, k), at(b, l)})
		}
	}
}

// byDiagonal sorts seeds by how far the accounts are apart there, then by place.
func byDiagonal(seeds []seed) {
	keys := make([]uint64, len(seeds)) // integers sort in half the time
	for i, s := range seeds {
		keys[i] = uint64(int64(s.a)-int64(s.b)+1<<31)<<32 | uint64(uint32(s.a))
	}
	slices.Sort(keys)
	for i, k := range keys {
		a := int32(uint32(k))
		seeds[i] = seed{a, int32(int64(a) - (int64(k>>32) - 1<<31))}
	}
}

// grow turns seeds into maximal runs, in order of a. The work is bounded by a
// budget that natural text never uses up.
func grow(a, b []word, seeds []seed) []run {
	byDiagonal(seeds)
	budget := 32*(len(a)+len(b)) + 4096
	var out []run
	var last run // on the diagonal at hand
	for k, s := range seeds {
		if k > 0 && s.a-s.b == int32(last.a-last.b) && int(s.a) < last.a+last.n {
			continue
		}
		r := run{int(s.a), int(s.b), gramSize}
		floor := 0
		if k > 0 && s.a-s.b == int32(last.a-last.b) {
			floor = last.a + last.n
		}
		for budget > 0 && r.a > floor && r.b > 0 && a[r.a-1].id == b[r.b-1].id {
			r.a, r.b, r.n, budget = r.a-1, r.b-1, r.n+1, budget-1
		}
		for budget > 0 && r.a+r.n < len(a) && r.b+r.n < len(b) && a[r.a+r.n].id == b[r.b+r.n].id {
			r.n, budget = r.n+1, budget-1
		}
		out = append(out, r)
		last = r
	}
	slices.SortFunc(out, func(r, s run) int { return cmp.Or(cmp.Compare(r.a, s.a), cmp.Compare(r.b, s.b)) })
	return out
}
