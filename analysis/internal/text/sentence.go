package text

import (
	"slices"
	"strings"
)

// cutSentences finds the sentences and paragraphs.
//
// A stop ends a sentence, with the closing marks after it, unless it belongs
// to an abbreviation or an initial, or the sentence goes on in lower case
// (`"Why?" he asked`). In a text without capitals every other stop ends one,
// also where no space follows it. UAX 29 splits after "Mr." and sees no
// sentences in lower-cased text, hence our own rules.
func (z *Splitter) cutSentences(d *Document) {
	breaks := z.breaks
	c := cutter{d: d}
	d.Sentences = slices.Grow(d.Sentences, len(z.stops)+len(breaks)+1)
	d.Paragraphs = slices.Grow(d.Paragraphs, len(breaks)+1)
	for _, stop := range z.stops {
		i := int(stop)
		if i < c.first {
			continue // it went with the stop before it
		}
		for len(breaks) > 0 && int(breaks[0]) <= i {
			c.endParagraph(int(breaks[0]))
			breaks = breaks[1:]
		}
		if end := d.sentenceEnd(i, d.LowerCased); end > 0 {
			c.flush(end)
		}
	}
	for _, i := range breaks {
		c.endParagraph(int(i))
	}
	c.endParagraph(len(d.Tokens))
}

type cutter struct {
	d         *Document
	first     int // token with which the next sentence begins
	paraFirst int // sentence with which the next paragraph begins
}

func (c *cutter) flush(end int) {
	if end > c.first {
		c.d.Sentences = append(c.d.Sentences, Sentence{
			Span:      Span{int(c.d.Tokens[c.first].Start), int(c.d.Tokens[end-1].End)},
			Tokens:    Range{c.first, end},
			Paragraph: len(c.d.Paragraphs),
		})
		c.first = end
	}
}

func (c *cutter) endParagraph(end int) {
	c.flush(end)
	if n := len(c.d.Sentences); n > c.paraFirst {
		c.d.Paragraphs = append(c.d.Paragraphs, Paragraph{
			Span:      Span{c.d.Sentences[c.paraFirst].Start, c.d.Sentences[n-1].End},
			Sentences: Range{c.paraFirst, n},
		})
		c.paraFirst = n
	}
}

// sentenceEnd returns the index after the sentence that token i ends, or 0.
func (d *Document) sentenceEnd(i int, lowered bool) int {
	t := d.Tokens[i]
	if t.Kind == Word {
		if d.Text[t.End-1] == '.' && d.startsSentence(i+1) { // U.S. The
			return i + 1
		}
		return 0
	}
	if t.Kind != Punct {
		return 0
	}
	c := d.Text[t.Start]
	if c != '.' && c != '!' && c != '?' && !(t.End-t.Start == 3 && d.Text[t.Start:t.End] == "…") {
		return 0
	}
	end := i + 1
	closed := false
	for end < len(d.Tokens) && d.Tokens[end].Break != 2 && d.closes(end) {
		closed = closed || d.Tokens[end].Kind == Mark
		end++
	}
	if end == len(d.Tokens) || d.Tokens[end].Break == 2 {
		return end
	}
	next := d.Tokens[end]
	if c == '.' && t.End-t.Start == 1 && !closed && d.abbreviated(i, next, lowered) {
		return 0
	}
	if next.Kind == Punct && (d.Text[next.Start] == ',' || d.Text[next.Start] == ';') {
		return 0
	}
	if lowered {
		return end
	}
	if next.Kind == Word && next.Shape == Lower && !(next.Glued && !closed) { // he asked; but "stop.then" is run together
		return 0
	}
	return end
}

// closes reports whether token i goes with the stop before it.
func (d *Document) closes(i int) bool {
	t := d.Tokens[i]
	switch t.Kind {
	case Mark:
		return d.closing(i)
	case Punct:
		switch d.Text[t.Start] {
		case ')', ']', '!', '?':
			return true
		case '.':
			return t.Glued
		}
	}
	return false
}

// closing reports whether a mark ends a quotation rather than begins one.
func (d *Document) closing(i int) bool {
	if r := d.TokenText(i); r == "”" || r == "»" || r == "’" {
		return true
	} else if r == "“" || r == "‘" || r == "«" || r == "„" {
		return false
	}
	nextGlued := i+1 < len(d.Tokens) && d.Tokens[i+1].Glued && d.Tokens[i+1].Kind != Punct
	return d.Tokens[i].Glued || !nextGlued
}

// startsSentence reports whether token i is a capitalised function word, with
// which a new sentence begins rather than a name goes on.
func (d *Document) startsSentence(i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Kind != Word || d.Tokens[i].Shape != Title {
		return false
	}
	switch d.TokenText(i) {
	case "The", "A", "An", "In", "It", "He", "She", "They", "We", "But", "And", "This", "That", "These", "Those",
		"There", "However", "When", "While", "If", "As", "At", "On", "After", "Before", "His", "Her", "Its", "Their",
		"I", "You", "For", "With", "Not", "No", "Some", "Many", "Meanwhile", "Still", "Yet", "So", "What", "Who":
		return true
	}
	return false
}

// abbreviated reports whether the stop at token i belongs to an abbreviation.
func (d *Document) abbreviated(i int, next Token, lowered bool) bool {
	if i == 0 || !d.Tokens[i].Glued || d.Tokens[i-1].Kind != Word {
		return i > 0 && d.Tokens[i-1].Kind == Number && next.Glued && next.Kind == Number
	}
	p := d.Tokens[i-1]
	word := d.Text[p.Start:p.End]
	if len(word) == 1 && !lowered { // an initial: George W. Bush
		return p.Shape == Title && word != "I"
	}
	if len(word) > 5 {
		return next.Glued && domains[strings.ToLower(d.Text[next.Start:next.End])]
	}
	low := strings.ToLower(word)
	if titles[low] {
		return true
	}
	if abbreviations[low] {
		return next.Kind == Number || next.Kind == Word && next.Shape == Lower && !lowered || next.Kind == Punct
	}
	return next.Glued && domains[strings.ToLower(d.Text[next.Start:next.End])]
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	// titles come before a name: their stop never ends a sentence.
	titles = set(`mr mrs ms mx dr prof rev fr sr sra st mt ft hon sen sens rep reps gov govs gen lt col maj cpl capt cmdr
		sgt adm pres supt det vs messrs`)
	// abbreviations end a sentence only where a capitalised word follows.
	abbreviations = set(`jr inc corp co ltd llc bros no nos vol dept est etc al eg ie ca fig pp ave blvd rd
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
		tenn tex va vt wash wis wyo`)
	domains = set(`com org net gov edu co uk io tv info eu ru de fr us me ly au ca`)
)
