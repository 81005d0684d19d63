package flow

import (
	"sort"

	"github.com/rivo/uniseg"
)

// chances walks the places in a block at which a line may end: those of
// UAX 14, and those that the text itself allows.
type chances struct {
	rest   string
	state  int
	at     int   // the latest place known
	breaks []int // those ahead that the text allows
}

func newChances(body *Body, b *Block) chances {
	from := sort.SearchInts(body.breaks, b.Start)
	return chances{rest: body.Text[b.Start:b.End], state: -1, at: b.Start, breaks: body.breaks[from:]}
}

// reached reports whether a line may end at offset to. Offsets asked for must
// not go down.
func (c *chances) reached(to int) bool {
	for c.at < to && c.rest != "" {
		var segment string
		segment, c.rest, _, c.state = uniseg.FirstLineSegmentInString(c.rest, c.state)
		c.at += len(segment)
	}
	for len(c.breaks) > 0 && c.breaks[0] < to {
		c.breaks = c.breaks[1:]
	}
	return c.at == to || len(c.breaks) > 0 && c.breaks[0] == to
}
