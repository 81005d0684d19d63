package analysis

import (
	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

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
	if before >= in.First && (s.punct(before) == ',' || s.dash(before)) {
		if a.Form == lexicon.Ing {
			a.Source = s.ownClause(before, in.First)
		}
		if a.Source.End == a.Source.First {
			a.Source = s.subjectEndingAt(before, in.First)
		}
		if a.Source.End > a.Source.First {
			return
		}
	}
	if (a.Frame == frameAny || a.Frame == frameClause) && a.Form != lexicon.Plain && a.Form != lexicon.Ing && (s.divides(a.First-1) || s.opensLine(a, in)) {
		if end := s.nounPhraseEnd(a.End, in.End); end > a.End && s.subjectLike(a.End, end) && !s.bareClause(a.End, min(in.End, a.End+reach)) {
			a.Source, a.Inverted = text.Range{First: a.End, End: s.withApposition(end, in.End)}, true
			return
		}
	}
	if before >= in.First {
		a.Source = s.subjectEndingAt(before, in.First)
		if p := a.Source.First - 1; a.Form == lexicon.Ing && s.is(p, lexicon.Issue) && s.hasEvidence(a.Source) { // released a statement saying
			if r := s.subjectEndingAt(s.beforeVerb(p, in.First), in.First); r.End > r.First {
				a.Source = r
			}
		}
	}
	if a.Source.End > a.Source.First {
		a.Final = s.closesOff(a, in)
		return
	}
	n := len(s.attributions)
	for n > 1 && s.attributions[n-1].Frame == frameNoun && s.attributions[n-2].Sentence == a.Sentence { // denied the claims and called them mad
		n--
	}
	if n > 0 && s.attributions[n-1].Sentence == a.Sentence && s.sharesSubject(a, before) &&
		!(a.Form == lexicon.Ing && s.is(s.beforeVerb(s.attributions[n-1].First, in.First), lexicon.Relative)) { // not of "those who blamed him, saying"
		a.Source = s.attributions[n-1].Source
		return
	}
	switch {
	case a.Form == lexicon.Ing && before <= in.First+1 && !s.is(before, lexicon.Coordinator):
		a.Source = s.mainSubject(a.End, in)
	case a.Form == lexicon.Ing && s.is(before, lexicon.Preposition|lexicon.Subordinator):
		a.Source = s.nearestSubject(before, in.First)
	}
	if a.Source.End == a.Source.First && (a.Form == lexicon.Ing || s.is(a.First-1, lexicon.To) || s.sharesSubject(a, before)) {
		a.Source = s.clauseSubject(a.First, in.First)
	}
}

// opensLine reports whether a sentence begins with the cue, a name and a colon:
// Added Quayle: "It is late."
func (s *scan) opensLine(a *attribution, in text.Range) bool {
	if a.First != in.First || !s.capital(a.End) {
		return false
	}
	end := s.nounPhraseEnd(a.End, in.End)
	return s.punct(end) == ':'
}

// divides reports whether token i is a comma, a mark or a dash.
func (s *scan) divides(i int) bool {
	c := s.punct(i)
	return c == ',' || s.isMark(i) || s.dash(i)
}

// beforeVerb returns the last token before the verb group that ends with the
// verb at token i: auxiliaries and adverbs are passed over.
func (s *scan) beforeVerb(i, lo int) int {
	k := i - 1
	for k >= lo && (s.is(k, lexicon.Be|lexicon.Have|lexicon.Do|lexicon.Modal|lexicon.Negation) ||
		s.is(k, lexicon.AdverbWord) && !s.is(k, lexicon.Quantifier) || s.is(k, lexicon.Time) && !s.capital(k) ||
		s.isWord(k) && hasSuffix(s.word(k), "ly") && !s.capital(k) && !s.is(k, lexicon.NounWord|lexicon.Person|lexicon.Body)) {
		k--
	}
	switch {
	case k > lo && k < i-1 && s.is(k+1, lexicon.Time) && s.word(k) == "this": // the court this month ruled
		k--
	case k > lo && s.is(k, lexicon.CliticS) && s.is(k-1, lexicon.SubjectPronoun): // he's sought, who's called for
		k--
	case k > lo && s.word(k) == "course" && s.word(k-1) == "of": // they of course deny it
		k -= 2
	case k > lo && s.word(k) == "far" && (s.word(k-1) == "so" || s.word(k-1) == "thus"): // the port has so far refused
		return s.beforeVerb(k-1, lo)
	}
	if when := s.timeBefore(k, lo); when < k {
		return s.beforeVerb(when+1, lo)
	}
	if k-1 > lo && k == i-1 && s.is(k, lexicon.To) && s.linking(k-1) { // he continues to insist
		return s.beforeVerb(k-1, lo)
	}
	return k
}

