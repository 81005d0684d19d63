package text

// findQuotes pairs quotation marks, paragraph by paragraph, and turns single
// marks that are apostrophes into punctuation.
//
// A quotation that its paragraph leaves open goes on where the next paragraph
// begins with an opening mark (Chicago Manual of Style 13.32); else it ends
// with its paragraph.
func (d *Document) findQuotes() {
	marks := 0
	for i := range d.Tokens {
		if d.Tokens[i].Kind == Mark {
			marks++
		}
	}
	if marks == 0 {
		return
	}
	d.Quotes = make([]Quote, 0, marks/2+1)
	carried := false
	for first := 0; first < len(d.Tokens); {
		end := first + 1
		for end < len(d.Tokens) && d.Tokens[end].Break != 2 {
			end++
		}
		carried = d.pairMarks(first, end, carried)
		first = end
	}
}

// maxQuoteLevel is how deep quotations nest; deeper marks pair with the last level.
const maxQuoteLevel = 3

// pairMarks pairs the marks of tokens [first, end), one paragraph, and
// reports whether it leaves a double quotation open. carried says that the
// paragraph before did.
func (d *Document) pairMarks(first, end int, carried bool) bool {
	any := false
	for i := first; i < end; i++ {
		any = any || d.Tokens[i].Kind == Mark
	}
	if !any {
		return false
	}
	closers := d.singleClosers(first, end)
	p := paragraphMarks{d: d, first: first, end: end, next: d.nextDoubles(first, end)}
	var open [maxQuoteLevel + 1]int // indices into d.Quotes
	depth := 0
	begin := func(i int, single bool) {
		t := d.Tokens[i]
		q := Quote{Span: t.Span(), Inner: Span{int(t.End), int(t.End)}, Tokens: Range{i, i + 1}, Level: depth, Single: single}
		q.Resumes = carried && i == first && !single
		if depth <= maxQuoteLevel {
			open[depth] = len(d.Quotes)
			depth++
		}
		d.Quotes = append(d.Quotes, q)
	}
	finish := func(q *Quote, i int) {
		q.Span.End, q.Inner.End, q.Tokens.End = int(d.Tokens[i].End), int(d.Tokens[i].Start), i+1
	}
	for i := first; i < end; i++ {
		if d.Tokens[i].Kind != Mark {
			continue
		}
		top := depth - 1
		if d.isSingle(i) {
			switch {
			case top >= 0 && d.Quotes[open[top]].Single && closers[i-first].closes:
				finish(&d.Quotes[open[top]], i)
				depth--
			case d.opensSingle(i, end) && closers[i-first].next:
				begin(i, true)
			default:
				d.Tokens[i].Kind = Punct // an apostrophe
			}
			continue
		}
		at := d.openDouble(open[:depth])
		switch {
		case at >= 0 && !p.opens(i, depth):
			finish(&d.Quotes[open[at]], i)
			depth = at
		case at < 0 && (d.isClosingGlyph(i) || i > first && d.closerShaped(i)):
			d.Tokens[i].Kind = Punct // closes nothing
		case depth <= maxQuoteLevel:
			if at >= 0 && !p.nests(i) { // the open one has lost its closing mark
				q := &d.Quotes[open[at]]
				q.Open = true
				last := d.Tokens[i-1]
				q.Span.End, q.Inner.End, q.Tokens.End = int(last.End), int(last.End), i
				depth = at
			}
			begin(i, false)
		default:
			d.Tokens[i].Kind = Punct
		}
	}
	left := false
	for k := range depth {
		q := &d.Quotes[open[k]]
		q.Open = true
		last := d.Tokens[end-1]
		q.Span.End, q.Inner.End, q.Tokens.End = int(last.End), int(last.End), end
		left = left || !q.Single
	}
	return left
}

// openDouble returns the innermost level at which a double quotation is open, or -1.
func (d *Document) openDouble(open []int) int {
	for k := len(open) - 1; k >= 0; k-- {
		if !d.Quotes[open[k]].Single {
			return k
		}
	}
	return -1
}

func (d *Document) isSingle(i int) bool {
	switch d.TokenText(i) {
	case "'", "‘", "’", "`", "‚", "‹", "›":
		return true
	}
	return false
}

func (d *Document) isClosingGlyph(i int) bool {
	switch d.TokenText(i) {
	case "”", "»":
		return true
	}
	return false
}

