package lexicon

import "strings"

// Instead returns the plainer wording of an entry in the form in which the
// entry was found: criticised for slammed, stunts for acts. asNoun says that a
// word with the form of a verb stands where a noun does; a wording that begins
// with a verb then does not fit, and none is given.
func (l *Lexicon) Instead(e *Entry, form Form, asNoun bool) string {
	if e.Instead == "" {
		return ""
	}
	first, rest, phrase := strings.Cut(e.Instead, " ")
	known := l.Bits(l.Lookup(first))
	verb := known&BaseVerb != 0 || e.POS == Verb && known&Preposition == 0 && !endsIn(first, "ed", "ing")
	if asNoun && form != Plural && form != Ing && e.POS&Verb != 0 && verb && (e.POS == Verb || known&NounWord == 0) {
		return "" // the watch dog is no follow
	}
	if form == Third && asNoun {
		form = Plural
	}
	var w writer
	switch form {
	case Third, Past, Participle, PastOrParticiple, Ing:
		if !verb {
			if e.POS&Noun != 0 {
				return "" // a noun's wording does not fit the verb
			}
			return e.Instead
		}
		for _, f := range w.appendVerbForms(nil, first, l.irregular) {
			if f.Form == form || f.Form == PastOrParticiple && (form == Past || form == Participle) || form == PastOrParticiple && f.Form == Past {
				if phrase {
					return f.Words + " " + rest
				}
				return f.Words
			}
		}
	case Plural:
		if first == "person" {
			return "people " + rest
		}
		if endsIn(e.Instead, "ed", "wing", "amic") { // an adjective has no plural
			return ""
		}
		if i := strings.LastIndexByte(e.Instead, ' ') + 1; l.Bits(l.Lookup(e.Instead[i:]))&(PluralNoun|Preposition) == 0 {
			return e.Instead[:i] + w.plural(e.Instead[i:], l.irregular)
		}
	}
	return e.Instead
}
