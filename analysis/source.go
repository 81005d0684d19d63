package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Words that no noun phrase goes across.
const phraseStops = lexicon.Be | lexicon.Have | lexicon.Do | lexicon.Modal | lexicon.Subordinator | lexicon.Relative | lexicon.To | lexicon.Negation

// verbSource fills in the source of a verb: its subject before it, after it
// where it is inverted, the agent of a passive, or the subject that it shares
// with the verb before.
func (s *scan) verbSource(a *attribution, in text.Range, passive bool) {
	if passive {
		if k := s.agent(a.End, in.End); k > 0 {
			a.Source = text.Range{First: k, End: s.nounPhraseEnd(k, in.End)}
		}
		return
	}
	before := s.beforeVerb(a.First, in.First)
	frame := a.Entry.Class.Frame
	if before >= in.First && s.punct(before) == ',' {
		if r := s.subjectEndingAt(before, in.First); r.End > r.First {
			a.Source = r
			return
		}
	}
	if (frame == "any" || frame == "clause") && a.Form != lexicon.Plain && a.Form != lexicon.Ing && s.divides(a.First-1) {
		if end := s.nounPhraseEnd(a.End, in.End); end > a.End && s.subjectLike(a.End, end) && !s.bareClause(a.End, min(in.End, a.End+reach)) {
			a.Source, a.Inverted = text.Range{First: a.End, End: s.withApposition(end, in.End)}, true
			return
		}
	}
	if before >= in.First {
		a.Source = s.subjectEndingAt(before, in.First)
	}
	if a.Source.End > a.Source.First {
		a.Final = s.closesOff(a, in)
		return
	}
	if n := len(s.attributions); n > 0 && s.attributions[n-1].Sentence == a.Sentence && s.sharesSubject(a, before) {
		a.Source = s.attributions[n-1].Source
		return
	}
	if a.Form == lexicon.Ing || s.is(a.First-1, lexicon.To) || s.sharesSubject(a, before) {
		a.Source = s.clauseSubject(a.First, in.First)
	}
}

// divides reports whether token i is a comma, a mark or a dash.
func (s *scan) divides(i int) bool {
	c := s.punct(i)
	return c == ',' || s.isMark(i) || s.dash(i)
}

// subjectLike reports whether a noun phrase names somebody who can speak.
func (s *scan) subjectLike(first, end int) bool {
	for i := first; i < end; i++ {
		if s.is(i, lexicon.Person|lexicon.Body|lexicon.Place|lexicon.PersonPronoun) || s.capital(i) && !s.is(i, lexicon.Time|lexicon.Preposition|lexicon.Det|lexicon.Possessive|lexicon.CommonAdjective) {
			return true
		}
		if s.doc.LowerCased && s.isWord(i) && s.bits[i] == 0 { // a name, for all that can be seen
			return true
		}
	}
	return false
}

// beforeVerb returns the last token before the verb group that ends with the
// verb at token i: auxiliaries and adverbs are passed over.
func (s *scan) beforeVerb(i, lo int) int {
	k := i - 1
	for k >= lo && (s.is(k, lexicon.Be|lexicon.Have|lexicon.Do|lexicon.Modal|lexicon.Negation) ||
		s.is(k, lexicon.AdverbWord) && !s.is(k, lexicon.Quantifier) || s.is(k, lexicon.Time) && !s.capital(k) ||
		s.isWord(k) && hasSuffix(s.word(k), "ly") && !s.capital(k) && !s.is(k, lexicon.NounWord)) {
		k--
	}
	if when := s.timeBefore(k, lo); when < k {
		return s.beforeVerb(when+1, lo)
	}
	return k
}

// timeBefore returns the token before a time adverbial that ends at token k
// ("in December", "on Friday", "last week"), or k.
func (s *scan) timeBefore(k, lo int) int {
	p := k
	for p > lo && s.is(p, lexicon.Time) {
		p--
	}
	if p == k || p <= lo || !s.is(p, lexicon.Preposition) || s.word(p) == "of" {
		if p < k && p > lo && s.capital(k) && (s.isWord(p) && !s.is(p, lexicon.Preposition)) && s.is(k, lexicon.Time) {
			return p // Hutchinson Tuesday said
		}
		return k
	}
	return p - 1
}

// sharesSubject reports whether the verb goes on from another: "said that … and added".
func (s *scan) sharesSubject(a *attribution, before int) bool {
	return s.is(before, lexicon.Coordinator) || s.punct(before) == ',' || a.Form == lexicon.Ing
}

