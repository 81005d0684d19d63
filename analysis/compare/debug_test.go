package compare

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/internal/text"
)

func dbgAccounts(files []string) ([]*account, *vocabulary) {
	v := newVocabulary(4096)
	var as []*account
	for i, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			panic(err)
		}
		a := &account{index: i, text: string(b), doc: text.Split(string(b))}
		a.words = v.split(a.doc)
		v.joinPhrases(a.words)
		a.cut()
		as = append(as, a)
	}
	return as, v
}

func TestDebugPassages(t *testing.T) {
	files := strings.Fields(os.Getenv("DBG"))
	if len(files) == 0 {
		t.Skip()
	}
	as, v := dbgAccounts(files)
	g := countGrams(as)
	seeds := map[[2]int][]seed{}
	g.seeds(func(i, j int, s seed) { seeds[[2]int{i, j}] = append(seeds[[2]int{i, j}], s) })
	w := terms(as, v)
	cov := map[[2]int]bool{}
	for i := range as {
		for j := i + 1; j < len(as); j++ {
			a, b := as[i], as[j]
			runs := grow(a.words, b.words, seeds[[2]int{i, j}])
			for _, c := range copied(a, b, v, link(runs)) {
				f, e := c.aSpan()
				f2, e2 := c.bSpan()
				sa, sb := a.span(f, e), b.span(f2, e2)
				fmt.Printf("COPIED %d-%d %d words, %d runs\n   A %q\n   B %q\n", i, j, c.words, len(c.runs), a.text[sa.Start:sa.End], b.text[sb.Start:sb.End])
				for _, r := range c.runs {
					for k := range r.n {
						cov[[2]int{i, a.sentenceAt(r.a + k)}] = true
						cov[[2]int{j, b.sentenceAt(r.b + k)}] = true
					}
				}
			}
			for _, p := range proposals(a, b, w, 0.15) {
				sa, sb := a.sentences[p.a], b.sentences[p.b]
				fmt.Printf("SAME %d-%d %.2f\n   A %q\n   B %q\n", i, j, p.score, a.text[sa.Start:sa.End], b.text[sb.Start:sb.End])
			}
		}
	}
	_ = analysis.KindLabel
}
