package analysis

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"askance/analysis/internal/annotated"
	"askance/analysis/internal/lexicon"
)

// known says what readers' lists may name. Scare quotes, quotations and
// passives are found by marks and grammar, not by words.
func known() lexicon.Known {
	k := lexicon.Known{
		Cues: KindAttribution.String(), Stances: stanceNames[StanceNeutral:],
		Frames: map[string][]string{
			KindAttribution.String(): frameNames[frameAny:frameCue],
			KindWeasel.String():      {frameCue.String()},
		},
	}
	for i, name := range kindNames {
		if kind := Kind(i); kind != KindScareQuote && kind != KindQuotation && kind != KindPassive {
			k.Kinds = append(k.Kinds, name)
		}
	}
	return k
}

// mostForms bounds what all lists of a reader come to, in memory and in time
// to compile, to a few times the embedded ones.
const mostForms = 200_000

// readLists reads lists and leaves out those with a fault. The faults stand in
// the order of the lists and lines.
func readLists(lists []List) (kept []*lexicon.List, faults []*Fault) {
	order := map[string]int{}
	forms := 0
	taken := map[string]string{} // names of rules, by whom
	for _, r := range Rules() {
		taken[r.Name] = "a rule that askance brings along; to add words to it, write @class NAME and @kind " + r.Kind.String()
	}
	for i, l := range lists {
		order[l.Name] = i
		list, wrong := lexicon.ParseList(l.Name, l.Data, known())
		wrong = append(wrong, clashes(list, taken)...)
		if len(wrong) == 0 && forms+list.Forms > mostForms {
			wrong = append(wrong, faultOf(list, list.Classes[0], fmt.Sprintf("this list and those before it stand for more than %d forms of words; leave some out", mostForms)))
		}
		faults = append(faults, wrong...)
		if len(wrong) > 0 {
			continue
		}
		forms += list.Forms
		kept = append(kept, list)
		for _, rule := range sections(list, lexicon.Rule) {
			taken[rule.Name] = where(list, rule)
		}
	}
	kept, aimless := withoutAimless(kept)
	faults = append(faults, aimless...)
	slices.SortStableFunc(faults, func(a, b *Fault) int {
		return cmp.Or(order[a.File]-order[b.File], a.Line-b.Line)
	})
	return kept, faults
}

// clashes returns a fault for every rule of a list whose name is taken, or
// stands twice in the list.
func clashes(list *lexicon.List, taken map[string]string) (faults []*Fault) {
	taken = maps.Clone(taken)
	for _, rule := range sections(list, lexicon.Rule) {
		if by := taken[rule.Name]; by != "" {
			faults = append(faults, faultOf(list, rule, "the name is taken by "+by))
		} else {
			taken[rule.Name] = where(list, rule)
		}
	}
	return faults
}

func where(list *lexicon.List, rule *lexicon.Class) string {
	return fmt.Sprintf("the rule on %s:%d; choose another", list.Name, rule.Line)
}

// withoutAimless leaves out lists with an exception for a rule that does not
// exist, until there are none: such a list may have held the rule that another
// one names.
func withoutAimless(lists []*lexicon.List) (kept []*lexicon.List, faults []*Fault) {
	names := map[string]bool{"": true}
	for _, r := range Rules() {
		names[r.Name] = true
	}
	for _, l := range lists {
		for _, rule := range sections(l, lexicon.Rule) {
			names[rule.Name] = true
		}
	}
	for _, l := range lists {
		before := len(faults)
		for _, except := range sections(l, lexicon.Except) {
			if !names[except.Name] {
				faults = append(faults, faultOf(l, except, "no rule "+except.Name+"; askance rules lists them"))
			}
		}
		if len(faults) == before {
			kept = append(kept, l)
		}
	}
	if len(faults) == 0 {
		return kept, nil
	}
	kept, more := withoutAimless(kept)
	return kept, append(faults, more...)
}

