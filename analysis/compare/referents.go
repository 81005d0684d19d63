package compare

import (
	"cmp"
	"slices"
)

// Whom a source means that does not name the person: an office, words behind a
// name, a pronoun.

// offices maps the stems of the ranks that an account gives to one person only
// to that person: where only President Obama is named, he is the president.
func (w *work) offices(a *account) map[int32]*person {
	out := map[int32]*person{}
	for _, l := range w.located[a.index] {
		for i := l.first; i < l.name; i++ {
			if !w.rank(a, i) || i > l.first && w.lesser(a, i-1) {
				continue
			}
			stem := a.words[i].stem
			if p, ok := out[stem]; ok && p != l.p {
				out[stem] = nil
			} else {
				out[stem] = l.p
			}
		}
	}
	for _, m := range w.runs[a.index] { // somebody else has the rank
		if len(w.mentionsIn(a, m.first, m.end)) > 0 {
			continue
		}
		for i := m.first; i+1 < m.end; i++ {
			if w.rank(a, i) {
				out[a.words[i].stem] = nil
			}
		}
	}
	return out
}

// rank reports whether word i is a rank or role that always is one.
func (w *work) rank(a *account, i int) bool { return w.is(a, i, title) && !w.is(a, i, weakTitle) }

// lesser reports whether word i makes another office of the one behind it.
func (w *work) lesser(a *account, i int) bool {
	switch w.form(a, i) {
	case "vice", "deputy", "former", "ex", "assistant", "acting":
		return true
	}
	return false
}

// holder returns the person whom the words "the president" mean in an account,
// or nil.
func (w *work) holder(a *account, first, end int) *person {
	general := end-first == 3 && w.form(a, first+2) == "general" // the attorney general
	if (end-first == 2 || general) && w.form(a, first) == "the" && w.rank(a, first+1) {
		return w.holders[a.index][a.words[first+1].stem]
	}
	return nil
}

// apposed returns the person whom a source says more of: Jack Levin, the chief
// executive of yFrog.
func (w *work) apposed(a *account, first int) *person {
	if first == 0 || a.text[a.words[first-1].end:a.words[first].start] != ", " {
		return nil
	}
	if near := w.mentionsIn(a, first-1, first); len(near) == 1 && near[0].end == first {
		return near[0].p
	}
	return nil
}

// whole returns a source with the whole of the person's name that it begins
// inside.
func (w *work) whole(a *account, source Place) Place {
	first, end := a.wordsIn(source.Span)
	if first == end {
		return source
	}
	for _, l := range w.mentionsIn(a, first, end) {
		source.Start = min(source.Start, int(a.words[l.first].start))
	}
	return source
}

// antecedentOf returns whom a source means that is a pronoun. Of "he" and "she"
// it is the only person whom the sentence, or else the one before, has named
// by then; of "it" and "they" what the sentence begins with. Other sources it
// returns whole.
func (w *work) antecedentOf(a *account, source Place) Place {
	at := a.wordAt(source.Start)
	if source.Empty() || at == len(a.words) {
		return source
	}
	switch w.form(a, at) {
	case "he", "she":
		if l, ok := w.lastPerson(a, at); ok {
			return a.place(l.first, l.end)
		}
	case "it", "they":
		if m, ok := w.opening(a, at); ok {
			return a.place(m.first, m.end)
		}
	default:
		return w.whole(a, source)
	}
	return source
}

// lastPerson returns the mention of the only person named before word at, in
// its sentence or, where that names nobody by then, in the one before.
func (w *work) lastPerson(a *account, at int) (located, bool) {
	for k := a.sentenceAt(at); k >= max(0, a.sentenceAt(at)-1); k-- {
		named := w.mentionsIn(a, a.sentences[k].first, min(at, a.sentences[k].end))
		if len(named) > 0 {
			other := slices.ContainsFunc(named, func(l located) bool { return l.p != named[0].p })
			return named[0], !other
		}
	}
	return located{}, false
}

// opening returns the name that the sentence of word at begins with.
func (w *work) opening(a *account, at int) (mention, bool) {
	s, runs := a.sentences[a.sentenceAt(at)], w.runs[a.index]
	i, _ := slices.BinarySearchFunc(runs, s.first, func(m mention, first int) int { return cmp.Compare(m.first, first) })
	if i < len(runs) && runs[i].first <= s.first+1 && runs[i].end <= at {
		return runs[i], true
	}
	return mention{}, false
}
