package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"askance/analysis"
	"askance/tui"
)

var update = flag.Bool("update", false, "rewrite the tables in README.md")

// TestReadme holds README's tables against the rules and the key map.
func TestReadme(t *testing.T) {
	path := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(text)
	for name, table := range map[string]string{"kinds": kindsTable(), "keys": keysTable()} {
		want = replaced(t, want, name, table)
	}
	if want == string(text) {
		return
	}
	if !*update {
		t.Fatal("the tables in README.md are not those of the rules and keys; run go test ./cmd/askance -run TestReadme -update")
	}
	if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// replaced puts a table between the comments that mark its place.
func replaced(t *testing.T, text, name, table string) string {
	t.Helper()
	place := regexp.MustCompile(`(?s)(<!-- ` + name + `:[^\n]*-->\n).*?(<!-- end -->)`)
	if !place.MatchString(text) {
		t.Fatalf("README.md has no place for %s", name)
	}
	return place.ReplaceAllStringFunc(text, func(old string) string {
		parts := place.FindStringSubmatch(old)
		return parts[1] + table + parts[2]
	})
}

func kindsTable() string {
	var b strings.Builder
	b.WriteString("| family | rule | what it points out |\n|---|---|---|\n")
	for f := range analysis.Families {
		for _, r := range analysis.Rules() {
			if r.Kind.Family() == analysis.Family(f) {
				fmt.Fprintf(&b, "| %s | `%s` | %s |\n", analysis.Family(f), r.Name, r.Title)
			}
		}
	}
	return b.String()
}

func keysTable() string {
	var b strings.Builder
	b.WriteString("| | keys | what they do |\n|---|---|---|\n")
	for _, k := range tui.DefaultKeys().Table() {
		keys := strings.Fields(k.Keys)
		for i, key := range keys {
			keys[i] = "`" + strings.ReplaceAll(key, "|", `\|`) + "`"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", k.Group, strings.Join(keys, " "), k.Does)
	}
	return b.String()
}

// TestReadmeLinks holds that the files that README points to exist.
func TestReadmeLinks(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	links := regexp.MustCompile(`\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"`).FindAllStringSubmatch(string(text), -1)
	if len(links) < 5 {
		t.Fatalf("only %d links found", len(links))
	}
	for _, l := range links {
		if _, err := os.Stat(filepath.Join("..", "..", l[1]+l[2])); err != nil {
			t.Error(err)
		}
	}
}