// paragraphMarks are the marks of tokens [first, end), one paragraph.
type paragraphMarks struct {
	d          *Document
	first, end int
	next       []int32 // by token from first: the next double mark after it, or 0
}

// nextDoubles finds for every token of a paragraph the double mark after it.
func (d *Document) nextDoubles(first, end int) []int32 {
	out := make([]int32, end-first)
	next := int32(0)
	for i := end - 1; i >= first; i-- {
		out[i-first] = next
		if d.Tokens[i].Kind == Mark && !d.isSingle(i) {
			next = int32(i)
		}
	}
	return out
}

// opens reports whether a double mark begins a quotation although one is
// open: a curly opening mark, or a straight one that stands like one (space
// before, word after) and is followed by one that closes.
func (p paragraphMarks) opens(i, depth int) bool {
	d := p.d
	if depth > maxQuoteLevel {
		return false
	}
	switch d.TokenText(i) {
	case "“", "„", "«", "``":
		return true
	case "”", "»":
		return false
	}
	if d.Tokens[i].Glued || i+1 >= p.end || !d.Tokens[i+1].Glued || d.Tokens[i+1].Kind == Punct {
		return false
	}
	next := int(p.next[i-p.first])
	return next > 0 && d.closerShaped(next)
}

// nests reports whether the quotation that the mark at token i begins lies
// inside the open one, rather than shows that the open one lost its end: the
// mark after its own closing one closes too.
func (p paragraphMarks) nests(i int) bool {
	if t := p.d.TokenText(i); t == "“" || t == "„" || t == "«" || t == "``" {
		return false
	}
	own := int(p.next[i-p.first])
	if own == 0 {
		return false
	}
	outer := int(p.next[own-p.first])
	return outer > 0 && p.d.closerShaped(outer)
}

// closerShaped reports whether a straight mark stands like one that closes:
// right after something, with nothing or punctuation right after it.
func (d *Document) closerShaped(i int) bool {
	return d.Tokens[i].Glued && (i+1 >= len(d.Tokens) || !d.Tokens[i+1].Glued || d.Tokens[i+1].Kind == Punct)
}

// opensSingle reports whether a single mark stands like one that begins a
// quotation: nothing, a space, a bracket, a dash or another mark before it and a
// word right after it that is no elision ('90s, 'em).
func (d *Document) opensSingle(i, end int) bool {
	if d.TokenText(i) == "’" || i+1 >= end || !d.Tokens[i+1].Glued {
		return false
	}
	if d.Tokens[i].Glued && i > 0 {
		p := d.Tokens[i-1]
		if p.Kind == Word || p.Kind == Number {
			return false
		}
		if p.Kind == Punct {
			switch d.Text[p.Start] {
			case '(', '[', '-', 0xe2, '/', '=':
			default:
				return false
			}
		}
	}
	next := d.TokenText(i + 1)
	switch next {
	case "em", "til", "cause", "tis", "twas", "n", "Tis", "Twas", "bout", "round":
		return false
	}
	if d.Tokens[i+1].Kind == Number && len(next) == 3 && next[2] == 's' { // '90s
		return false
	}
	return true
}

// singleCloser says of a single mark whether it can close a quotation and
// whether a later mark of its paragraph does.
type singleCloser struct{ closes, next bool }

// singleClosers finds, from right to left and so in linear time, which single
// marks close a quotation. A mark after a plural's s and before a lower-case
// word may be a possessive (the officials' claim): it closes only where no
// surer mark follows before the next opening one.
func (d *Document) singleClosers(first, end int) []singleCloser {
	out := make([]singleCloser, end-first)
	sure, maybe := false, false // a closer follows
	for i := end - 1; i >= first; i-- {
		if d.Tokens[i].Kind != Mark || !d.isSingle(i) {
			continue
		}
		c := &out[i-first]
		c.next = sure || maybe
		if !d.Tokens[i].Glued || i+1 < end && d.Tokens[i+1].Glued && d.Tokens[i+1].Kind == Word || d.TokenText(i) == "‘" {
			if d.opensSingle(i, end) {
				sure, maybe = false, false
			}
			continue
		}
		possessive := i > first && d.Tokens[i-1].Kind == Word && d.Text[d.Tokens[i-1].End-1] == 's' &&
			i+1 < end && !d.Tokens[i+1].Glued && d.Tokens[i+1].Kind == Word
		c.closes = !possessive || !sure
		if possessive {
			maybe = true
		} else {
			sure = true
		}
	}
	return out
}
