package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
)

// reach is how many bytes away from its content an attribution's cue is looked
// for: a long sentence and its neighbours.
const reach = 1200

// tagsNear returns the tags that begin within reach of the span, by index.
func (a *account) tagsNear(s analysis.Span) (first, end int) {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(a.tags, offset, func(t analysis.Tag, at int) int { return cmp.Compare(t.Start, at) })
		return i
	}
	return at(s.Start - reach), at(s.End + reach)
}

// attributed returns the source and stance of the innermost attribution that
// the span is the content of.
func (a *account) attributed(s analysis.Span) (source Place, stance analysis.Stance) {
	best := -1
	first, end := a.tagsNear(s)
	for i := first; i < end; i++ {
		t := &a.tags[i]
		if t.Kind == analysis.KindAttribution && !t.Content.Empty() && t.Content.Contains(s) &&
			(best < 0 || t.Content.Len() < a.tags[best].Content.Len()) {
			best = i
		}
	}
	if best < 0 {
		return Place{Account: a.index}, analysis.StanceNone
	}
	return Place{a.index, a.tags[best].Source}, a.tags[best].Stance
}

// anonymous reports whether the name of a source is withheld.
func (a *account) anonymous(s analysis.Span) bool {
	first, end := a.tagsNear(s)
	for i := first; i < end; i++ {
		t := &a.tags[i]
		if (t.Kind == analysis.KindAnonymous || t.Kind == analysis.KindWeasel) && t.Overlaps(s) {
			return true
		}
	}
	return false
}
