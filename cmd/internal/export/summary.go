package export

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"askance/analysis"
	"askance/analysis/compare"
)

// topmost is how many of a kind the summary names.
const topmost = 3

// severalAccounts is how many accounts a sentence can go through.
const severalAccounts = 10

// summary says in a few sentences what the views show, the most telling first.
func (v *viewer) summary() []string {
	var out []string
	for _, part := range [][]string{v.wordForWord(), v.found(), v.differing(), v.otherNames(), v.doubted(), v.withoutMarks()} {
		out = append(out, part...)
	}
	return out
}

// wordForWord names the pairs of accounts that share most text.
func (v *viewer) wordForWord() []string {
	type pair struct{ a, b, words, longest int }
	of := map[[2]int]*pair{}
	var pairs []*pair
	points := 0
	for _, p := range v.Views.Passages {
		key := [2]int{p.Sides[0].Account, p.Sides[1].Account}
		if p.Kind != compare.Copied {
			continue
		}
		if of[key] == nil {
			of[key] = &pair{a: key[0], b: key[1]}
			pairs = append(pairs, of[key])
		}
		of[key].words += p.Words
		of[key].longest = max(of[key].longest, p.Words)
	}
	for _, s := range v.Views.Shared() {
		if s.Kind == compare.SamePoint {
			points++
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].words > pairs[j].words })
	var out []string
	for _, p := range pairs[:min(len(pairs), topmost)] {
		a, b := v.Views.Accounts[p.a].Words, v.Views.Accounts[p.b].Words
		out = append(out, fmt.Sprintf("%s and %s have %d words in common word for word, up to %d in one passage: %d\u00a0%% of %s and %d\u00a0%% of %s.",
			letter(p.a), letter(p.b), p.words, p.longest, 100*p.words/max(a, 1), letter(p.a), 100*p.words/max(b, 1), letter(p.b)))
	}
	if len(pairs) == 0 {
		out = append(out, "No two accounts have a passage in common word for word.")
	}
	switch points {
	case 0:
	case 1:
		out = append(out, "One point is made in other words in two accounts or more.")
	default:
		out = append(out, fmt.Sprintf("%d points are made in other words in two accounts or more.", points))
	}
	return out
}

// found says how much of each account is in another, and where that is little.
func (v *viewer) found() []string {
	var parts, little []string
	for i, a := range v.Views.Accounts {
		parts = append(parts, fmt.Sprintf("%d of %d in %s", a.Matched, a.Sentences, letter(i)))
		if a.Little() {
			little = append(little, letter(i))
		}
	}
	out := []string{"Sentences that are found again in another account: " + strings.Join(parts, ", ") + "."}
	if len(parts) > severalAccounts {
		out = nil // the profile has them
	}
	switch {
	case len(little) == 0:
	case len(little) == len(parts):
		out = append(out, "Little matches: these may not be accounts of one event.")
	default:
		out = append(out, "Little of "+enumerated(little)+" matches the others: that may be another event.")
	}
	return out
}

// differing names figures on which the accounts differ.
func (v *viewer) differing() []string {
	var rows []string
	for _, f := range v.Views.Figures {
		if !f.Differ || len(rows) == topmost {
			break
		}
		var order []string
		by := map[string][]string{}
		for i, counts := range f.Counts {
			for _, c := range counts {
				number := c.Number
				if f.What == "money" { // with its sign
					number = v.words(c.Place)
				}
				if by[number] == nil {
					order = append(order, number)
				}
				if l := by[number]; len(l) == 0 || l[len(l)-1] != letter(i) {
					by[number] = append(by[number], letter(i))
				}
			}
		}
		for i, number := range order {
			order[i] = number + " (" + strings.Join(by[number], ", ") + ")"
		}
		rows = append(rows, f.What+", "+strings.Join(order, ", "))
	}
	if len(rows) == 0 {
		return nil
	}
	return []string{"Figures that differ: " + strings.Join(rows, "; ") + "."}
}

// otherNames names things for which the accounts have no word in common.
func (v *viewer) otherNames() []string {
	var rows []string
	for _, n := range v.Views.Names {
		if n.Kind == compare.PersonName || n.InCommon() || len(rows) == topmost {
			continue
		}
		var forms []string
		for i, f := range n.Forms {
			if len(f) > 0 {
				forms = append(forms, "“"+unquoted(oneLine(f[0].Text))+"” ("+letter(i)+")")
			}
		}
		rows = append(rows, strings.Join(forms, ", "))
	}
	if len(rows) == 0 {
		return nil
	}
	return []string{"Different words for one thing: " + strings.Join(rows, "; ") + "."}
}

// doubted names sources whose words an account holds in doubt.
func (v *viewer) doubted() []string {
	var rows []string
	for _, s := range v.Views.Sources {
		for i, heard := range s.Heard {
			var cues []string
			for _, h := range heard {
				if h.Stance == analysis.StanceDoubt {
					cues = append(cues, "“"+v.words(h.Cue)+"”")
				}
			}
			if len(cues) > 0 && len(rows) < topmost {
				rows = append(rows, oneLine(s.Name)+" in "+letter(i)+" ("+cues[0]+")")
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []string{"Given the word with a verb of doubt: " + strings.Join(rows, "; ") + "."}
}

// withoutMarks counts quotations that seem to have lost their marks.
func (v *viewer) withoutMarks() []string {
	counts := make([]int, len(v.Accounts))
	for _, r := range v.Views.Restored {
		counts[r.Account]++
	}
	var out []string
	for i, n := range counts {
		switch {
		case n == 1:
			out = append(out, letter(i)+" gives one quotation without the marks that another account has.")
		case n > 1:
			out = append(out, letter(i)+" gives "+strconv.Itoa(n)+" quotations without the marks that another account has.")
		}
	}
	return out
}

// enumerated joins words with commas and an "and".
func enumerated(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// unquoted leaves out the marks around words.
func unquoted(s string) string { return strings.Trim(s, "\"“”'‘’") }
