package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"askance/cmd/internal/source"
)

// TestUnreadableBeforeReadable: a folder whose first files cannot be read is
// opened for the others; one with nothing else is refused.
func TestUnreadableBeforeReadable(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "")
	write("b.txt", "")
	if _, _, err := readerAccounts(context.Background(), []string{folder}, source.Options{}); err == nil {
		t.Error("two empty files are opened")
	}
	write("c.txt", "The harbour burned.")
	accounts, unread, err := readerAccounts(context.Background(), []string{folder}, source.Options{})
	if err != nil || len(accounts) != 3 {
		t.Fatalf("%d accounts, %v", len(accounts), err)
	}
	if unread() == nil {
		t.Error("nothing is told of the empty files")
	}
}
