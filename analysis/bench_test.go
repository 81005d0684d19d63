package analysis

import (
	"fmt"
	"strings"
	"testing"
)

// story is news prose written for the benchmarks; it is repeated to a size.
const story = `The ministry said on Friday that three people "may have been" killed when a so-called security operation went wrong in the capital.

"We regret the loss of life," a senior official told reporters, adding that the regime's critics were clearly waging a vicious campaign. Some say the strike, which the army had vehemently denied, was conducted without warning. The president's spokesman, John Smith, dismissed the claim as "nonsense".

According to the agency, at least 40 houses were destroyed. Residents accused the government of a brutal crackdown; it was reported that only two trucks had arrived. The talks, however, will continue in Geneva next week, officials said.

`

func sized(unit string, n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }

// BenchmarkAnalyze guards the speed of the whole analysis over sizes, and over
// text without spaces or stops and text of nothing but marks.
func BenchmarkAnalyze(b *testing.B) {
	embedded()
	for _, c := range []struct{ name, unit string }{{"news", story}, {"no-space", "abcdefghij"}, {"no-stop", "the official said that "}, {"no-clause", "in deal \"vote\" claimed from troops a so-called law said on ceasefire the "}, {"marks", `"`}, {"single-marks", "' "}, {"marks-inside", "“a 'b', "}} {
		for _, n := range []int{1 << 10, 100 << 10, 10 << 20} {
			text := sized(c.unit, n)
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				b.SetBytes(int64(n))
				b.ReportAllocs()
				for b.Loop() {
					Analyze(text)
				}
			})
		}
	}
}
