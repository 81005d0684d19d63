package rulefiles

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, folder, name, data string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestFoldersAreBounded reads folders with too many lists and with too much in
// them: what fits is read, and one fault says where that ends.
func TestFoldersAreBounded(t *testing.T) {
	many, large := t.TempDir(), t.TempDir()
	for i := range mostFiles + 5 {
		write(t, many, fmt.Sprintf("%03d.txt", i), "@except\nx\n")
	}
	for i := range 6 {
		write(t, large, fmt.Sprintf("%d.txt", i), strings.Repeat("#", mostFile))
	}
	for folder, want := range map[string]int{many: mostFiles, large: mostBytes / mostFile} {
		lists, faults, err := Read(folder)
		if err != nil || len(lists) != want || len(faults) != 1 || !strings.Contains(faults[0].Error(), "is not read") {
			t.Errorf("%d lists, want %d; faults %v; %v", len(lists), want, faults, err)
		}
	}
}

// TestCleaningKeepsLines holds that a fault's line is the one in the file.
func TestCleaningKeepsLines(t *testing.T) {
	for data, want := range map[string]string{
		"a\nb":                           "a\nb",
		"a\r\nb\r\n":                     "a\nb\n",
		"a\vb\fc\u2028d\ne":              "a b  c d\ne",
		"\x1b[31mred\x1b[m\n\u202eback":  "red\nback",
		"\xff\x1b[31m is refused\nlast":  "\xff\x1b[31m is refused\nlast",
		"a\tb":                           "a       b",
		"\x1b]0;title\nis not ended\x07": "␛]0;title\nis not ended␇",
	} {
		if got := clean(data); got != want {
			t.Errorf("%q\n got %q\nwant %q", data, got, want)
		}
	}
}
