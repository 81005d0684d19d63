package flow

import (
	"sort"

	"github.com/rivo/uniseg"
)

// chances walks the places in a block at which a line may end: those of
// UAX 14, and those that the text itself allows.
type chances struct {
	text   string // the body up to the block's end
	state  int    // uniseg's, -1 after a break
	at     int    // the latest place known
	breaks []int  // those ahead that the text allows
}

func newChances(body *Body, b *Block) chances {
	from := sort.SearchInts(body.breaks, b.Start)
	return chances{text: body.Text[:b.End], state: -1, at: b.Start, breaks: body.breaks[from:]}
}

// reached reports whether a line may end at offset to. Offsets asked for must
// not go down.
func (c *chances) reached(to int) bool {
	for c.at < to && c.at < len(c.text) {
		c.next()
	}
	for len(c.breaks) > 0 && c.breaks[0] < to {
		c.breaks = c.breaks[1:]
	}
	return c.at == to || len(c.breaks) > 0 && c.breaks[0] == to && !isBlank(c.text[to:to+1])
}

// next goes on to the next place of UAX 14.
func (c *chances) next() {
	if n := plainWord(c.text[c.at:]); n > 0 {
		c.at += n
		c.state = -1
		return
	}
	segment, _, _, state := uniseg.FirstLineSegmentInString(c.text[c.at:], c.state)
	c.at += len(segment)
	c.state = state
}

// plainWord returns the length of a word of ASCII letters, its closing
// punctuation and one space, where s begins with that and another letter
// follows; else 0. UAX 14 breaks there and nowhere before, whatever came
// before the word, and most of English is such words: this is ten times as
// fast as asking for each.
func plainWord(s string) int {
	i := 0
	for i < len(s) && letter(s[i]) {
		i++
	}
	if i == 0 {
		return 0
	}
	for i < len(s) && (s[i] == ',' || s[i] == '.' || s[i] == ';') {
		i++
	}
	if i+1 < len(s) && s[i] == ' ' && letter(s[i+1]) && (i+2 >= len(s) || s[i+2] < 0x80) {
		return i + 1
	}
	return 0
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
