package export_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/cmd/internal/export"
	"askance/seeds"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"
)

func compared(t *testing.T, texts ...string) export.Comparison {
	t.Helper()
	var c export.Comparison
	var reports []analysis.Report
	for i, text := range texts {
		a := account(t, "Account "+string(rune('A'+i)), text)
		a.Report = analysis.Analyze(text)
		c.Accounts = append(c.Accounts, a)
		reports = append(reports, a.Report)
	}
	c.Views = compare.Accounts(reports...)
	return c
}

func seedTexts() []string {
	var texts []string
	for _, s := range seeds.All() {
		texts = append(texts, s.Text)
	}
	return texts
}

func comparison(t *testing.T, f export.Format, look export.Look, c export.Comparison) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.WriteComparison(f, &b, c, look); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestComparisonJSONPlaces walks the whole output: every object with an
// account and offsets must show there what it says.
func TestComparisonJSONPlaces(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal([]byte(comparison(t, export.FormatJSON, export.Look{}, compared(t, seedTexts()...))), &root); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"accounts", "passages", "edits", "quotes", "restored", "names", "sources", "figures", "agents", "profile"} {
		if list, ok := root[key].([]any); !ok || len(list) == 0 {
			t.Errorf("%s is missing or empty", key)
		}
	}
	var texts [][]rune
	for _, a := range root["accounts"].([]any) {
		texts = append(texts, []rune(a.(map[string]any)["text"].(string)))
	}
	places := 0
	var check func(v any)
	check = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				check(e)
			}
		case map[string]any:
			for _, e := range v {
				check(e)
			}
			start, ok := v["start"].(float64)
			if !ok {
				return
			}
			places++
			text := texts[int(v["account"].(float64))]
			if got := string(text[int(start):int(v["end"].(float64))]); got != v["exact"] {
				t.Errorf("the offsets show %q, exact says %q", got, v["exact"])
			}
		}
	}
	check(root)
	if places < 100 {
		t.Errorf("only %d places", places)
	}
}

func TestComparisonOfLittle(t *testing.T) {
	for name, texts := range map[string][]string{
		"empty":     {"", ""},
		"unrelated": {"The match ended in a draw.", "Rain is expected on Tuesday."},
	} {
		c := compared(t, texts...)
		report := comparison(t, export.FormatText, export.Look{}, c)
		for _, want := range []string{"No passage was found that two of the accounts share.", "Little matches"} {
			if !strings.Contains(report, want) {
				t.Errorf("%s: the report does not say %q:\n%s", name, want, report)
			}
		}
		var root map[string]any
		if err := json.Unmarshal([]byte(comparison(t, export.FormatJSON, export.Look{}, c)), &root); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(root["passages"], []any{}) {
			t.Errorf("%s: passages are %v, want an empty list", name, root["passages"])
		}
	}
}

// TestComparisonInShort: what the seeds were written to show is said first.
func TestComparisonInShort(t *testing.T) {
	c := compared(t, seedTexts()...)
	for _, f := range []export.Format{export.FormatText, export.FormatMarkdown, export.FormatHTML} {
		report := strings.Join(strings.Fields(comparison(t, f, export.Look{}, c)), " ")
		short, _, _ := strings.Cut(report[strings.Index(strings.ToLower(report), "in short"):], "Counts of each account")
		for _, want := range []string{"B and D have", "at least 80 (A)", "62 (", "at least 83 (C)", "quotations without the marks", "of doubt: "} {
			if !strings.Contains(html.UnescapeString(short), want) {
				t.Errorf("%s: the summary lacks %q:\n%s", f, want, short)
			}
		}
		if strings.Contains(short, "Little") {
			t.Errorf("%s: accounts of one event are said to match little", f)
		}
	}
	mixed := comparison(t, export.FormatText, export.Look{}, compared(t, seedTexts()[1], seedTexts()[3], "The council voted to close two libraries. Parents filled the gallery on Tuesday."))
	if !strings.Contains(mixed, "Little of C matches the others") {
		t.Error("it is not said that the third account matches little")
	}
}

func TestComparisonTextKeepsItsWidth(t *testing.T) {
	c := compared(t, seedTexts()...)
	for _, width := range []int{20, 40, 80, 200} {
		report := comparison(t, export.FormatText, export.Look{Profile: colorprofile.ANSI, Width: width}, c)
		for line := range strings.Lines(report) {
			if got := ansi.StringWidth(strings.TrimRight(line, "\n")); got > max(width, 43) { // a label and a number
				t.Errorf("at %d cells a line has %d: %s", width, got, line)
			}
		}
	}
}

func TestComparisonMarkdownTables(t *testing.T) {
	report := comparison(t, export.FormatMarkdown, export.Look{}, compared(t, seedTexts()...))
	bars := strings.NewReplacer(`\\`, "", `\|`, "")
	for line := range strings.Lines(report) {
		if n := strings.Count(bars.Replace(line), "|"); n != 0 && n != len(seeds.All())+2 {
			t.Errorf("a row with %d bars: %s", n, line)
		}
	}
}

func TestComparisonPage(t *testing.T) {
	page := comparison(t, export.FormatHTML, export.Look{}, compared(t, `He said "<script>x</script> it is so and so it is".`, `It is so and so it is, <b>he</b> said.`))
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	if len(elements(root, "script"))+len(elements(root, "b")) > 0 {
		t.Error("the articles' markup is the page's")
	}
	if attribute(elements(root, "html")[0], "lang") != "en" || len(elements(root, "main")) != 1 || len(elements(root, "h1")) != 1 {
		t.Error("language, main or heading is missing")
	}
	checkHeadings(t, root)
	ids := map[string]bool{}
	for _, n := range elements(root, "") {
		ids[attribute(n, "id")] = true
	}
	for _, n := range elements(root, "a") {
		if !ids[strings.TrimPrefix(attribute(n, "href"), "#")] {
			t.Errorf("a link goes to %s, which is nowhere", attribute(n, "href"))
		}
	}
}
