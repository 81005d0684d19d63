package source

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFolder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "c.html", ".hidden.txt", "picture.jpg", "D.TXT", "plain"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("Text of "+name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{
		os.Mkdir(filepath.Join(folder, "inner.txt"), 0o700),
		os.Symlink("b.txt", filepath.Join(folder, "link.txt")),
		os.Symlink("gone.txt", filepath.Join(folder, "broken.txt")),
		os.Symlink("self.txt", filepath.Join(folder, "self.txt")),
		syscall.Mkfifo(filepath.Join(folder, "pipe.txt"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	accounts, err := List(t.Context(), []string{folder}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, account := range accounts {
		names = append(names, filepath.Base(account.Name.String()))
	}
	if got, want := strings.Join(names, " "), "D.TXT a.md b.txt c.html link.txt plain"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	mustFail(t, folder, Options{}, "holds 6 articles")
	n, faults := 0, 0
	for _, err := range Articles(t.Context(), []string{folder, "missing.txt", "seed:blog"}, Options{}) {
		if n++; err != nil {
			faults++
		}
	}
	if n != 8 || faults != 2 { // the page is too short to be an article, and one file is missing
		t.Errorf("%d articles, %d of them faults", n, faults)
	}
}

func TestListGoesOnAfterFaults(t *testing.T) {
	accounts, err := List(t.Context(), []string{"missing.txt", "seed:agency", "seed:none"}, Options{})
	if len(accounts) != 1 || err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("%d accounts, %v", len(accounts), err)
	}
}

func TestSeeds(t *testing.T) {
	if len(Seeds()) != 5 {
		t.Fatalf("%d seeds", len(Seeds()))
	}
	for _, seed := range Seeds() {
		a, err := seed.Load(t.Context())
		if err != nil || a.Title.String() == "" || a.Outlet.String() == "" || a.Date.String() == "" {
			t.Errorf("%s: %v %q %q %q", seed.Name, err, a.Title, a.Outlet, a.Date)
		}
		if seed.Title != a.Title || seed.Outlet != a.Outlet || seed.Date != a.Date {
			t.Errorf("%s: listed as %q, %q, %q", seed.Name, seed.Title, seed.Outlet, seed.Date)
		}
		if strings.Contains(a.Body.String(), a.Title.String()) {
			t.Errorf("%s: the title stands in the body", seed.Name)
		}
	}
}
