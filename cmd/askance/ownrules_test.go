//go:build unix

package main

import (
	"bytes"
	"net/netip"
	"os"
	"path/filepath"
	"testing"

	"askance/cmd/internal/sshd/sshtest"
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
	c.types("qq") // the page, the program
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
	c.wants(`wrong.txt:3: in "x /q": no part of speech /q`)
}

// TestServeTagsByTheHostsRules reads as a visitor what the host's list marks.
func TestServeTagsByTheHostsRules(t *testing.T) {
	lists := t.TempDir()
	list := "@rule quays\n@kind loaded\n@title a place by the water\n@doc Look at the map.\n@reason smells of tar\nharbour /n\n"
	if err := os.WriteFile(filepath.Join(lists, "harbour.txt"), []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	server, err := sshtest.Start(t.Context(), t.TempDir(), built(t), "serve", "--rules", lists, textFile(t, "left.txt", "They left the harbour."))
	if err != nil {
		t.Fatal(err)
	}
	defer server.Kill()
	conn, err := sshtest.Dial(t.Context(), server.Addr, netip.Addr{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	visitor, err := sshtest.Open(conn, sshtest.Options{Width: 120, Height: 40})
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ keys, shows string }{{"", "smells of tar"}, {"\r", "a place by the water"}, {"r", "Look at the map."}} {
		if err := visitor.Type(step.keys); err != nil {
			t.Fatal(err)
		}
		if err := visitor.AwaitText(patience, step.shows); err != nil {
			t.Fatal(err)
		}
	}
}
