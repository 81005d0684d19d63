package safe

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/encoding/charmap"
)

// control writes C1 as Windows-1252 has it: that is what such bytes mostly
// were before somebody decoded them as Latin-1.
func (c *cleaner) control(r rune, size int) {
	meant := charmap.Windows1252.DecodeByte(byte(r))
	if meant < 0xa0 {
		c.removed.Invalid++
		c.replace(size, replacement, utf8.RuneError)
		return
	}
	c.removed.Controls++
	c.replace(size, string(meant), meant)
}

// tab fills up to the next stop. Cells are counted from the last tab or line
// break only, so that a line of tabs costs no more than another.
func (c *cleaner) tab() {
	if c.tabs++; c.tabs > maxTabs {
		c.replace(1, " ", 0)
		return
	}
	c.cut(c.next, c.next, "")
	since := c.out.String()[c.columnAt:]
	if i := strings.LastIndexByte(since, '\n'); i >= 0 {
		since, c.column = since[i+1:], 0
	}
	c.column += displaywidth.String(since)
	fill := tabStop - c.column%tabStop
	c.replace(1, "        "[:fill], 0)
	c.column += fill
	c.columnAt = c.out.Len()
}

// remove takes out the next n bytes. What follows can still combine with what
// came before.
func (c *cleaner) remove(n int) {
	c.part()
	c.cut(c.next, c.next+n, "")
	c.next += n
}

// replace puts sign in place of the next n bytes; base is its last character,
// or 0 where it ends in white space.
func (c *cleaner) replace(n int, sign string, base rune) {
	c.part()
	c.markBreak()
	c.cut(c.next, c.next+n, sign)
	c.next += n
	c.cluster.start(base)
}

// cut copies up to from, puts sign in place of in[from:to], and moves the
// places up to there.
func (c *cleaner) cut(from, to int, sign string) {
	if !c.changed {
		c.changed = true
		c.out.Grow(len(c.in))
	}
	c.move(from)
	c.out.WriteString(c.in[c.copied:from])
	for len(c.moved) < len(c.at) && c.at[len(c.moved)] < to {
		c.moved = append(c.moved, c.out.Len())
	}
	c.out.WriteString(sign)
	c.copied = to
}

// move says where the places up to the byte offset to went, which is not
// copied yet.
func (c *cleaner) move(to int) {
	for len(c.moved) < len(c.at) && c.at[len(c.moved)] <= to {
		c.moved = append(c.moved, c.out.Len()+c.at[len(c.moved)]-c.copied)
	}
}

// result copies the rest.
func (c *cleaner) result() string {
	c.move(len(c.in))
	if !c.changed {
		return c.in
	}
	c.out.WriteString(c.in[c.copied:])
	return c.out.String()
}
