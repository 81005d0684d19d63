package compare

import (
	"strconv"
	"strings"

	"askance/analysis/internal/text"
)

// number is a figure as it stands in an account: words [first, end), with the
// qualifier before it and the unit behind it.
type number struct {
	first, end int // words, from the qualifier to the last word of the number
	at         int // first word of the number itself
	value      float64
	vague      bool   // dozens, hundreds
	qualifier  string // at least
	unit       string // $, %, or the unit of a hyphened figure: day, page
}

// numbersIn finds the figures of a sentence that count something. Dates, years,
// times, ages and numbers in names do not.
func (w *work) numbersIn(a *account, s sentence) []number {
	var out []number
	for i := s.first; i < s.end; {
		n, ok := w.numberAt(a, s, i)
		if !ok {
			i++
			continue
		}
		i = n.end
		if !w.dated(a, s, n) {
			w.qualify(a, s, &n)
			out = append(out, n)
		}
	}
	return out
}

// numberAt reads the number that begins at word i.
func (w *work) numberAt(a *account, s sentence, i int) (number, bool) {
	n := number{first: i, at: i, end: i + 1}
	form, lex := w.form(a, i), w.lex(a, i)
	if form[0] > '9' && lex.amount.value == 0 && lex.multiple == 0 && form != "one" {
		return n, false
	}
	if w.odds(a, s, &n) {
		return n, true
	}
	switch {
	case a.doc.Tokens[a.words[i].token].Kind == text.Number || form[0] >= '0' && form[0] <= '9':
		var ok bool
		if n.value, ok = plainNumber(form); !ok {
			return n, false
		}
	case lex.amount.value > 0:
		n.value, n.vague = lex.amount.value, lex.amount.vague
	case lex.multiple > 0 && i > s.first && (w.form(a, i-1) == "a" || w.form(a, i-1) == "half"):
		n.value = lex.multiple
	default:
		return n, false
	}
	n.end = w.multiply(a, s, &n)
	w.units(a, s, &n)
	return n, true
}

// odds reads a share such as "1 in 3" or "one-in-three".
func (w *work) odds(a *account, s sentence, n *number) bool {
	if n.at+2 >= s.end || w.form(a, n.at+1) != "in" || !a.adjacent(n.at) || !a.adjacent(n.at+1) {
		return false
	}
	small := func(i int) float64 {
		form := w.form(a, i)
		if form == "one" {
			return 1
		}
		if v := w.lex(a, i).amount; v.value > 0 && !v.vague {
			return v.value
		}
		v, _ := plainNumber(form)
		return v
	}
	of := small(n.at + 2)
	if part := small(n.at); part < 1 || of < 2 || of > 1000 || part >= of {
		return false
	}
	n.value, n.unit, n.end = small(n.at)/of, "chance", n.at+3
	return true
}

// multiply takes in the words that go on with a number: 1.6 million,
// twenty-five, hundreds of thousands.
func (w *work) multiply(a *account, s sentence, n *number) int {
	end := n.end
	for end < s.end && a.adjacent(end-1) {
		form := w.form(a, end)
		factor, small := w.lex(a, end).multiple, w.lex(a, end).amount
		switch {
		case factor > 0:
			n.value *= factor
		case small.value > 0 && small.value < 10 && n.value >= 20 && n.value < 100 && a.hyphened(end):
			n.value += small.value
		case n.vague && form == "of" && end+1 < s.end && w.lex(a, end+1).amount.vague:
			n.value *= w.lex(a, end+1).amount.value / 2
			end++
		default:
			return end
		}
		end++
	}
	return end
}

