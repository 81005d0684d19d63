package analysis

import (
	"strings"
	"testing"
)

// TestStrength asks for more marks and for fewer: who speaks is told always.
func TestStrength(t *testing.T) {
	const text = `The mayor said the historic harbour needs a "wall", a massive one, an insane plan.`
	for strength, want := range map[uint8]string{
		1: `said historic "wall" massive insane`,
		2: `said "wall" massive insane`,
		3: `said "wall" insane`,
	} {
		a, faults := New(Options{Strength: strength})
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		var got []string
		for _, tag := range a.Analyze(text).Tags {
			got = append(got, text[tag.Start:tag.End])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("at strength %d: %v, want %s", strength, got, want)
		}
	}
}