// closesOff reports whether the words before the source are the content:
// "…, X said".
func (s *scan) closesOff(a *attribution, in text.Range) bool {
	p := a.Source.First - 1
	if p < in.First { // "Well, which is it?" X asked.
		return s.isMark(p) && s.doc.Tokens[p+1].Break == 0 && !s.clauseAfter(a.End, in.End)
	}
	if !(s.punct(p) == ',' || s.isMark(p) || s.dash(p)) {
		return false
	}
	if a.End >= in.End {
		return true
	}
	k := a.End
	if s.is(k, lexicon.Time|lexicon.Preposition) || s.punct(k) != 0 && s.punct(k) != ':' && !s.isMark(k) {
		return true
	}
	return s.isMark(p) && !s.clauseAfter(k, in.End)
}

// subjectEndingAt returns the noun phrase that ends at token j, with its
// apposition: "Samantha Power, the ambassador to the United Nations,".
func (s *scan) subjectEndingAt(j, lo int) text.Range {
	if s.punct(j) == ',' {
		open := j - 1
		for open > lo && open > j-30 && s.punct(open) != ',' && !s.isMark(open) {
			open--
		}
		if open <= lo || s.punct(open) != ',' || !s.isWord(open-1) || s.is(open+1, lexicon.Coordinator|lexicon.Subordinator) && !s.is(open+1, lexicon.Relative) {
			return text.Range{}
		}
		r := s.nounPhraseBefore(open-1, lo)
		if r.End == r.First || !s.subjectLike(r.First, r.End) {
			return text.Range{}
		}
		if !s.is(open+1, lexicon.Preposition) { // X, in a statement, said
			r.End = j
		}
		return r
	}
	if s.is(j, lexicon.Relative) {
		p := j - 1
		if s.punct(p) == ',' {
			p--
		}
		if p >= lo && s.isWord(p) && !s.is(p, lexicon.Preposition) && (!s.is(p, lexicon.VerbWord) || s.nominal(p) || s.capital(p)) {
			return s.nounPhraseBefore(p, lo)
		}
		return text.Range{}
	}
	r := s.nounPhraseBefore(j, lo)
	// "the U.S. ambassador to the United Nations, Samantha Power": a name after a role
	if p := r.First - 1; r.End > r.First && s.punct(p) == ',' && p-1 >= lo && (s.capital(r.First) || s.doc.LowerCased) && s.isWord(p-1) {
		role := s.nounPhraseBefore(p-1, lo)
		if role.End > role.First && role.End-role.First > 1 && s.hasRole(role) && !s.is(role.End-1, lexicon.PluralNoun) && !s.hasRole(r) {
			r.First = role.First
		}
	}
	return r
}

func (s *scan) hasRole(r text.Range) bool {
	for i := r.First; i < r.End; i++ {
		if s.is(i, lexicon.Person|lexicon.TitleWord) {
			return true
		}
	}
	return false
}

// nounPhraseBefore returns the noun phrase whose last token is j, empty if
// there is none. It does not look before token lo.
func (s *scan) nounPhraseBefore(j, lo int) text.Range {
	none := text.Range{First: j, End: j}
	if j < lo {
		return none
	}
	if s.is(j, lexicon.PersonPronoun|lexicon.SubjectPronoun) && !s.is(j, lexicon.Relative) {
		return text.Range{First: j, End: j + 1}
	}
	if s.punct(j) == ')' { // the Central Command (CENTCOM)
		open := j
		for open > lo && open > j-8 && s.punct(open) != '(' {
			open--
		}
		if s.punct(open) != '(' || open <= lo {
			return none
		}
		r := s.nounPhraseBefore(open-1, lo)
		if r.End > r.First {
			r.End = j + 1
		}
		return r
	}
	if s.punct(j) == '.' && j > lo && s.doc.Tokens[j].Glued && s.capital(j-1) { // John G. Roberts Jr. spoke
		r := s.nounPhraseBefore(j-1, lo)
		if r.End > r.First {
			r.End = j + 1
		}
		return r
	}
	if !s.isWord(j) && s.doc.Tokens[j].Kind != text.Number || s.bits[j]&(phraseStops|lexicon.Preposition|lexicon.Coordinator|lexicon.Article|lexicon.Possessive) != 0 && s.bits[j]&(lexicon.Quantifier|lexicon.Person) == 0 {
		return none
	}
	k := j
	for k > lo && k > j-24 && s.extendsBack(k, lo) {
		k--
	}
	for k < j && (s.is(k, lexicon.Coordinator|lexicon.AdverbWord|lexicon.Preposition) && !s.is(k, lexicon.Det) || s.punct(k) != 0) {
		k++
	}
	return text.Range{First: k, End: j + 1}
}

