package tui

import (
	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/pane/reader"
)

// accountLoaded says that an account has been read, or why not.
type accountLoaded struct {
	account int
	try     int // which reading of it
	doc     *reader.Doc
	err     error
}

// accountAnalysed brings the tags of an account.
type accountAnalysed struct {
	account   int
	report    *analysis.Report
	sentences []article.Span
	words     int
}

// headAnalysed brings the tags at the beginning of a long account.
type headAnalysed struct {
	account int
	tags    []analysis.Tag
}

// beginningsDrawn says that the beginnings of long accounts have had time to be
// drawn with their tags.
type beginningsDrawn struct{}

// loadIsSlow says that an account has been loading for a while.
type loadIsSlow struct{ account int }

// spinnerTurned says that it is time for the spinner's next picture.
type spinnerTurned struct{}

// rulePageDrawn brings the page of a rule.
type rulePageDrawn struct {
	rule  *analysis.Rule
	lines []string
	err   error
}
