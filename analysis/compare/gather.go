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

	score float64 // same point: of the surest pair
}

// Shared brings the passages together: copied ones first, those of most words
// before the others; then the same points, the surest first.
func (c Comparison) Shared() []Shared {
	pairs := map[[2]Place]bool{}
	sides := make([][2]Place, len(c.Passages))
	for i, p := range c.Passages {
		sides[i] = p.Sides
		pairs[p.Sides] = true
	}
	rows := gathered(sides, func(s, t side) bool {
		if c.Passages[s.of].Kind == SamePoint {
			// Two that make the same point as a third need not make the same.
			return s.Place == t.Place && (s.other.Account == t.other.Account || pairs[bySide(s.other, t.other)])
		}
		lap := min(s.End, t.End) - max(s.Start, t.Start)
		return c.Passages[t.of].Kind == Copied && 2*lap >= min(s.Len(), t.Len())
	})
	var out []Shared
	for _, row := range rows {
		s := Shared{Kind: c.Passages[row[0]].Kind, Places: make([][]Place, len(c.Accounts))}
		for _, i := range row {
			p := c.Passages[i]
			s.Words, s.score = max(s.Words, p.Words), max(s.score, p.Score)
			for _, at := range p.Sides {
				s.Places[at.Account] = append(s.Places[at.Account], at)
			}
		}
		for a, places := range s.Places {
			s.Places[a] = joined(places)
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(s, t Shared) int {
		return cmp.Or(cmp.Compare(t.Kind, s.Kind), cmp.Compare(t.Words, s.Words), cmp.Compare(t.score, s.score),
			compareRows(s.Places, t.Places, func(p Place) Place { return p }))
	})
	return out
}

// EditRow is an edit with what stands there in every account of the passage.
type EditRow struct {
	Places [][]Place // by account
	tells  int
}

// EditRows brings the edits together that are of the same words. Those come
// first that put a word for another, of them those of content, then those that
// add words.
func (c Comparison) EditRows() []EditRow {
	sides := make([][2]Place, len(c.Edits))
	for i, e := range c.Edits {
		sides[i] = e.Sides
	}
	var out []EditRow
	for _, row := range gathered(sides, func(s, t side) bool { return s.Place == t.Place }) {
		r := EditRow{Places: make([][]Place, len(c.Accounts))}
		for _, i := range row {
			r.tells = max(r.tells, c.Edits[i].tells)
			for _, at := range c.Edits[i].Sides {
				if !slices.Contains(r.Places[at.Account], at) {
					r.Places[at.Account] = append(r.Places[at.Account], at)
				}
			}
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(r, s EditRow) int { return cmp.Compare(s.tells, r.tells) })
	return out
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

// side is one end of what two accounts share.
type side struct {
	of int // which it is the end of
	Place
	other Place
}

// gathered returns the rows of those that have a side in common, in order of
// their first. Each side is held against a few that begin behind it, so that
// text which repeats itself stays linear.
func gathered(pairs [][2]Place, same func(s, t side) bool) [][]int {
	var sides []side
	for i, p := range pairs {
		sides = append(sides, side{i, p[0], p[1]}, side{i, p[1], p[0]})
	}
	slices.SortFunc(sides, func(s, t side) int {
		return cmp.Or(cmp.Compare(s.Account, t.Account), cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End), cmp.Compare(s.of, t.of))
	})
	sets := newSets(len(pairs))
	for i, s := range sides {
		for _, t := range sides[i+1 : min(len(sides), i+maxPostings)] {
			if t.Account != s.Account || t.Start > s.End {
				break
			}
			if sets.root(s.of) != sets.root(t.of) && same(s, t) {
				sets.join(s.of, t.of)
			}
		}
	}
	return sets.rows()
}

// sets are disjoint sets of the numbers below their length; each number points
// to a smaller one of its set, the smallest to itself.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// root returns the smallest of a number's set.
func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, k int) {
	i, k = s.root(i), s.root(k)
	s[max(i, k)] = min(i, k)
}

// rows lists the sets, each in order.
func (s sets) rows() [][]int {
	var out [][]int
	row := map[int]int{}
	for i := range s {
		r := s.root(i)
		if r == i {
			row[r] = len(out)
			out = append(out, nil)
		}
		out[row[r]] = append(out[row[r]], i)
	}
	return out
}
