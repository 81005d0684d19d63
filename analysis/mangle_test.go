package analysis

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// mangle spoils a text as careless copying does: lower case, quotation marks
// and apostrophes lost, spaces around stops and commas, line ends dropped
// between some sentences. places[i] is where code point i of the text went.
func mangle(text string) (out string, places []int) {
	var b strings.Builder
	n := 0
	put := func(r rune) {
		b.WriteRune(r)
		n++
	}
	runes := []rune(text)
	for i, r := range runes {
		places = append(places, n)
		switch {
		case strings.ContainsRune("\"“”«»", r):
		case strings.ContainsRune("'’‘", r):
			if i > 0 && unicode.IsLetter(runes[i-1]) && i+1 < len(runes) && unicode.IsLetter(runes[i+1]) {
				put(' ')
			}
		case r == ',' && i+1 < len(runes) && runes[i+1] == ' ':
			put(' ')
			put(',')
		case r == '.' && i > 2 && unicode.IsLower(runes[i-1]) && unicode.IsLower(runes[i-2]) && i+1 < len(runes) && unicode.IsSpace(runes[i+1]):
			put(' ')
			put('.')
		default:
			put(unicode.ToLower(r))
		}
	}
	return b.String(), append(places, n)
}

// TestMangled holds recall on spoiled copies of the gold articles to within
// ten points of that on the articles, for the kinds that need no marks.
func TestMangled(t *testing.T) {
	shared := filepath.Join("..", "..", "shared")
	files, _ := filepath.Glob(filepath.Join(shared, "gold", "*.jsonl"))
	if len(files) == 0 {
		t.Skip("no gold tags: ../shared/gold is not beside this checkout")
	}
	needMarks := map[string]bool{"scare-quote": true, "quotation": true}
	var whole, spoiled agreement
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".jsonl")
		text, err := os.ReadFile(filepath.Join(shared, "articles", name+".txt"))
		if err != nil {
			t.Skipf("no article for the gold tags %s: %v", name, err)
		}
		bad, places := mangle(string(text))
		want, got := readGold(t, f), toGold(string(text), Analyze(string(text)).Tags)
		gotBad := toGold(bad, Analyze(bad).Tags)
		for k := range Kinds {
			kind := Kind(k).String()
			if needMarks[kind] {
				continue
			}
			whole.add(agree(ofKind(want, kind), ofKind(got, kind)))
			moved := ofKind(want, kind)
			for i := range moved {
				moved[i].Start, moved[i].End = places[moved[i].Start], places[moved[i].End]
			}
			a := agree(moved, ofKind(gotBad, kind))
			if a.found < a.gold {
				t.Logf("%s %s: %d of %d", name[:3], kind, a.found, a.gold)
			}
			spoiled.add(a)
		}
	}
	t.Logf("recall %.3f whole, %.3f mangled", whole.recall(), spoiled.recall())
	if whole.recall()-spoiled.recall() >= 0.10 {
		t.Errorf("recall falls from %.3f to %.3f on mangled text", whole.recall(), spoiled.recall())
	}
}

func TestMangleKeepsPlaces(t *testing.T) {
	text := "“It’s over,” Smith said. He left."
	bad, places := mangle(text)
	if bad != "it s over, smith said . he left." {
		t.Errorf("mangled to %q", bad)
	}
	if len(places) != utf8.RuneCountInString(text)+1 {
		t.Errorf("%d places for %d code points", len(places), utf8.RuneCountInString(text))
	}
}
