package compare

import "askance/analysis"

// attributed returns the source and stance of the innermost attribution that
// the span is the content of.
func (a *account) attributed(s analysis.Span) (source Place, stance analysis.Stance) {
	best := -1
	for i, t := range a.tags {
		if t.Start > s.End+400 {
			break
		}
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
