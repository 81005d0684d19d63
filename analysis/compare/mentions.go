package compare

import "askance/analysis/internal/text"

// mention is a name as one account writes it: words [first, end).
type mention struct {
	account    int
	first, end int
	name       int // first word of the name itself, behind ranks and roles
	titled     bool
}

// capitalRuns finds the names of an account: runs of capitalised words. Words
// that only begin a sentence do not count, nor do headlines, where most words
// have capitals.
func (w *work) capitalRuns(a *account) []mention {
	var out []mention
	for _, s := range a.sentences {
		if w.headline(a, s) {
			continue
		}
		for i := s.first; i < s.end; {
			if !w.beginsName(a, s, i) {
				i++
				continue
			}
			end := w.runEnd(a, s, i)
			out = append(out, mention{account: a.index, first: w.office(a, s, i), end: end, name: i})
			i = end
		}
	}
	return out
}

// office returns where the name that goes on at word i begins: two words
// before it in "Secretary of State", "Chief of Staff", which joint leaves out.
func (w *work) office(a *account, s sentence, i int) int {
	if i < s.first+2 || w.form(a, i-1) != "of" || !a.adjacent(i-2) || !a.adjacent(i-1) {
		return i
	}
	if form := w.form(a, i); form != "state" && form != "staff" || !a.capital(i-2) {
		return i
	}
	return i - 2
}

// headline reports whether most words of content in a sentence have capitals.
func (w *work) headline(a *account, s sentence) bool {
	lower, capital := 0, 0
	for i := s.first; i < s.end; i++ {
		switch {
		case w.stop(a, i):
		case a.capital(i):
			capital++
		default:
			lower++
		}
	}
	last := a.doc.Text[s.Span.End-1]
	return capital > 3 && capital > 2*lower && last != '.' && last != '"'
}

func (w *work) stop(a *account, i int) bool { return w.is(a, i, stopWord) }

// capital reports whether word i has a capital.
func (a *account) capital(i int) bool {
	t := a.doc.Tokens[a.words[i].token]
	return t.Kind == text.Word && t.Shape != text.Lower && !isLowerCase(a.text[a.words[i].start])
}

// beginsName reports whether a name may begin at word i: it has a capital
// that does not come from the beginning of its sentence.
func (w *work) beginsName(a *account, s sentence, i int) bool {
	if !w.inName(a, i) || len(w.form(a, i)) == 1 && w.stop(a, i) {
		return false
	}
	if i+1 < s.end && w.is(a, i, title) && a.adjacent(i) && w.inName(a, i+1) {
		return true
	}
	if i > s.first && !a.opens(i) {
		return true
	}
	e := w.words.entries[a.words[i].id]
	if e.capital > 0 && e.capital >= e.lower {
		return true
	}
	// unknown inside sentences: trust it before another capital (Maria Cino)
	return e.lower == 0 && (w.is(a, i, givenName) || i+1 < s.end && a.capital(i+1) && a.adjacent(i))
}

// inName reports whether word i can be part of a name.
func (w *work) inName(a *account, i int) bool {
	form := w.form(a, i)
	return a.capital(i) && !w.is(a, i, calendar) && (len(form) == 1 || !w.stop(a, i) || a.abbreviation(i) || w.is(a, i, title))
}

// abbreviation reports whether word i is written in capitals throughout, as US is.
func (a *account) abbreviation(i int) bool {
	t := a.doc.Tokens[a.words[i].token]
	return t.Shape == text.Upper && t.End-t.Start > 1
}

// opens reports whether a mark, colon or dash stands before word i, after
// which a sentence may begin.
func (a *account) opens(i int) bool {
	t := a.words[i].token
	if t == 0 || int(a.doc.Tokens[t].Start) != int(a.words[i].start) {
		return false
	}
	p := a.doc.Tokens[t-1]
	return p.Kind == text.Mark || p.Kind == text.Punct && a.text[p.Start] != ',' && a.text[p.Start] != '(' && a.text[p.Start] != '.'
}

// adjacent reports whether word i+1 follows word i with nothing but a hyphen,
// a space or the stop of an abbreviation between them.
func (a *account) adjacent(i int) bool {
	if i+1 >= len(a.words) {
		return false
	}
	p, q := a.words[i], a.words[i+1]
	if q.token-p.token > 2 {
		return false
	}
	between := a.text[p.end:q.start]
	switch between {
	case " ", "-", "\u00a0", "\u2010", "\u2011", "&":
		return true
	case ". ", ".\u00a0":
		return p.end-p.start <= 5 && a.abbreviates(i)
	case ".":
		return p.end-p.start == 1
	case "'", "’": // O'Neill
		return p.end-p.start == 1 && !isLowerCase(a.text[p.start]) && !isLowerCase(a.text[q.start])
	}
	return false
}

// abbreviates reports whether the stop behind word i is that of a title or an
// initial rather than of a sentence.
func (a *account) abbreviates(i int) bool {
	return a.words[i].end-a.words[i].start == 1 || a.words[i].title
}

// runEnd returns the end of the name that begins at word i.
func (w *work) runEnd(a *account, s sentence, i int) int {
	end := i + 1
	for end < s.end {
		if a.adjacent(end-1) && w.inName(a, end) {
			end++
			continue
		}
		if n := w.joint(a, s, end); n > 0 {
			end += n
			continue
		}
		if n := a.nickname(end, s.end); n > 0 {
			end += n
			continue
		}
		break
	}
	return end
}

// joint returns how many words from i on go on with the name before them
// although the first has no capital: "de la" in a person's name, "of" behind
// a body (Department of Justice).
func (w *work) joint(a *account, s sentence, i int) int {
	form := w.words.form(a.words[i].id)
	switch form {
	case "al", "el", "de", "la", "van", "von", "der", "den", "bin", "ibn", "ez", "du", "da", "dos", "ben", "abu", "di":
		if a.adjacent(i-1) && i+1 < s.end && a.adjacent(i) {
			if a.capital(i + 1) {
				return 2
			}
			if i+2 < s.end && a.adjacent(i+1) && a.capital(i+2) && len(w.words.form(a.words[i+1].id)) <= 3 {
				return 3
			}
		}
	case "of", "for", "on":
		if !a.adjacent(i-1) || !w.is(a, i-1, body) {
			return 0
		}
		for k := i + 1; k < min(s.end, i+3) && a.adjacent(k-1); k++ {
			if a.capital(k) {
				return k - i + 1
			}
			if w.words.form(a.words[k].id) != "the" {
				break
			}
		}
	}
	return 0
}

// nickname returns 2 where the words at i are a nickname in marks and the name
// going on behind it: William "Mo" Cowan.
func (a *account) nickname(i, end int) int {
	if i+1 >= end || !a.capital(i) || !a.capital(i+1) {
		return 0
	}
	t := a.words[i].token
	if a.words[i-1].token == t-2 && a.words[i+1].token == t+2 &&
		a.doc.Tokens[t-1].Kind == text.Mark && a.doc.Tokens[t+1].Kind == text.Mark {
		return 2
	}
	return 0
}
