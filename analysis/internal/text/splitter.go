package text

import "slices"

// Splitter cuts texts. It keeps the memory that it works in from one text to
// the next; nothing of that is in the documents that it fills, so that a text
// changes nothing of another's document. The zero value is ready.
type Splitter struct {
	s   string
	out []Token

	gap   uint8 // Break of the next token
	glued bool  // no white space before it

	breaks []int32 // tokens at which a line or paragraph begins
	marks  []int32 // tokens that are quotation marks
	stops  []int32 // tokens that may end a sentence

	words, capitals int // words of two bytes or more, and those with a capital

	closers []singleCloser
	doubles []int32
}

// Split cuts s into paragraphs, sentences, tokens and quotations.
func Split(s string) *Document {
	d := &Document{Tokens: make([]Token, 0, len(s)/5+8)}
	new(Splitter).SplitInto(d, s)
	return d
}

// SplitInto cuts s into the memory of d, whose earlier content is lost.
func (z *Splitter) SplitInto(d *Document, s string) {
	*z = Splitter{
		s: s, out: d.Tokens[:0],
		breaks: z.breaks[:0], marks: z.marks[:0], stops: z.stops[:0],
		closers: z.closers, doubles: z.doubles,
	}
	z.tokenize()
	*d = Document{
		Text: s, Tokens: z.out, LowerCased: z.lowerCased(),
		Sentences: d.Sentences[:0], Paragraphs: d.Paragraphs[:0], Quotes: d.Quotes[:0],
	}
	z.unwrap(d)
	z.findQuotes(d)
	z.cutSentences(d)
	z.s, z.out = "", nil
}

// lowerCased reports whether the text has lost its capitals: fewer than one
// word in a hundred has one.
func (z *Splitter) lowerCased() bool { return z.words > 12 && z.capitals*100 < z.words }

// unwrap takes single line breaks of a text that was filled to a width for
// white space: such a text has empty lines between its paragraphs, and most
// of its other lines end in the middle of a sentence.
func (z *Splitter) unwrap(d *Document) {
	blank, single, mid := 0, 0, 0
	for _, i := range z.breaks {
		switch t := d.Tokens[i]; {
		case i == 0:
		case t.Break == 2:
			blank++
		default:
			single++
			if k := d.Tokens[i-1]; k.Kind == Word && t.Kind == Word && t.Shape == Lower {
				mid++
			}
		}
	}
	if blank == 0 || single < 3 || mid*2 < single {
		for _, i := range z.breaks {
			d.Tokens[i].Break = 2
		}
		return
	}
	z.breaks = slices.DeleteFunc(z.breaks, func(i int32) bool { return d.Tokens[i].Break < 2 })
}

// push appends v. A long list doubles: append lets it grow by a quarter, which
// touches five times the memory in the end.
func push(list []int32, v int32) []int32 {
	if len(list) == cap(list) {
		list = slices.Grow(list, len(list)+8)
	}
	return append(list, v)
}
