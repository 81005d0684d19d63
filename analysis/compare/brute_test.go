package compare_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/seeds"
)

// plain is a word as the naive search sees it: letters and digits only.
type plain struct {
	form       string
	start, end int
}

func plainWords(text string) []plain {
	var out []plain
	start := -1
	for i, r := range text + " " {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out = append(out, plain{strings.ToLower(text[start:i]), start, i})
			start = -1
		}
	}
	return out
}

// bruteRuns returns every maximal run of at least n words that two texts
// share, as word indices, by trying every pair of words.
func bruteRuns(a, b []plain, n int) [][3]int {
	var out [][3]int
	for i := range a {
		for j := range b {
			if a[i].form != b[j].form || i > 0 && j > 0 && a[i-1].form == b[j-1].form {
				continue
			}
			k := 0
			for i+k < len(a) && j+k < len(b) && a[i+k].form == b[j+k].form {
				k++
			}
			if k >= n {
				out = append(out, [3]int{i, j, k})
			}
		}
	}
	return out
}

// TestCopiedRunsAreAllFound holds the runs against a naive search: whatever
// stands in both texts for twelve words or more lies in copied passages that
// pair the same places.
func TestCopiedRunsAreAllFound(t *testing.T) {
	all := seeds.All()
	var texts []string
	for _, s := range all {
		texts = append(texts, s.Text)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		texts = append(texts, shuffled(r, all[r.IntN(len(all))].Text, all[r.IntN(len(all))].Text))
	}
	found := 0
	for i, a := range texts {
		for _, b := range texts[i+1 : min(len(texts), i+4)] {
			found += checkRuns(t, a, b)
		}
	}
	if found < 100 {
		t.Errorf("only %d runs were there to be found", found)
	}
}

// TestCopiedRunsOfNewsAreAllFound does the same for news: every two articles on
// one event in a corpus that is not part of this project. It is skipped where
// the corpus is absent, and short tests take every tenth event.
func TestCopiedRunsOfNewsAreAllFound(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 10
	}
	events := eventTriples(t)
	found := 0
	for i := 0; i < len(events); i += step {
		for k, a := range events[i] {
			for _, b := range events[i][k+1:] {
				found += checkRuns(t, a, b)
			}
		}
	}
	t.Logf("%d runs of twelve words or more in %d events", found, len(events)/step)
	if found == 0 {
		t.Error("no run was there to be found")
	}
}

// eventTriples returns the texts of the articles on each event of the corpus.
func eventTriples(t *testing.T) [][]string {
	t.Helper()
	file := filepath.Join("..", "..", "..", "shared", "eval", "data", "basil-dev.jsonl")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("the corpus of articles by event is not there: %v", err)
	}
	texts := map[string][]string{}
	for line := range bytes.Lines(data) {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		event, _, _ := strings.Cut(a.ID, "_")
		texts[event] = append(texts[event], a.Text)
	}
	var out [][]string
	for _, event := range slices.Sorted(maps.Keys(texts)) {
		out = append(out, texts[event])
	}
	return out
}

// checkRuns returns how many runs two texts share.
func checkRuns(t *testing.T, a, b string) int {
	t.Helper()
	c := compare.Accounts(analysis.Analyze(a), analysis.Analyze(b))
	wa, wb := plainWords(a), plainWords(b)
	runs := bruteRuns(wa, wb, 12)
	for _, r := range runs {
		first, last := [2]plain{wa[r[0]], wb[r[1]]}, [2]plain{wa[r[0]+r[2]-1], wb[r[1]+r[2]-1]}
		covered := false
		for _, p := range c.Passages {
			covered = covered || p.Kind == compare.Copied &&
				p.Sides[0].Start <= first[0].start && last[0].end <= p.Sides[0].End &&
				p.Sides[1].Start <= first[1].start && last[1].end <= p.Sides[1].End
		}
		if !covered {
			t.Errorf("not found: %q", a[first[0].start:last[0].end])
		}
	}
	return len(runs)
}

// shuffled mixes the sentences of two texts, and drops or changes some words.
func shuffled(r *rand.Rand, a, b string) string {
	sentences := strings.SplitAfter(a+" "+b, ". ")
	r.Shuffle(len(sentences), func(i, j int) { sentences[i], sentences[j] = sentences[j], sentences[i] })
	words := strings.Fields(strings.Join(sentences[:2*len(sentences)/3], ""))
	for i := range words {
		switch r.IntN(60) {
		case 0:
			words[i] = "otherwise"
		case 1:
			words[i] = ""
		}
	}
	return strings.Join(words, " ")
}
