package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// scan is the state of one analysis: the cut text, what the lists say of each
// token, and the tags found so far. Rules read it and add tags.
type scan struct {
	doc      *text.Document
	lex      *vocabulary
	strength uint8 // entries below it are passed over

	ids     []lexicon.ID
	bits    []lexicon.Bits
	quoteOf []int32        // innermost quotation of each token, or -1
	found   [Kinds][]match // list entries by kind, in order
	quotes  []quoteUse     // by index of doc.Quotes

	speaker      []int32 // by index of doc.Quotes: the attribution that it belongs to plus 1, or 0
	attributions []attribution
	names        wordSet // listed words that this text uses as names; nil where it is lower-cased

	exceptions []exception // by start
	longest    int         // exception, in bytes

	rule *Rule
	tags []Tag

	memory
}

// match is a list entry found at tokens [First, End).
type match struct {
	First, End int
	Entry      *lexicon.Entry
	Form       lexicon.Form
}

// lookUp fills in what the lists and the quotations say of each token.
//
// It also notes the listed words that stand without a capital, and where one
// has one, for findNames: a look at every token is most of what a text costs.
func (s *scan) lookUp() {
	d := s.doc
	ids, bits, quoteOf := s.ids, s.bits[:len(s.ids)], s.quoteOf[:len(s.ids)]
	for i := range ids {
		t := &d.Tokens[i]
		id, b := s.lex.LookupAt(d.Text, int(t.Start), int(t.End))
		switch {
		case id == 0:
		case t.Shape == text.Lower:
			s.lower.add(int(id))
		case t.Shape == text.Title:
			s.candidates = push(s.candidates, int32(i))
		case t.Shape == text.Upper && b&(lexicon.ObjectPronoun|lexicon.SubjectPronoun) != 0: // US, IT, WHO
			b &= lexicon.Place | lexicon.Body | lexicon.Trie
		}
		ids[i], bits[i], quoteOf[i] = id, b, -1
	}
	for k := range d.Quotes { // inner ones come later and win
		for i := d.Quotes[k].Tokens.First; i < d.Quotes[k].Tokens.End; i++ {
			quoteOf[i] = int32(k)
		}
	}
}

// matchAll finds the entries of all lists, sentence by sentence. Of entries of
// one kind that begin inside one another the first and longest whose
// conditions hold is kept; attributions choose among theirs later.
func (s *scan) matchAll() {
	buf := s.matches
	tokens := lexicon.Tokens{Doc: s.doc, IDs: s.ids, Bits: s.bits}
	least := min(s.strength, DefaultStrength)
	alone := lexicon.Alone(least)
	for _, sentence := range s.doc.Sentences {
		for i := sentence.Tokens.First; i < sentence.Tokens.End; i++ {
			if b := s.bits[i]; b&alone == 0 && (b&lexicon.Starts == 0 || i+1 >= sentence.Tokens.End || s.bits[i+1]&lexicon.Continues == 0 || !s.lex.Follows(s.ids[i], s.ids[i+1])) {
				continue // nearly every word: no term is this, nor goes on with the next
			}
			buf = s.lex.MatchAt(&tokens, i, sentence.Tokens.End, least, buf[:0])
			for _, m := range buf {
				hit := match{i, i + m.Len, m.Entry, m.Form}
				k := s.lex.kinds[m.Entry.Index]
				if k == kindExcept {
					s.leaveAlone(hit)
					continue
				}
				if m.Entry.Strength < s.strength && k != KindAttribution && k != KindWeasel && k != KindAnonymous { // who speaks is not a matter of degree
					continue
				}
				list := s.found[k]
				if k != KindAttribution {
					if n := len(list); n > 0 && list[n-1].End > i {
						continue
					}
				}
				if s.allows(hit) && (len(s.exceptions) == 0 || !s.excepted(s.ruleName(k, m.Entry), s.span(hit.First, hit.End))) {
					if len(list) == cap(list) {
						list = roomFor(list, i, len(s.ids))
					}
					s.found[k] = append(list, hit)
				}
			}
		}
	}
	s.matches = buf
}

// span returns the bytes of tokens [first, end).
func (s *scan) span(first, end int) Span {
	return Span{Start: int(s.doc.Tokens[first].Start), End: int(s.doc.Tokens[end-1].End)}
}

// add adds a tag of the current rule.
func (s *scan) add(t Tag) {
	t.Rule, t.Kind = s.rule, s.rule.Kind
	if t.why.entry != nil {
		if own := s.lex.own[t.why.entry.Class]; own != nil {
			t.Rule = own
		}
	}
	if s.excepted(t.Rule.Name, s.withoutMarks(t.Span)) {
		return
	}
	if t.Strength == 0 {
		t.Strength = 2
	}
	s.tags = push(s.tags, t)
}

// is reports whether token i has one of the grammatical classes in b.
func (s *scan) is(i int, b lexicon.Bits) bool {
	return i >= 0 && i < len(s.bits) && s.bits[i]&b != 0
}

// unlisted reports whether the lists say nothing of what token i is.
func (s *scan) unlisted(i int) bool { return s.bits[i]&^lexicon.Trie == 0 }

// word returns the text of token i, or "".
func (s *scan) word(i int) string {
	if i < 0 || i >= len(s.doc.Tokens) {
		return ""
	}
	return s.doc.TokenText(i)
}

// punct returns the first byte of token i if it is punctuation or a mark, else 0.
func (s *scan) punct(i int) byte {
	if i < 0 || i >= len(s.doc.Tokens) {
		return 0
	}
	if t := s.doc.Tokens[i]; t.Kind == text.Punct || t.Kind == text.Mark {
		return s.doc.Text[t.Start]
	}
	return 0
}

func (s *scan) isWord(i int) bool {
	return i >= 0 && i < len(s.doc.Tokens) && s.doc.Tokens[i].Kind == text.Word
}

// isMark reports whether token i is a quotation mark that is part of a quotation.
func (s *scan) isMark(i int) bool {
	return i >= 0 && i < len(s.doc.Tokens) && s.doc.Tokens[i].Kind == text.Mark
}

// capital reports whether token i begins with a capital letter.
func (s *scan) capital(i int) bool {
	return s.isWord(i) && s.doc.Tokens[i].Shape != text.Lower
}

// dash reports whether token i is a dash, which divides clauses.
func (s *scan) dash(i int) bool {
	switch s.word(i) {
	case "-", "--", "---", "–", "—", "―":
		return true
	}
	return false
}
