package analysis

import (
	"sort"
	"strings"
	"unicode"
)

// exception is a stretch of the text that readers want left alone.
type exception struct {
	Span
	rule string // by this rule only; "" by all
}

// leaveAlone notes words of an exception.
func (s *scan) leaveAlone(m match) {
	if s.allows(m) {
		e := exception{s.span(m.First, m.End), m.Entry.Class.Name}
		s.exceptions = append(s.exceptions, e)
		s.longest = max(s.longest, e.Len())
	}
}

// excepted reports whether an exception covers all of a span that a rule
// would mark. Exceptions are found before what they are for: they begin no
// later, and where both begin together they are looked at first.
func (s *scan) excepted(rule string, span Span) bool {
	if len(s.exceptions) == 0 {
		return false
	}
	next := sort.Search(len(s.exceptions), func(i int) bool { return s.exceptions[i].Start > span.Start })
	for k := next - 1; k >= 0 && s.exceptions[k].Start+s.longest >= span.End; k-- {
		if e := s.exceptions[k]; e.End >= span.End && (e.rule == "" || e.rule == rule) {
			return true
		}
	}
	return false
}

// withoutMarks takes the quotation marks from the ends of a span: exceptions
// are words. A colon that is a cue stays as it is.
func (s *scan) withoutMarks(span Span) Span {
	if len(s.exceptions) == 0 {
		return span
	}
	words := s.doc.Text[span.Start:span.End]
	if strings.TrimFunc(words, unicode.IsPunct) == "" {
		return span
	}
	span.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsPunct))
	span.End -= len(words) - len(strings.TrimRightFunc(words, unicode.IsPunct))
	return span
}
