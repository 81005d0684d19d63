package safe

import (
	"strings"
	"testing"
)

// BenchmarkClean guards the pass that every article takes before it is shown.
func BenchmarkClean(b *testing.B) {
	english := strings.Repeat("The agency said the strike came five days into the “ceasefire” – a claim that officials denied.\n\n", 10_000)
	for _, bb := range []struct{ name, text string }{
		{"english", english},
		{"russian", strings.Repeat("Министерство обороны заявило, что удар был нанесён в субботу.\n", 10_000)},
		{"japanese", strings.Repeat("防衛省は土曜日に空爆があったと発表した。", 10_000)},
		{"accented", strings.Repeat("cafe\u0301 naïve e\u0301le\u0300ve ", 20_000)},
		{"coloured", strings.Repeat("\x1b[31mred\x1b[m and plain text to the end of the line\r\n", 10_000)},
		{"tabs", strings.Repeat("a\tb\t", 100_000)},
		{"escapes", strings.Repeat("\x1b]", 500_000)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				NewText(bb.text)
			}
		})
	}
}
