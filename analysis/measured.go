package analysis

import (
	_ "embed"
	"strings"
)

//go:embed measured.txt
var measured string

// Measure says how well a rule agrees with annotators on one corpus.
type Measure struct {
	Corpus    string // such as "PolNeAR"
	What      string // what is counted
	Precision string // share of the rule's marks that an annotator made too, 0 to 1
	Recall    string // share of the annotators' marks that the rule made, or "-" where the corpus does not tell
	Marks     string // how many marks the precision is of
}

// Measured returns what was measured of a rule on the developers' halves of
// the corpora. The figures are kept in a file that
//
//	go run ./cmd/internal/measure
//
// writes anew.
func (r *Rule) Measured() []Measure {
	var out []Measure
	for line := range strings.Lines(measured) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) == 6 && f[0] == r.Name {
			out = append(out, Measure{f[1], f[2], f[3], f[4], f[5]})
		}
	}
	return out
}