// timeBefore returns the token before a time adverbial that ends at token k
// ("in December", "on Friday", "last week"), or k.
func (s *scan) timeBefore(k, lo int) int {
	p := k
	for p > lo && (s.is(p, lexicon.Time) || s.year(p) || s.doc.Tokens[p].Kind == text.Number && s.is(p-1, lexicon.Time)) {
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

// answersFor reports whether what follows a phrase for a source is one: not
// whom somebody spoke to in an interview, nor the grounds that somebody cites.
func (s *scan) answersFor(a *attribution) bool {
	switch s.word(a.End - 1) {
	case "with":
		return false
	case "citing", "quoting", "Citing", "Quoting":
		return s.speaks(a.Source) || s.hasEvidence(a.Source)
	}
	return true
}

// teller returns the source of the cue before a in its sentence, or the
// subject of the clause before it.
func (s *scan) teller(a *attribution, in text.Range) text.Range {
	if n := len(s.attributions); n > 0 && s.attributions[n-1].Sentence == a.Sentence {
		return s.attributions[n-1].Source
	}
	return s.clauseSubject(a.First, in.First)
}

// year reports whether token i is a number of four digits.
func (s *scan) year(i int) bool {
	t := s.doc.Tokens[i]
	return t.Kind == text.Number && t.End-t.Start == 4
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
		if s.punct(p-1) == '.' && a.End < in.End-1 && !s.is(a.End, lexicon.Time) { // "It is late." X asked them to leave.
			return false
		}
		return s.isMark(p) && s.doc.Tokens[p+1].Break == 0 && !s.clauseAfter(a.End, in.End)
	}
	if !(s.punct(p) == ',' || s.isMark(p) || s.dash(p)) || s.isMark(p) && s.qualified(p) {
		return false
	}
	if a.End >= in.End {
		return true
	}
	k := a.End
	if s.is(a.First-1, lexicon.Relative) || s.is(k, lexicon.To) && s.is(k+1, lexicon.BaseVerb|lexicon.Be|lexicon.Have|lexicon.Do) {
		return false // "…" people who claim; "…" aides vow to do it
	}
	if s.is(k, lexicon.Time|lexicon.Preposition) || s.punct(k) != 0 && s.punct(k) != ':' && !s.isMark(k) {
		return true
	}
	return s.isMark(p) && !s.clauseAfter(k, in.End)
}

// openingBefore returns the comma or dash that opens the words which the one at
// token j closes, or lo.
func (s *scan) openingBefore(j, lo int) int {
	dash := s.dash(j)
	for k := j - 1; k > lo && k > j-30 && !s.isMark(k); k-- {
		if dash && s.dash(k) || !dash && s.punct(k) == ',' {
			return k
		}
	}
	return lo
}

// subjectEndingAt returns the noun phrase that ends at token j, with its
// apposition: "Samantha Power, the ambassador to the United Nations,".
func (s *scan) subjectEndingAt(j, lo int) text.Range {
	if s.punct(j) == ',' || s.dash(j) {
		return s.subjectBeforeAside(j, lo)
	}
	if s.is(j, lexicon.Relative) {
		p := j - 1
		if p > lo && s.word(j) == "whom" && s.word(p) == "of" && s.is(p-1, lexicon.Quantifier|lexicon.NumberWord|lexicon.Det) { // many of whom say
			return text.Range{First: p - 1, End: j + 1}
		}
		if s.punct(p) == ',' {
			p--
		}
		if p >= lo && s.isWord(p) && !s.is(p, lexicon.Preposition) && (!s.is(p, lexicon.VerbWord) || s.nominal(p) || s.capital(p)) {
			r := s.nounPhraseBefore(p, lo)
			if s.word(j) == "who" {
				r = s.behind(r, lo)
			}
			r.First = s.antecedent(r, s.word(j) == "who")
			return r
		}
		return text.Range{}
	}
	r := s.relativised(s.postmodified(s.nounPhraseBefore(j, lo), lo), lo)
	// "the U.S. ambassador to the United Nations, Samantha Power": a name after a role
	if p := r.First - 1; r.End > r.First && s.punct(p) == ',' && p-1 >= lo && (s.capital(r.First) || s.doc.LowerCased) && s.isWord(p-1) {
		role := s.nounPhraseBefore(p-1, lo)
		if role.End-role.First > 1 && s.is(s.head(role), lexicon.Person|lexicon.TitleWord) && !s.is(role.End-1, lexicon.PluralNoun) && !s.hasRole(r) {
			r.First = role.First
		}
	}
	return s.inList(r, lo)
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
		if s.punct(k) != 0 || k > i && s.is(k, lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Relative|lexicon.PartVerb) {
			return 0
		}
	}
	return 0
}

// clauseSubject returns the subject of the clause that the verb at token i
// depends on: the noun phrase before the first finite verb of the sentence.
func (s *scan) clauseSubject(i, lo int) text.Range {
	for k := max(lo+1, i-reach); k < i; k++ {
		if r := s.subjectOf(k, lo); r.End > r.First {
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
		if !s.answersFor(a) {
			a.Source = s.teller(a, in)
		}
		return
	}
	if before := s.beforeVerb(a.First, in.First); before >= in.First {
		a.Source = s.subjectEndingAt(before, in.First)
	}
}
