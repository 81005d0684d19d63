package text

import "slices"

// findQuotes pairs quotation marks, paragraph by paragraph, and turns single
// marks that are apostrophes into punctuation.
//
// A quotation that its paragraph leaves open goes on where the next paragraph
// begins with an opening mark (Chicago Manual of Style 13.32); else it ends
// with its paragraph.
func (z *Splitter) findQuotes(d *Document) {
	if len(z.marks) == 0 {
		return
	}
	d.Quotes = slices.Grow(d.Quotes, len(z.marks)/2+1)
	breaks, last, outer := z.breaks, -1, -1
	for marks := z.marks; len(marks) > 0; {
		for len(breaks) > 1 && breaks[1] <= marks[0] {
			breaks = breaks[1:]
		}
		first, end := int(breaks[0]), len(d.Tokens)
		if len(breaks) > 1 {
			end = int(breaks[1])
		}
		n := 1
		for n < len(marks) && int(marks[n]) < end {
			n++
		}
		p := paragraphMarks{d: d, first: first, end: end, marks: marks[:n], outer: outer}
		marks = marks[n:]
		z.lookAhead(&p)
		if d.pairMarks(&p, last == first) {
			last = end // it leaves a quotation open
		}
		outer = p.outer
	}
}

// maxQuoteLevel is how deep quotations nest; deeper marks pair with the last level.
const maxQuoteLevel = 3

// paragraphMarks are the marks of tokens [first, end), one paragraph.
type paragraphMarks struct {
	d          *Document
	first, end int
	marks      []int32        // tokens that are marks
	doubles    []int32        // by mark: the double mark after it, as an index of marks, or 0
	closers    []singleCloser // by mark
	outer      int            // the last quotation that lies in no other, or -1
}

// lookAhead finds, from right to left and so in linear time, what follows each mark.
func (z *Splitter) lookAhead(p *paragraphMarks) {
	n := len(p.marks)
	z.doubles = slices.Grow(z.doubles[:0], n)
	z.closers = slices.Grow(z.closers[:0], n)
	p.doubles, p.closers = z.doubles[:n], z.closers[:n]
	double := int32(0)
	sure, maybe := false, false // a closer follows
	for k := n - 1; k >= 0; k-- {
		p.doubles[k] = double
		p.closers[k] = singleCloser{}
		if p.d.isSingle(int(p.marks[k])) {
			p.closers[k], sure, maybe = p.singleCloser(k, sure, maybe)
		} else {
			double = int32(k)
		}
	}
}

// pairMarks pairs the marks of a paragraph, and reports whether it leaves a
// double quotation open. carried says that the paragraph before did.
func (d *Document) pairMarks(p *paragraphMarks, carried bool) bool {
	first, end := p.first, p.end
	var open [maxQuoteLevel + 1]int // indices into d.Quotes
	depth := 0
	begin := func(i int, single bool) {
		t := d.Tokens[i]
		q := Quote{Span: t.Span(), Inner: Span{int(t.End), int(t.End)}, Tokens: Range{i, i + 1}, Level: depth, Single: single}
		q.Resumes = carried && i == first && !single
		if q.Outer, q.Before = -1, p.outer; depth > 0 {
			q.Outer = open[depth-1]
		} else {
			p.outer = len(d.Quotes)
		}
		if depth <= maxQuoteLevel {
			open[depth] = len(d.Quotes)
			depth++
		}
		d.Quotes = append(d.Quotes, q)
	}
	finish := func(q *Quote, i int) {
		q.Span.End, q.Inner.End, q.Tokens.End = int(d.Tokens[i].End), int(d.Tokens[i].Start), i+1
	}
	for k, mark := range p.marks {
		i := int(mark)
		top := depth - 1
		if d.isSingle(i) {
			switch {
			case top >= 0 && d.Quotes[open[top]].Single && p.closers[k].closes:
				finish(&d.Quotes[open[top]], i)
				depth--
			case p.closers[k].next && d.opensSingle(i, end):
				begin(i, true)
			default:
				d.Tokens[i].Kind = Punct // an apostrophe
			}
			continue
		}
		at := d.openDouble(open[:depth])
		switch {
		case at >= 0 && !p.opens(k, depth):
			finish(&d.Quotes[open[at]], i)
			depth = at
		case at < 0 && (d.isClosingGlyph(i) || i > first && d.closerShaped(i)):
			d.Tokens[i].Kind = Punct // closes nothing
		case depth <= maxQuoteLevel:
			if at >= 0 && !p.nests(k) { // the open one has lost its closing mark
				d.leaveOpen(&d.Quotes[open[at]], i)
				depth = at
			}
			begin(i, false)
		default:
			d.Tokens[i].Kind = Punct
		}
	}
	left := false
	for _, at := range open[:depth] {
		d.leaveOpen(&d.Quotes[at], end)
		left = left || !d.Quotes[at].Single
	}
	return left
}

// leaveOpen ends a quotation without a closing mark before token end.
func (d *Document) leaveOpen(q *Quote, end int) {
	last := int(d.Tokens[end-1].End)
	q.Open = true
	q.Span.End, q.Inner.End, q.Tokens.End = last, last, end
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

// opens reports whether a double mark begins a quotation although one is
// open: a curly opening mark, or a straight one that stands like one (space
// before, word after) and is followed by one that closes.
func (p *paragraphMarks) opens(k, depth int) bool {
	d, i := p.d, int(p.marks[k])
	if depth > maxQuoteLevel {
		return false
	}
	switch d.TokenText(i) {
	case "“", "„", "«", "``":
		return !d.closerShaped(i) // “no evidence“ and „no evidence“
	case "”", "»":
		return false
	}
	if d.Tokens[i].Glued || i+1 >= p.end || !d.Tokens[i+1].Glued || d.Tokens[i+1].Kind == Punct {
		return false
	}
	next := p.doubles[k]
	return next > 0 && d.closerShaped(int(p.marks[next]))
}

// nests reports whether the quotation that the mark at token i begins lies
// inside the open one, rather than shows that the open one lost its end: the
// mark after its own closing one closes too.
func (p *paragraphMarks) nests(k int) bool {
	if t := p.d.TokenText(int(p.marks[k])); t == "“" || t == "„" || t == "«" || t == "``" {
		return false
	}
	own := p.doubles[k]
	if own == 0 {
		return false
	}
	outer := p.doubles[own]
	return outer > 0 && p.d.closerShaped(int(p.marks[outer]))
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

// singleCloser finds it for single mark k. A mark after a plural's s and
// before a lower-case word may be a possessive (the officials' claim): it
// closes only where no surer mark follows before the next opening one. sure
// and maybe say that a closer of that sort follows, and are returned for the
// mark before.
func (p *paragraphMarks) singleCloser(k int, sure, maybe bool) (c singleCloser, isSure, isMaybe bool) {
	d, i := p.d, int(p.marks[k])
	c.next = sure || maybe
	if !d.Tokens[i].Glued || i+1 < p.end && d.Tokens[i+1].Glued && d.Tokens[i+1].Kind == Word || d.TokenText(i) == "‘" {
		if d.opensSingle(i, p.end) {
			return c, false, false
		}
		return c, sure, maybe
	}
	possessive := i > p.first && d.Tokens[i-1].Kind == Word && d.Text[d.Tokens[i-1].End-1] == 's' &&
		i+1 < p.end && !d.Tokens[i+1].Glued && d.Tokens[i+1].Kind == Word
	c.closes = !possessive || !sure
	if possessive {
		return c, sure, true
	}
	return c, true, maybe
}
