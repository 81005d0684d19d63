package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui"
	"askance/tui/article"
	"askance/tui/safe"
)

func TestSaverWritesUnderAFreeName(t *testing.T) {
	folder := t.TempDir()
	const text = "The regime fell."
	report := analysis.Analyze(text)
	one := tui.Saved{Article: &article.Article{Name: safe.NewLine("notes/left one.txt"), Body: safe.NewText(text)}, Report: &report}
	save := saver(folder)
	for _, want := range []string{"askance-left-one-left-one.html", "askance-left-one-left-one-2.html"} {
		name, err := save(t.Context(), []tui.Saved{one, one})
		if err != nil || name != want {
			t.Fatalf("got %q, %v, want %q", name, err, want)
		}
		page, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(string(page), ">regime<") < 2 {
			t.Error("the page does not hold both accounts")
		}
	}
}

func TestSaverSaysWhereItCannotWrite(t *testing.T) {
	_, err := saver(filepath.Join(t.TempDir(), "gone"))(t.Context(), nil)
	if err == nil || !strings.Contains(err.Error(), "folder that can be written to") {
		t.Errorf("got %v", err)
	}
}