// units reads the currency before a number and the percent sign or hyphened
// unit behind it.
func (w *work) units(a *account, s sentence, n *number) {
	start := int(a.words[n.at].start)
	for _, sign := range [...]string{"$", "£", "€"} {
		if strings.HasSuffix(a.text[:start], sign) {
			n.unit = sign
		}
	}
	end := int(a.words[n.end-1].end)
	form := w.form(a, n.end-1)
	switch {
	case strings.HasSuffix(form, "%") || strings.HasPrefix(a.text[end:], "%"):
		n.unit = "%"
	case n.end < s.end && (w.form(a, n.end) == "percent" || w.form(a, n.end) == "percentage"):
		n.unit = "%"
		n.end++
	case n.end+1 < s.end && w.form(a, n.end) == "per" && w.form(a, n.end+1) == "cent":
		n.unit = "%"
		n.end += 2
	case n.end < s.end && a.hyphened(n.end) && isLetters(w.form(a, n.end)):
		n.unit = w.words.form(w.words.entries[a.words[n.end].id].stem)
		n.end++
	}
}

func plainNumber(form string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.TrimSuffix(form, "%"), 64)
	return v, err == nil
}

// dated reports whether a number is part of a date, a time, an age or a name
// rather than a count.
func (w *work) dated(a *account, s sentence, n number) bool {
	digits := w.form(a, n.at)[0] <= '9'
	if n.at > s.first {
		before := w.form(a, n.at-1)
		gap := a.text[a.words[n.at-1].end:a.words[n.at].start]
		switch {
		case w.is(a, n.at-1, calendar) || before == "sept" || before == "no" && gap == ". " || before == "nos":
			return true
		case digits && gap == " " && n.unit == "" && a.capital(n.at-1) && !w.stop(a, n.at-1) && w.words.name(a.words[n.at-1].id):
			return true // Amendment 64, Park 51
		case digits && (gap == "-" || gap == ":" || gap == "/"):
			return true // F-16, 242-190
		}
	}
	if n.unit == "year" && n.end < s.end && w.form(a, n.end) == "old" || n.unit == "year-old" {
		return true
	}
	next := ""
	if n.end < s.end {
		next = w.form(a, n.end)
	}
	gap := ""
	if n.end < len(a.words) {
		gap = a.text[a.words[n.end-1].end:a.words[n.end].start]
	}
	if digits && n.at <= s.first+1 && n.unit == "" && clock(w.form(a, n.at)) {
		return true // 19.40 Two counts of the dead
	}
	switch next {
	case "am", "pm", "a.m", "p.m", "et", "gmt", "noon", "clock":
		return true
	}
	switch {
	case n.unit != "" || n.vague:
		return false
	case digits && n.value >= 1900 && n.value <= 2100 && n.end == n.at+1 && !strings.Contains(a.text[a.words[n.at].start:a.words[n.at].end], ","):
		return true
	case digits && n.at > s.first && n.value < 110 && a.text[a.words[n.at-1].end:a.words[n.at].start] == ", " && (strings.HasPrefix(gap, ",") || n.end == s.end):
		return true // Weiner, 46, is
	}
	return false
}

// clock reports whether a number is a time of day: 19.40.
func clock(form string) bool {
	h, m, ok := strings.Cut(form, ".")
	return ok && len(m) == 2 && m < "60" && (len(h) == 1 || len(h) == 2 && h < "24")
}

// qualify takes in the qualifier before a number.
func (w *work) qualify(a *account, s sentence, n *number) {
	for size := 4; size > 0; size-- {
		first := n.at - size
		if first < s.first || !w.is(a, n.at-1, qualifier) {
			continue
		}
		span := a.span(first, n.at)
		phrase := strings.ToLower(strings.Join(strings.Fields(a.text[span.Start:span.End]), " "))
		if lists().qualifiers[phrase] {
			n.first, n.qualifier = first, phrase
			return
		}
	}
	if n.at > s.first && w.form(a, n.at-1) == "a" && a.adjacent(n.at-1) {
		n.first = n.at - 1
	}
	if n.at > s.first+1 && w.form(a, n.at-1) == "a" && w.form(a, n.at-2) == "half" {
		n.first, n.value = n.at-2, n.value/2
	}
}
