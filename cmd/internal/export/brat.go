package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"askance/analysis"
)

// bratWriter writes the .ann file of one account. Its offsets count in the
// .txt file that BratText gives.
//
// A tag is a text-bound annotation of its kind's name with the attributes
// Voice, Stance, Strength and Rule and a note that gives the reason. The
// source and the content of an attribution are text-bound annotations tied to
// it by relations. Stretches over line breaks are given in
// fragments, as the format wants.
type bratWriter struct {
	w    io.Writer
	done bool
}

// ErrBratSeveral is returned for a second account: offsets of a .ann file
// count in one text.
var ErrBratSeveral = errors.New("brat has one file of annotations a text; name one account, or a folder with --output")

func (b *bratWriter) Add(a Account) error {
	if b.done {
		return ErrBratSeveral
	}
	b.done = true
	w := bufio.NewWriter(b.w)
	s := standoff{w: w, text: a.Report.Text, points: NewPoints(a.Report.Text)}
	for _, tag := range a.Report.Tags {
		s.tag(tag)
	}
	return w.Flush()
}

func (*bratWriter) Close() error { return nil }

// standoff counts the annotations of one .ann file.
type standoff struct {
	w                             io.Writer
	text                          string
	points                        Points
	bounds, attributes, relations int
	notes                         int
}

func (s *standoff) tag(t analysis.Tag) {
	name := s.bound(t.Kind.String(), t.Span)
	s.attribute("Voice", name, t.Voice.String())
	s.attribute("Stance", name, t.Stance.String())
	s.attribute("Strength", name, strconv.Itoa(int(t.Strength)))
	if t.Rule != nil {
		s.attribute("Rule", name, t.Rule.Name)
	}
	if reason := explained(t); reason != "" {
		s.notes++
		fmt.Fprintf(s.w, "#%d\tAnnotatorNotes %s\t%s\n", s.notes, name, reason)
	}
	s.related("source", name, t.Source)
	s.related("content", name, t.Content)
}

// bound writes a text-bound annotation and returns its name.
func (s *standoff) bound(kind string, span analysis.Span) string {
	s.bounds++
	name := "T" + strconv.Itoa(s.bounds)
	var places, words []string
	for _, f := range fragments(s.text, span) {
		places = append(places, fmt.Sprintf("%d %d", s.points.At(f.Start), s.points.At(f.End)))
		words = append(words, s.text[f.Start:f.End])
	}
	fmt.Fprintf(s.w, "%s\t%s %s\t%s\n", name, kind, strings.Join(places, ";"), strings.Join(words, " "))
	return name
}

func (s *standoff) attribute(kind, of, value string) {
	if value == "" {
		return
	}
	s.attributes++
	fmt.Fprintf(s.w, "A%d\t%s %s %s\n", s.attributes, kind, of, value)
}

func (s *standoff) related(kind, to string, span analysis.Span) {
	if span.Empty() {
		return
	}
	name := s.bound(kind, span)
	s.relations++
	fmt.Fprintf(s.w, "R%d\thas-%s Arg1:%s Arg2:%s\n", s.relations, kind, to, name)
}

// fragments cuts a span at its line breaks, which a .ann line cannot hold.
func fragments(text string, span analysis.Span) []analysis.Span {
	var all []analysis.Span
	for at := span.Start; at < span.End; {
		end := span.End
		if n := strings.IndexByte(text[at:span.End], '\n'); n >= 0 {
			end = at + n
		}
		if at < end {
			all = append(all, analysis.Span{Start: at, End: end})
		}
		at = end + 1
	}
	if len(all) == 0 {
		return []analysis.Span{span}
	}
	return all
}

// BratText returns the .txt file that an account's annotations count in.
func BratText(a Account) string { return a.Report.Text }

// BratConfig returns the annotation.conf that makes brat know the annotations.
func BratConfig(rules []*analysis.Rule) string {
	var kinds []string
	for k := range analysis.Kinds {
		kinds = append(kinds, analysis.Kind(k).String())
	}
	var names []string
	for _, r := range rules {
		names = append(names, r.Name)
	}
	return "[entities]\n" + strings.Join(kinds, "\n") + "\nsource\ncontent\n\n" +
		"[relations]\nhas-source\tArg1:attribution|weasel, Arg2:source\nhas-content\tArg1:attribution|weasel, Arg2:content\n" +
		"<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n" +
		"[events]\n\n[attributes]\n" +
		"Voice\tArg:<ENTITY>, Value:author|reported|source\n" +
		"Stance\tArg:<ENTITY>, Value:neutral|doubt|factive|charged\n" +
		"Strength\tArg:<ENTITY>, Value:1|2|3\n" +
		"Rule\tArg:<ENTITY>, Value:" + strings.Join(names, "|") + "\n"
}
