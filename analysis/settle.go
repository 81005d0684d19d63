package analysis

import (
	"cmp"
	"slices"
)

// settled drops tags that the guidelines do not allow beside another and keeps
// the rest nested or apart, by start, the longer first.
//
//   - Of two tags on the same words one of a reader's own list is kept, else
//     an attribution, else the one of the rule that stands first in Rules.
//   - Inside a scare quote and inside a distancing phrase nothing is tagged again.
//   - Inside a quotation cues, passives, scare quotes, distancing and sources are not tagged.
func (s *scan) settled() []Tag {
	order := s.order()
	voices := s.voices()
	var out []Tag
	if !s.kept() {
		arrange(s.tags, order)
		out = s.tags[:0]
	} else {
		out = make([]Tag, 0, len(order))
	}
	origin := &origin{s.doc.Text, s.lex}
	open := s.open[:0] // indices into out of the tags that hold the next one
	for _, at := range order {
		t := &s.tags[at.index]
		for len(open) > 0 && out[open[len(open)-1]].End <= t.Start {
			open = open[:len(open)-1]
		}
		ok := t.End > t.Start
		for _, k := range open {
			ok = ok && together(&out[k], t)
		}
		if !ok {
			continue
		}
		open = append(open, len(out))
		out = append(out, *t)
		last := &out[len(out)-1]
		last.why.origin = origin
		voices.give(last)
	}
	s.open = open
	return out
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

// arrange moves the tags to their places, each once, along the cycles of the
// permutation. The tags of one huge text stay where they are: fresh memory
// for them costs more than to move them.
func arrange(tags []Tag, order []place) {
	for i := range order {
		first := tags[i]
		for k := int32(i); ; {
			from := order[k].index
			order[k].index = k
			if from == int32(i) {
				tags[k] = first
				break
			}
			tags[k] = tags[from]
			k = from
		}
	}
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
