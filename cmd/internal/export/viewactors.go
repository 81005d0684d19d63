package export

import (
	"fmt"
	"strings"

	"askance/analysis/compare"
)

func (v *viewer) quotes() view {
	out := view{
		title: "Quotations",
		intro: "The same quotation in each account, with what introduces it and how that stands to what is said.",
		none:  "No quotation was found.",
	}
	for _, q := range v.Views.Quotes {
		r := v.row(shortened(v.words(q.Longest)))
		for i, all := range q.Said {
			for _, s := range all {
				r.cells[i] = append(r.cells[i], v.evidence(v.introduced(s), s.Place))
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
}

// introduced says who is given as saying something, by which cue, and what
// became of the marks.
func (v *viewer) introduced(s compare.Said) string {
	source, cue, marks := "", "", ""
	if !s.Source.Empty() {
		source = v.words(s.Source)
	}
	if !s.Cue.Empty() {
		cue = fmt.Sprintf("“%s” (%s)", v.words(s.Cue), s.Stance)
	}
	if s.Marks != compare.Quoted {
		marks = s.Marks.String()
	}
	return join(", ", join(" ", source, cue), marks)
}

func (v *viewer) names() view {
	out := view{
		title: "Names",
		intro: "What each account calls the same actor or thing, the most used first, with the place of the first.",
		none:  "No actor or thing was found that is named in different ways.",
	}
	for _, n := range v.Views.Names {
		r := v.row(n.Label + " (" + n.Kind.String() + ")")
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
	for _, s := range v.Views.Sources {
		label := s.Name
		if !s.Named {
			label += " (unnamed)"
		}
		if s.Side != "" {
			label += ", speaking for " + s.Side
		}
		r := v.row(label)
		for i, heard := range s.Heard {
			if len(heard) > 0 {
				r.cells[i] = []evidence{{said: v.spoken(heard), place: v.at(heard[0].Place)}}
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
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
		cue := "“" + v.words(h.Cue) + "”"
		if s := h.Stance.String(); s != "" && s != "neutral" {
			cue += " (" + s + ")"
		}
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
	for _, f := range v.Views.Figures {
		label := f.What
		if f.Differ {
			label += " (they differ)"
		}
		r := v.row(label)
		for i, counts := range f.Counts {
			for _, c := range counts {
				said := c.Number
				if !c.Source.Empty() {
					said += ", according to " + v.words(c.Source)
				}
				r.cells[i] = append(r.cells[i], v.evidence(said, c.Place))
			}
		}
		out.rows = append(out.rows, r)
	}
	return out
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
