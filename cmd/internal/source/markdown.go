package source

import (
	"context"
	"strings"
	"time"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown reads a Markdown text that has lost its front matter. What is too
// long or too tangled to be parsed in time is plain text: goldmark takes
// quadratic time on hostile input and cannot be stopped.
func markdown(ctx context.Context, source string) draft {
	if len(source) > maxMarkdown || tangled(source) {
		return draft{body: source}
	}
	done := make(chan draft, 1)
	go func() { done <- parseMarkdown(source) }()
	timer := time.NewTimer(markdownTime)
	defer timer.Stop()
	select {
	case d := <-done:
		return d
	case <-timer.C:
	case <-ctx.Done():
	}
	return draft{body: source}
}

// parseMarkdown takes the structure from the syntax tree, whose segments are
// places in the source; nothing goes through rendered text.
func parseMarkdown(source string) draft {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
	w := markdownWalk{source: []byte(source)}
	root := p.Parse(text.NewReader(w.source))
	w.blocks(root, place{})
	return w.b.draft()
}

// tangled reports whether a text has so many marks in one paragraph, or so
// many quotations and lists inside each other, that parsing would take too
// long: work grows with the square of the marks that one paragraph holds.
func tangled(source string) bool {
	work, marks := 0, 0
	for line := range strings.Lines(source) {
		if strings.TrimSpace(line) == "" {
			marks = 0
			continue
		}
		n := countMarks(line)
		work += n * (2*marks + n)
		marks += n
		if work > maxMarkdownPer || nesting(line) > maxNesting {
			return true
		}
	}
	return false
}

func countMarks(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case '*', '_', '[', ']', '<', '!', '`', '~', '(':
			n++
		}
	}
	return n
}

// nesting counts the markers of quotations and lists that a line begins with.
func nesting(line string) int {
	n := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '>' || c == '-' || c == '+' || c == '*' || c == ')' || c == '.':
			n++
		case c == ' ' || c == '\t' || c >= '0' && c <= '9':
		default:
			return n
		}
	}
	return n
}

// place is where in lists and quotations a block stands.
type place struct {
	lists, quotes int
	heading       int
	label         *string // of the list item, until its first block has taken it
}

// markdownWalk writes a syntax tree to a builder.
type markdownWalk struct {
	source []byte
	b      builder
}

func (w *markdownWalk) blocks(parent ast.Node, at place) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n, at)
	}
}
