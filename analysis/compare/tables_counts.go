package compare

import (
	"fmt"
	"slices"
	"strings"

	"askance/analysis"
)

func (c Comparison) profileTable() Table {
	t := Table{Name: "profile", Title: "Profile",
		Doc: c.little() + "Tags in a hundred words by family and voice; words in quotation; sources. Counts of cues, not a measure of bias."}
	add := func(label, format string, value func(Profile) float64) {
		r := c.row(label)
		for i, p := range c.Profiles {
			v := value(p)
			r.Cells[i] = Cell{{Text: fmt.Sprintf(format, v), Value: v}}
		}
		t.Rows = append(t.Rows, r)
	}
	add("words", "%.0f", func(p Profile) float64 { return float64(p.Words) })
	for f := range analysis.Family(analysis.Families) {
		add(f.String()+", author", "%.1f per 100", func(p Profile) float64 { return p.PerHundred(f, analysis.VoiceAuthor) })
		add(f.String()+", reported", "%.1f per 100", func(p Profile) float64 { return p.PerHundred(f, analysis.VoiceReported) })
		add(f.String()+", source", "%.1f per 100", func(p Profile) float64 { return p.PerHundred(f, analysis.VoiceSource) })
	}
	add("words in quotation", "%.0f %%", func(p Profile) float64 { return 100 * p.QuotedShare() })
	found := c.row("sentences found in another account")
	for i, a := range c.Accounts {
		v := 100 * float64(a.Matched) / float64(max(a.Sentences, 1))
		found.Cells[i] = Cell{{Text: fmt.Sprintf("%.0f %%", v), Value: v}}
	}
	t.Rows = append(t.Rows, found)
	add("attributions to named sources", "%.0f", func(p Profile) float64 { return float64(p.Named) })
	add("attributions to unnamed sources", "%.0f", func(p Profile) float64 { return float64(p.Unnamed) })
	return t
}

func (c Comparison) sourcesTable() Table {
	t := Table{Name: "sources", Title: "Sources",
		Doc: "Who is given the word: how often, in how many words, by which verbs. Doubt, factive and charged mark verbs that take a stand on what is said."}
	for _, s := range c.Sources {
		r := c.row(s.Name)
		var notes []string
		if s.Side != "" {
			notes = append(notes, s.Side)
		}
		if !s.Named {
			notes = append(notes, "unnamed")
		}
		r.Note = strings.Join(notes, ", ")
		for i, heard := range s.Heard {
			r.Cells[i] = c.heardCell(heard)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// heardCell sums up how one account gives a source the word: an item with the
// count, then one for every verb.
func (c Comparison) heardCell(heard []Heard) Cell {
	if len(heard) == 0 {
		return nil
	}
	words := 0
	var places []Place
	var verbs []Item
	for _, h := range heard {
		words += h.Words
		places = append(places, h.Place)
		text := strings.ToLower(c.line(h.Cue))
		if stance := h.Stance.String(); stance != "" && h.Stance != analysis.StanceNeutral {
			text += " (" + stance + ")"
		}
		found := false
		for k := range verbs {
			if verbs[k].Text == text {
				verbs[k].Places, verbs[k].Value, found = append(verbs[k].Places, h.Cue), verbs[k].Value+1, true
			}
		}
		if !found {
			verbs = append(verbs, Item{Text: text, Places: []Place{h.Cue}, Value: 1})
		}
	}
	for k, v := range verbs {
		if v.Value > 1 {
			verbs[k].Text = fmt.Sprintf("%s ×%.0f", v.Text, v.Value)
		}
	}
	sum := Item{Text: fmt.Sprintf("%d×, %d words", len(heard), words), Places: places, Value: float64(words)}
	return append(Cell{sum}, verbs...)
}

func (c Comparison) agentsTable() Table {
	t := Table{Name: "agents", Title: "Who does what to whom",
		Doc: "Acts of harm and the grammar each account tells them in: with an agent, with none, with an instrument as the subject, or as a noun."}
	for _, a := range c.Agents {
		r := c.row(a.Act)
		for i, deeds := range a.Deeds {
			for _, d := range deeds {
				r.Cells[i] = append(r.Cells[i], Item{Text: c.line(d.Place) + ": " + d.Form.String(), Places: []Place{d.Place, d.Verb}})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (c Comparison) restoredTable() Table {
	t := Table{Name: "restored", Title: "Quotation marks that seem lost",
		Doc: "Words that one account prints as its own and another gives, in otherwise copied text, as a quotation. That the marks were lost is inferred."}
	for _, q := range c.Restored {
		r := c.row(c.line(q.Place))
		r.Cells[q.Account] = Cell{{Text: "without marks", Places: []Place{q.Place}}}
		for _, from := range q.From {
			r.Cells[from.Account] = append(r.Cells[from.Account], Item{Text: "in marks", Places: []Place{from}})
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// little is said first where no account has much of another.
func (c Comparison) little() string {
	if len(c.Accounts) < 2 || slices.ContainsFunc(c.Accounts, func(a Account) bool { return !a.Little() }) {
		return ""
	}
	return "Little matches: these may not be accounts of one event. "
}

func (c Comparison) passagesTable() Table {
	t := Table{Name: "passages", Title: "Passages in common",
		Doc: c.little() + "Copied passages, with the number of words that are the same, and sentences that make the same point. A row holds what accounts share."}
	for _, p := range c.Shared() {
		first, _ := earliest(p.Places, func(p Place) Place { return p })
		r := c.row(c.line(p.Places[first][0]))
		r.Note = p.Kind.String()
		if p.Kind == Copied {
			r.Note = fmt.Sprintf("copied, %d words", p.Words)
		}
		for i, places := range p.Places {
			for _, at := range places {
				r.Cells[i] = append(r.Cells[i], Item{Text: c.line(at), Places: []Place{at}, Value: float64(p.Words)})
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// unmatchedTable lists the sentences in order of the accounts: a row has one
// cell that is not empty.
func (c Comparison) unmatchedTable() Table {
	t := Table{Name: "unmatched", Title: "Only here",
		Doc: "Sentences for which no matching sentence was found in any other account. That is not to say that the others left something out."}
	for i, a := range c.Accounts {
		for _, p := range a.Unmatched {
			r := c.row(c.line(p))
			r.Cells[i] = Cell{{Text: r.Label, Places: []Place{p}}}
			t.Rows = append(t.Rows, r)
		}
	}
	return t
}
