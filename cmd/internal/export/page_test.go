package export_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"askance/analysis"
	"askance/cmd/internal/export"
	"askance/seeds"

	"golang.org/x/net/html"
)

// seedPage is the page of two embedded accounts, tagged by the rules.
func seedPage(t *testing.T) (text string, root *html.Node, accounts []export.Account) {
	t.Helper()
	for _, s := range seeds.All()[:2] {
		a := account(t, s.Name, s.Text)
		a.Report = analysis.Analyze(s.Text)
		accounts = append(accounts, a)
	}
	text = written(t, export.FormatHTML, export.Look{}, accounts...)
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return text, root, accounts
}

func elements(n *html.Node, name string) (all []*html.Node) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (name == "" || d.Data == name) {
			all = append(all, d)
		}
	}
	return all
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestPageIsSelfContained(t *testing.T) {
	text, root, _ := seedPage(t)
	for _, name := range []string{"script", "link", "img", "iframe", "object", "embed"} {
		if len(elements(root, name)) > 0 {
			t.Errorf("the page has a %s", name)
		}
	}
	if strings.Contains(text, "url(") || strings.Contains(text, "@import") {
		t.Error("the style reaches outside")
	}
	for _, n := range elements(root, "") {
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has the handler %s", n.Data, a.Key)
			}
		}
	}
}

func TestPageIsAccessible(t *testing.T) {
	_, root, accounts := seedPage(t)
	if lang := attribute(elements(root, "html")[0], "lang"); lang != "en" {
		t.Errorf("the language is %q", lang)
	}
	for name, want := range map[string]int{"title": 1, "header": 1, "main": 1, "footer": 1, "h1": 1, "article": len(accounts), "legend": 1} {
		if got := len(elements(root, name)); got != want {
			t.Errorf("%d %s, want %d", got, name, want)
		}
	}
	ids := map[string]bool{}
	for _, n := range elements(root, "") {
		id := attribute(n, "id")
		if id == "" {
			continue
		}
		if ids[id] {
			t.Errorf("the id %s is used twice", id)
		}
		ids[id] = true
	}
	for _, n := range elements(root, "") {
		for _, name := range []string{"aria-describedby", "aria-labelledby", "for"} {
			if id := attribute(n, name); id != "" && !ids[id] {
				t.Errorf("%s of a %s names %s, which is nowhere", name, n.Data, id)
			}
		}
		if target, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok && !ids[target] {
			t.Errorf("a link goes to %s, which is nowhere", target)
		}
	}
	checkHeadings(t, root)
	tags, reached := 0, 0
	for _, a := range accounts {
		tags += len(a.Report.Tags)
	}
	for _, m := range elements(root, "mark") {
		if attribute(m, "tabindex") == "0" && attribute(m, "aria-describedby") != "" {
			reached++
		}
	}
	if tags == 0 || reached != tags {
		t.Errorf("%d of %d tags can be reached with the keyboard", reached, tags)
	}
}

// checkHeadings holds that no level is left out on the way down.
func checkHeadings(t *testing.T, root *html.Node) {
	t.Helper()
	last := 0
	for _, n := range elements(root, "") {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		level := int(n.Data[1] - '0')
		if level > last+1 {
			t.Errorf("a heading of level %d follows one of level %d", level, last)
		}
		last = level
	}
}

// TestPageShowsTheWholeText holds that every word of the article is there, in
// order, and nothing else is among them for those who copy it.
func TestPageShowsTheWholeText(t *testing.T) {
	_, root, accounts := seedPage(t)
	i := 0
	for _, n := range elements(root, "div") {
		if attribute(n, "class") != "text" {
			continue
		}
		got, want := strings.Fields(shown(n)), strings.Fields(accounts[i].Report.Text)
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("account %d shows\n%s\nwant\n%s", i, got, want)
		}
		i++
	}
	if i != len(accounts) {
		t.Errorf("%d texts, want %d", i, len(accounts))
	}
}

// shown returns an element's text less what is hidden from view.
func shown(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case attribute(n, "aria-hidden") == "true":
		return ""
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(shown(c))
	}
	return b.String()
}

func TestPageEscapesWhatArticlesSay(t *testing.T) {
	a := account(t, `<img src=x onerror="x">`, `He said "<script>alert(1)</script>" & left.`,
		mark{words: `"<script>alert(1)</script>"`, kind: analysis.KindQuotation})
	a.Article.Address = a.Article.Title
	root, err := html.Parse(strings.NewReader(written(t, export.FormatHTML, export.Look{}, a)))
	if err != nil {
		t.Fatal(err)
	}
	if len(elements(root, "script"))+len(elements(root, "img")) > 0 {
		t.Error("the article's markup is the page's")
	}
	for _, n := range elements(root, "a") {
		if href := attribute(n, "href"); !strings.HasPrefix(href, "#") && !strings.HasPrefix(href, "%3cimg") {
			t.Errorf("a link goes to %s", href)
		}
	}
}

// TestPageContrast reckons WCAG's contrast ratio of every text colour on every
// ground that it may stand on, in both schemes.
func TestPageContrast(t *testing.T) {
	style, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(style), "prefers-color-scheme: dark")
	dark, _, _ = strings.Cut(dark, "* {")
	if !ok {
		t.Fatal("no dark scheme")
	}
	for name, scheme := range map[string]string{"light": light, "dark": dark} {
		colors := map[string][3]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #([0-9a-f]{6});`).FindAllStringSubmatch(scheme, -1) {
			v, err := strconv.ParseUint(m[2], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			colors[m[1]] = [3]float64{float64(v >> 16), float64(v >> 8 & 0xff), float64(v & 0xff)}
		}
		for _, text := range []string{"ink", "quiet", "doubt", "loaded", "editorial", "attribution", "certainty"} {
			c, ok := colors[text]
			if !ok {
				t.Fatalf("%s: no colour %s", name, text)
			}
			grounds := map[string][3]float64{"ground": colors["ground"], "bar": colors["bar"]}
			if text != "ink" && text != "quiet" { // a mark's own ground is 9 % of its colour
				grounds["own"] = mixed(colors["ground"], c, 0.09)
			}
			for ground, g := range grounds {
				if ratio := contrast(c, g); ratio < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", name, text, ground, ratio)
				}
			}
		}
	}
}

func mixed(a, b [3]float64, part float64) (m [3]float64) {
	for i := range m {
		m[i] = a[i] + (b[i]-a[i])*part
	}
	return m
}

func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c [3]float64) float64 {
	part := func(v float64) float64 {
		if v /= 255; v > 0.04045 {
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		return v / 12.92
	}
	return 0.2126*part(c[0]) + 0.7152*part(c[1]) + 0.0722*part(c[2])
}

func ExampleNew() {
	w, err := export.New(export.FormatJSONL, os.Stdout, export.Look{})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := w.Add(export.Account{Report: analysis.Analyze("Nothing to see.")}); err != nil {
		fmt.Println(err)
	}
	// Output: {"id":"","text":"Nothing to see.","tags":[]}
}
