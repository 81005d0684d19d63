package text

import "strings"

// Split cuts s into paragraphs, sentences, tokens and quotations.
func Split(s string) *Document {
	d := &Document{Text: s, Tokens: tokens(s)}
	d.unwrap()
	d.LowerCased = d.lowerCased()
	d.findQuotes()
	d.cutSentences()
	return d
}

// unwrap takes single line breaks of a text that was filled to a width for
// white space: such a text has empty lines between its paragraphs, and most
// of its other lines end in the middle of a sentence.
func (d *Document) unwrap() {
	blank, single, mid := 0, 0, 0
	for i := 1; i < len(d.Tokens); i++ {
		switch t := d.Tokens[i]; {
		case t.Break == 2:
			blank++
		case t.Break == 1:
			single++
			if k := d.Tokens[i-1]; k.Kind == Word && t.Kind == Word && t.Shape == Lower {
				mid++
			}
		}
	}
	if blank == 0 || single < 3 || mid*2 < single {
		for i := range d.Tokens {
			if d.Tokens[i].Break == 1 {
				d.Tokens[i].Break = 2
			}
		}
	}
}

// cutSentences fills Sentences and Paragraphs.
//
// A stop ends a sentence, with the closing marks after it, unless it belongs
// to an abbreviation or an initial, or the sentence goes on in lower case
// (`"Why?" he asked`). In a text without capitals every other stop ends one,
// also where no space follows it. UAX 29 splits after "Mr." and sees no
// sentences in lower-cased text, hence our own rules.
func (d *Document) cutSentences() {
	lowered := d.LowerCased
	d.Sentences = make([]Sentence, 0, len(d.Tokens)/16+1)
	first, paraFirst := 0, 0
	flush := func(end int) {
		if end > first {
			d.Sentences = append(d.Sentences, Sentence{
				Span:      Span{int(d.Tokens[first].Start), int(d.Tokens[end-1].End)},
				Tokens:    Range{first, end},
				Paragraph: len(d.Paragraphs),
			})
			first = end
		}
	}
	endParagraph := func(end int) {
		flush(end)
		if n := len(d.Sentences); n > paraFirst {
			d.Paragraphs = append(d.Paragraphs, Paragraph{
				Span:      Span{d.Sentences[paraFirst].Start, d.Sentences[n-1].End},
				Sentences: Range{paraFirst, n},
			})
			paraFirst = n
		}
	}
	for i := 0; i < len(d.Tokens); i++ {
		if i > 0 && d.Tokens[i].Break == 2 {
			endParagraph(i)
		}
		end := d.sentenceEnd(i, lowered)
		if end > 0 {
			flush(end)
			i = end - 1
		}
	}
	endParagraph(len(d.Tokens))
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

// lowerCased reports whether the text has lost its capitals: fewer than one
// word in a hundred has one.
func (d *Document) lowerCased() bool {
	words, capitals := 0, 0
	for _, t := range d.Tokens {
		if t.Kind == Word && t.End-t.Start > 1 {
			words++
			if t.Shape != Lower {
				capitals++
			}
		}
	}
	return words > 12 && capitals*100 < words
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
