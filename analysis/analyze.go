package analysis

import "askance/analysis/internal/text"

// Report is what Analyze found in one text.
type Report struct {
	Text string
	Tags []Tag // by start, longer first; any two are nested or apart
	doc  *text.Document
}

// Document returns the text's paragraphs, sentences, tokens and quotations,
// for packages of analysis. It is shared and must not be changed.
func (r Report) Document() *text.Document { return r.doc }

// Analyze tags a text. The same text always gives the same tags.
func Analyze(s string) Report {
	return Report{Text: s, doc: &text.Document{Text: s}}
}

type scan struct{}

type why struct{}

// Reason says in one sentence why the words are marked.
func (t Tag) Reason() string { return "" }

// Instead returns a plainer wording, or "" where there is none.
func (t Tag) Instead() string { return "" }

// Class returns the linguistic class of the words that matched, such as "implicative verb", or "".
func (t Tag) Class() string { return "" }

// Rules are all rules. Their order settles ties.
func Rules() []*Rule { return nil }
