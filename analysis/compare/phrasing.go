package compare

import "strings"

// The grammar that the agents view needs: the phrases beside a verb, found by
// closed classes of words and punctuation.

// passAdverbs goes back from word i over adverbs, negations and days.
func (w *work) passAdverbs(a *account, s sentence, i int) int {
	for i >= s.first && (w.adverb(a, i) || w.form(a, i) == "on" && i+1 < s.end && w.is(a, i+1, calendar)) {
		i--
	}
	return i
}

func (w *work) adverb(a *account, i int) bool {
	form := w.form(a, i)
	switch form {
	case "not", "also", "never", "already", "then", "indeed", "previously", "earlier", "later", "today", "yesterday":
		return true
	}
	return strings.HasSuffix(form, "ly") || w.is(a, i, calendar)
}

func (w *work) be(a *account, i int) bool {
	switch w.form(a, i) {
	case "was", "were", "been", "being", "is", "are", "be", "got", "gets", "get":
		return true
	}
	return false
}

func (w *work) auxiliary(a *account, i int) bool {
	switch w.form(a, i) {
	case "has", "have", "had", "having", "will", "would", "may", "might", "could", "can", "must", "should", "not", "to", "did", "does", "do":
		return true
	}
	return false
}

// subject returns the noun phrase that ends at word i, behind the auxiliaries
// and the relative pronoun of its clause.
func (w *work) subject(a *account, s sentence, i int) (wordRange, bool) {
	for i >= s.first && (w.auxiliary(a, i) || w.be(a, i)) {
		i--
	}
	i = w.passAdverbs(a, s, i)
	if i < s.first || !w.closePhrase(a, i) && !relative(w.form(a, i)) {
		return wordRange{}, false
	}
	if relative(w.form(a, i)) {
		if w.form(a, i) != "who" {
			if r, ok := w.earlier(a, s, i); ok {
				return r, true
			}
		}
		i--
	}
	first := w.phraseBefore(a, s, i+1)
	if first > s.first && first <= i && inside(w.form(a, first-1)) { // the raid near Deir Ezzor
		if r, ok := w.earlier(a, s, first); ok {
			return wordRange{r.first, i + 1}, true
		}
	}
	if k := first - 1; k > s.first && w.form(a, k) == "of" && w.closePhrase(a, k) && w.closePhrase(a, k-1) { // dozens of soldiers
		first = min(first, w.phraseBefore(a, s, k))
		if first == k {
			first = k + 1
		}
	}
	return wordRange{first, i + 1}, first <= i && !w.stopped(a, first, i+1)
}

// inside reports whether a preposition puts the phrase behind it inside
// another, which the verb belongs to.
func inside(form string) bool {
	switch form {
	case "near", "in", "at", "from", "by", "on", "outside", "over", "with", "against":
		return true
	}
	return false
}

// stopped reports whether a phrase is function words only, pronouns aside.
func (w *work) stopped(a *account, first, end int) bool {
	for i := first; i < end; i++ {
		if !w.stop(a, i) || pronoun(w.form(a, i)) || w.form(a, i) == "u.s" {
			return false
		}
	}
	return true
}

func pronoun(form string) bool {
	switch form {
	case "he", "she", "they", "it", "we", "i", "you":
		return true
	}
	return false
}

// phraseBefore returns where the noun phrase that ends before word end begins:
// at its determiner, or where something else than its words stands.
func (w *work) phraseBefore(a *account, s sentence, end int) int {
	first := end
	for first > s.first && w.inPhrase(a, first-1) && (first == end || w.closePhrase(a, first-1)) && !a.verbish(first-1) {
		first--
		if form := w.form(a, first); form != "s" && determiner(form) || pronoun(form) {
			break
		}
	}
	return first
}

// earlier returns the nearest phrase before word i whose head is something
// that harm is done with.
func (w *work) earlier(a *account, s sentence, i int) (wordRange, bool) {
	for k := i - 1; k >= max(s.first, i-14); k-- {
		if w.is(a, k, instrument) && !a.partOfWord(k) {
			return wordRange{w.phraseBefore(a, s, k+1), k + 1}, true
		}
	}
	return wordRange{}, false
}

func relative(form string) bool { return form == "which" || form == "that" || form == "who" }

