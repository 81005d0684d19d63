package compare

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

func feat(a, b *account, v *vocabulary, w []float64, bdf map[[2]int32]int, nsent int, i, k int) string {
	s, t := a.sentences[i], b.sentences[k]
	sh, n, mx, sq := 0.0, 0, 0.0, 0.0
	set := map[int32]bool{}
	wa2, wb2 := 0.0, 0.0
	for _, x := range s.terms {
		set[x] = true
		wa2 += w[x] * w[x]
	}
	for _, x := range t.terms {
		wb2 += w[x] * w[x]
		if set[x] {
			sh += w[x]
			sq += w[x] * w[x]
			n++
			mx = math.Max(mx, w[x])
		}
	}
	bg := bigr(a, v, s)
	B := 0.0
	for x := range bigr(b, v, t) {
		if bg[x] {
			B += math.Log(1 + float64(nsent)/float64(bdf[x]))
		}
	}
	return fmt.Sprintf("%.4f\t%.4f\t%d\t%.3f\t%.4f\t%.4f\t%.4f\t%.4f", sh/math.Sqrt(s.weight*t.weight), sh, n, mx, B, sh/math.Min(s.weight, t.weight), sq/math.Sqrt(wa2*wb2), math.Sqrt(s.weight*t.weight))
}

func bigr(a *account, v *vocabulary, s sentence) map[[2]int32]bool {
	m := map[[2]int32]bool{}
	prev := int32(-1)
	for _, w := range a.words[s.first:s.end] {
		if w.stem == noStem || v.entries[w.id].stop {
			continue
		}
		if prev >= 0 {
			m[[2]int32{prev, w.stem}] = true
		}
		prev = w.stem
	}
	return m
}

func TestDebugFeat(t *testing.T) {
	if os.Getenv("DBGFEAT") == "" {
		t.Skip()
	}
	b, _ := os.ReadFile("/tmp/w/compare/label.json")
	var L [][]string
	json.Unmarshal(b, &L)
	for idx, l := range L {
		var e, i, j int
		fmt.Sscanf(l[2], "%d %d-%d", &e, &i, &j)
		files, _ := filepath.Glob(fmt.Sprintf("/tmp/w/compare/basil/%02d_*.txt", e))
		as, v := dbgAccounts(files)
		w := terms(as, v)
		bdf := map[[2]int32]int{}
		ns := 0
		for _, a := range as {
			for _, s := range a.sentences {
				ns++
				for x := range bigr(a, v, s) {
					bdf[x]++
				}
			}
		}
		find := func(a *account, q string) int {
			u, _ := strconv.Unquote(q)
			for k, s := range a.sentences {
				if a.text[s.Start:s.End] == u {
					return k
				}
			}
			return -1
		}
		p, q := find(as[i], l[3]), find(as[j], l[4])
		if p < 0 || q < 0 {
			continue
		}
		fmt.Printf("F\t%d\t%s\t%s\n", idx, l[1], feat(as[i], as[j], v, w, bdf, ns, p, q))
	}
}