// extendsBack reports whether the token before k belongs to the noun phrase
// that has been followed back to k.
func (s *scan) extendsBack(k, lo int) bool {
	p := k - 1
	if s.doc.Tokens[k].Break == 2 {
		return false
	}
	opener := s.is(k, lexicon.Article|lexicon.Possessive) || s.is(k, lexicon.Det) && !s.is(k, lexicon.AdverbWord)
	b := s.bits[p]
	switch {
	case s.isMark(p):
		return false
	case s.punct(p) != 0:
		switch s.punct(p) {
		case '&', '/':
			return true
		case '.': // an initial, Mr.
			return s.doc.Tokens[p].Glued && s.isWord(p-1) && s.capital(p-1) && len(s.word(p-1)) <= 5 && s.capital(k)
		}
		return false
	case b&lexicon.CliticS != 0:
		return true
	case b&lexicon.Preposition != 0 && b&lexicon.Subordinator == 0 && b&lexicon.To == 0 || s.word(p) == "to":
		if p-1 < lo || !s.isWord(p-1) || s.bits[p-1]&(phraseStops|lexicon.Preposition|lexicon.Article) != 0 {
			return false
		}
		switch s.word(p) {
		case "of":
			return s.bits[p-1]&(lexicon.LightVerb|lexicon.ThirdVerb|lexicon.PastVerb) == 0 || s.bits[p-1]&lexicon.NounWord != 0
		case "for", "at", "in", "with", "from", "on":
			return s.is(p-1, lexicon.Person|lexicon.Body)
		case "to":
			return s.is(p-1, lexicon.Person|lexicon.Body|lexicon.TitleWord)
		case "by":
			return s.is(p-1, lexicon.Document)
		}
		return false
	case b&phraseStops != 0:
		return false
	case opener: // nothing but a preposition or a possessor goes before the, a, his
		return false
	case b&lexicon.Coordinator != 0:
		w := s.word(p)
		return w == "and" && p-1 >= lo && s.isWord(p-1) &&
			(s.capital(k) && s.capital(p-1) || s.is(p-1, lexicon.Person|lexicon.Body|lexicon.CommonAdjective) && !s.is(p-1, lexicon.LightVerb)) &&
			s.bits[p-1]&lexicon.ObjectPronoun == 0
	case b&(lexicon.SubjectPronoun|lexicon.ObjectPronoun) != 0 && b&lexicon.Possessive == 0:
		return false
	case b&lexicon.AdverbWord != 0 && b&(lexicon.CommonAdjective|lexicon.Det) == 0:
		return false
	case b&lexicon.Time != 0 && !s.is(p, lexicon.CommonAdjective):
		return false
	case b&(lexicon.PastVerb|lexicon.PartVerb|lexicon.ThirdVerb|lexicon.BaseVerb|lexicon.IngVerb) != 0 && b&(lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.TitleWord|lexicon.CommonAdjective) == 0:
		return s.capital(p) && !s.sentenceStart(p) || s.nominal(p)
	}
	return true
}

