package reader

import (
	"sort"

	"askance/analysis"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// Filter says which tags are shown. The zero Filter shows all.
type Filter struct {
	Hidden     [analysis.Families]bool
	AuthorOnly bool // only what the article says in its own voice
}

// Shows reports whether a tag passes.
func (f Filter) Shows(t *analysis.Tag) bool {
	return !f.Hidden[t.Kind.Family()] && (!f.AuthorOnly || t.Voice == analysis.VoiceAuthor)
}

// tagset is an article's tags and those of them that are shown.
type tagset struct {
	all   []analysis.Tag
	shown []int                  // indices into all, in order
	outer []int                  // for each of shown, the one in shown that it lies in, or -1
	layer paint.Layer            // of the shown ones
	count [analysis.Families]int // of all, by family
}

func newTagset(all []analysis.Tag) tagset {
	t := tagset{all: all}
	for i := range all {
		t.count[all[i].Kind.Family()]++
	}
	return t
}

// filtered returns the set with the tags that a filter shows.
func (t tagset) filtered(text string, f Filter) tagset {
	t.shown, t.outer, t.layer = nil, nil, nil
	var flat flattener
	var open []int // positions in shown of the tags around the current one
	for i := range t.all {
		tag := &t.all[i]
		if !f.Shows(tag) || tag.Start >= tag.End {
			continue
		}
		for len(open) > 0 && t.all[t.shown[open[len(open)-1]]].End <= tag.Start {
			open = open[:len(open)-1]
		}
		outer := -1
		if len(open) > 0 {
			outer = open[len(open)-1]
		}
		open = append(open, len(t.shown))
		t.outer = append(t.outer, outer)
		t.shown = append(t.shown, i)
		flat.open(tagFrame(text, tag))
	}
	t.layer = flat.close()
	return t
}

// tagFrame returns how a tag is painted. The marks at both ends of a quotation
// look like any tag; what stands between them stays quiet.
func tagFrame(text string, t *analysis.Tag) stretch {
	l := theme.Family(int(t.Kind.Family()))
	if t.Voice == analysis.VoiceSource {
		l |= theme.Fainter
	}
	s := stretch{start: t.Start, end: t.End, look: l}
	if t.Kind == analysis.KindQuotation {
		s.look, s.edge = l|theme.Inner, l
		s.lead, s.tail = quoteMarks(text[t.Start:t.End])
	}
	return s
}

// nextAfter returns the first position in shown whose tag starts at offset or later.
func (t tagset) nextAfter(offset int) int {
	return sort.Search(len(t.shown), func(i int) bool { return t.all[t.shown[i]].Start >= offset })
}

// position returns where tag i stands in shown, or -1.
func (t tagset) position(i int) int {
	at := sort.SearchInts(t.shown, i)
	if i < 0 || at == len(t.shown) || t.shown[at] != i {
		return -1
	}
	return at
}

// at returns the innermost shown tag over the byte at offset, or -1.
func (t tagset) at(offset int) int {
	i := t.nextAfter(offset+1) - 1
	for i >= 0 && t.all[t.shown[i]].End <= offset {
		i = t.outer[i]
	}
	if i < 0 {
		return -1
	}
	return t.shown[i]
}
