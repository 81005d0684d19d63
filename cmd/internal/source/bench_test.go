package source

import (
	"os"
	"strings"
	"testing"

	"askance/tui/safe"
)

// BenchmarkRead guards the way from a file's bytes to an article, which a
// reader waits for.
func BenchmarkRead(b *testing.B) {
	page, err := os.ReadFile("testdata/pages/newspaper.html")
	if err != nil {
		b.Fatal(err)
	}
	for _, bb := range []struct{ name, file, raw string }{
		{"text", "a.txt", strings.Repeat(body+"\n\n", 100)},
		{"markdown", "a.md", strings.Repeat("# Heading\n\nThe *agency* said [so](https://example.org) at length.\n\n- a\n- b\n\n> quoted\n\n", 50)},
		{"page", "a.html", string(page)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.raw)))
			b.ReportAllocs()
			for b.Loop() {
				d, err := parse(b.Context(), bb.file, bb.raw)
				if err != nil {
					b.Fatal(err)
				}
				d.article(safe.NewLine(bb.file))
			}
		})
	}
}
