package analysis

import (
	"slices"
	"strings"
)

// settled drops tags that the guidelines do not allow beside another and
// appends the rest to out, nested or apart, by start, the longer first, their
// spans moved on by so many bytes.
//
//   - Of two tags on the same words one of a reader's own list is kept, else
//     an attribution, else the one of the rule that stands first in Rules.
//   - Inside a scare quote nothing is tagged again, inside a distancing phrase only who is unnamed.
//   - Inside a quotation cues, passives, scare quotes, sources and phrases of distancing are not tagged.
func (s *scan) settled(out []Tag, by int, from *origin) []Tag {
	order := s.order()
	voices := s.voices()
	open := s.open[:0] // indices into out of the tags that hold the next one
	for _, at := range order {
		t := &s.tags[at&(1<<indexBits-1)]
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

// A tag's place is one number, so that sorting is quick: its start, its end
// inverted, its rank and its index in s.tags. Starts and ends are at most
// longest; of a token come a few tags at most.
const (
	indexBits = 24
	rankBits  = 2
	spanBits  = 19

	_ = uint(1<<spanBits - 1 - longest) // does not compile where longest does not fit
)

// order returns the places of the tags by start, the longer first, then by rule.
func (s *scan) order() []uint64 {
	order := resized(s.places, len(s.tags))
	for i := range s.tags {
		t, rank := &s.tags[i], uint64(2)
		if t.Kind == KindAttribution { // a charged cue is not also loaded
			rank = 1
		}
		if s.lex.own != nil && t.own() { // nor an embedded word what readers say it is
			rank = 0
		}
		order[i] = uint64(t.Start)<<(spanBits+rankBits+indexBits) | uint64(longest-t.End)<<(rankBits+indexBits) | rank<<indexBits | uint64(i)
	}
	slices.Sort(order)
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
	case KindScareQuote, KindWeasel:
		return false
	case KindDistancing: // what one official called
		return inner.Kind == KindAnonymous
	case KindQuotation:
		switch inner.Kind {
		case KindDistancing: // so-called, of the speaker's
			return inner.why.entry != nil && strings.HasPrefix(inner.why.entry.Term, "so")
		case KindAttribution, KindPassive, KindScareQuote, KindAnonymous, KindWeasel, KindQuotation, KindEditorial:
			return false
		}
		return true
	case KindAttribution:
		return inner.Kind == KindIntensifier || inner.Kind == KindHedge || inner.Kind == KindBooster ||
			inner.Kind == KindLoaded && inner.Start > outer.Start
	case KindAnonymous:
		return inner.Kind == KindLabel || inner.Kind == KindLoaded
	case KindEditorial:
		return inner.Kind != KindEditorial && inner.Kind != KindAttribution && inner.Kind != KindHedge && inner.Kind != KindBooster && inner.Kind != KindIntensifier
	case KindLoaded, KindLabel, KindEuphemism:
		return inner.Kind == KindIntensifier
	}
	return inner.Kind != outer.Kind
}
