package compare

import (
	"cmp"
	"slices"
)

// Shared is a stretch of text that accounts have in common: passages between
// two of them, brought together where they are of the same words.
type Shared struct {
	Kind   PassageKind
	Words  int       // copied: how many words the two have in common that share most
	Places [][]Place // by account, in order of the text
}

// Shared brings the passages together: copied ones first, those of most words
// before the others; then the same points, the surest first.
func (c Comparison) Shared() []Shared {
	of := newGatherer(len(c.Passages))
	pairs := map[[2]Place]bool{}
	for i, p := range c.Passages {
		of.sides = append(of.sides, side{i, p.Sides[0], p.Sides[1]}, side{i, p.Sides[1], p.Sides[0]})
		pairs[p.Sides] = true
	}
	of.join(func(s, t side) bool {
		if c.Passages[s.of].Kind == SamePoint {
			// Two that make the same point as a third need not make the same.
			return s.Place == t.Place && (s.other.Account == t.other.Account || pairs[bySide(s.other, t.other)])
		}
		lap := min(s.End, t.End) - max(s.Start, t.Start)
		return c.Passages[t.of].Kind == Copied && 2*lap >= min(s.Len(), t.Len())
	})
	var out []Shared
	scores := map[int]float64{}
	row := map[int]int{}
	for i, p := range c.Passages {
		r := of.root(i)
		at, ok := row[r]
		if !ok {
			at = len(out)
			row[r] = at
			out = append(out, Shared{Kind: p.Kind, Places: make([][]Place, len(c.Accounts))})
		}
		out[at].Words = max(out[at].Words, p.Words)
		scores[at] = max(scores[at], p.Score)
		for _, s := range p.Sides {
			out[at].Places[s.Account] = append(out[at].Places[s.Account], s)
		}
	}
	order := make([]int, len(out))
	for i := range out {
		order[i] = i
		for a, places := range out[i].Places {
			out[i].Places[a] = joined(places)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(out[j].Kind, out[i].Kind), cmp.Compare(out[j].Words, out[i].Words),
			cmp.Compare(scores[j], scores[i]), compareRows(out[i].Places, out[j].Places, func(p Place) Place { return p }))
	})
	sorted := make([]Shared, len(out))
	for k, i := range order {
		sorted[k] = out[i]
	}
	return sorted
}

// EditRows brings the edits together that are of the same words: by account,
// what stands there. Those come first that put a word for another, of them those
// of content, then those that add words.
func (c Comparison) EditRows() [][][]Place {
	of := newGatherer(len(c.Edits))
	for i, e := range c.Edits {
		of.sides = append(of.sides, side{i, e.Sides[0], e.Sides[1]}, side{i, e.Sides[1], e.Sides[0]})
	}
	of.join(func(s, t side) bool { return s.Place == t.Place })
	var out [][][]Place
	var tells []int
	row := map[int]int{}
	for i, e := range c.Edits {
		r := of.root(i)
		at, ok := row[r]
		if !ok {
			at = len(out)
			row[r] = at
			out, tells = append(out, make([][]Place, len(c.Accounts))), append(tells, 0)
		}
		tells[at] = max(tells[at], e.tells)
		for _, s := range e.Sides {
			if !slices.Contains(out[at][s.Account], s) {
				out[at][s.Account] = append(out[at][s.Account], s)
			}
		}
	}
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(tells[j], tells[i]) })
	sorted := make([][][]Place, len(out))
	for k, i := range order {
		sorted[k] = out[i]
	}
	return sorted
}

// joined returns places of one account in order, those that overlap as one.
func joined(places []Place) []Place {
	slices.SortFunc(places, func(p, q Place) int { return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(q.End, p.End)) })
	out := places[:0]
	for _, p := range places {
		if n := len(out); n > 0 && p.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

// gatherer joins what has sides in common.
type gatherer struct {
	parent []int
	sides  []side
}

type side struct {
	of int // which of those that are joined
	Place
	other Place
}

func newGatherer(n int) *gatherer {
	g := &gatherer{parent: make([]int, n)}
	for i := range g.parent {
		g.parent[i] = i
	}
	return g
}

func (g *gatherer) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// join joins those of which two sides are the same. Each side is held against
// a few that begin behind it, so that text which repeats itself stays linear.
func (g *gatherer) join(same func(s, t side) bool) {
	slices.SortFunc(g.sides, func(s, t side) int {
		return cmp.Or(cmp.Compare(s.Account, t.Account), cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End), cmp.Compare(s.of, t.of))
	})
	for i, s := range g.sides {
		for k := i + 1; k < min(len(g.sides), i+maxPostings); k++ {
			t := g.sides[k]
			if t.Account != s.Account || t.Start > s.End {
				break
			}
			if r, q := g.root(s.of), g.root(t.of); r != q && same(s, t) {
				g.parent[max(r, q)] = min(r, q)
			}
		}
	}
}
