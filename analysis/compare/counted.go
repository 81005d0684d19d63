package compare

import (
	"slices"
	"strings"
)

// counted is a figure with what it counts.
type counted struct {
	number
	account  int
	sentence int
	head     string  // stem of the noun that is counted, "dead" and the like for victims, or ""
	victims  bool    // head is what happened to people
	nouns    []int32 // stems of the words of the noun phrase
	anchors  []int32 // stems of the words after it, for what can be said of many things
	last     int     // end of the noun phrase
	leads    bool    // the first count of such victims in its account
}

// counts finds what the figures of an account count.
func (w *work) counts(a *account) []counted {
	var out []counted
	seen := map[string]bool{}
	for k, s := range a.sentences {
		numbers := w.numbersIn(a, s)
		for _, n := range numbers {
			c := counted{number: n, account: a.index, sentence: k, last: n.end}
			w.nounPhrase(a, s, &c)
			w.harmed(a, s, &c)
			w.anchor(a, s, &c)
			if c.victims && !seen[c.head] {
				c.leads, seen[c.head] = true, true
			}
			if c.head != "" || c.currency() != "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// nounPhrase reads the noun that a number counts: the first plural behind it,
// or, for a hyphened unit, the unit.
func (w *work) nounPhrase(a *account, s sentence, c *counted) {
	i := c.end
	if c.unit != "" && c.currency() == "" {
		c.head = c.unit
		if c.unit != "%" || i >= s.end || w.form(a, i) != "of" {
			return
		}
	}
	for i < s.end && skipped(w.form(a, i)) {
		i++
	}
	for k := i; k < min(s.end, i+6); k++ {
		if !w.closePhrase(a, k-1) || w.stop(a, k) && w.form(a, k) != "u.s" {
			break
		}
		x := a.words[k]
		form := w.words.form(x.id)
		if _, ok := w.numberAt(a, s, k); ok {
			break
		}
		c.last = k + 1
		if w.lex(a, k).harm != "" && !plural(form) { // 62 dead soldiers
			continue
		}
		c.nouns = append(c.nouns, x.stem)
		if plural(form) {
			if c.head == "" {
				c.head = w.words.form(w.words.entries[x.id].stem)
			}
			break
		}
	}
	if c.head == "" {
		c.nouns, c.last = nil, c.end
	}
}

// skipped reports whether a word between a number and its noun says nothing of
// what is counted: 62 of those soldiers.
func skipped(form string) bool {
	switch form {
	case "of", "the", "more", "other", "its", "those", "these", "their":
		return true
	}
	return false
}

// closePhrase reports whether only a space, a hyphen or the stop of an
// abbreviation divides word k from the next.
func (w *work) closePhrase(a *account, k int) bool {
	if k < 0 || k+1 >= len(a.words) {
		return false
	}
	switch a.text[a.words[k].end:a.words[k+1].start] {
	case " ", "-", "\n", "\u00a0", "'", "’":
		return true
	case ". ":
		return a.abbreviates(k)
	}
	return false
}

// plural reports whether a form is a plural noun.
func plural(form string) bool {
	switch form {
	case "people", "men", "women", "children", "police", "troops", "personnel", "militants", "others":
		return true
	case "is", "was", "has", "as", "this", "its", "us", "says", "his", "yes", "thus", "news":
		return false
	}
	return len(form) > 3 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !strings.HasSuffix(form, "us") && !strings.HasSuffix(form, "is")
}

// harmed finds out whether a figure counts victims: behind a verb of harm
// (killing 62, killed at least 80 soldiers), before one (62 soldiers were
// killed) or as one (62 dead).
func (w *work) harmed(a *account, s sentence, c *counted) {
	if c.unit != "" {
		return
	}
	class := func(k int) string {
		if k < s.first || k >= s.end {
			return ""
		}
		return w.lex(a, k).harm
	}
	set := func(h string) { c.head, c.victims = h, true }
	for k := c.end; k <= c.last; k++ {
		if h := class(k); h != "" && w.closePhrase(a, k-1) { // 62 dead, 62 people killed
			set(h)
			c.last = max(c.last, k+1)
			return
		}
	}
	for k := c.last; k < min(s.end, c.last+6); k++ {
		if h := class(k); h != "" && w.passiveBefore(a, c.last, k) && (c.head == "" || peopleNoun(w, c)) {
			set(h)
			return
		}
		if !w.stop(a, k) && !strings.HasSuffix(w.form(a, k), "ly") {
			break
		}
	}
	for k := c.first - 1; k >= max(s.first, c.first-4); k-- {
		if h := class(k); h != "" {
			if c.head == "" || peopleNoun(w, c) {
				set(h)
			}
			return
		}
		if form := w.form(a, k); !w.stop(a, k) || form == "and" || form == "but" || form == "while" {
			return
		}
	}
}

// passiveBefore reports whether a form of "be" or "have" stands before the verb
// at word end, or the verb needs none.
func (w *work) passiveBefore(a *account, first, end int) bool {
	for k := first; k < end; k++ {
		switch w.form(a, k) {
		case "was", "were", "been", "being", "are", "is", "have", "had", "has":
			return true
		}
	}
	return w.form(a, end) == "died"
}

// peopleNoun reports whether what is counted can be harmed. Things that are
// destroyed or wasted count on their own.
func peopleNoun(w *work, c *counted) bool {
	switch c.head {
	case "day", "week", "month", "year", "hour", "minute", "mile", "time", "strike", "attack", "vehicle", "building", "home", "house", "%", "seat", "vote", "job":
		return false
	}
	return true
}

// anchor collects the content words behind a figure, which say what a span of
// time or a share belongs to.
func (w *work) anchor(a *account, s sentence, c *counted) {
	for k := c.last; k < min(s.end, c.last+8); k++ {
		if x := a.words[k]; x.stem != noStem && !w.words.is(x.id, stopWord) && !w.words.entries[x.id].light {
			c.anchors = append(c.anchors, x.stem)
		}
	}
	slices.Sort(c.anchors)
}
