package compare

import (
	"cmp"
	"slices"
	"strings"

	"askance/analysis"
)

// Source is a row of the sources view: somebody who is given the word.
type Source struct {
	Name  string
	Side  string    // the country that the source speaks for, or ""
	Named bool      // a person or a body; false where the name is withheld
	Heard [][]Heard // by account, in order of the text
}

// Heard is one attribution to a source.
type Heard struct {
	Place         // the words that name the source
	Cue     Place //
	Content Place // the words attributed, or empty
	Stance  analysis.Stance
	Words   int // how many words are attributed
}

// sources lists who speaks in the accounts: those first whom several give the
// word, and whose cues differ in stance.
func (w *work) sources() []Source {
	rows := map[string]*Source{}
	var order []string
	for _, a := range w.order {
		var last turn
		known := surnamesHeard{}
		for _, t := range a.tags {
			if t.Kind != analysis.KindAttribution || t.Source.Empty() {
				continue
			}
			t.Source = w.whole(a, Place{a.index, a.speaking(t.Source)}).Span
			key, name, ok := w.speaker(a, t, last)
			if !ok {
				continue
			}
			key = known.full(key, name)
			row := rows[key]
			if row == nil {
				row = &Source{Name: name, Named: !a.anonymous(t.Source), Heard: make([][]Heard, len(w.accounts))}
				rows[key] = row
				order = append(order, key)
			}
			row.Side = cmp.Or(row.Side, w.side(a, t.Source))
			row.Heard[a.index] = append(row.Heard[a.index], w.heard(a, t))
			last = turn{key: key, end: t.Source.End}
		}
	}
	var out []Source
	for _, key := range order {
		out = append(out, *rows[key])
	}
	slices.SortStableFunc(out, func(s, t Source) int {
		return cmp.Or(cmp.Compare(t.used(), s.used()), cmp.Compare(t.stances(), s.stances()), cmp.Compare(t.count(), s.count()),
			compareRows(s.Heard, t.Heard, func(h Heard) Place { return h.Place }))
	})
	return out
}

func (w *work) heard(a *account, t analysis.Tag) Heard {
	h := Heard{Place: Place{a.index, t.Source}, Cue: Place{a.index, t.Span}, Content: Place{a.index, t.Content}, Stance: t.Stance}
	if !t.Content.Empty() {
		first, end := a.wordsIn(t.Content)
		h.Words = end - first
	}
	return h
}

// turn is the last source that spoke.
type turn struct {
	key string
	end int // of its words
}

// isBody reports whether a word ends a name that is no person's.
func isBody(word string) bool {
	x := lists().lexemes[strings.ToLower(word)]
	return x != nil && x.classes&body != 0
}

// surnamesHeard maps the last words of an account's sources of two names or
// three to their keys: persons whose given names are in no list.
type surnamesHeard map[string]string

// full returns the key of the source that a name of one word is the last word
// of, where there is one such source; of others it notes the last word.
func (k surnamesHeard) full(key, name string) string {
	words := strings.Fields(name)
	n := len(words)
	switch {
	case n == 1 && k[name] != "":
		return k[name]
	case n == 2 || n == 3:
		for _, w := range words {
			if c := w[0]; c < 'A' || c > 'Z' || isBody(w) {
				return key
			}
		}
		if old, ok := k[words[n-1]]; ok && old != key {
			k[words[n-1]] = "" // two have it
		} else {
			k[words[n-1]] = key
		}
	}
	return key
}

// speaking narrows "a statement by the Central Command" to who made it.
func (a *account) speaking(s analysis.Span) analysis.Span {
	if i := strings.LastIndex(a.text[s.Start:s.End], " by "); i >= 0 {
		s.Start += i + len(" by ")
	}
	return s
}

// speaker returns the key and name under which a source is counted: the
// person it names, the speaker before where it is a pronoun, or its words
// without articles. Sources that cannot speak do not count.
func (w *work) speaker(a *account, t analysis.Tag, last turn) (key, name string, ok bool) {
	first, end := a.wordsIn(t.Source)
	if first == end {
		return "", "", false
	}
	if p := cmp.Or(w.personIn(a, first, end), w.holder(a, first, end), w.apposed(a, first)); p != nil {
		return "person " + p.label, p.label, true
	}
	if end-first == 1 {
		switch w.form(a, first) {
		case "he", "she":
			return last.key, "", w.means(a, last, t.Source)
		case "they", "it", "i", "we", "you", "who", "that", "which", "this", "these", "those":
			return "", "", false
		}
	}
	if !w.canSpeak(a, first, end) && !a.anonymous(t.Source) {
		return "", "", false
	}
	stems := w.headStems(a, first, end)
	if len(stems) == 0 {
		return "", "", false
	}
	s := sourceName(a.text[t.Source.Start:t.Source.End])
	return strings.Join(stems, " "), s, true
}

// means reports whether a pronoun can only mean the person who spoke last: in
// one of the two sentences before, with nobody else named in between.
func (w *work) means(a *account, last turn, pronoun analysis.Span) bool {
	if !strings.HasPrefix(last.key, "person ") {
		return false
	}
	from, to := a.wordAt(last.end), a.wordAt(pronoun.Start)
	if len(w.mentionsIn(a, from, to)) > 0 {
		return false
	}
	return a.sentenceAt(to)-a.sentenceAt(max(0, from-1)) <= 2
}

func (s Source) used() int {
	n := 0
	for _, h := range s.Heard {
		if len(h) > 0 {
			n++
		}
	}
	return n
}

func (s Source) count() int {
	n := 0
	for _, h := range s.Heard {
		n += len(h)
	}
	return n
}

// stances counts the stances with which a source is introduced.
func (s Source) stances() int {
	seen := map[analysis.Stance]bool{}
	for _, all := range s.Heard {
		for _, h := range all {
			seen[h.Stance] = true
		}
	}
	return len(seen)
}
