package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"askance/tui/article"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// pieceLimit is the longest stretch, in bytes, that is wrapped at once. A
// longer paragraph is laid in pieces, each ending at a space: one line in a
// hundred or so is then short, and no key waits for a paragraph of a megabyte.
const pieceLimit = 8 << 10

// Block is one stretch of the body that is wrapped by itself.
type Block struct {
	Start, End int // bytes of the body, white space at both ends left out
	Kind       article.BlockKind
	Level      int
	Label      string // what a list item starts with
	Gap        bool   // an empty row stands before it
}

// Body is a text cut into blocks, ready for any width. It does not change and
// may be shared.
type Body struct {
	Text   string
	Blocks []Block // in order of the text; together they hold all that is no white space
	// Paragraphs are the offsets at which paragraphs begin: those of the
	// blocks, where one that was cut into pieces counts once.
	Paragraphs []int
	breaks     []int
}

// Cut prepares a text. Without blocks every line of it is a paragraph. Text
// that blocks leave out is kept as paragraphs: nothing of an article is lost.
// Breaks are offsets, ascending, at which a line may end inside a word.
func Cut(text string, blocks []article.Block, breaks []int) *Body {
	b := &Body{Text: text, breaks: breaks}
	airy := len(blocks) > 0 || !strings.Contains(text, "\n\n")
	end := 0
	for _, bl := range blocks {
		start, stop := clamp(text, bl.Start, end), clamp(text, bl.End, end)
		b.lines(end, start, article.Block{}, airy)
		if bl.Kind == article.Code {
			bl.Start, bl.End = start, stop
			b.code(bl)
		} else {
			b.add(start, stop, bl, true)
		}
		end = max(end, stop)
	}
	b.lines(end, len(text), article.Block{}, airy)
	return b
}

// clamp moves an offset into [low, len(text)] and down to the start of a code point.
func clamp(text string, at, low int) int {
	at = max(low, min(at, len(text)))
	for at > low && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// lines adds the lines of text[start:end] as blocks like proto. Unless the
// text is airy, only an empty line makes a gap.
func (b *Body) lines(start, end int, proto article.Block, airy bool) {
	empty := true
	for start < end {
		stop := end
		if i := strings.IndexByte(b.Text[start:end], '\n'); i >= 0 {
			stop = start + i
		}
		if b.add(start, stop, proto, airy || empty) {
			empty = false
		} else {
			empty = true
		}
		start = stop + 1
	}
}

// code adds the lines of a block that is drawn as it stands. Empty lines
// inside it become gaps.
func (b *Body) code(bl article.Block) {
	gap := true
	for start := bl.Start; start < bl.End; {
		stop := bl.End
		if i := strings.IndexByte(b.Text[start:bl.End], '\n'); i >= 0 {
			stop = start + i
		}
		line := strings.TrimRight(b.Text[start:stop], " \t\n\r")
		if line != "" {
			b.pieces(Block{Start: start, End: start + len(line), Kind: article.Code, Gap: gap})
		}
		gap = line == ""
		start = stop + 1
	}
}

// add adds one block without the white space around it and reports whether
// anything was left of it. A thematic break may be empty.
func (b *Body) add(start, end int, proto article.Block, gap bool) bool {
	s := b.Text[start:end]
	lead := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	if s == "" && proto.Kind != article.Rule {
		return false
	}
	if s == "" {
		lead = 0
	}
	bl := Block{
		Start: start + lead, End: start + lead + len(s),
		Kind: proto.Kind, Level: proto.Level, Label: proto.Label, Gap: gap,
	}
	// The items of one list stand close together.
	if n := len(b.Blocks); n > 0 && bl.Kind == article.ListItem && b.Blocks[n-1].Kind == article.ListItem {
		bl.Gap = false
	}
	b.pieces(bl)
	return true
}

// pieces adds a block in pieces of at most pieceLimit bytes.
func (b *Body) pieces(bl Block) {
	if len(b.Blocks) == 0 {
		bl.Gap = false
	}
	b.Paragraphs = append(b.Paragraphs, bl.Start)
	end := bl.End
	for end-bl.Start > pieceLimit {
		at := pieceEnd(b.Text, bl.Start)
		bl.End = at
		b.Blocks = append(b.Blocks, bl)
		bl.Start, bl.Gap, bl.Label = at, false, ""
		if strings.HasPrefix(b.Text[at:end], " ") {
			bl.Start++
		}
	}
	bl.End = end
	b.Blocks = append(b.Blocks, bl)
}

// pieceEnd returns where a piece that begins at start ends: at the last space
// of its last quarter, else between two graphemes.
func pieceEnd(text string, start int) int {
	limit := start + pieceLimit
	low := limit - pieceLimit/4
	if i := strings.LastIndexByte(text[low:limit], ' '); i >= 0 {
		return low + i
	}
	low = clamp(text, limit-256, start)
	g, at := graphemes.FromString(text[low:limit]), low
	for g.Next() {
		if low+g.Start() > start { // the last cluster may go on beyond the limit
			at = low + g.Start()
		}
	}
	if at <= start {
		at = clamp(text, limit, start)
	}
	return at
}
