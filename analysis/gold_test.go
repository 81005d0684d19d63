package analysis

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// goldTag is a line of a hand-made tag file; offsets count code points.
type goldTag struct {
	Start, End int
	Kind       string
}

// TestGold measures agreement with hand-made tags of three published
// articles, by overlap, as the scorer of the gold files does.
func TestGold(t *testing.T) {
	shared := filepath.Join("..", "..", "shared")
	files, _ := filepath.Glob(filepath.Join(shared, "gold", "*.jsonl"))
	if len(files) == 0 {
		t.Skip("no gold tags: ../shared/gold is not beside this checkout")
	}
	kinds := map[string]*agreement{}
	all := &agreement{}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".jsonl")
		text, err := os.ReadFile(filepath.Join(shared, "articles", name+".txt"))
		if err != nil {
			t.Skipf("no article for the gold tags %s: %v", name, err)
		}
		want, got := readGold(t, f), toGold(string(text), Analyze(string(text)).Tags)
		for k := range Kinds {
			kind := Kind(k).String()
			if kinds[kind] == nil {
				kinds[kind] = &agreement{}
			}
			a := agree(ofKind(want, kind), ofKind(got, kind))
			kinds[kind].add(a)
			all.add(a)
		}
	}
	for kind, a := range kinds {
		t.Logf("%-12s P %.2f R %.2f F1 %.2f gold %d", kind, a.precision(), a.recall(), a.f1(), a.gold)
		if a.gold >= 5 && a.f1() < 0.65 {
			t.Errorf("%s: F1 %.2f, want at least 0.65", kind, a.f1())
		}
	}
	t.Logf("all kinds F1 %.3f", all.f1())
	if all.f1() < 0.85 {
		t.Errorf("all kinds: F1 %.3f, want at least 0.85", all.f1())
	}
}

// agreement counts tags: right ones of those given, found ones of the gold.
type agreement struct{ right, given, found, gold int }

func (a *agreement) add(b agreement) {
	a.right, a.given, a.found, a.gold = a.right+b.right, a.given+b.given, a.found+b.found, a.gold+b.gold
}

func (a *agreement) precision() float64 { return ratio(a.right, a.given) }
func (a *agreement) recall() float64    { return ratio(a.found, a.gold) }
func (a *agreement) f1() float64 {
	p, r := a.precision(), a.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func agree(want, got []goldTag) agreement {
	a := agreement{given: len(got), gold: len(want)}
	for _, g := range got {
		if meets(g, want) {
			a.right++
		}
	}
	for _, w := range want {
		if meets(w, got) {
			a.found++
		}
	}
	return a
}

func meets(a goldTag, others []goldTag) bool {
	for _, b := range others {
		if a.Start < b.End && b.Start < a.End {
			return true
		}
	}
	return false
}

func ofKind(tags []goldTag, kind string) []goldTag {
	var out []goldTag
	for _, t := range tags {
		if t.Kind == kind {
			out = append(out, t)
		}
	}
	return out
}

func readGold(t *testing.T, file string) []goldTag {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldTag
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var g goldTag
		if err := json.Unmarshal([]byte(line), &g); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, g)
	}
	return out
}

func toGold(text string, tags []Tag) []goldTag {
	var out []goldTag
	for _, t := range tags {
		out = append(out, goldTag{utf8.RuneCountInString(text[:t.Start]), utf8.RuneCountInString(text[:t.End]), t.Kind.String()})
	}
	return out
}
