package export

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"askance/analysis"
	"askance/analysis/compare"
)

func (v *viewer) quotes() view {
	out := view{
		title: "Quotations",
		intro: "The same quotation in each account, with what introduces it. Doubt, factive and charged mark cues that take a stand; words are repeated where an account has others.",
		none:  "No quotation was found.",
	}
	lone := v.row("in one account alone")
	for _, q := range v.Views.Quotes {
		r := v.row(shortened(v.words(q.Longest)))
		used := 0
		for i, all := range q.Said {
			for _, s := range all {
				e := evidence{said: v.introduced(s), place: v.at(s.Place)}
				if !sameWords(v.words(s.Place), v.words(q.Longest)) {
					e.words = shortened(v.words(s.Place))
				}
				r.cells[i] = append(r.cells[i], e)
			}
			used += min(1, len(all))
		}
		if used > 1 {
			out.rows = append(out.rows, r)
			continue
		}
		for i, all := range q.Said {
			for _, s := range all {
				lone.cells[i] = append(lone.cells[i], v.evidence(v.introduced(s), s.Place))
			}
		}
	}
	return withLone(out, lone)
}

// withLone appends the row of what one account alone has, if there is any.
func withLone(out view, lone viewRow) view {
	for _, cell := range lone.cells {
		if len(cell) > 0 {
			out.rows = append(out.rows, lone)
			return out
		}
	}
	return out
}

// sameWords reports whether two quotations differ in marks and capitals only.
func sameWords(a, b string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, s)
	}
	return letters(a) == letters(b)
}

// introduced says who is given as saying something, what leads up to it, by
// which cue, and what became of the marks.
func (v *viewer) introduced(s compare.Said) string {
	source, lead, cue, marks := "", "", "", ""
	if !s.Source.Empty() {
		source = v.words(s.Source)
	}
	if !s.Lead.Empty() {
		lead = "“" + v.words(s.Lead) + "”, then"
	}
	if !s.Cue.Empty() {
		cue = "“" + v.words(s.Cue) + "”" + stance(s.Stance)
	}
	if s.Marks != compare.Quoted {
		marks = s.Marks.String()
	}
	return cmp.Or(join(", ", join(" ", source, lead, cue), marks), "no cue")
}

// stance tells a stance that is not neutral, in brackets.
func stance(s analysis.Stance) string {
	if name := s.String(); name != "" && name != "neutral" {
		return " (" + name + ")"
	}
	return ""
}

func (v *viewer) names() view {
	out := view{
		title: "Names",
		intro: "What each account calls the same actor or thing, the most used first, with the place of the first.",
		none:  "No actor or thing was found that is named in different ways.",
	}
	for _, n := range v.Views.Names {
		r := v.row(n.Label + " (" + n.Kind.String() + ")")
		r.inline = true
		for i, forms := range n.Forms {
			for _, f := range forms {
				words := oneLine(f.Text)
				if n := len(f.Places); n > 1 {
					words += fmt.Sprintf(" ×%d", n)
				}
				r.cells[i] = append(r.cells[i], evidence{words: words, place: v.at(f.Places[0])})
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

func (v *viewer) sources() view {
	out := view{
		title: "Sources",
		intro: "Who is given the word, in how many words, and by which cues with which stance.",
		none:  "No source was found.",
	}
	lone := v.row("heard in one account alone")
	for _, s := range v.Views.Sources {
		label := sourceLabel(s)
		r := v.row(label)
		used, account := 0, 0
		for i, heard := range s.Heard {
			if len(heard) > 0 {
				r.cells[i] = []evidence{{said: v.spoken(heard), place: v.at(heard[0].Place)}}
				used, account = used+1, i
			}
		}
		if used > 1 {
			out.rows = append(out.rows, r)
			continue
		}
		e := r.cells[account][0]
		e.said = label + ": " + e.said
		lone.cells[account] = append(lone.cells[account], e)
	}
	return withLone(out, lone)
}

// sourceLabel is a source's name with what is to be known of it: that it is
// unnamed, and the country it speaks for where the name does not tell.
func sourceLabel(s compare.Source) string {
	var notes []string
	if !s.Named {
		notes = append(notes, "unnamed")
	}
	if s.Side != "" && !strings.Contains(s.Name, s.Side) && s.Name != "United States" {
		notes = append(notes, s.Side)
	}
	if len(notes) == 0 {
		return s.Name
	}
	return s.Name + " (" + strings.Join(notes, ", ") + ")"
}

// spoken sums up how a source is heard: how often, in how many words, by which
// cues, each with its stance unless that is neutral.
func (v *viewer) spoken(heard []compare.Heard) string {
	words := 0
	var order []string
	counts := map[string]int{}
	for _, h := range heard {
		words += h.Words
		if h.Cue.Empty() {
			continue
		}
		cue := "“" + strings.ToLower(v.words(h.Cue)) + "”" + stance(h.Stance)
		if counts[cue] == 0 {
			order = append(order, cue)
		}
		counts[cue]++
	}
	for i, cue := range order {
		if counts[cue] > 1 {
			order[i] = fmt.Sprintf("%s ×%d", cue, counts[cue])
		}
	}
	return join(": ", fmt.Sprintf("%s, %d words", times(len(heard)), words), strings.Join(order, ", "))
}

func (v *viewer) figures() view {
	out := view{
		title: "Figures",
		intro: "What is counted, and who gives which number. Rows in which the accounts differ come first.",
		none:  "No figure was found that the accounts share.",
	}
	lone := v.row("given by one account alone")
	for _, f := range v.Views.Figures {
		label := f.What
		if f.Differ {
			label += " (they differ)"
		}
		r := v.row(label)
		used := 0
		for i, counts := range f.Counts {
			for _, c := range counts {
				said := ""
				if !c.Source.Empty() {
					said = "according to " + beforeComma(v.words(c.Source))
				}
				r.cells[i] = append(r.cells[i], v.evidence(said, c.Place))
			}
			used += min(1, len(counts))
		}
		if used > 1 {
			out.rows = append(out.rows, r)
			continue
		}
		for i, cell := range r.cells {
			lone.cells[i] = append(lone.cells[i], cell...)
		}
	}
	return withLone(out, lone)
}

// beforeComma leaves out what a source's words say of it behind its name.
func beforeComma(s string) string {
	if s == "It" || s == "They" || s == "He" || s == "She" {
		return strings.ToLower(s)
	}
	if i := strings.Index(s, ", "); i > 0 {
		return s[:i]
	}
	return s
}

func (v *viewer) agents() view {
	out := view{
		title: "Who does what to whom",
		intro: "How each account puts acts of harm: with the one who does it, without, or as a noun.",
		none:  "No act of harm was found.",
	}
	for _, a := range v.Views.Agents {
		r := v.row(a.Act)
		for i, deeds := range a.Deeds {
			for _, d := range deeds {
				r.cells[i] = append(r.cells[i], v.evidence(d.Form.String(), d.Place))
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
}
