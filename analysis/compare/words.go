package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"askance/analysis/internal/text"
)

// word is one word or figure of an account as it is compared: a token, or the
// part of a token between hyphens and apostrophes, so that "air-strike" and
// "air strike", and "Russia's" and a mangled "russia s", are the same words.
type word struct {
	id         int32 // its form: lower case, without the full stops of an abbreviation
	stem       int32 // its stem; noStem inside a phrase that counts as one
	token      int32 // index into the document's tokens
	start, end int32 // bytes
	title      bool  // a rank or role: a stop behind it is an abbreviation's
}

const noStem int32 = -1

// vocabulary numbers the words of all accounts, so that everything after it
// compares integers.
type vocabulary struct {
	ids     map[string]int32
	entries []entry
}

type entry struct {
	form  string
	stem  int32   // the id of the stem's own entry
	lex   *lexeme // what the lists say of it; never nil
	light bool    // it, or a form of it, is what news prose is made of

	lower, capital int32 // how often it stands inside a sentence without and with a capital
}

// unlisted is what the lists say of a word that stands in none.
var unlisted = &lexeme{}

func newVocabulary(size int) *vocabulary {
	return &vocabulary{ids: make(map[string]int32, size), entries: make([]entry, 0, size)}
}

// intern returns the number of a form that is in lower case.
func (v *vocabulary) intern(form string) int32 {
	if id, ok := v.ids[form]; ok {
		return id
	}
	id := int32(len(v.entries))
	v.ids[form] = id
	lex := lists().lexemes[form]
	if lex == nil {
		lex = unlisted
	}
	v.entries = append(v.entries, entry{form: form, stem: id, lex: lex, light: lex.classes&lightWord != 0})
	if lex.classes&stopWord == 0 {
		if s := stem(form, lex); s != form {
			stem := v.intern(s) // may grow entries
			v.entries[id].stem = stem
			v.entries[stem].light = v.entries[stem].light || v.entries[id].light
		}
	}
	return id
}

func (v *vocabulary) is(id int32, c class) bool { return v.entries[id].lex.classes&c != 0 }

// weighty reports whether a form is neither a function word nor one that news
// prose is made of.
func (v *vocabulary) weighty(id int32) bool {
	return !v.is(id, stopWord) && !v.entries[v.entries[id].stem].light
}

// countCapitals counts how the words of a sentence are written, its first
// word aside. Headlines, where most words have capitals, tell nothing.
func (v *vocabulary) countCapitals(s string, words []word) {
	lower, capital := 0, 0
	for _, w := range words {
		if v.is(w.id, stopWord) {
			continue
		}
		if isLowerCase(s[w.start]) {
			lower++
		} else {
			capital++
		}
	}
	if capital > lower {
		return
	}
	for _, w := range words[min(1, len(words)):] {
		if isLowerCase(s[w.start]) {
			v.entries[w.id].lower++
		} else {
			v.entries[w.id].capital++
		}
	}
}

// name reports whether a word stands for a name: inside sentences it mostly
// has a capital.
func (v *vocabulary) name(id int32) bool {
	e := &v.entries[id]
	return e.capital > 0 && e.capital >= 2*e.lower
}

func (v *vocabulary) form(id int32) string { return v.entries[id].form }

// split returns the words of a document.
func (v *vocabulary) split(d *text.Document) []word {
	out := make([]word, 0, len(d.Tokens))
	for i, t := range d.Tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			out = v.parts(out, d.Text, i, t)
		}
	}
	return out
}

// parts appends the words of one token.
func (v *vocabulary) parts(out []word, s string, index int, t text.Token) []word {
	start := int(t.Start)
	if simple(s[t.Start:t.End]) {
		return v.part(out, s, index, start, int(t.End))
	}
	for i := start; i <= int(t.End); {
		r, n := rune(-1), 1
		if i < int(t.End) {
			if r = rune(s[i]); r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(s[i:])
			}
		}
		switch r {
		case -1, '-', '\'', '’', '\u2010', '\u2011', '&':
			if i > start {
				out = v.part(out, s, index, start, i)
			}
			start = i + n
		}
		i += n
	}
	return out
}

// simple reports whether a token is plain letters or digits, with nothing to
// divide it at.
func simple(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < '0' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// part appends the word at s[start:end].
func (v *vocabulary) part(out []word, s string, index, start, end int) []word {
	form := fold(s[start:end])
	if form == "" {
		return out
	}
	id := v.intern(form)
	return append(out, word{
		id: id, stem: v.entries[id].stem, token: int32(index),
		start: int32(start), end: int32(end), title: v.is(id, title),
	})
}

// fold returns the form under which a word is compared.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf || c == '.' || c == ',' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	if s == "US" || s == "U.S." || s == "u.s." || s == "U.S" || s == "u.s" {
		return "u.s" // not the pronoun
	}
	digits := s[0] >= '0' && s[0] <= '9'
	return strings.Map(func(r rune) rune {
		switch {
		case r == '.' && !digits, r == ',' && digits, r == '\u00ad', r == '\u200b', unicode.Is(unicode.Mn, r):
			return -1
		}
		return unicode.ToLower(r)
	}, withoutAccents(s))
}

// withoutAccents takes letters and their accents apart: one outlet writes Raúl,
// another Raul.
func withoutAccents(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFD.String(s)
		}
	}
	return s
}

// stem takes off the endings that set forms of one word apart (strikes,
// striking). It is the first step of Porter's stemmer (1980) and no more: what
// goes further joins words that mean different things.
func stem(w string, lex *lexeme) string {
	if lex.country != "" {
		return lex.country
	}
	if lex.base != "" {
		w = lex.base
	}
	if len(w) < 4 || w[0] < 'a' {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"), strings.HasSuffix(w, "ews"):
		return w
	case strings.HasSuffix(w, "s"):
		return undouble(strings.TrimSuffix(w[:len(w)-1], "e"))
	case strings.HasSuffix(w, "ied"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "eed"), strings.HasSuffix(w, "e") && len(w) > 4:
		return strings.TrimSuffix(w, "e")
	}
	for _, suffix := range [...]string{"ing", "ed"} {
		if root, ok := strings.CutSuffix(w, suffix); ok && len(root) > 2 && strings.ContainsAny(root, "aeiouy") {
			return undouble(root)
		}
	}
	return w
}

// undouble turns stopp into stop, and leaves kill and pass.
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}
