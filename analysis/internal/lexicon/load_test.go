package lexicon

import "testing"

// TestNothingGrowsAtStart holds the sizes that are guessed against what the
// embedded lists come to: what grows is copied, and every start waits for it.
func TestNothingGrowsAtStart(t *testing.T) {
	lists, lines, err := readLists()
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	p := parser{}
	for _, l := range lists {
		size += len(l.text)
		p.name, p.class = l.name, nil
		_, _ = p.parse(l.text) // other tests look at its faults
	}
	n := len(p.entries)
	nodes, edges, forms := room(n)
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what      string
		has, room int
	}{
		{"bytes of lists", size, listBytes},
		{"entries to lines", n, lines},
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
