package paint

import (
	"sort"
	"strconv"

	"askance/tui/internal/flow"
	"askance/tui/internal/theme"
)

// Span is a stretch of bytes of the body that has a look.
type Span struct {
	Start, End int
	Look       theme.Look
}

// Layer is a list of spans in order of the text that do not overlap.
type Layer []Span

// from returns the index of the first span that ends after offset at.
func (l Layer) from(at int) int {
	return sort.Search(len(l), func(i int) bool { return l[i].End > at })
}

// Link is a stretch of bytes of the body that leads somewhere. The address is
// fit for a terminal.
type Link struct {
	Start, End int
	Address    string
}

// Text is what lines are painted from.
type Text struct {
	Body   string
	Layers []Layer
	Links  []Link // in order, apart
}

// maxLayers is the most layers that a line is painted from.
const maxLayers = 8

// Line appends a line of the text to dst: its words as the layers say, without
// the indent, padded with empty cells to width. Base is the look of the block.
func Line(dst []byte, th *theme.Theme, t Text, l flow.Line, width int, base theme.Look) []byte {
	if l.Cells > width { // a character wider than the pane
		return Pad(append(append(dst, th.Role(theme.Quiet)...), "…"...), th, width-1)
	}
	var next [maxLayers]int
	for i, layer := range t.Layers {
		next[i] = layer.from(l.Start)
	}
	link := sort.Search(len(t.Links), func(i int) bool { return t.Links[i].End > l.Start })
	last, wrote := theme.Look(0), false
	for at := l.Start; at < l.End; {
		look, end := base, l.End
		for i, layer := range t.Layers {
			for next[i] < len(layer) && layer[next[i]].End <= at {
				next[i]++
			}
			if next[i] == len(layer) {
				continue
			}
			if s := &layer[next[i]]; s.Start <= at {
				look |= s.Look
				end = min(end, s.End)
			} else {
				end = min(end, s.Start)
			}
		}
		if !wrote || look != last {
			dst = append(dst, th.Look(look)...)
			last, wrote = look, true
		}
		dst, end, link = linked(dst, t.Links, link, at, end)
		dst = words(dst, t.Body[at:end])
		at = end
	}
	if len(t.Links) > 0 {
		dst = unlinked(dst, t.Links, link, l.Start, l.End)
	}
	return Pad(dst, th, width-l.Cells)
}

// linked opens or closes a hyperlink at a place and returns where what follows
// ends. A link that goes over lines has an id, so that terminals show it as one.
func linked(dst []byte, links []Link, i, at, end int) ([]byte, int, int) {
	if i < len(links) && links[i].End <= at {
		dst = append(dst, linkEnd...)
		i++
	}
	if i == len(links) {
		return dst, end, i
	}
	l := &links[i]
	if l.Start > at {
		return dst, min(end, l.Start), i
	}
	dst = append(dst, "\x1b]8;id="...)
	dst = strconv.AppendInt(dst, int64(l.Start), 10)
	dst = append(append(dst, ';'), l.Address...)
	dst = append(dst, "\x1b\\"...)
	return dst, min(end, l.End), i
}

const linkEnd = "\x1b]8;;\x1b\\"

// unlinked closes the hyperlink that a line ends in.
func unlinked(dst []byte, links []Link, i, start, end int) []byte {
	if i < len(links) && links[i].Start < end && links[i].End > start {
		return append(dst, linkEnd...)
	}
	return dst
}

// words appends text with its line breaks and tabs as spaces.
func words(dst []byte, text string) []byte {
	from := len(dst)
	dst = append(dst, text...)
	for i := from; i < len(dst); i++ {
		if dst[i] == '\n' || dst[i] == '\t' {
			dst[i] = ' '
		}
	}
	return dst
}

const blanks = "                                                                                "

// Pad appends n empty cells of the theme's ground.
func Pad(dst []byte, th *theme.Theme, n int) []byte {
	if n <= 0 {
		return dst
	}
	return Blank(append(dst, th.Role(theme.Plain)...), n)
}

// Blank appends n spaces in the style that dst ends with.
func Blank(dst []byte, n int) []byte {
	for n > 0 {
		take := min(n, len(blanks))
		dst = append(dst, blanks[:take]...)
		n -= take
	}
	return dst
}
