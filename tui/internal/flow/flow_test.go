package flow

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"askance/tui/article"
	"askance/tui/safe"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/rivo/uniseg"
)

// rows lays a text out and returns what each row shows; "" is an empty row.
func rows(text string, cells int) []string {
	return rowsOf(Wrap(Cut(text, nil, nil), cells, ansi.WcWidth))
}

func rowsOf(l *Layout) []string {
	var out []string
	for _, r := range l.Window(Pos{}, 1<<20, nil) {
		out = append(out, strings.Repeat(" ", r.Indent)+l.Body().Text[r.Start:r.End])
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		cells      int
		want       string // rows divided by |
	}{
		{"words", "one two three four", 9, "one two|three|four"},
		{"exactly", "one two", 7, "one two"},
		{"hanging space", "one two   three", 7, "one two|three"},
		{"hyphen", "the so-called truce", 7, "the so-|called|truce"},
		{"long word", "a abcdefghij b", 4, "a|abcd|efgh|ij b"},
		{"one cell", "abc", 1, "a|b|c"},
		{"wide", "中华人民", 5, "中华|人民"},
		{"closing mark stays", "中华人民。", 8, "中华人|民。"},
		{"combining", "e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"},
		{"too wide", "中a", 1, "中|a"},
		{"dash", "word—word", 6, "word—|word"},
		{"no break before a closing bracket", "a )))", 2, "a|))|)"},
		{"paragraphs", "one\ntwo", 9, "one||two"},
		{"empty lines", "one\n\n\n\ntwo\nthree", 9, "one||two|three"},
		{"only white space", " \n\t\n", 9, ""},
		{"no-break space at the start", "\u00a0\u00a0one two", 9, "one two"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(rows(tt.text, tt.cells), "|"); got != tt.want {
				t.Errorf("\n got %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestWidthByGraphemeAndByCodePoint(t *testing.T) {
	const family = "👩‍👩‍👧‍👦"
	if by := Width(ansi.WcWidth, family); by != 8 {
		t.Errorf("by code point %d cells", by)
	}
	if by := Width(ansi.GraphemeWidth, family); by != 2 {
		t.Errorf("by grapheme %d cells", by)
	}
}

func TestBreaksOfTheText(t *testing.T) {
	l := Wrap(Cut("unbelievable", nil, []int{2, 7}), 8, ansi.WcWidth)
	if got := strings.Join(rowsOf(l), "|"); got != "unbelie|vable" {
		t.Errorf("got %q", got)
	}
}

func TestBlocks(t *testing.T) {
	const text = "Title\n\nText of a\nparagraph.\none\ntwo items\nquoted words\nx := 1\n\n\ty := 2\nleft over"
	at := func(s string) article.Span {
		i := strings.Index(text, s)
		return article.Span{Start: i, End: i + len(s)}
	}
	blocks := []article.Block{
		{Span: at("Title"), Kind: article.Heading, Level: 1},
		{Span: at("Text of a\nparagraph.")},
		{Span: at("one"), Kind: article.ListItem, Level: 1, Label: "•"},
		{Span: at("two items"), Kind: article.ListItem, Level: 2, Label: "10)"},
		{Span: at("quoted words"), Kind: article.BlockQuote, Level: 1},
		{Span: at("x := 1\n\n\ty := 2"), Kind: article.Code},
	}
	want := []string{
		"Title", "", "Text of a", "paragraph.", "", "  one", "      two items", "", "  quoted words", "",
		"  x := 1", "", "  \ty := 2", "", "left over",
	}
	got := rowsOf(Wrap(Cut(text, blocks, nil), 18, ansi.WcWidth))
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || strings.ReplaceAll(got[i], "\n", " ") != want[i] {
			t.Fatalf("row %d\n got %q\nwant %q", i, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	text := strings.Repeat("Some words in a paragraph that goes over rows.\n", 40)
	l := Wrap(Cut(text, nil, nil), 20, ansi.WcWidth)
	all := l.Window(Pos{}, 1<<20, nil)
	p := Pos{}
	for i, row := range all {
		if got := l.Line(p); got != row {
			t.Fatalf("row %d by Move is %v, by Window %v", i, got, row)
		}
		if q := l.Move(Pos{}, i); q != p {
			t.Fatalf("row %d is at %v by one move, at %v by single ones", i, q, p)
		}
		if !row.Gap {
			if q := l.At(row.Start); q != p {
				t.Fatalf("byte %d is in row %v, not %v", row.Start, q, p)
			}
			if q := l.At(row.End - 1); q != p {
				t.Fatalf("byte %d is in row %v, not %v", row.End-1, q, p)
			}
		}
		if i+1 < len(all) {
			next := l.Move(p, 1)
			if !p.Before(next) || l.Move(next, -1) != p {
				t.Fatalf("from %v down to %v and not back", p, next)
			}
			p = next
		}
	}
	if l.Move(p, 1000) != p || l.End() != p || l.Move(p, -100000) != (Pos{}) {
		t.Error("moves go beyond the ends")
	}
}

func TestOnlyTheWindowIsWrapped(t *testing.T) {
	text := strings.Repeat("Some words in a paragraph that goes over rows.\n", 10000)
	l := Wrap(Cut(text, nil, nil), 20, ansi.WcWidth)
	l.Window(l.At(len(text)/2), 50, nil)
	l.Move(l.End(), -50)
	wrapped := 0
	for _, r := range l.rows {
		if r != nil {
			wrapped++
		}
	}
	if wrapped > 100 {
		t.Errorf("%d blocks wrapped for two windows", wrapped)
	}
}

// TestLongParagraphs: a paragraph of any length is laid in pieces that lose nothing.
func TestLongParagraphs(t *testing.T) {
	for name, text := range map[string]string{
		"words":    strings.Repeat("word ", 10000),
		"one word": strings.Repeat("x", 50000),
		"wide":     strings.Repeat("中", 20000),
		"marks":    "a" + strings.Repeat("\u0301", 20000),
		"flags":    strings.Repeat("🇫🇷", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			b := Cut(text, nil, nil)
			for _, bl := range b.Blocks {
				if bl.End-bl.Start > pieceLimit {
					t.Fatalf("a piece of %d bytes", bl.End-bl.Start)
				}
			}
			mustHold(t, b, 80, ansi.WcWidth)
		})
	}
}

func FuzzWrap(f *testing.F) {
	for _, s := range []string{
		"one two three", "中华人民共和国 ok", "e\u0301\u0301 x", "a\tb\n\nc", "👩‍👩‍👧‍👦🇫🇷", "a )))  (((", "\u00a0x\u200d", "क्षत्रिय", "\xff\xfe", "-- - — a-b/c?d",
	} {
		f.Add(s, 5, false)
		f.Add(s, 1, true)
	}
	f.Fuzz(func(t *testing.T, text string, cells int, graphemes bool) {
		method := ansi.WcWidth
		if graphemes {
			method = ansi.GraphemeWidth
		}
		if len(text) > 1<<16 {
			return
		}
		text = safe.NewText(text).String() // what a body is made of
		mustHold(t, Cut(text, nil, nil), cells%200, method)
		half := article.Span{Start: len(text) / 4, End: len(text) / 2}
		for k := article.Paragraph; k <= article.Rule; k++ {
			mustHold(t, Cut(text, []article.Block{{Span: half, Kind: k, Level: 1, Label: "•"}}, []int{len(text) / 3}), cells%200, method)
		}
	})
}

// FuzzChances holds the fast path for plain words against uniseg alone.
func FuzzChances(f *testing.F) {
	for _, s := range []string{"one two three.", "a (b c) d", "the so-called \"truce\", he said", "e.g. 5 km a", "x. y; z", "a e\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		slow := map[int]bool{}
		at, state, rest := 0, -1, text
		for rest != "" {
			var segment string
			segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			at += len(segment)
			slow[at] = true
		}
		c := newChances(&Body{Text: text}, &Block{End: len(text)})
		for to := 1; to < len(text); to++ {
			if got := c.reached(to); got != slow[to] {
				t.Fatalf("%q may break at %d: %v, uniseg says %v", text, to, got, slow[to])
			}
		}
	})
}

// mustHold checks what is true of every layout: rows are in order and apart,
// together they show every word, no row is wider than the pane unless it holds
// a single character, and none begins inside a character.
func mustHold(t *testing.T, b *Body, cells int, method ansi.Method) {
	t.Helper()
	l := Wrap(b, cells, method)
	at := 0
	for _, row := range l.Window(Pos{}, 1<<20, nil) {
		if row.Start < at || row.End < row.Start || row.End > len(b.Text) {
			t.Fatalf("row %+v after byte %d", row, at)
		}
		if lost := strings.TrimFunc(b.Text[at:row.Start], unicode.IsSpace); lost != "" {
			t.Fatalf("no row shows %q", lost)
		}
		at = row.End
		shown := b.Text[row.Start:row.End]
		if w := Width(method, shown); w != row.Cells {
			t.Fatalf("row %q is %d cells wide, not %d", shown, w, row.Cells)
		}
		if row.Cells+row.Indent > l.cells && len(graphemes.FromString(shown).First()) != len(shown) {
			t.Fatalf("row %q of %d cells at %d", shown, row.Cells+row.Indent, l.cells)
		}
		if r, _ := utf8.DecodeRuneInString(shown); !row.First && unicode.Is(unicode.Mn, r) && row.Start > b.Blocks[row.Block].Start {
			if g := graphemes.FromString(b.Text[b.Blocks[row.Block].Start:]); !startsCluster(g, row.Start-b.Blocks[row.Block].Start) {
				t.Fatalf("row %q begins inside a character", shown)
			}
		}
	}
	if lost := strings.TrimFunc(b.Text[at:], unicode.IsSpace); lost != "" {
		t.Fatalf("no row shows %q", lost)
	}
}

func startsCluster(g *graphemes.Iterator[string], at int) bool {
	for g.Next() {
		if g.Start() >= at {
			return g.Start() == at
		}
	}
	return false
}

func BenchmarkWrap(b *testing.B) {
	for _, tt := range []struct{ name, text string }{
		{"ascii", strings.Repeat("The truce had held for five days when the port was hit, officials said. ", 14)},
		{"curly", strings.Repeat("The “truce” had held for five days when the port was hit, officials said. ", 14)},
		{"wide", strings.Repeat("中华人民共和国国务院总理在北京会见了代表团。", 14)},
	} {
		b.Run(tt.name, func(b *testing.B) {
			body := Cut(tt.text, nil, nil)
			b.SetBytes(int64(len(tt.text)))
			b.ReportAllocs()
			for b.Loop() {
				Wrap(body, 80, ansi.WcWidth).block(0)
			}
		})
	}
}

func BenchmarkCut(b *testing.B) {
	text := strings.Repeat("The truce had held for five days when the port was hit, officials said.\n\n", 14000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Cut(text, nil, nil)
	}
}

func TestWhiteSpaceAtAnEndIsNotShown(t *testing.T) {
	for _, text := range []string{"x" + strings.Repeat("\t", 9000) + "y", strings.Repeat(" ", 9000) + "y", "a (  b )  (c)"} {
		for _, cells := range []int{1, 2, 7, 80} {
			mustHold(t, Cut(text, nil, nil), cells, ansi.WcWidth)
		}
	}
}
