package source

import (
	"os"
	"path/filepath"
	"testing"

	"askance/tui/safe"
)

// FuzzParse reads any bytes as any kind of file. What comes out is clean, its
// structure lies inside its body, and every word of the body is in a block.
func FuzzParse(f *testing.F) {
	names := []string{"a.txt", "a.md", "a.html", "a"}
	pages, _ := filepath.Glob("testdata/pages/*.html")
	for _, path := range pages {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw), byte(2))
	}
	for i, s := range []string{
		"Headline\nBy Jane Doe\n\nText.", "---\ntitle: T\n---\n# H\n\n- a\n  1. *b* [c](http://d)\n\n> q\n\n```\ncode\n```\n", "<p>a<br><br>b<ul><li>c</ul><q>d</q><pre>e\nf</pre>",
		"\xff\xfea\x00", "<table><tr><td>a<td>b</table>\x1b[31m", "| a |\n|---|\n| b |", "# T\n\n![x](y)<div>z</div>&#27;",
	} {
		f.Add(s, byte(i))
	}
	f.Fuzz(func(t *testing.T, raw string, kind byte) {
		d, err := parse(t.Context(), names[int(kind)%len(names)], raw)
		if err != nil {
			return
		}
		mustBeClean(t, "fuzzed", d.article(safe.NewLine("a")))
	})
}
