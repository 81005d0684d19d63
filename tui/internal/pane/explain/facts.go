package explain

import (
	"fmt"
	"strings"

	"askance/analysis"
)

// Facts are a tag with what the article around it tells.
type Facts struct {
	Tag     *analysis.Tag
	Exact   string // the marked words
	Speaker string // whose words they are, where an attribution says so
	Here    int    // tags of this kind over the same words in this account
	There   int    // and in the other one
	Other   string // what the other account is called; "" when there is none
	I, N    int    // which of the shown tags it is, from 1
}

// Gather finds the facts of tag t among its article's tags.
func Gather(text string, tags []analysis.Tag, t *analysis.Tag) Facts {
	f := Facts{Tag: t, Exact: text[t.Start:t.End]}
	f.Here = Uses(text, tags, t.Kind, f.Exact)
	if t.Kind == analysis.KindAttribution {
		f.Speaker = speaker(text, t)
		return f
	}
	best := len(text) + 1
	for i := range tags {
		a := &tags[i]
		if a.Kind == analysis.KindAttribution && !a.Source.Empty() && a.Content.Contains(t.Span) && a.Content.Len() < best {
			best = a.Content.Len()
			f.Speaker = speaker(text, a)
		}
	}
	return f
}

// speaker returns the words that name an attribution's source: those that a
// pronoun stands for, where that is sure.
func speaker(text string, a *analysis.Tag) string {
	if !a.Who.Empty() {
		return text[a.Who.Start:a.Who.End]
	}
	return text[a.Source.Start:a.Source.End]
}

// Uses counts the tags of a kind over the same words, in capitals or not.
func Uses(text string, tags []analysis.Tag, k analysis.Kind, exact string) int {
	n := 0
	for i := range tags {
		t := &tags[i]
		if t.Kind == k && t.Len() == len(exact) && strings.EqualFold(text[t.Start:t.End], exact) {
			n++
		}
	}
	return n
}

// item is one row of the panel's table.
type item struct{ label, text string }

// items are the rows of the panel, those that matter most first.
func (f Facts) items() []item {
	t := f.Tag
	items := []item{{"Why", t.Reason()}}
	if s := t.Instead(); s != "" {
		items = append(items, item{"Plainer", s})
	}
	items = append(items, item{"Voice", f.voice()})
	if s := stances[t.Stance]; s != "" {
		items = append(items, item{"Stance", t.Stance.String() + ": " + s})
	}
	items = append(items, item{"Uses", f.uses()})
	if t.Rule != nil && t.Rule.From != "" {
		items = append(items, item{"Rule", t.Rule.Name})
	}
	if s := t.From(); s != "" {
		items = append(items, item{"List", s})
	}
	if s := t.Class(); s != "" && (t.Rule == nil || s != t.Rule.Title) {
		items = append(items, item{"Class", s})
	}
	if works := t.Literature(); len(works) > 0 {
		items = append(items, item{"Literature", strings.Join(works, "; ")})
	}
	return items
}

var stances = [...]string{
	analysis.StanceNeutral: "the cue reports without taking a side",
	analysis.StanceDoubt:   "the cue keeps its distance from what is said",
	analysis.StanceFactive: "the cue takes what is said for true",
	analysis.StanceCharged: "the cue judges the one who speaks",
}

// voice says who answers for the marked words.
func (f Facts) voice() string {
	who := inside(strings.Join(strings.Fields(f.Speaker), " "))
	switch {
	case f.Tag.Kind == analysis.KindAttribution && who != "":
		return "the article's own words about what " + who + " says"
	case f.Tag.Voice == analysis.VoiceSource && who != "" && !subject(who):
		return "inside a quotation of " + who
	case f.Tag.Voice == analysis.VoiceSource:
		return "inside a quotation"
	case f.Tag.Voice == analysis.VoiceReported && who != "":
		return "reported as what " + who + " says"
	case f.Tag.Voice == analysis.VoiceReported:
		return "reported as what somebody says"
	}
	return "the article's own words"
}

// subject reports whether a word is a pronoun that cannot stand after "of".
func subject(who string) bool {
	switch strings.ToLower(who) {
	case "i", "he", "she", "it", "we", "they", "who", "that", "which":
		return true
	}
	return false
}

// inside returns a name from the beginning of a sentence as it is written
// inside one.
func inside(name string) string {
	for _, article := range []string{"A ", "An ", "The "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return strings.ToLower(article) + rest
		}
	}
	return name
}

// uses says how often the accounts mark the same words.
func (f Facts) uses() string {
	s := fmt.Sprintf("marked %s in this account", times(f.Here))
	if f.Other != "" {
		s += fmt.Sprintf(", %s in %s", times(f.There), f.Other)
	}
	return s
}

func times(n int) string {
	switch n {
	case 0:
		return "never"
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
