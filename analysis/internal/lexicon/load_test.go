package lexicon

import (
	"os"
	"strings"
	"testing"
)

// TestEveryListIsEmbedded: a file in data that no variable holds would be read by nobody.
func TestEveryListIsEmbedded(t *testing.T) {
	files, err := os.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{irregularFile: true}
	for _, l := range lists() {
		text, err := os.ReadFile("data/" + l.name)
		if err != nil || string(text) != l.text {
			t.Errorf("%s is not what lists.go has under this name: %v", l.name, err)
		}
		known[l.name] = true
	}
	for _, f := range files {
		if !known[f.Name()] {
			t.Errorf("data/%s is not in lists.go: give it a variable and a line there", f.Name())
		}
	}
}

// TestNothingGrowsAtStart holds the sizes that are guessed against what the
// embedded lists come to: what grows is copied, and every start waits for it.
func TestNothingGrowsAtStart(t *testing.T) {
	lines, longest := 0, 0
	p := parser{}
	for _, l := range lists() {
		lines += strings.Count(l.text, "\n") + 1
		before := len(p.entries)
		p.name, p.class = l.name, nil
		_, _ = p.parse(l.text) // other tests look at its faults
		longest = max(longest, len(p.entries)-before)
	}
	n := len(p.entries)
	if n*20 < roomEntries(lines)*19 {
		t.Errorf("%d entries, with room for %d: too much", n, roomEntries(lines))
	}
	nodes, edges, forms := room(n)
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what      string
		has, room int
	}{
		{"entries", n, roomEntries(lines)},
		{"entries kept", len(l.Entries), roomKept(lines)},
		{"entries of a list", longest, roomList(lines)},
		{"words", len(l.words.all), cap(newWords(n).all)},
		{"slots of words", len(l.words.slots), len(newWords(n).slots)},
		{"slots of edges", len(l.edges.keys), len(newEdges(edges).keys)},
		{"nodes", len(l.nodes), nodes},
		{"forms", len(l.refs), forms},
	} {
		if c.has > c.room {
			t.Errorf("%s: %d, with room for %d at first", c.what, c.has, c.room)
		}
	}
}
