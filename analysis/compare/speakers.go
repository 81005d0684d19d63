package compare

import (
	"cmp"
	"slices"
	"strings"

	"askance/analysis"
)

// located is a mention of a person.
type located struct {
	p *person
	mention
}

// locate sorts the persons' mentions by account and place.
func (w *work) locate() {
	w.located = make([][]located, len(w.accounts))
	for _, p := range w.persons {
		for _, m := range p.mentions {
			w.located[m.account] = append(w.located[m.account], located{p, m})
		}
	}
	for _, all := range w.located {
		slices.SortFunc(all, func(l, k located) int { return cmp.Compare(l.end, k.end) })
	}
	w.holders = make([]map[int32]*person, len(w.accounts))
	for _, a := range w.accounts {
		w.holders[a.index] = w.offices(a)
	}
}

// mentionsIn returns the mentions of persons inside words [first, end).
func (w *work) mentionsIn(a *account, first, end int) []located {
	all := w.located[a.index]
	i, _ := slices.BinarySearchFunc(all, first+1, func(l located, at int) int { return cmp.Compare(l.end, at) })
	k := i
	for k < len(all) && all[k].name < end {
		k++
	}
	return all[i:k]
}

// personIn returns the person whom a source names first, unless the name only
// tells whose office, campaign or aide it is.
func (w *work) personIn(a *account, first, end int) *person {
	for _, m := range w.mentionsIn(a, first, end) {
		if !w.attributive(a, m, end) {
			return m.p
		}
	}
	return nil
}

// attributive reports whether a name goes with the noun behind it: Obama's
// campaign, a Romney adviser.
func (w *work) attributive(a *account, m located, end int) bool {
	if m.end >= end {
		return false
	}
	if w.form(a, m.end) == "s" {
		return true
	}
	return a.adjacent(m.end-1) && !w.stop(a, m.end) && m.end-m.name == 1
}

// canSpeak reports whether a source without a person's name is somebody who
// can speak: it has a name in it or a word for a speaker.
func (w *work) canSpeak(a *account, first, end int) bool {
	for i := first; i < end; i++ {
		if w.is(a, i, speaker) || w.lex(a, i).country != "" || a.capital(i) && !w.stop(a, i) && w.words.name(a.words[i].id) {
			return true
		}
	}
	return false
}

// headStems returns the stems by which two accounts' sources are held to be
// the same: the words of content up to the first preposition, comma or
// bracket.
func (w *work) headStems(a *account, first, end int) []string {
	var out []string
	for i := first; i < end; i++ {
		if i > first && strings.ContainsAny(a.text[a.words[i-1].end:a.words[i].start], ",(") {
			break
		}
		form := w.form(a, i)
		if preposition(form) && len(out) > 0 {
			break
		}
		if x := a.words[i]; x.stem != noStem && !w.words.is(x.id, stopWord) || form == "u.s" {
			switch form {
			case "senior", "top", "high", "ranking", "several", "other", "many", "some":
			default:
				out = append(out, w.words.form(max(x.stem, 0)))
			}
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > 2 {
		out = slices.DeleteFunc(out, func(s string) bool { return s == "u.s" })
	}
	if len(out) == 1 && document(out[0]) {
		return nil // one account's statement is not another's
	}
	return out
}

func document(stem string) bool {
	switch stem {
	case "statement", "report", "letter", "poll", "document", "article", "study", "survey", "memo", "source", "witness":
		return true
	}
	return false
}

func preposition(form string) bool {
	switch form {
	case "of", "in", "for", "at", "on", "with", "from", "who", "by", "to", "that", "which":
		return true
	}
	return false
}

// sourceName is how a source is called: its words up to the first comma or
// bracket, without an article.
func sourceName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if i := strings.IndexAny(s, ",("); i > 2 {
		s = strings.TrimSpace(s[:i])
	}
	for _, article := range [...]string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}

// side returns the country that a source speaks for, or "".
func (w *work) side(a *account, s analysis.Span) string {
	first, end := a.wordsIn(s)
	l := lists()
	for i := first; i < end; i++ {
		form := w.form(a, i)
		if c := w.lex(a, i).country; c != "" {
			return countryName(c)
		}
		if i+1 < end && form == "united" && w.form(a, i+1) == "states" {
			return countryName("u.s")
		}
		if c := l.sides[form]; c != "" {
			return countryName(c)
		}
		if i+1 < end {
			if c := l.sides[form+" "+w.form(a, i+1)]; c != "" {
				return countryName(c)
			}
		}
	}
	return ""
}
