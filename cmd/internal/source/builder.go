package source

import (
	"strings"

	"askance/tui/article"
)

// builder writes the text of a structured article and notes where its blocks
// and marks lie. Blocks are divided by an empty line; white space inside a
// block is folded to single spaces, but for verbatim text.
type builder struct {
	text   strings.Builder
	blocks []article.Block
	marks  []article.Mark

	next   article.Block // what the next text opens
	label  *string       // what the next list item starts with; emptied when it is used
	inside bool          // a block is open
	space  bool          // white space is owed before the next word
	lines  int           // line breaks are owed
	open   []article.Mark
}

// unset is the start of a mark that no text has been written under.
const unset = -1

// begin ends the block before; the next text opens a block of this shape. The
// first block of a list item takes its label, those after it find it empty.
func (b *builder) begin(kind article.BlockKind, level int, label *string) {
	b.end()
	b.next = article.Block{Kind: kind, Level: level}
	b.label = label
}

// end closes the open block. Text that follows without begin is a paragraph.
func (b *builder) end() {
	if b.inside {
		for i := range b.open {
			b.keep(b.open[i])
			b.open[i].Start = unset
		}
		b.next.End = b.text.Len()
		b.blocks = append(b.blocks, b.next)
	}
	b.inside, b.space, b.lines = false, false, 0
	b.next, b.label = article.Block{}, nil
}

// rule puts a thematic break.
func (b *builder) rule() {
	b.end()
	if b.text.Len() > 0 {
		at := b.text.Len()
		b.blocks = append(b.blocks, article.Block{Span: article.Span{Start: at, End: at}, Kind: article.Rule})
	}
}

// words writes text whose white space only parts words.
func (b *builder) words(s string) {
	for s != "" {
		trimmed := strings.TrimLeft(s, " \t\r\n\f")
		if len(trimmed) < len(s) {
			b.space = b.inside
		}
		if trimmed == "" {
			return
		}
		n := strings.IndexAny(trimmed, " \t\r\n\f")
		if n < 0 {
			n = len(trimmed)
		}
		b.write(trimmed[:n])
		s = trimmed[n:]
	}
}

// verbatim writes text whose white space counts.
func (b *builder) verbatim(s string) {
	if s != "" {
		b.write(s)
	}
}

// breakLine ends a line inside a block.
func (b *builder) breakLine() {
	if b.inside {
		b.lines++
		b.space = false
	}
}

func (b *builder) write(s string) {
	switch {
	case !b.inside:
		if b.text.Len() > 0 {
			b.text.WriteString("\n\n")
		}
		b.inside = true
		if b.label != nil {
			b.next.Label, *b.label = *b.label, ""
		}
		b.next.Start = b.text.Len()
	case b.lines > 0:
		b.text.WriteString("\n\n"[:min(b.lines, 2)])
	case b.space:
		b.text.WriteByte(' ')
	}
	b.space, b.lines = false, 0
	for i := range b.open {
		if b.open[i].Start == unset {
			b.open[i].Start = b.text.Len()
		}
	}
	b.text.WriteString(s)
}

// mark puts a mark on what is written until unmark.
func (b *builder) mark(kind article.MarkKind, address string) {
	b.open = append(b.open, article.Mark{Span: article.Span{Start: unset}, Kind: kind, Address: address})
}

// unmark closes the last mark that is open.
func (b *builder) unmark() {
	b.keep(b.open[len(b.open)-1])
	b.open = b.open[:len(b.open)-1]
}

func (b *builder) keep(m article.Mark) {
	if m.Start == unset {
		return
	}
	m.End = b.text.Len()
	b.marks = append(b.marks, m)
}

// draft gives what was written.
func (b *builder) draft() draft {
	b.end()
	return draft{body: b.text.String(), blocks: b.blocks, marks: b.marks}
}
