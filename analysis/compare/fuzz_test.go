package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/seeds"
)

func FuzzAccounts(f *testing.F) {
	all := seeds.All()
	for i := range all {
		f.Add(all[i].Text, all[(i+1)%len(all)].Text)
	}
	f.Add("", "")
	f.Add("a a a a a a a a a a a a", "a a a a a a a")
	f.Add("He said \"we will not go back there again\".", "he said we will not go back there again")
	f.Add("62 dead, 100 hurt. At least 62 were killed.", "More than 62 people were killed \xff\xfe and 5% İstanbul’s")
	f.Add("\"\"\"'''“”‘’", "$1,000-1.6 million one-in-three half a dozen hundreds of thousands of")
	f.Fuzz(func(t *testing.T, a, b string) {
		ab := compare.Accounts(analysis.Analyze(a), analysis.Analyze(b))
		wellFormed(t, ab, []string{a, b})
		ba := compare.Accounts(analysis.Analyze(b), analysis.Analyze(a))
		if x, y := digest(ab, false), digest(ba, true); a != b && !slices.Equal(x, y) {
			t.Errorf("A against B is not B against A turned round:\n%s", diffLines(x, y))
		}
	})
}

// wellFormed checks that every place lies inside its account on rune starts.
func wellFormed(t *testing.T, c compare.Comparison, texts []string) {
	t.Helper()
	starts := make([][]bool, len(texts))
	for i, text := range texts {
		starts[i] = make([]bool, len(text)+1)
		starts[i][len(text)] = true
		for at := range text { // a byte that is no UTF-8 counts as a code point
			starts[i][at] = true
		}
	}
	for _, p := range places(c) {
		if text := texts[p.Account]; p.Start < 0 || p.End < p.Start || p.End > len(text) {
			t.Fatalf("place %v lies outside its account of %d bytes", p, len(text))
		}
		if s := starts[p.Account]; !s[p.Start] || !s[p.End] {
			t.Fatalf("place %v splits a code point", p)
		}
	}
	for i := range texts {
		for j := range texts {
			b := c.Beside(i, j)
			for at := 0; at <= len(texts[i]); at += 1 + len(texts[i])/16 {
				b.At(at)
				if to, ok := b.Follow(at); ok && (to < 0 || to > len(texts[j])) {
					t.Fatalf("Follow(%d) is %d in an account of %d bytes", at, to, len(texts[j]))
				}
			}
		}
	}
}

// places returns every place in a comparison.
func places(c compare.Comparison) []compare.Place {
	var out []compare.Place
	for _, table := range c.Tables() {
		for _, row := range table.Rows {
			for _, cell := range row.Cells {
				for _, item := range cell {
					out = append(out, item.Places...)
				}
			}
		}
	}
	for _, p := range c.Passages {
		for _, r := range p.Runs {
			out = append(out, r[0], r[1])
		}
	}
	for _, f := range c.Figures {
		for _, counts := range f.Counts {
			for _, n := range counts {
				out = append(out, n.Source)
			}
		}
	}
	for _, a := range c.Agents {
		for _, deeds := range a.Deeds {
			for _, d := range deeds {
				out = append(out, d.Agent, d.Patient)
			}
		}
	}
	return out
}

// digest lists the rows of all views by their places alone, in a fixed order;
// turned swaps the two accounts.
func digest(c compare.Comparison, turned bool) []string {
	var out []string
	for _, table := range c.Tables() {
		for _, row := range table.Rows {
			var cells []string
			for i, cell := range row.Cells {
				for _, item := range cell {
					for _, p := range item.Places {
						side := i
						if turned {
							side = 1 - i
						}
						cells = append(cells, fmt.Sprintf("%d:%d-%d", side, p.Start, p.End))
					}
				}
			}
			slices.Sort(cells)
			out = append(out, table.Name+" "+strings.Join(cells, " "))
		}
	}
	slices.Sort(out)
	return out
}

func diffLines(x, y []string) string {
	var b strings.Builder
	for _, l := range x {
		if !slices.Contains(y, l) {
			fmt.Fprintln(&b, "only A,B:", l)
		}
	}
	for _, l := range y {
		if !slices.Contains(x, l) {
			fmt.Fprintln(&b, "only B,A:", l)
		}
	}
	return b.String()
}
