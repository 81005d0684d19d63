package export

import (
	"slices"
	"sort"
	"strings"

	"askance/analysis"
)

// stepKind is what is met next on a walk through a text.
type stepKind uint8

const (
	stepText      stepKind = iota
	stepOpen               // a tag begins, or goes on after a break
	stepClose              // a tag ends, or pauses before a break
	stepLine               // a line ends inside a paragraph
	stepParagraph          // a paragraph ends
)

// step is one piece of a walk.
type step struct {
	kind stepKind
	text string // of stepText: never with a line break
	tag  int    // of stepOpen and stepClose: index into the report's tags
	// whole is set on the stepOpen with which a tag begins, and on the
	// stepClose with which it ends.
	whole bool
}

// walk goes through a report's text in order and calls each for every piece.
// Tags are properly nested, and none is open across a line or paragraph break.
// White space at the ends of the text and around line breaks is left out.
func walk(r analysis.Report, each func(step)) {
	w := walker{text: r.Text, each: each, at: len(r.Text) - len(strings.TrimLeft(r.Text, blank))}
	gaps := breaks(r.Text)
	edges := edges(r.Tags, gaps)
	for _, g := range gaps {
		edges = w.edges(edges, g.start)
		w.upTo(g.start)
		w.across(g)
	}
	w.edges(edges, len(r.Text))
	w.upTo(len(strings.TrimRight(r.Text, blank)))
}

// blank is the white space that the walk leaves out at the ends.
const blank = " \t\r\n"

type walker struct {
	text string
	each func(step)
	at   int
	open []int // the tags that hold the place where the walk is, outer first
}

func (w *walker) upTo(end int) {
	if w.at < end {
		w.each(step{kind: stepText, text: w.text[w.at:end]})
		w.at = end
	}
}

// edges passes the edges up to and with end, and returns the others.
func (w *walker) edges(edges []edge, end int) []edge {
	for len(edges) > 0 && edges[0].at <= end {
		e := edges[0]
		edges = edges[1:]
		w.upTo(e.at)
		if e.opens {
			w.open = append(w.open, e.tag)
			w.each(step{kind: stepOpen, tag: e.tag, whole: true})
		} else {
			w.open = w.open[:len(w.open)-1]
			w.each(step{kind: stepClose, tag: e.tag, whole: true})
		}
	}
	return edges
}

// across closes the open tags, passes the break and opens them again.
func (w *walker) across(b lineBreak) {
	for _, tag := range slices.Backward(w.open) {
		w.each(step{kind: stepClose, tag: tag})
	}
	w.each(step{kind: b.kind})
	w.at = b.end
	for _, tag := range w.open {
		w.each(step{kind: stepOpen, tag: tag})
	}
}

// edge is a place where a tag begins or ends.
type edge struct {
	at    int
	opens bool
	tag   int // index into the report's tags
}

// edges returns where tags begin and end, in the order in which they must be
// written so that they nest; report order puts outer tags before inner ones.
// None lies inside a break or at its wrong side; tags of nothing but white
// space are left out.
func edges(tags []analysis.Tag, gaps []lineBreak) []edge {
	all := make([]edge, 0, 2*len(tags))
	for i, t := range tags {
		if t.Start, t.End = clear(t.Span, gaps); t.Start < t.End {
			all = append(all, edge{t.Start, true, i}, edge{t.End, false, i})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.at != b.at:
			return a.at < b.at
		case a.opens != b.opens:
			return b.opens // what ends here ends before the next begins
		case a.opens:
			return a.tag < b.tag
		default:
			return a.tag > b.tag
		}
	})
	return all
}

// clear moves the ends of a span out of the breaks that they lie in.
func clear(s analysis.Span, gaps []lineBreak) (start, end int) {
	i := sort.Search(len(gaps), func(i int) bool { return gaps[i].end > s.Start })
	if i < len(gaps) && gaps[i].start <= s.Start {
		s.Start = gaps[i].end
	}
	i = sort.Search(len(gaps), func(i int) bool { return gaps[i].end >= s.End })
	if i < len(gaps) && gaps[i].start < s.End {
		s.End = gaps[i].start
	}
	return s.Start, s.End
}

// lineBreak is a run of line breaks with the white space around it.
type lineBreak struct {
	start, end int
	kind       stepKind // stepLine or stepParagraph
}

// breaks finds where lines and paragraphs of a text end. Empty lines divide
// paragraphs; in a text without any, every line is a paragraph.
func breaks(text string) []lineBreak {
	var all []lineBreak
	wrapped := false
	for at, last := 0, len(strings.TrimRight(text, blank)); ; {
		n := strings.IndexByte(text[at:last], '\n')
		if n < 0 {
			break
		}
		start := len(strings.TrimRight(text[:at+n], blank))
		end := last - len(strings.TrimLeft(text[at+n:last], blank))
		at = end
		if start == 0 {
			continue // white space before the text
		}
		b := lineBreak{start, end, stepLine}
		if strings.Count(text[start:end], "\n") > 1 {
			b.kind = stepParagraph
			wrapped = true
		}
		all = append(all, b)
	}
	if !wrapped {
		for i := range all {
			all[i].kind = stepParagraph
		}
	}
	return all
}
