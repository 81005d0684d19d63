package compare

import (
	"os"
	"slices"
	"strings"
	"testing"

	"askance/analysis"
)

// TestLists checks that every embedded list is read, in lower case where it
// holds forms, and without a word twice.
func TestLists(t *testing.T) {
	files, err := os.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	cased := []string{"aliases", "terms"} // as writers write them
	for _, file := range files {
		name := strings.TrimSuffix(file.Name(), ".txt")
		content, err := os.ReadFile("data/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(content), "# ") {
			t.Errorf("%s does not say what it is", file.Name())
		}
		seen := map[string]int{}
		n, held := 0, 0
		for line := range strings.Lines(string(content)) {
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			held++
			if !slices.Contains(cased, name) && line != strings.ToLower(line) {
				t.Errorf("%s:%d: capitals in %q", file.Name(), n, line)
			}
			for _, entry := range entriesOf(name, line) {
				if at := seen[entry]; at > 0 {
					t.Errorf("%s:%d: %q is already on line %d", file.Name(), n, entry, at)
				}
				seen[entry] = n
			}
		}
		if held == 0 {
			t.Errorf("%s holds nothing", file.Name())
		}
	}
}

// entriesOf returns what may stand in a list only once.
func entriesOf(name, line string) []string {
	switch name {
	case "aliases", "terms":
		return strings.Split(line, " | ")
	case "base", "amounts", "multiples", "phrases":
		return []string{strings.Fields(line)[0] + " " + strings.Join(strings.Fields(line)[1:], " ")}
	case "qualifiers":
		return []string{line}
	case "acts", "harm", "nicknames", "sides":
		return nil // a form may tell of several
	}
	return strings.Fields(line)
}

func TestStems(t *testing.T) {
	v := newVocabulary(64)
	for _, forms := range []string{
		"strike strikes striking struck", "kill killed killing kills dead died death", "soldier soldiers troops", "policy policies",
		"stop stops stopped stopping", "force forces forced", "syria syrian syrians", "u.s american americans", "deny denied denies denial",
	} {
		var stems []string
		for _, f := range strings.Fields(forms) {
			stems = append(stems, v.form(v.entries[v.intern(f)].stem))
		}
		if len(slices.Compact(stems)) != 1 {
			t.Errorf("%s have the stems %q", forms, stems)
		}
	}
	for _, pair := range [][2]string{{"use", "us"}, {"time", "tim"}, {"new", "news"}, {"police", "policy"}, {"passing", "passion"}} {
		if a, b := v.entries[v.intern(pair[0])].stem, v.entries[v.intern(pair[1])].stem; a == b {
			t.Errorf("%s and %s share a stem", pair[0], pair[1])
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"priebus", "preibus", 1}, {"zakharova", "zakhavrova", 1}, {"qaddafi", "gadhafi", 2}, {"über", "uber", 1}} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

func TestWordsOfTokens(t *testing.T) {
	for text, want := range map[string]string{
		"The U.S.-led air-strike":      "the u.s led air strike",
		"US policy, and us":            "u.s policy and us",
		"Russia’s Wal-Mart 1,000 4.5%": "russia s wal mart 1000 4.5%",
		"russia s":                     "russia s",
		"İSTANBUL AT&T":                "istanbul at t",
	} {
		w := prepare([]analysis.Report{analysis.Analyze(text)})
		var got []string
		for _, x := range w.accounts[0].words {
			got = append(got, w.words.form(x.id))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}
