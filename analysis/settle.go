package analysis

import (
	"cmp"
	"slices"
)

// settled drops tags that the guidelines do not allow beside another and
// appends the rest to out, nested or apart, by start, the longer first, their
// spans moved on by so many bytes.
//
//   - Of two tags on the same words one of a reader's own list is kept, else
//     an attribution, else the one of the rule that stands first in Rules.
//   - Inside a scare quote and inside a distancing phrase nothing is tagged again.
//   - Inside a quotation cues, passives, scare quotes, distancing and sources are not tagged.
func (s *scan) settled(out []Tag, by int, from *origin) []Tag {
	order := s.order()
	voices := s.voices()
	open := s.open[:0] // indices into out of the tags that hold the next one
	for _, at := range order {
		t := &s.tags[at.index]
		if t.End <= t.Start {
			continue
		}
		voices.give(t)
		t.move(by)
		for len(open) > 0 && out[open[len(open)-1]].End <= t.Start {
			open = open[:len(open)-1]
		}
		ok := true
		for _, k := range open {
			ok = ok && together(&out[k], t)
		}
		if ok {
			open = append(open, len(out))
			t.why.origin = from
			out = append(out, *t)
		}
	}
	s.open = open
	return out
}

// move moves all spans of a tag on by so many bytes; an empty one stays zero.
func (t *Tag) move(by int) {
	if by == 0 {
		return
	}
	for _, s := range [...]*Span{&t.Span, &t.Source, &t.Content, &t.Who} {
		if !s.Empty() {
			s.Start, s.End = s.Start+by, s.End+by
		}
	}
}

// place is where a tag stands and its index; tags are too large to be moved
// about while they are sorted.
type place struct {
	key         uint64 // start, and below it the end inverted
	rank, index int32
}

// order sorts the tags by start, the longer first, then by rule.
func (s *scan) order() []place {
	order := resized(s.places, len(s.tags))
	for i := range s.tags {
		t := &s.tags[i]
		order[i] = place{uint64(t.Start)<<32 | uint64(^uint32(t.End)), 1, int32(i)}
		if t.Kind == KindAttribution { // a charged cue is not also loaded
			order[i].rank = 0
		}
		if s.lex.own != nil && t.own() { // nor an embedded word what readers say it is
			order[i].rank = -1
		}
	}
	slices.SortFunc(order, func(a, b place) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		if a.rank != b.rank {
			return cmp.Compare(a.rank, b.rank)
		}
		return cmp.Compare(a.index, b.index)
	})
	s.places = order
	return order
}

// together reports whether inner may stand with outer, which begins no later
// and is no shorter where both begin together.
func together(outer, inner *Tag) bool {
	if inner.End > outer.End { // crossing
		return false
	}
	if outer.Span == inner.Span {
		return false
	}
	switch outer.Kind {
	case KindScareQuote, KindDistancing, KindWeasel:
		return false
	case KindQuotation:
		switch inner.Kind {
		case KindAttribution, KindPassive, KindScareQuote, KindDistancing, KindAnonymous, KindWeasel, KindQuotation, KindEditorial:
			return false
		}
		return true
	case KindAttribution:
		return inner.Kind == KindIntensifier || inner.Kind == KindHedge || inner.Kind == KindBooster
	case KindAnonymous:
		return inner.Kind == KindLabel || inner.Kind == KindLoaded
	case KindEditorial:
		return inner.Kind != KindEditorial && inner.Kind != KindAttribution && inner.Kind != KindHedge && inner.Kind != KindBooster && inner.Kind != KindIntensifier
	case KindLoaded, KindLabel, KindEuphemism:
		return inner.Kind == KindIntensifier
	}
	return inner.Kind != outer.Kind
}
