// Package article holds the article as a reader is shown it: sanitised text
// with its structure, and what is known about it.
package article

import "askance/tui/safe"

// Span is a half-open stretch of bytes of the body.
type Span struct{ Start, End int }

// BlockKind is what a stretch of lines is drawn as.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	BlockQuote
	Code // drawn as it stands, not filled
	Rule // a thematic break; its span may be empty
)

// Block is one structural piece. Blocks are in order and do not overlap; text
// between them is white space.
type Block struct {
	Span
	Kind  BlockKind
	Level int    // heading level 1 to 6, or depth of a list item or block quotation from 1
	Label string // what a list item starts with, such as "•" or "7)"
}

// MarkKind is how a run of characters is set.
type MarkKind uint8

// The kinds of mark.
const (
	Emphasis MarkKind = iota
	Strong
	Link
)

// Mark is inline markup over a stretch of the body.
type Mark struct {
	Span
	Kind    MarkKind
	Address string // of a link: http, https or mailto, host in punycode
}

// Article is an account that has been read. A body without Blocks is plain
// text whose paragraphs are divided by line breaks.
type Article struct {
	Name    safe.Line // how the reader named it: a file's name, seed:NAME, an address
	Title   safe.Line // the headline
	Outlet  safe.Line
	Date    safe.Line
	Byline  safe.Line
	Address safe.Line // where it was published, if known
	Notice  safe.Line // what to know about how it was read, such as a guess; mostly empty
	Body    safe.Text
	Blocks  []Block
	Marks   []Mark
}
