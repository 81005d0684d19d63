package seeds_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"askance/seeds"
)

// parts splits an account into its front matter's fields and its body. It
// knows the one form that these five files have: "name: value" lines.
func parts(t *testing.T, s seeds.Seed) (fields map[string]string, body string) {
	t.Helper()
	rest, ok := strings.CutPrefix(s.Text, "---\n")
	if !ok {
		t.Fatalf("%s: does not begin with front matter", s.Name)
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		t.Fatalf("%s: front matter has no end", s.Name)
	}
	fields = make(map[string]string)
	for line := range strings.SplitSeq(head, "\n") {
		name, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("%s: front matter line %q is no field", s.Name, line)
		}
		fields[name] = strings.TrimSpace(value)
	}
	return fields, body
}

func body(t *testing.T, name string) string {
	t.Helper()
	s, ok := seeds.Find(name)
	if !ok {
		t.Fatalf("no account %q", name)
	}
	_, text := parts(t, s)
	return text
}

func TestAccounts(t *testing.T) {
	outlets := make(map[string]string)
	for _, s := range seeds.All() {
		t.Run(s.Name, func(t *testing.T) {
			if !utf8.ValidString(s.Text) {
				t.Error("text is not valid UTF-8")
			}
			fields, text := parts(t, s)
			for _, name := range []string{"title", "outlet", "date"} {
				if fields[name] == "" {
					t.Errorf("front matter has no %s", name)
				}
			}
			if _, err := time.Parse(time.DateOnly, fields["date"]); err != nil {
				t.Errorf("date: %v", err)
			}
			if other, taken := outlets[fields["outlet"]]; taken {
				t.Errorf("outlet %q is also that of %s", fields["outlet"], other)
			}
			outlets[fields["outlet"]] = s.Name
			if n := len(strings.Fields(text)); n < 350 || n > 700 {
				t.Errorf("body has %d words, want 350 to 700", n)
			}
		})
	}
}

func TestEveryFileIsAnAccount(t *testing.T) {
	files, err := filepath.Glob("articles/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if s, ok := seeds.Find(name); !ok || s.Text != string(want) {
			t.Errorf("%s is not what Find(%q) returns", file, name)
		}
	}
	if got := len(seeds.All()); got != len(files) {
		t.Errorf("All returns %d accounts, the folder has %d files", got, len(files))
	}
}

func TestFindUnknown(t *testing.T) {
	for _, name := range []string{"", "Agency", "agency.md", "wire"} {
		if s, ok := seeds.Find(name); ok {
			t.Errorf("Find(%q) = %q, want none", name, s.Name)
		}
	}
}

func TestBlogAndBroadcasterShareWireCopy(t *testing.T) {
	blog, broadcaster := body(t, "blog"), body(t, "broadcaster")
	runs := sharedRuns(words(blog), words(broadcaster), 20)
	if len(runs) < 4 {
		t.Fatalf("%d runs of 20 words or more, want at least 4", len(runs))
	}
	if got := len(runs[0]); got < 60 {
		t.Errorf("longest shared run has %d words, want at least 60", got)
	}
	if blog != strings.ToLower(blog) {
		t.Error("blog has capitals; it stands for text that lost them")
	}
	if strings.ContainsAny(blog, "\"'“”‘’") {
		t.Error("blog has quotation marks or apostrophes; it stands for text that lost them")
	}
	for _, edit := range [][2]string{
		{"samantha power scolded russia", "Samantha Power used the moment to scold Russia"},
		{"offered as a sign that", "offered as proof that"},
		{"churkin said that moscow held", "Churkin conceded that Moscow held"},
		{"backs the syrian government", "backs the Assad regime"},
	} {
		if !strings.Contains(blog, edit[0]) {
			t.Errorf("blog lacks its side of an edit: %q", edit[0])
		}
		if !strings.Contains(broadcaster, edit[1]) {
			t.Errorf("broadcaster lacks its side of an edit: %q", edit[1])
		}
	}
}

func TestBusinessAndNetworkShareStatements(t *testing.T) {
	runs := sharedRuns(words(body(t, "business")), words(body(t, "network")), 15)
	if len(runs) != 2 {
		t.Errorf("%d runs of 15 words or more, want the two official statements", len(runs))
	}
}

// Eleven words are allowed because officials' words on record coincide.
func TestNothingIsCopiedFromPublishedArticles(t *testing.T) {
	const folder = "../../shared/articles" // beside the module, where it is kept at all
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skipf("no published articles in %s to compare with", folder)
	}
	for _, file := range files {
		published, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range seeds.All() {
			for _, run := range sharedRuns(words(s.Text), words(string(published)), 12) {
				t.Errorf("%s: %d words stand in %s too: %q", s.Name, len(run), file, strings.Join(run, " "))
			}
		}
	}
}
