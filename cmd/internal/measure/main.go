// Command measure writes analysis/measured.txt: how well each rule agrees
// with expert annotators. It tags the corpora and hand-made tags beside this
// checkout and asks their own scorer.
//
//	go run ./cmd/internal/measure
//
// Run it from the top of the repository; it needs ../shared and Python 3.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"askance/analysis"
)

const (
	shared = "../shared"
	out    = "analysis/measured.txt"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "askance-measure")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	var b strings.Builder
	b.WriteString("# rule, corpus, what is counted, precision, recall (- where the corpus does not tell kinds apart), marks given.\n")
	b.WriteString("# Written by: go run ./cmd/internal/measure\n")
	for _, corpus := range []string{"babe", "polnear"} {
		if err := tagCorpus(corpus, dir); err != nil {
			return err
		}
	}
	if err := tagArticles(dir); err != nil {
		return err
	}
	for _, r := range analysis.Rules() {
		for _, m := range measuresOf(r, dir) {
			line, err := m.line(r)
			if err != nil {
				return err
			}
			b.WriteString(line)
		}
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// measure is one row of the scorer's answer that says something of a rule.
type measure struct {
	args   []string
	row    string
	corpus string
	what   string
	recall bool
}

func measuresOf(r *analysis.Rule, dir string) []measure {
	babe := func(what string) measure {
		return measure{[]string{"babe", data("babe"), filepath.Join(dir, "babe"), "--words", r.Name}, "words", "BABE", what, false}
	}
	polnear := func(row, what string, more ...string) measure {
		return measure{append([]string{"polnear", data("polnear"), filepath.Join(dir, "polnear")}, more...), row, "PolNeAR", what, true}
	}
	ms := []measure{{[]string{"gold", filepath.Join(shared, "gold"), filepath.Join(dir, "gold")}, r.Name + " (overlap)", "hand-made tags", "tags in three articles that the rules were read against", true}}
	switch r.Kind {
	case analysis.KindLoaded, analysis.KindLabel, analysis.KindEuphemism:
		ms = append(ms, babe("words that experts call biased"))
	case analysis.KindAttribution:
		ms = append(ms, polnear("cues (overlap)", "cues"))
	case analysis.KindQuotation:
		ms = append(ms, polnear("quotations (marks in a content)", "quotations"))
	case analysis.KindScareQuote:
		ms = append(ms, polnear("scare quotes (marks in no content)", "marks that report nobody"))
	case analysis.KindWeasel:
		m := polnear("cues (overlap)", "cues", "--cues", "weasel")
		m.recall = false
		ms = append(ms, m)
	}
	return ms
}

func data(corpus string) string { return filepath.Join(shared, "eval", "data", corpus+"-dev.jsonl") }

// line asks the scorer and writes one line of the file, or nothing where the
// corpus has no mark of the kind.
func (m measure) line(r *analysis.Rule) (string, error) {
	cmd := exec.Command("python3", append([]string{filepath.Join(shared, "eval", "score.py"), "--json"}, m.args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	answer, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("score.py %s: %w: %s", m.args[0], err, stderr.String())
	}
	var rows map[string]struct {
		P, R float64
		Pred int
	}
	if err := json.Unmarshal(answer, &rows); err != nil {
		return "", fmt.Errorf("score.py %s: %w", m.args[0], err)
	}
	row, ok := rows[m.row]
	if !ok || row.Pred == 0 {
		return "", nil
	}
	recall := "-"
	if m.recall {
		recall = fmt.Sprintf("%.2f", row.R)
	}
	return fmt.Sprintf("%s\t%s\t%s\t%.2f\t%s\t%d\n", r.Name, m.corpus, m.what, row.P, recall, row.Pred), nil
}

type line struct {
	ID   string `json:"id"`
	Text string `json:"text,omitempty"`
	Tags []tag  `json:"tags"`
}

type tag struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Kind   string `json:"kind"`
	Stance string `json:"stance,omitempty"`
	Voice  string `json:"voice"`
}

func tagged(id, text string) line {
	l := line{ID: id, Tags: []tag{}}
	point := func(b int) int { return utf8.RuneCountInString(text[:b]) }
	for _, t := range analysis.Analyze(text).Tags {
		l.Tags = append(l.Tags, tag{point(t.Start), point(t.End), t.Kind.String(), t.Stance.String(), t.Voice.String()})
	}
	return l
}

func tagCorpus(name, dir string) error {
	in, err := os.ReadFile(data(name))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for dec := json.NewDecoder(bytes.NewReader(in)); dec.More(); {
		var l line
		if err := dec.Decode(&l); err != nil {
			return fmt.Errorf("%s: %w", data(name), err)
		}
		if err := enc.Encode(tagged(l.ID, l.Text)); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600)
}

// tagArticles tags the articles that have hand-made tags.
func tagArticles(dir string) error {
	files, err := filepath.Glob(filepath.Join(shared, "gold", "*.jsonl"))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, f := range files {
		id := strings.TrimSuffix(filepath.Base(f), ".jsonl")
		text, err := os.ReadFile(filepath.Join(shared, "articles", id+".txt"))
		if err != nil {
			return err
		}
		if err := enc.Encode(tagged(id, string(text))); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "gold"), b.Bytes(), 0o600)
}
