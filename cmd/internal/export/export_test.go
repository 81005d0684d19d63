package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"askance/analysis"
	"askance/cmd/internal/export"
	"askance/tui/article"
	"askance/tui/safe"

	"github.com/charmbracelet/colorprofile"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// mark is a tag of a test, given by words instead of offsets.
type mark struct {
	words           string
	kind            analysis.Kind
	voice           analysis.Voice
	stance          analysis.Stance
	source, content string
}

// account makes an account whose tags are made by hand, so that the formats
// are tested apart from the rules. Each mark stands at the first place of its
// words.
func account(t *testing.T, title, text string, marks ...mark) export.Account {
	t.Helper()
	find := func(words string) analysis.Span {
		at := strings.Index(text, words)
		if at < 0 {
			t.Fatalf("%q is not in the text", words)
		}
		if words == "" {
			return analysis.Span{}
		}
		return analysis.Span{Start: at, End: at + len(words)}
	}
	a := export.Account{
		Article: article.Article{
			Name:   safe.NewLine("folder/" + strings.ToLower(title) + ".txt"),
			Title:  safe.NewLine(title),
			Outlet: safe.NewLine("The Outlet"),
			Date:   safe.NewLine("17 September 2016"),
			Body:   safe.NewText(text),
		},
		Report: analysis.Report{Text: text},
	}
	rules := map[analysis.Kind]*analysis.Rule{}
	for _, r := range analysis.Rules() {
		rules[r.Kind] = r
	}
	for _, m := range marks {
		a.Report.Tags = append(a.Report.Tags, analysis.Tag{
			Span: find(m.words), Kind: m.kind, Voice: m.voice, Stance: m.stance, Strength: 2,
			Rule: rules[m.kind], Source: find(m.source), Content: find(m.content),
		})
	}
	return a
}

// accounts cover what the formats have to get right: other letters and signs
// beyond the first plane, nested tags, a tag over a line break and over a
// paragraph's end, markup characters in the text, an account without tags.
func accounts(t *testing.T) []export.Account {
	t.Helper()
	return []export.Account{
		account(t, "Café", "1. The “cease-fire” – é 😀 – held, *officials* claimed <b>.\n\nHe said: \"We saw\nthe regime\n\nflee & [run]_\".\n",
			mark{words: "“cease-fire”", kind: analysis.KindScareQuote},
			mark{words: "claimed", kind: analysis.KindAttribution, stance: analysis.StanceDoubt, source: "officials"},
			mark{words: "said", kind: analysis.KindAttribution, stance: analysis.StanceNeutral, source: "He", content: "\"We saw\nthe regime\n\nflee & [run]_\""},
			mark{words: "\"We saw\nthe regime\n\nflee & [run]_\"", kind: analysis.KindQuotation, voice: analysis.VoiceSource},
			mark{words: "regime", kind: analysis.KindLabel, voice: analysis.VoiceSource},
		),
		account(t, "Plain", "Nothing here is marked."),
	}
}

func written(t *testing.T, f export.Format, look export.Look, all ...export.Account) string {
	t.Helper()
	var b bytes.Buffer
	w, err := export.New(f, &b, look)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		if err := w.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	all := accounts(t)
	for name, got := range map[string]string{
		"plain.txt":         written(t, export.FormatText, export.Look{}, all...),
		"terminal.txt":      strings.ReplaceAll(written(t, export.FormatText, export.Look{Profile: colorprofile.ANSI, Width: 90}, all...), "\x1b", "␛"),
		"narrow.txt":        written(t, export.FormatText, export.Look{Profile: colorprofile.NoTTY, Width: 40}, all...),
		"accounts.json":     written(t, export.FormatJSON, export.Look{}, all...),
		"accounts.jsonl":    written(t, export.FormatJSONL, export.Look{}, all...),
		"accounts.md":       written(t, export.FormatMarkdown, export.Look{}, all...),
		"accounts.html":     unstyled(written(t, export.FormatHTML, export.Look{}, all...)),
		"accounts.jsonld":   written(t, export.FormatWebAnnotation, export.Look{}, all...),
		"account.ann":       written(t, export.FormatBrat, export.Look{}, all[0]),
		"no-accounts.json":  written(t, export.FormatJSON, export.Look{}),
		"no-accounts.jsonl": written(t, export.FormatJSONL, export.Look{}),
	} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatalf("%v; run go test ./cmd/internal/export -update", err)
		}
		if got != string(want) {
			t.Errorf("%s is not what is written now; if the change is meant, run go test ./cmd/internal/export -update\n%s", path, firstDifference(got, string(want)))
		}
	}
}

// unstyled takes the style sheet out of a page.
func unstyled(page string) string {
	before, rest, _ := strings.Cut(page, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	return before + after
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	line := func(lines []string) string {
		if i < len(lines) {
			return lines[i]
		}
		return "(the end)"
	}
	return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, line(g), line(w))
}

func TestJSONOffsetsCountCodePoints(t *testing.T) {
	var articles []struct {
		Text string `json:"text"`
		Tags []struct {
			Start, End int
			Exact      string
			Source     []int
		} `json:"tags"`
	}
	all := accounts(t)
	if err := json.Unmarshal([]byte(written(t, export.FormatJSON, export.Look{}, all...)), &articles); err != nil {
		t.Fatal(err)
	}
	if len(articles) != 2 || len(articles[0].Tags) != 5 || articles[1].Tags == nil {
		t.Fatalf("want two articles with five tags and none: %+v", articles)
	}
	points := []rune(articles[0].Text)
	for _, tag := range articles[0].Tags {
		if got := string(points[tag.Start:tag.End]); got != tag.Exact {
			t.Errorf("text[%d:%d] is %q, exact says %q", tag.Start, tag.End, got, tag.Exact)
		}
	}
	source := articles[0].Tags[1].Source
	if got := string(points[source[0]:source[1]]); got != "officials" {
		t.Errorf("the source is %q, want officials", got)
	}
}

func TestJSONEscapesWhatSteersATerminal(t *testing.T) {
	const text = "a\u009bb\u202ec\x7fd\ufeffe\U000e0061"
	b, err := export.JSON(text)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(b), `"a\u009bb\u202ec\u007fd\ufeffe\udb40\udc61"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var back string
	if err := json.Unmarshal(b, &back); err != nil || back != text {
		t.Errorf("read back as %q, %v", back, err)
	}
}

func TestBratIsOneText(t *testing.T) {
	w, err := export.New(export.FormatBrat, new(bytes.Buffer), export.Look{})
	if err != nil {
		t.Fatal(err)
	}
	all := accounts(t)
	if err := w.Add(all[0]); err != nil {
		t.Fatal(err)
	}
	if err := w.Add(all[1]); !errors.Is(err, export.ErrBratSeveral) {
		t.Errorf("a second account gives %v", err)
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := export.New("docx", nil, export.Look{})
	if err == nil || !strings.Contains(err.Error(), "webannotation") {
		t.Errorf("the error does not name the formats: %v", err)
	}
}