// nounPhraseEnd returns the token after the noun phrase that begins at token
// i, or i if none does.
func (s *scan) nounPhraseEnd(i, stop int) int {
	if i >= stop {
		return i
	}
	if s.is(i, lexicon.SubjectPronoun|lexicon.ObjectPronoun) && !s.is(i, lexicon.Possessive|lexicon.Det) {
		return i + 1
	}
	k, head := i, false
	for k < stop && k < i+24 {
		b := s.bits[k]
		t := s.doc.Tokens[k]
		switch {
		case t.Kind == text.Number:
			head = true
		case t.Kind != text.Word:
			c := s.punct(k)
			if c == '&' || c == '$' && t.Kind == text.Punct || c == '.' && t.Glued && s.capital(k-1) && len(s.word(k-1)) <= 5 && s.capital(k+1) {
				break
			}
			if c == '(' && head {
				for n := k; n < stop && n < k+8; n++ {
					if s.punct(n) == ')' {
						return n + 1
					}
				}
			}
			return s.headed(i, k, head)
		case b&lexicon.CliticS != 0:
			if !head {
				return i
			}
			head = false
		case b&(lexicon.Article|lexicon.Possessive) != 0:
			if k > i && !s.is(k-1, lexicon.Preposition) {
				return s.headed(i, k, head)
			}
		case b&(phraseStops) != 0 && b&(lexicon.Det) == 0:
			return s.headed(i, k, head)
		case b&lexicon.Coordinator != 0:
			if !(s.word(k) == "and" && head && s.capital(k-1) && s.capital(k+1)) {
				return s.headed(i, k, head)
			}
		case b&lexicon.Preposition != 0:
			if !(s.word(k) == "of" && head && k+1 < stop && s.isWord(k+1) && !s.is(k+1, phraseStops)) &&
				!((s.word(k) == "to" || s.word(k) == "for") && head && s.is(k-1, lexicon.Person) && s.is(k+1, lexicon.Article)) {
				return s.headed(i, k, head)
			}
			head = false
		case b&(lexicon.SubjectPronoun|lexicon.ObjectPronoun) != 0 && b&lexicon.Det == 0, b&lexicon.Time != 0 && k > i && b&lexicon.CommonAdjective == 0:
			return s.headed(i, k, head)
		case b&lexicon.AdverbWord != 0 && b&(lexicon.CommonAdjective|lexicon.Det) == 0:
			if k > i && head {
				return s.headed(i, k, head)
			}
		case head && b&lexicon.VerbWord != 0 && b&(lexicon.NounWord|lexicon.Person|lexicon.Body|lexicon.TitleWord) == 0 && !s.capital(k):
			return s.headed(i, k, head)
		default:
			head = true
		}
		k++
	}
	return s.headed(i, k, head)
}

func (s *scan) headed(i, k int, head bool) int {
	if head || k > i+1 {
		return k
	}
	if k == i+1 && s.is(i, lexicon.Det|lexicon.Quantifier) {
		return k
	}
	return i
}

// withApposition takes the words between commas after a noun phrase into it:
// "said Vitaly Churkin, the Russian envoy, …".
func (s *scan) withApposition(end, stop int) int {
	if s.punct(end) != ',' || end+1 >= stop {
		return end
	}
	if !s.is(end+1, lexicon.Article|lexicon.Possessive|lexicon.TitleWord|lexicon.CommonAdjective) && s.word(end+1) != "who" {
		return end
	}
	for k := end + 1; k < stop && k < end+25; k++ {
		if s.punct(k) == ',' || k+1 == stop {
			if k+1 == stop && s.punct(k) == 0 {
				return stop
			}
			return k
		}
	}
	return end
}

// agent returns the first token of a by-phrase that begins at token i or
// after an adverb there, or 0.
func (s *scan) agent(i, stop int) int {
	for k := i; k < stop && k < i+6; k++ {
		if s.word(k) == "by" {
			if s.is(k+1, lexicon.Time) || !s.isWord(k+1) && s.punct(k+1) != 0 {
				return 0
			}
			return k + 1
		}
		if s.punct(k) != 0 {
			return 0
		}
	}
	return 0
}

// clauseSubject returns the subject of the clause that the verb at token i
// depends on: the noun phrase before the first finite verb of the sentence.
func (s *scan) clauseSubject(i, lo int) text.Range {
	for k := max(lo+1, i-reach); k < i; k++ {
		if s.quoteOf[k] >= 0 || !s.finite(k) || s.is(k, lexicon.Relative) {
			continue
		}
		before := s.beforeVerb(k, lo)
		if before < lo {
			continue
		}
		if r := s.subjectEndingAt(before, lo); r.End > r.First {
			return r
		}
	}
	return text.Range{}
}

// phraseSource fills in the source of a phrase such as "according to": the
// noun phrase after it.
func (s *scan) phraseSource(a *attribution, in text.Range) {
	switch s.word(a.End - 1) {
	case "to", "by", "of", "with", "per", "citing", "quoting", "Citing", "Quoting":
		end := s.nounPhraseEnd(a.End, in.End)
		for end < in.End-1 && end > a.End && s.is(end, lexicon.Preposition) && (s.word(end) == "from" || s.word(end) == "at" || s.word(end) == "for" || s.word(end) == "in") && end < a.End+12 {
			next := s.nounPhraseEnd(end+1, in.End)
			if next == end+1 || s.is(end+1, lexicon.Time) {
				break
			}
			end = next
		}
		a.Source = text.Range{First: a.End, End: end}
		a.Final = a.First > in.First
		return
	}
	if before := s.beforeVerb(a.First, in.First); before >= in.First {
		a.Source = s.subjectEndingAt(before, in.First)
	}
}
