//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestExampleListIsRight checks the list that the documentation shows.
func TestExampleListIsRight(t *testing.T) {
	var out, err bytes.Buffer
	code := run(t.Context(), []string{"rules", "--check", "../internal/rulefiles/example"}, stdio{nil, &out, &err})
	if code != exitDone || err.Len() > 0 {
		t.Errorf("exit code %d: %s", code, err.String())
	}
}

func TestReaderExplainsOwnRules(t *testing.T) {
	lists := t.TempDir()
	for name, list := range map[string]string{
		"harbour.txt": "@rule quays\n@kind loaded\n@title a place by the water\n@doc Look at the map.\n@reason smells of tar\nharbour /n = port\n",
		"wrong.txt":   "@class a\n@kind loaded\nx /q\n",
	} {
		if err := os.WriteFile(filepath.Join(lists, name), []byte(list), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	left, right := textFile(t, "left.txt", "They shelled the harbour."), textFile(t, "right.txt", "Nothing at all.")
	c := newConsole(t, 120, 40)
	_, ended := c.start(nil, "--rules", lists, left, right)
	c.wants("They shelled the harbour.", "tag 1 of 1", "your word lists have faults")
	c.types("\r")
	c.wants("“harbour” smells of tar; plainer: “port”", "quays", "harbour.txt:6")
	c.types("r")
	c.wants("rule quays", "Look at the map.")
	c.types("q")
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
	c.wants(`wrong.txt:3: in "x /q": no part of speech /q`)
}
