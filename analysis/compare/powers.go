package compare

import (
	"cmp"
	"strings"
)

// powerNouns are what a country's government and its forces are called.
var powerNouns = map[string]string{
	"government": "government", "regime": "government", "administration": "government", "authorities": "government",
	"leadership": "government", "junta": "government", "rulers": "government", "dictatorship": "government",
	"army": "forces", "forces": "forces", "military": "forces", "troops": "forces", "soldiers": "forces",
	"servicemen": "forces", "militia": "forces",
}

// rulers are the offices that stand for a country's government.
var rulers = map[string]bool{"president": true, "dictator": true, "premier": true, "king": true, "strongman": true}

// powers makes a row for every country's government and for its forces: the
// Syrian government, the Syrian regime, President Assad's government.
func (w *work) powers() []Name {
	rows := map[string][]mention{}
	var order []string
	add := func(key string, m mention) {
		if rows[key] == nil {
			order = append(order, key)
		}
		rows[key] = append(rows[key], m)
	}
	leaders := w.leaders()
	for _, a := range w.order {
		for i := 0; i < len(a.words); i++ {
			country := w.lex(a, i).country
			if len(leaders) > 0 && a.capital(i) || a.doc.LowerCased {
				country = cmp.Or(leaders[a.words[i].id], country)
			}
			if country == "" || country == "europe" {
				continue
			}
			if end, class := w.powerEnd(a, i); class != "" {
				add(country+" "+class, mention{account: a.index, first: i, end: end, name: i})
				i = end - 1
			}
		}
	}
	var out []Name
	for _, key := range order {
		country, class, _ := strings.Cut(key, " ")
		if n := w.row(countryName(country)+": "+class, PowerName, rows[key]); n.distinct() > 1 {
			out = append(out, n)
		}
	}
	return out
}

func countryName(country string) string {
	if country == "u.s" {
		return "U.S."
	}
	return strings.ToUpper(country[:1]) + country[1:]
}

// powerEnd returns the end of the phrase that begins with the country or
// leader at word i, and which of its powers it names.
func (w *work) powerEnd(a *account, i int) (end int, class string) {
	heads := w.headline(a, a.sentences[a.sentenceAt(i)])
	for k := i + 1; k < min(len(a.words), i+7) && w.goesOn(a, k-1); k++ {
		form := w.form(a, k)
		c := powerNouns[form]
		switch {
		case c != "":
			end, class = k+1, c // Syrian government soldiers are forces
		case class != "":
			return end, class
		case rulers[form] && w.lex(a, i).country != "":
			return w.rulerEnd(a, k+1), "government"
		case form == "s", form == "backed", form == "led", form == "military", form == "own", form == "al", w.is(a, k, title), a.capital(k) && !heads && k < i+5 && w.lex(a, k).country == "":
		default:
			return end, class
		}
	}
	return end, class
}

// goesOn reports whether only a space, hyphen or apostrophe stands between
// word i and the next.
func (w *work) goesOn(a *account, i int) bool {
	if i+1 >= len(a.words) {
		return false
	}
	switch a.text[a.words[i].end:a.words[i+1].start] {
	case " ", "-", "'", "’", ". ", "\u00a0", "\n":
		return w.form(a, i) != "led" && w.form(a, i) != "backed"
	}
	return false
}

// rulerEnd returns the end of the ruler's name, with the power noun behind it
// where it is his government that is named.
func (w *work) rulerEnd(a *account, k int) int {
	s := a.sentences[a.sentenceAt(k-1)]
	if k >= s.end || !a.capital(k) || !a.adjacent(k-1) {
		return k
	}
	k = w.runEnd(a, s, k)
	if k+1 < s.end && w.form(a, k) == "s" && powerNouns[w.form(a, k+1)] == "government" {
		return k + 2
	}
	return k
}

// leaders maps the surnames of presidents and premiers whose country some
// account tells to that country.
func (w *work) leaders() map[int32]string {
	out := map[int32]string{}
	for _, p := range w.persons {
		for _, m := range p.mentions {
			a := w.accounts[m.account]
			for k := m.first; k < m.name; k++ {
				if !rulers[w.form(a, k)] {
					continue
				}
				for i := max(0, k-2); i < k; i++ {
					if c := w.lex(a, i).country; c != "" && c != "u.s" {
						for last := range p.spellings {
							out[last] = c
						}
					}
				}
			}
		}
	}
	return out
}
