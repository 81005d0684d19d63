package paint

import (
	"sort"

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

// maxLayers is the most layers that a line is painted from.
const maxLayers = 8

// Line appends a line of the text to dst: its words as the layers say, without
// the indent, padded with empty cells to width. Base is the look of the block.
func Line(dst []byte, th *theme.Theme, text string, l flow.Line, width int, base theme.Look, layers []Layer) []byte {
	if l.Cells > width { // a character wider than the pane
		return Pad(append(append(dst, th.Role(theme.Quiet)...), "…"...), th, width-1)
	}
	var next [maxLayers]int
	for i, layer := range layers {
		next[i] = layer.from(l.Start)
	}
	last, wrote := theme.Look(0), false
	for at := l.Start; at < l.End; {
		look, end := base, l.End
		for i, layer := range layers {
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
		dst = words(dst, text[at:end])
		at = end
	}
	return Pad(dst, th, width-l.Cells)
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
