package main

import (
	"strings"
	"testing"
)

// arrow is an import that must never exist: from a package at or below from to
// one at or below any of to.
type arrow struct {
	from string
	to   []string
	but  string // a package at or below it may be imported all the same
	why  string
}

func forbiddenArrows() []arrow {
	terminal := []string{"charm.land", "github.com/charmbracelet", "golang.org/x/term", "github.com/muesli", "github.com/mattn"}
	return []arrow{
		{from: "askance/analysis", to: append([]string{"askance/tui", "askance/cmd", "askance/seeds", "os", "net", "time", "log"}, terminal...),
			why: "analysis is a pure function of the text"},
		{from: "askance/analysis/internal", to: []string{"askance/analysis"}, but: "askance/analysis/internal",
			why: "text and word lists know no tags"},
		{from: "askance/seeds", to: []string{"askance/analysis", "askance/tui", "askance/cmd"},
			why: "seeds are texts and nothing but"},
		{from: "askance/tui", to: []string{"askance/cmd", "askance/seeds", "charm.land/wish", "charm.land/ssh", "golang.org/x/crypto/ssh", "os"},
			why: "the reader knows no files, flags or sockets"},
		{from: "askance/tui/internal/flow", to: []string{"charm.land/lipgloss", "charm.land/bubbletea", "askance/analysis"},
			why: "lines are laid out before anything is styled"},
		{from: "askance/tui/internal/frame", to: []string{"charm.land/lipgloss", "charm.land/bubbletea", "askance/analysis"},
			why: "sizes are arithmetic"},
		{from: "askance/tui/internal/paint", to: []string{"askance/tui/internal/pane"}, why: "panes use paint"},
		{from: "askance/tui/internal/theme", to: []string{"askance/tui/internal/pane"}, why: "panes use themes"},
	}
}

func TestForbiddenArrows(t *testing.T) {
	for _, f := range shippedFiles(t) {
		for _, imported := range f.imports {
			if why := forbidden(f.pkg, imported); why != "" {
				t.Errorf("%s imports %s, which it must not: %s", f.path, imported, why)
			}
		}
	}
}

// forbidden says why pkg must not import imported, or "" where it may.
func forbidden(pkg, imported string) string {
	for _, a := range forbiddenArrows() {
		if !below(pkg, a.from) || a.but != "" && below(imported, a.but) {
			continue
		}
		for _, to := range a.to {
			if below(imported, to) {
				return a.why
			}
		}
	}
	const panes = "askance/tui/internal/pane"
	if below(pkg, panes) && pkg != panes {
		if imported == "askance/tui" {
			return "a pane does not know the app"
		}
		if below(imported, panes) && imported != pkg {
			return "a pane does not know another pane"
		}
	}
	return ""
}

// below reports whether pkg is parent or one of the packages under it.
func below(pkg, parent string) bool { return pkg == parent || strings.HasPrefix(pkg, parent+"/") }

func TestArrowsAreTold(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		want          bool
	}{
		{"askance/analysis", "os", true},
		{"askance/analysis", "net/http", true},
		{"askance/analysis", "log/slog", true},
		{"askance/analysis/compare", "askance/tui/safe", true},
		{"askance/analysis/compare", "askance/analysis", false},
		{"askance/analysis/internal/text", "askance/analysis", true},
		{"askance/analysis/internal/lexicon", "askance/analysis/internal/text", false},
		{"askance/analysis", "github.com/clipperhouse/uax29/v2/words", false},
		{"askance/seeds", "askance/analysis", true},
		{"askance/seeds", "embed", false},
		{"askance/tui", "os", true},
		{"askance/tui", "askance/seeds", true},
		{"askance/tui/safe", "charm.land/wish/v2", true},
		{"askance/tui/internal/flow", "charm.land/lipgloss/v2", true},
		{"askance/tui/internal/pane/reader", "askance/tui/internal/pane/status", true},
		{"askance/tui/internal/pane/reader", "askance/tui", true},
		{"askance/tui/internal/pane/reader", "askance/tui/safe", false},
		{"askance/tui/internal/theme", "askance/tui/internal/pane/reader", true},
		{"askance/cmd/askance", "os", false},
	} {
		if got := forbidden(c.pkg, c.imported) != ""; got != c.want {
			t.Errorf("%s importing %s: forbidden is %t, want %t", c.pkg, c.imported, got, c.want)
		}
	}
}
