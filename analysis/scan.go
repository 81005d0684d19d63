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
// A look at every token is most of what a text costs, so it also notes the
// words at which a term may begin, the listed words that stand without a
// capital, and where one has one, for findNames. What nothing foretells is
// noted without a branch: written down, and kept if the list then grows.
func (s *scan) lookUp() {
	d := s.doc
	ids, bits, quoteOf := s.ids, s.bits[:len(s.ids)], s.quoteOf[:len(s.ids)]
	candidates, begins := s.candidates[:len(ids)+1], s.begins[:len(ids)+1]
	named, begun := 0, 0
	alone := lexicon.Alone(s.least())
	var lastID lexicon.ID
	var last lexicon.Bits
	for i := range ids {
		t := &d.Tokens[i]
		id, b := s.lex.LookupAt(d.Text, int(t.Start), int(t.End))
		s.lower.addIf(t.Shape == text.Lower, int(id))
		candidates[named] = int32(i)
		named += one(t.Shape == text.Title && id != 0)
		if t.Shape == text.Upper && b&(lexicon.ObjectPronoun|lexicon.SubjectPronoun) != 0 { // US, IT, WHO
			b &= lexicon.Place | lexicon.Body | lexicon.Trie
		}
		ids[i], bits[i], quoteOf[i] = id, b, -1
		if b&(lexicon.Harm|lexicon.PartVerb) == lexicon.Harm|lexicon.PartVerb {
			s.harms = push(s.harms, int32(i))
		}
		begins[begun] = int32(i - 1)
		begun += one(last&alone != 0) | s.lex.MayBegin(lastID, id, last, b)
		lastID, last = id, b
	}
	begins[begun] = int32(len(ids) - 1)
	begun += one(last&alone != 0)
	s.candidates, s.begins = candidates[:named], begins[:begun]
	for k := range d.Quotes { // inner ones come later and win
		for i := d.Quotes[k].Tokens.First; i < d.Quotes[k].Tokens.End; i++ {
			quoteOf[i] = int32(k)
		}
	}
}

// least is the least strength of the entries that are looked for: who speaks
// is not a matter of degree.
func (s *scan) least() uint8 { return min(s.strength, DefaultStrength) }

// one returns 1 if b holds, else 0, without a branch.
func one(b bool) int {
	n := 0
	if b {
		n = 1
	}
	return n
}

// matchAll finds the entries of all lists, sentence by sentence. Of entries of
// one kind that begin inside one another the first and longest whose
// conditions hold is kept; attributions choose among theirs later.
func (s *scan) matchAll() {
	tokens := lexicon.Tokens{Doc: s.doc, IDs: s.ids, Bits: s.bits}
	least, sentences, end := s.least(), s.doc.Sentences, 0
	for _, at := range s.begins {
		i := int(at)
		for i >= end {
			end, sentences = sentences[0].Tokens.End, sentences[1:]
		}
		s.matches = s.lex.MatchAt(&tokens, i, end, least, s.matches[:0])
		for _, m := range s.matches {
			s.keep(match{i, i + m.Len, m.Entry, m.Form})
		}
	}
}

// keep keeps a match if its conditions hold.
func (s *scan) keep(hit match) {
	k := s.lex.kinds[hit.Entry.Index]
	if k == kindExcept {
		s.leaveAlone(hit)
		return
	}
	if hit.Entry.Strength < s.strength && k != KindAttribution && k != KindWeasel && k != KindAnonymous { // who speaks is not a matter of degree
		return
	}
	list := s.found[k]
	if k != KindAttribution {
		if n := len(list); n > 0 && list[n-1].End > hit.First {
			return
		}
	}
	if s.allows(hit) && (len(s.exceptions) == 0 || !s.excepted(s.ruleName(k, hit.Entry), s.span(hit.First, hit.End))) {
		if len(list) == cap(list) {
			list = roomFor(list, hit.First, len(s.ids))
		}
		s.found[k] = append(list, hit)
	}
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
