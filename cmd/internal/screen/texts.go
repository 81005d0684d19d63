package main

import (
	"os"
	"path/filepath"
	"strings"

	"askance/seeds"
)

// longTexts writes two articles of a megabyte, made of the seeds, and returns
// where.
func longTexts(dir string) ([]string, error) {
	var files []string
	for i, s := range seeds.All()[:2] {
		_, body, _ := strings.Cut(s.Text[3:], "\n---\n")
		var b strings.Builder
		for b.Len() < 1<<20 {
			b.WriteString(body + "\n\n")
		}
		file := filepath.Join(dir, string(rune('a'+i))+".txt")
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}
