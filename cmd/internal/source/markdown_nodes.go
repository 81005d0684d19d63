package source

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"strconv"
	"strings"

	"askance/tui/article"
	"askance/tui/safe"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// block writes one block and what is inside it.
func (w *markdownWalk) block(n ast.Node, at place) {
	switch n := n.(type) {
	case *ast.Heading:
		w.b.begin(article.Heading, n.Level, nil)
		w.inlines(n)
		w.b.end()
	case *ast.Paragraph, *ast.TextBlock:
		w.begin(at)
		w.inlines(n)
		w.b.end()
	case *ast.Blockquote:
		at.quotes++
		at.lists = 0
		w.blocks(n, at)
	case *ast.List:
		w.list(n, at)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		w.b.begin(article.Code, 0, nil)
		w.b.verbatim(strings.TrimRight(string(n.Lines().Value(w.source)), "\n"))
		w.b.end()
	case *ast.ThematicBreak:
		w.b.rule()
	case *ast.HTMLBlock:
		w.html(n)
	case *extast.Table:
		w.table(n)
	default:
		w.blocks(n, at)
	}
}

// begin opens a paragraph as the lists and quotations around it shape it.
func (w *markdownWalk) begin(at place) {
	switch {
	case at.lists > 0:
		w.b.begin(article.ListItem, at.lists, at.label)
	case at.quotes > 0:
		w.b.begin(article.BlockQuote, at.quotes, nil)
	default:
		w.b.begin(article.Paragraph, 0, nil)
	}
}

// list writes a list's items with the labels that the source gives them.
func (w *markdownWalk) list(list *ast.List, at place) {
	at.lists++
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		label := "•"
		if list.IsOrdered() {
			label = strconv.Itoa(number) + string(list.Marker)
			number++
		}
		inside := at
		inside.label = &label
		w.blocks(item, inside)
	}
}

// table writes a row a block, its cells divided by bars.
func (w *markdownWalk) table(table *extast.Table) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		w.b.begin(article.Paragraph, 0, nil)
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell != row.FirstChild() {
				w.b.words(" | ")
			}
			w.inlines(cell)
		}
		w.b.end()
	}
}

// html writes the text of an HTML block.
func (w *markdownWalk) html(n *ast.HTMLBlock) {
	raw := string(n.Lines().Value(w.source))
	if n.HasClosure() {
		raw += string(n.ClosureLine.Value(w.source))
	}
	w.b.end()
	writeHTML(&w.b, raw)
	w.b.end()
}

func (w *markdownWalk) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(n)
	}
}

func (w *markdownWalk) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.String:
		w.b.words(string(n.Value))
	case *ast.CodeSpan:
		w.inlines(n)
	case *ast.Emphasis:
		kind := article.Emphasis
		if n.Level > 1 {
			kind = article.Strong
		}
		w.b.mark(kind, "")
		w.inlines(n)
		w.b.unmark()
	case *ast.Link:
		w.b.mark(article.Link, safe.Address(resolved(n.Destination)))
		w.inlines(n)
		w.b.unmark()
	case *ast.AutoLink:
		w.b.mark(article.Link, safe.Address(string(n.URL(w.source))))
		w.b.words(string(n.Label(w.source)))
		w.b.unmark()
	case *ast.RawHTML:
		if isBreak(n.Segments, w.source) {
			w.b.breakLine()
		}
	case *ast.Image: // its description is not shown beside the picture either
	default:
		w.inlines(n)
	}
}

func (w *markdownWalk) text(n *ast.Text) {
	value := n.Segment.Value(w.source)
	if n.IsRaw() {
		w.b.words(string(value))
	} else {
		w.b.words(resolved(value))
	}
	switch {
	case n.HardLineBreak():
		w.b.breakLine()
	case n.SoftLineBreak():
		w.b.words(" ")
	}
}

// isBreak reports whether raw HTML is a line break.
func isBreak(segments *text.Segments, source []byte) bool {
	tag := strings.ToLower(string(segments.Value(source)))
	return strings.HasPrefix(tag, "<br") && strings.Trim(tag[3:], " \t/>") == ""
}

// resolved resolves entities and backslashes. goldmark does it on the way to
// HTML only, so what it wrote is unescaped again: once, which leaves what was
// written as an entity of an entity alone.
func resolved(raw []byte) string {
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\\') < 0 {
		return string(raw)
	}
	var buffer bytes.Buffer
	out := bufio.NewWriter(&buffer)
	html.DefaultWriter.Write(out, raw)
	if out.Flush() != nil {
		return string(raw)
	}
	return stdhtml.UnescapeString(buffer.String())
}
