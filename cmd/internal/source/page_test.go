package source

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"askance/tui/article"
)

// TestSavedPages reads pages written in the manner of news sites, with all
// that stands around an article there. The .want files hold the articles alone.
func TestSavedPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) {
			a, err := Read(context.Background(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(path, ".html") + ".want")
			if err != nil {
				t.Fatal(err)
			}
			mustBeSame(t, written(a), string(want))
		})
	}
}

// mustBeSame compares paragraph by paragraph.
func mustBeSame(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n\n"), strings.Split(strings.TrimSpace(want), "\n\n")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g):
			t.Errorf("lost: %s", w[i])
		case i >= len(w):
			t.Errorf("added: %s", g[i])
		case g[i] != w[i]:
			t.Errorf("paragraph %d\n got %s\nwant %s", i, g[i], w[i])
			if len(g) != len(w) {
				t.Fatalf("%d paragraphs, want %d", len(g), len(w))
			}
		}
	}
}

// written writes an article's facts and body in the manner of Markdown, its
// structure as signs.
func written(a article.Article) string {
	var b strings.Builder
	for _, fact := range []struct{ name, value string }{
		{"title", a.Title.String()}, {"outlet", a.Outlet.String()}, {"date", a.Date.String()},
		{"byline", a.Byline.String()}, {"address", a.Address.String()},
	} {
		if fact.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", fact.name, fact.value)
		}
	}
	for _, block := range a.Blocks {
		b.WriteString("\n" + sign(block) + inline(a, block) + "\n")
	}
	if len(a.Blocks) == 0 {
		b.WriteString("\n" + a.Body.String())
	}
	return strings.TrimSpace(b.String())
}

func sign(block article.Block) string {
	switch block.Kind {
	case article.Heading:
		return strings.Repeat("#", block.Level) + " "
	case article.ListItem:
		return strings.Repeat("  ", block.Level-1) + block.Label + " "
	case article.BlockQuote:
		return strings.Repeat(">", block.Level) + " "
	case article.Code:
		return "    "
	case article.Rule:
		return "---"
	}
	return ""
}

// inline writes a block's text with its marks.
func inline(a article.Article, block article.Block) string {
	type cut struct {
		at, order int
		sign      string
	}
	var cuts []cut
	for i, mark := range a.Marks {
		if mark.Start < block.Start || mark.End > block.End {
			continue
		}
		open, end := "*", "*"
		switch mark.Kind {
		case article.Strong:
			open, end = "**", "**"
		case article.Link:
			open, end = "[", "]("+mark.Address+")"
		}
		cuts = append(cuts, cut{mark.Start, i, open}, cut{mark.End, -i - 1, end})
	}
	slices.SortStableFunc(cuts, func(x, y cut) int {
		if x.at != y.at {
			return x.at - y.at
		}
		return x.order - y.order
	})
	text, at := "", block.Start
	for _, c := range cuts {
		text += a.Body.String()[at:c.at] + c.sign
		at = c.at
	}
	return text + a.Body.String()[at:block.End]
}
