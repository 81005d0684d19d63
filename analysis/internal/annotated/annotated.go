// Package annotated reads and writes text with marks in it, which is how
// rules' examples and the tests of the analysis are written:
//
//	The [[so-called|distancing]] ceasefire held.
//
// Marks nest. A label may have parts, divided by colons.
package annotated

import (
	"fmt"
	"sort"
	"strings"
)

// Mark is a labelled stretch of bytes of the plain text.
type Mark struct {
	Start, End int
	Label      string
}

// Parse takes the marks out of s and returns the plain text and the marks,
// in the order in which they open.
func Parse(s string) (string, []Mark, error) {
	var plain strings.Builder
	var marks []Mark
	var open []int
	for i := 0; i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], "[["):
			open = append(open, len(marks))
			marks = append(marks, Mark{Start: plain.Len()})
			i += 2
		case s[i] == '|' && len(open) > 0:
			end := strings.Index(s[i:], "]]")
			if end < 0 {
				return "", nil, fmt.Errorf("byte %d: a mark without its ]]", i)
			}
			m := &marks[open[len(open)-1]]
			m.End, m.Label = plain.Len(), s[i+1:i+end]
			open = open[:len(open)-1]
			i += end + 2
		default:
			plain.WriteByte(s[i])
			i++
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("%d marks are not closed: write [[words|label]]", len(open))
	}
	return plain.String(), marks, nil
}

// Write puts marks into plain text, the inverse of Parse. Marks must be
// nested or apart.
func Write(plain string, marks []Mark) string {
	sorted := append([]Mark(nil), marks...)
	sort.SliceStable(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	var out strings.Builder
	var open []Mark
	at := 0
	closeUntil := func(pos int) {
		for len(open) > 0 && open[len(open)-1].End <= pos {
			m := open[len(open)-1]
			open = open[:len(open)-1]
			out.WriteString(plain[at:m.End])
			at = m.End
			out.WriteString("|" + m.Label + "]]")
		}
	}
	for _, m := range sorted {
		closeUntil(m.Start)
		out.WriteString(plain[at:m.Start])
		at = m.Start
		out.WriteString("[[")
		open = append(open, m)
	}
	closeUntil(len(plain))
	out.WriteString(plain[at:])
	return out.String()
}
