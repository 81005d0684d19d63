package safe

import (
	"strings"
	"unicode/utf8"
)

const (
	tabStop = 8 // cells

	// maxTabs bounds what a text made of nothing but tabs grows to: after so
	// many each is one space.
	maxTabs = 1 << 20

	// maxBreaks bounds what is remembered of a text made of nothing but
	// places to break.
	maxBreaks = 1 << 20

	replacement = "\ufffd"
)

// cleaner goes through a text once. in[copied:next] is still to be copied to
// out as it stands; as long as nothing was changed out stays unused, and the
// text is returned as it came.
type cleaner struct {
	in      string
	next    int // what is looked at
	out     strings.Builder
	changed bool
	copied  int
	cluster cluster
	join    int // where a joiner stands that waits for the next character, plus 1
	broken  bool

	columnAt int // where in out counting cells for tabs goes on
	column   int
	tabs     int

	removed Removed
	breaks  []int
	at      []int
	moved   []int
}

func (c *cleaner) run() {
	for c.next < len(c.in) {
		if n := plain(c.in[c.next:]); n > 0 {
			c.part()
			c.markBreak()
			c.next += n
			c.cluster.start(baseOf(c.in[c.next-1]))
			continue
		}
		if b := c.in[c.next]; b < utf8.RuneSelf {
			c.ascii(b)
			continue
		}
		r, size := utf8.DecodeRuneInString(c.in[c.next:])
		if r == utf8.RuneError && size == 1 {
			c.removed.Invalid++
			c.replace(1, replacement, utf8.RuneError)
			continue
		}
		c.wide(r, size)
	}
	c.part()
}

// plain counts the leading bytes of s that stand as they are: printable ASCII
// and line feeds. Most of an article is that.
func plain(s string) int {
	for i := 0; i < len(s); {
		if i+8 <= len(s) && plainEight(s[i:i+8]) {
			i += 8
			continue
		}
		if b := s[i]; (b < ' ' || b > '~') && b != '\n' {
			return i
		}
		i++
	}
	return len(s)
}

// plainEight reports whether eight bytes are printable ASCII. They are looked
// at in one word: a byte below the space borrows into its highest bit, DEL
// carries into it, and others beyond ASCII have it set.
func plainEight(s string) bool {
	const each, highest = 0x0101_0101_0101_0101, 0x8080_8080_8080_8080
	w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (w|(w-' '*each)|(w+each))&highest == 0
}

// baseOf is what a mark after b would combine with.
func baseOf(b byte) rune {
	if b == ' ' || b == '\n' {
		return 0
	}
	return rune(b)
}

// ascii handles a control character below U+0080.
func (c *cleaner) ascii(b byte) {
	switch b {
	case '\t':
		c.part()
		c.tab()
	case '\r':
		n := 1
		if c.next+1 < len(c.in) && c.in[c.next+1] == '\n' {
			n = 2
		}
		c.replace(n, "\n", 0)
	case '\v':
		c.replace(1, "\n", 0)
	case '\f':
		c.replace(1, "\n\n", 0)
	case esc:
		if n := escapeLen(c.in[c.next:]); n > 0 {
			c.removed.Escapes++
			c.remove(n)
			return
		}
		c.removed.Controls++
		c.replace(1, "␛", '␛')
	case 0x7f:
		c.removed.Controls++
		c.replace(1, "␡", '␡')
	default:
		c.removed.Controls++
		picture := rune(0x2400) + rune(b)
		c.replace(1, string(picture), picture)
	}
}

// wide handles a character from U+0080 on, of size bytes.
func (c *cleaner) wide(r rune, size int) {
	switch k := classify(r); k {
	case keep:
		c.base(r, size)
	case space:
		c.part()
		c.next += size
		c.cluster.start(0)
	case mark, modifier, selector, tag:
		c.extend(k, r, size)
	case joiner:
		c.part()
		c.join = c.next + 1
		c.next += size
	case control:
		c.control(r, size)
	case line:
		c.replace(size, "\n", 0)
	case paragraph:
		c.replace(size, "\n\n", 0)
	case direction:
		c.removed.Directions++
		c.remove(size)
	case wordBreak, hyphen, hidden:
		if k != hyphen {
			c.removed.Hidden++
		}
		c.remove(size)
		c.broken = c.broken || k != hidden
	case invalid:
		c.removed.Invalid++
		c.replace(size, replacement, utf8.RuneError)
	}
}

// base keeps a character that starts a cluster, or goes on with one where a
// joiner ties it to the one before.
func (c *cleaner) base(r rune, size int) {
	if c.join > 0 && c.cluster.joins(c.joiner(), r) {
		c.join = 0
		c.broken = false
		c.cluster.join(r)
	} else {
		c.part()
		c.markBreak()
		c.cluster.start(r)
	}
	c.next += size
}

// extend keeps a character that goes with the one before it, if it may.
func (c *cleaner) extend(k class, r rune, size int) {
	switch {
	case k == modifier && c.cluster.base == 0:
		c.base(r, size)
		return
	case k == modifier:
		c.part()
	case k == selector && !c.cluster.selects(r):
		c.removed.Hidden++
		c.remove(size)
		return
	case k == tag && !c.cluster.tags():
		c.removed.Tags++
		c.remove(size)
		return
	case k == mark && !c.cluster.bears():
		c.removed.Marks++
		c.remove(size)
		return
	case k == mark && c.join > 0 && c.cluster.joins(c.joiner(), r):
		c.join = 0
		c.cluster.extras++
	case k == mark && c.cluster.base == 0:
		c.part()
		c.cut(c.next, c.next, dottedCircle)
		c.cluster.start('◌')
		c.cluster.extras++
	default:
		c.part()
		c.cluster.extras++
	}
	c.broken = false
	c.next += size
}

// joiner is the one that waits.
func (c *cleaner) joiner() rune {
	r, _ := utf8.DecodeRuneInString(c.in[c.join-1:])
	return r
}

// part takes out a joiner that joins nothing.
func (c *cleaner) part() {
	if c.join > 0 {
		at := c.join - 1
		c.join = 0
		c.removed.Hidden++
		c.cut(at, at+len("\u200d"), "")
	}
}

// markBreak notes that the line may be broken before the next character.
func (c *cleaner) markBreak() {
	if c.broken && c.cluster.base != 0 && len(c.breaks) < maxBreaks {
		c.breaks = append(c.breaks, c.out.Len()+c.next-c.copied)
	}
	c.broken = false
}