// inPhrase reports whether word i can stand inside a noun phrase.
func (w *work) inPhrase(a *account, i int) bool {
	form := w.form(a, i)
	switch form {
	case "the", "a", "an", "its", "their", "his", "her", "our", "this", "these", "those", "s", "some", "many", "more", "u.s",
		"he", "she", "they", "it", "we", "i", "you", "him", "them", "any", "all", "several", "other", "another":
		return true
	case "said", "says", "told", "added":
		return false
	}
	return !w.stop(a, i)
}

// phraseAfter returns the noun phrase that begins at word i, with a phrase of
// number and "of" before it.
func (w *work) phraseAfter(a *account, s sentence, i int) Place {
	end := i
	for end < s.end && end < i+9 && (end == i || w.closePhrase(a, end-1)) {
		form := w.form(a, end)
		if form == "of" && end > i || (form == "at" || form == "up") && end == i && i+1 < s.end ||
			(form == "least" || form == "than" || form == "to") && end == i+1 && w.stop(a, i) {
			end++
			continue
		}
		if !w.inPhrase(a, end) || end > i && relative(form) {
			break
		}
		if end > i && (a.verbish(end) || pronoun(form)) {
			break
		}
		end++
	}
	for end > i && w.stop(a, end-1) && w.form(a, end-1) != "him" && w.form(a, end-1) != "them" && w.form(a, end-1) != "u.s" && w.form(a, end-1) != "us" {
		end--
	}
	if end == i || i > 0 && !w.closePhrase(a, i-1) {
		return Place{Account: a.index}
	}
	return a.place(i, end)
}

// verbish reports whether word i looks like a verb that ends a noun phrase.
func (a *account) verbish(i int) bool {
	s := a.text[a.words[i].start:a.words[i].end]
	return isLowerCase(s[0]) && !a.hyphened(i) && (strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ed"))
}

// clauseEnds reports whether word i begins another clause.
func (w *work) clauseEnds(a *account, i int) bool {
	if strings.ContainsAny(a.text[a.words[i-1].end:a.words[i].start], ",;:.\"") {
		return true
	}
	switch w.form(a, i) {
	case "and", "but", "which", "that", "who", "when", "while", "after", "before", "because", "as":
		return true
	}
	return false
}

func isIng(form string) bool { return strings.HasSuffix(form, "ing") }

func isIngAt(w *work, a *account, i int) bool {
	return i < len(a.words) && isIng(w.form(a, i))
}

// instrument reports whether a phrase's head, the word before its first
// preposition, is something that harm is done with, rather than somebody.
func (w *work) instrument(a *account, r wordRange) bool {
	head := r.first
	for head+1 < r.end && !inside(w.form(a, head+1)) && w.form(a, head+1) != "of" {
		head++
	}
	return w.is(a, head, instrument)
}

// nominal reads an act told as a noun: the killing of soldiers, a US-led air
// strike against an army position.
func (w *work) nominal(a *account, s sentence, i int) (Deed, bool) {
	d, told := w.nominalSpan(a, s, i, i+1)
	return d, told
}

// nominalSpan reads the agent before and the patient behind the noun at words
// [i, end), and reports whether there is either.
func (w *work) nominalSpan(a *account, s sentence, i, end int) (Deed, bool) {
	none := Place{Account: a.index}
	d := Deed{Place: a.place(i, end), Form: NounDeed, Verb: a.place(i, end), Agent: none, Patient: none}
	if k := w.country(a, max(w.phraseBefore(a, s, i), i-5), i); k >= 0 {
		d.Agent = a.place(k, i)
		d.Start = d.Agent.Start
	}
	if end < s.end {
		switch w.form(a, end) {
		case "of", "on", "against":
			if p := w.phraseAfter(a, s, end+1); !p.Empty() && !w.adverb(a, end+1) {
				d.Patient, d.End = p, p.End
			}
		case "by":
			if p := w.phraseAfter(a, s, end+1); !p.Empty() {
				d.Agent, d.End = p, p.End
			}
		}
	}
	return d, !d.Agent.Empty() || !d.Patient.Empty()
}

// country returns the first word in [first, end) that names a country, or -1.
func (w *work) country(a *account, first, end int) int {
	for k := first; k < end; k++ {
		if w.lex(a, k).country != "" {
			return k
		}
	}
	return -1
}

// object reports whether a thing that is acted on may begin at word i, rather
// than the second part of a compound: "shooting his wife", not "shooting victim".
func (w *work) object(a *account, s sentence, i int) bool {
	if i >= s.end {
		return false
	}
	_, number := w.numberAt(a, s, i)
	return number || w.stop(a, i) || a.capital(i) || w.lex(a, i).country != ""
}
