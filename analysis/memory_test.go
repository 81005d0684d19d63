package analysis

import (
	"reflect"
	"strings"
	"sync"
	"testing"
)

// TestMemoryIsNobodys holds that what an analysis finds does not depend on
// what was analysed before in the same memory, nor on others at the same time.
func TestMemoryIsNobodys(t *testing.T) {
	texts := []string{
		story, strings.Repeat(story, 20), "", `"""' ' "' "`, strings.ToLower(story),
		"Smith: \"No.\"\n\n\"And no,\" he said. Some say the regime lied.", strings.Repeat("no stop ", 300),
	}
	want := make([][]Tag, len(texts))
	for i, s := range texts {
		want[i] = Analyze(s).Tags
	}
	var all sync.WaitGroup
	for first := range texts {
		all.Go(func() {
			for k := range texts {
				i := (first*3 + k*5) % len(texts)
				if got := Analyze(texts[i]).Tags; !reflect.DeepEqual(got, want[i]) {
					t.Errorf("text %d has other tags after others", i)
				}
			}
		})
	}
	all.Wait()
}

// TestAllocations holds the bound of two allocations a tag.
func TestAllocations(t *testing.T) {
	tags := len(Analyze(story).Tags)
	if got := testing.AllocsPerRun(20, func() { Analyze(story) }); got > 2*float64(tags) {
		t.Errorf("%.0f allocations for %d tags", got, tags)
	}
}
