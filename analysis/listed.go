package analysis

// listed adds a tag for every entry of the rule's kind that the lists found
// where keep, which may be nil, allows it.
func listed(s *scan, keep func(match) bool) {
	for _, m := range s.found[s.rule.Kind] {
		if keep == nil || keep(m) {
			s.addMatch(m)
		}
	}
}

func (s *scan) addMatch(m match) {
	span := s.span(m.First, m.End)
	s.add(Tag{Span: span, Strength: m.Entry.Strength, why: why{words: s.doc.Text[span.Start:span.End], entry: m.Entry}})
}
