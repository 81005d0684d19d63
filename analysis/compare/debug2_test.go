package compare

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestDebugSame(t *testing.T) {
	if os.Getenv("DBGSAME") == "" {
		t.Skip()
	}
	var lo float64
	fmt.Sscan(os.Getenv("DBGSAME"), &lo)
	for e := 0; e < 80; e++ {
		files, _ := filepath.Glob(fmt.Sprintf("/tmp/w/compare/basil/%02d_*.txt", e))
		if len(files) < 2 {
			continue
		}
		as, v := dbgAccounts(files)
		g := countGrams(as)
		seeds := map[[2]int][]seed{}
		g.seeds(func(i, j int, s seed) { seeds[[2]int{i, j}] = append(seeds[[2]int{i, j}], s) })
		w := terms(as, v)
		for i := range as {
			for j := i + 1; j < len(as); j++ {
				a, b := as[i], as[j]
				cov := map[[2]int]int{}
				for _, c := range copied(a, b, v, link(grow(a.words, b.words, seeds[[2]int{i, j}]))) {
					for _, r := range c.runs {
						for k := range r.n {
							cov[[2]int{0, a.sentenceAt(r.a + k)}]++
							cov[[2]int{1, b.sentenceAt(r.b + k)}]++
						}
					}
				}
				ps := proposals(a, b, w, 0.1)
				bestA, bestB := map[int]float64{}, map[int]float64{}
				for _, p := range ps {
					bestA[p.a] = math.Max(bestA[p.a], p.score)
					bestB[p.b] = math.Max(bestB[p.b], p.score)
				}
				for _, p := range ps {
					if p.score < lo || cov[[2]int{0, p.a}] > 4 || cov[[2]int{1, p.b}] > 4 {
						continue
					}
					m := ""
					if p.score >= bestA[p.a]*0.999 && p.score >= bestB[p.b]*0.999 {
						m = "MUTUAL"
					} else if p.score >= bestA[p.a]*0.999 || p.score >= bestB[p.b]*0.999 {
						m = "ONE"
					}
					sa, sb := a.sentences[p.a], b.sentences[p.b]
					fmt.Printf("%.2f\t%s\t%02d %d-%d\t%q\t%q\n", p.score, m, e, i, j, a.text[sa.Start:sa.End], b.text[sb.Start:sb.End])
				}
			}
		}
	}
}
