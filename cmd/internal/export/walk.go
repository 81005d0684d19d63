package export

import (
	"slices"
	"sort"
	"strings"

	"askance/analysis"
	"askance/tui/article"
)

// stepKind is what is met next on a walk through a text.
type stepKind uint8

const (
	stepText  stepKind = iota
	stepOpen           // a tag begins, or goes on after a break
	stepClose          // a tag ends, or pauses before a break
	stepLine           // a line ends inside a paragraph
	stepBegin          // a paragraph begins
	stepEnd            // it ends
)

// step is one piece of a walk.
type step struct {
	kind stepKind
	text string // of stepText: never with a line break
	tag  int    // of stepOpen and stepClose: index into the report's tags
	// whole is set on the stepOpen with which a tag begins, and on the
	// stepClose with which it ends.
	whole bool
	// block is, on stepBegin and stepEnd, what the paragraph is.
	block article.Block
}

// walk goes through an account's text in order and calls each for every piece,
// with a stepBegin and a stepEnd around every paragraph. Tags are properly
// nested, and none is open across a line or paragraph break. White space at
// the ends of the text and around line breaks is left out.
func walk(a Account, each func(step)) {
	text := a.Report.Text
	if strings.Trim(text, blank) == "" {
		return
	}
	w := walker{text: text, blocks: a.Article.Blocks, each: each}
	w.at = len(text) - len(strings.TrimLeft(text, blank))
	gaps := breaks(text, a.Article.Blocks)
	edges := edges(a.Report.Tags, gaps)
	block := w.block()
	each(step{kind: stepBegin, block: block})
	for _, g := range gaps {
		edges = w.edges(edges, g.start)
		w.upTo(g.start)
		block = w.across(g, block)
	}
	w.edges(edges, len(text))
	w.upTo(len(strings.TrimRight(text, blank)))
	each(step{kind: stepEnd, block: block})
}

// blank is the white space that the walk leaves out at the ends.
const blank = " \t\r\n"

type walker struct {
	text   string
	blocks []article.Block // those that may still come
	each   func(step)
	at     int
	open   []int // the tags that hold the place where the walk is, outer first
}

// block returns the block that the walk stands in, or a plain paragraph.
func (w *walker) block() article.Block {
	for len(w.blocks) > 0 && w.blocks[0].End <= w.at {
		w.blocks = w.blocks[1:]
	}
	if len(w.blocks) > 0 && w.blocks[0].Start <= w.at {
		return w.blocks[0]
	}
	return article.Block{Kind: article.Paragraph}
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

// across closes the open tags, passes the break and opens them again. It
// returns the block that the walk then stands in.
func (w *walker) across(b lineBreak, block article.Block) article.Block {
	for _, tag := range slices.Backward(w.open) {
		w.each(step{kind: stepClose, tag: tag})
	}
	w.at = b.end
	if b.paragraph {
		w.each(step{kind: stepEnd, block: block})
		block = w.block()
		w.each(step{kind: stepBegin, block: block})
	} else {
		w.each(step{kind: stepLine})
	}
	for _, tag := range w.open {
		w.each(step{kind: stepOpen, tag: tag})
	}
	return block
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
	paragraph  bool // it divides paragraphs, not lines
}

// breaks finds where lines and paragraphs of a text end. Where there are
// blocks, they are the paragraphs. Else empty lines divide paragraphs, and in
// a text without any, every line is a paragraph.
func breaks(text string, blocks []article.Block) []lineBreak {
	var all []lineBreak
	spaced := false
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
		b := lineBreak{start: start, end: end, paragraph: strings.Count(text[start:end], "\n") > 1}
		spaced = spaced || b.paragraph
		all = append(all, b)
	}
	for i := range all {
		switch {
		case len(blocks) > 0:
			all[i].paragraph = !inside(all[i], blocks)
		case !spaced:
			all[i].paragraph = true
		}
	}
	return all
}

// inside reports whether one block holds what is on both sides of a break.
func inside(b lineBreak, blocks []article.Block) bool {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > b.start })
	return i < len(blocks) && blocks[i].Start < b.start && b.end < blocks[i].End
}
