package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/seeds"
)

// BenchmarkCompare guards the growth with the words: the rate should fall by
// no more than a half from the smallest size to the largest.
func BenchmarkCompare(b *testing.B) {
	for _, words := range []int{800, 8_000, 100_000} {
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			one, two := long("broadcaster", words), long("business", words)
			x, y := analysis.Analyze(one), analysis.Analyze(two)
			b.SetBytes(int64(len(one) + len(two)))
			b.ReportAllocs()
			for b.Loop() {
				compare.Accounts(x, y)
			}
		})
	}
}

// BenchmarkCompareCopied compares texts that are nearly the same throughout.
func BenchmarkCompareCopied(b *testing.B) {
	for _, words := range []int{800, 100_000} {
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			one, two := long("broadcaster", words), long("blog", words)
			x, y := analysis.Analyze(one), analysis.Analyze(two)
			b.SetBytes(int64(len(one) + len(two)))
			b.ReportAllocs()
			for b.Loop() {
				compare.Accounts(x, y)
			}
		})
	}
}

// BenchmarkCompareMany compares many accounts of 800 words with each other.
func BenchmarkCompareMany(b *testing.B) {
	for _, n := range []int{2, 10, 50} {
		b.Run(fmt.Sprintf("accounts=%d", n), func(b *testing.B) {
			var reports []analysis.Report
			bytes := 0
			for i := range n {
				text := long(seeds.All()[i%5].Name, 800)
				bytes += len(text)
				reports = append(reports, analysis.Analyze(text))
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				compare.Accounts(reports...)
			}
		})
	}
}

// long repeats an account up to so many words. Every repetition has other
// names and numbers, as the articles of a long file have.
func long(name string, words int) string {
	seed, ok := seeds.Find(name)
	if !ok {
		panic("no seed " + name)
	}
	body := seed.Text[strings.Index(seed.Text[3:], "---")+6:]
	var b strings.Builder
	fields := 0
	for part := 0; fields < words; part++ {
		for line := range strings.Lines(body) {
			if part > 0 {
				line = vary(line, part)
			}
			b.WriteString(line)
			if fields += len(strings.Fields(line)); fields >= words {
				break
			}
		}
	}
	return b.String()
}

// vary gives every third long word an ending of its own.
func vary(line string, part int) string {
	words := strings.SplitAfter(line, " ")
	for i, w := range words {
		if len(w) > 6 && i%3 == part%3 {
			words[i] = strings.TrimRight(w, " ") + fmt.Sprintf("%c%c ", 'a'+part%26, 'a'+part/26%26)
		}
	}
	return strings.Join(words, "")
}