// sections returns the sections of one sort in a list.
func sections(l *lexicon.List, sort lexicon.Section) (found []*lexicon.Class) {
	for _, c := range l.Classes {
		if c.Section == sort {
			found = append(found, c)
		}
	}
	return found
}

// faultOf is a fault of the line on which a section begins.
func faultOf(list *lexicon.List, class *lexicon.Class, what string) *Fault {
	text := map[lexicon.Section]string{lexicon.Words: "@class ", lexicon.Rule: "@rule ", lexicon.Except: "@except "}[class.Section] + class.Name
	return &Fault{File: list.Name, Line: class.Line, Text: text, What: what}
}

// newRule makes the rule of a section. Its examples without marks are those
// in which it finds nothing.
func newRule(file string, class *lexicon.Class) *Rule {
	r := &Rule{
		Name: class.Name, Title: class.Title, Doc: class.Doc, Literature: class.Sources,
		From: fmt.Sprintf("%s:%d", file, class.Line),
	}
	for k, name := range kindNames {
		if name == class.Kind {
			r.Kind = Kind(k)
		}
	}
	var marked []string
	for _, e := range class.Examples {
		if strings.Contains(e.Text, "[[") {
			marked = append(marked, e.Text)
		} else {
			r.Unmarked = append(r.Unmarked, e.Text)
		}
	}
	r.Example = strings.Join(marked, "\n\n")
	return r
}

// ruleName returns the name of the rule that an entry of a kind belongs to.
// Embedded rules are named after their kinds.
func (s *scan) ruleName(k Kind, e *lexicon.Entry) string {
	if r := s.lex.own[e.Class]; r != nil {
		return r.Name
	}
	return k.String()
}

// ListCounts says how much one of a reader's lists holds.
type ListCounts struct {
	Name                                 string
	Entries, Exceptions, Rules, Examples int
}

// Lists returns what the reader's own lists hold.
func (a *Analyzer) Lists() []ListCounts {
	if a == nil {
		return nil
	}
	var all []ListCounts
	for _, l := range a.own {
		c := ListCounts{Name: l.Name}
		for _, e := range l.Entries {
			if e.Class.Section == lexicon.Except {
				c.Exceptions++
			} else {
				c.Entries++
			}
		}
		for _, class := range l.Classes {
			c.Examples += len(class.Examples)
		}
		c.Rules = len(sections(l, lexicon.Rule))
		all = append(all, c)
	}
	return all
}

// Check tags the examples of the reader's lists, and returns a *Fault for each
// that does not come out as it says.
func (a *Analyzer) Check() []*Fault {
	if a == nil {
		return nil
	}
	var faults []*Fault
	for _, l := range a.own {
		for _, class := range l.Classes {
			for _, e := range class.Examples {
				if what := a.checkExample(e.Text); what != "" {
					faults = append(faults, &Fault{File: l.Name, Line: e.Line, Text: "@example " + e.Text, What: what})
				}
			}
		}
	}
	return faults
}

// checkExample says how an example comes out if not as it says, else "".
func (a *Analyzer) checkExample(example string) string {
	plain, want, err := annotated.Parse(example)
	if err != nil {
		return err.Error()
	}
	tags := a.Analyze(plain).Tags
	same := len(tags) == len(want)
	got := make([]annotated.Mark, len(tags))
	for i := range tags {
		got[i] = annotated.Mark{Start: tags[i].Start, End: tags[i].End, Label: tags[i].Rule.Name}
		same = same && want[i].Start == got[i].Start && want[i].End == got[i].End && labels(want[i].Label, &tags[i])
	}
	if same {
		return ""
	}
	return "it tags as: " + annotated.Write(plain, got)
}

// labels reports whether a label of an example is one of a tag's: the name of
// its rule or kind, alone or with the stance after a colon.
func labels(label string, t *Tag) bool {
	name, stance, has := strings.Cut(label, ":")
	return (name == t.Rule.Name || name == t.Kind.String()) && (!has || stance == t.Stance.String())
}
