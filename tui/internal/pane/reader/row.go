package reader

import (
	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
)

// Row appends row y of the pane's body, exactly as wide as the pane.
func (m *Model) Row(dst []byte, th *theme.Theme, y int, focus bool) []byte {
	body, text := m.place.Body, m.place.Text
	if m.doc == nil {
		return m.messageRow(dst, th, y)
	}
	at := body.X
	if m.place.Strip.X == body.X && m.place.Strip.W > 0 {
		dst = m.stripCells(dst, th, y)
		at += m.place.Strip.W
		dst = paint.Pad(dst, th, text.X-at)
		dst = m.textCells(dst, th, y, focus)
		return paint.Pad(dst, th, body.X+body.W-text.X-text.W)
	}
	if s := m.Sign(y); m.place.Signs && s.Text != "" && text.X > at {
		gap := min(text.X-at-1, 1) // or a letter would be read as the text's
		dst = paint.Pad(dst, th, text.X-at-1-gap)
		dst = append(append(dst, th.Role(s.Role)...), s.Text...)
		dst = paint.Pad(dst, th, gap)
	} else {
		dst = paint.Pad(dst, th, text.X-at)
	}
	dst = m.textCells(dst, th, y, focus)
	dst = paint.Pad(dst, th, m.place.Strip.X-text.X-text.W)
	return m.stripCells(dst, th, y)
}

// textCells appends the text of row y, exactly as wide as the text's place.
func (m *Model) textCells(dst []byte, th *theme.Theme, y int, focus bool) []byte {
	w := m.place.Text.W
	if w <= 0 {
		return dst
	}
	if y >= len(m.rows) || m.rows[y].Gap {
		return paint.Pad(dst, th, w)
	}
	l := m.rows[y]
	b := &m.doc.Body.Blocks[l.Block]
	if b.Kind == article.Rule && b.Start == b.End {
		r := paint.NewRow(dst, th, m.method, w)
		r.Put(theme.Rule, "* * *")
		return r.End(theme.Plain)
	}
	dst = m.indent(dst, th, l, b)
	var spans [3]paint.Span
	var on [1]paint.Span
	layers := [...]paint.Layer{
		m.links.marks, m.links.jumped, m.tags.layer, m.doc.Markup, m.found.matches, m.found.foundLayer(on[:0]), m.cursorLayer(spans[:0], l, focus),
	}
	text := paint.Text{Body: m.doc.Body.Text, Layers: layers[:], Links: m.doc.Links}
	return paint.Line(dst, th, text, l, w-l.Indent, blockLook(b.Kind))
}

// indent appends the cells before a row's text: a list's label, the bar of a
// block quotation.
func (m *Model) indent(dst []byte, th *theme.Theme, l flow.Line, b *flow.Block) []byte {
	if l.Indent == 0 {
		return dst
	}
	r := paint.NewRow(dst, th, m.method, l.Indent)
	switch {
	case b.Kind == article.BlockQuote:
		for range max(b.Level, 1) {
			r.Put(theme.Rule, "▎")
			r.Space(theme.Plain, 1)
		}
	case b.Kind == article.ListItem && l.First && b.Label != "":
		r.Space(theme.Plain, l.Indent-flow.Width(m.method, b.Label)-1)
		r.Put(theme.Quiet, b.Label)
	}
	return r.End(theme.Plain)
}

func blockLook(k article.BlockKind) theme.Look {
	switch k {
	case article.Heading:
		return theme.Heading
	case article.BlockQuote:
		return theme.Quoted
	case article.Code:
		return theme.Verbatim
	}
	return 0
}

// cursorLayer makes the layer of the chosen tag and of who speaks in it, for one
// row. On a quotation the cursor stands on its first word, and on its last where
// that is on another row: what lies between would be sent with every step.
func (m *Model) cursorLayer(layer paint.Layer, row flow.Line, focus bool) paint.Layer {
	t := m.Tag()
	if t == nil {
		return nil
	}
	on := theme.Cursor(int(t.Kind.Family()))
	if !focus {
		on |= theme.Away
	}
	if t.Kind == analysis.KindQuotation {
		lead, tail := ends(m.doc.Body.Text[t.Start:t.End])
		layer = append(layer, paint.Span{Start: t.Start, End: t.Start + lead, Look: on})
		if t.Start < row.Start {
			layer = append(layer, paint.Span{Start: t.End - tail, End: t.End, Look: on})
		}
		return layer
	}
	src := paint.Span{Start: t.Source.Start, End: t.Source.End, Look: theme.Speaker}
	if src.End > src.Start && src.End <= t.Start {
		layer = append(layer, src)
	}
	layer = append(layer, paint.Span{Start: t.Start, End: t.End, Look: on})
	if src.End > src.Start && src.Start >= t.End {
		layer = append(layer, src)
	}
	return layer
}

// messageRow appends row y of a pane that has no text.
func (m *Model) messageRow(dst []byte, th *theme.Theme, y int) []byte {
	body, text := m.place.Body, m.place.Text
	if body.W <= 0 {
		return dst
	}
	r := paint.NewRow(dst, th, m.method, body.W)
	lines := flow.Wrap(flow.Cut(m.message, nil, nil), max(text.W, 1), m.method).Window(flow.Pos{}, body.H, nil)
	at := y - max(min(body.H/3, body.H-len(lines)), 0)
	if at >= 0 && at < len(lines) {
		role := theme.Quiet
		if m.failed {
			role = theme.Alert
		}
		r.Space(theme.Plain, text.X-body.X)
		r.Put(role, m.message[lines[at].Start:lines[at].End])
	}
	return r.End(theme.Plain)
}
