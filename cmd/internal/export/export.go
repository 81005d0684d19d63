package export

import (
	"io"
	"strings"

	"askance/analysis"
	"askance/tui/article"

	"github.com/charmbracelet/colorprofile"
)

// Account is an article with what was found in its body. The report's text is
// the article's body.
type Account struct {
	Article article.Article
	Report  analysis.Report
}

// heading returns the article's title, or its name where it has none.
func (a Account) heading() string {
	if t := a.Article.Title.String(); t != "" {
		return t
	}
	return a.Article.Name.String()
}

// imprint returns outlet, date and byline as far as they are known.
func (a Account) imprint() string {
	var known []string
	for _, part := range []string{a.Article.Outlet.String(), a.Article.Date.String(), a.Article.Byline.String()} {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, ", ")
}

// subtitle returns the imprint and the name by which the account was asked for.
func (a Account) subtitle() string {
	name := a.Article.Name.String()
	if name == a.heading() {
		name = ""
	}
	return join(" · ", a.imprint(), name)
}

// Format names a way to write accounts.
type Format string

// The formats.
const (
	FormatText          Format = "text"
	FormatJSON          Format = "json"
	FormatJSONL         Format = "jsonl"
	FormatHTML          Format = "html"
	FormatMarkdown      Format = "markdown"
	FormatWebAnnotation Format = "webannotation"
	FormatBrat          Format = "brat"
)

// Formats lists all formats with a line on each, in the order of the help.
func Formats() []FormatInfo {
	return []FormatInfo{
		{FormatText, "one line a tag, for reading"},
		{FormatJSON, "one array of articles with their text and tags"},
		{FormatJSONL, "the same, one article a line"},
		{FormatHTML, "one page, the articles side by side"},
		{FormatMarkdown, "the articles with a note on every tag"},
		{FormatWebAnnotation, "W3C Web Annotation, JSON-LD"},
		{FormatBrat, "brat standoff"},
	}
}

// FormatInfo is a format and what it gives.
type FormatInfo struct {
	Format Format
	Help   string // no capital, no full stop
}

// Writer writes accounts in one format.
type Writer interface {
	// Add writes an account, or keeps it for Close.
	Add(Account) error
	// Close writes what can only be written at the end. It does not close the
	// writer underneath.
	Close() error
}

// Look says how the text format may look. The zero value is plain text in
// lines of any length.
type Look struct {
	Profile colorprofile.Profile // what the terminal shows; ASCII is attributes without colours
	Width   int                  // cells a line; 0 for no limit
}

// New returns a writer of the format. Only text heeds the look.
func New(f Format, w io.Writer, look Look) (Writer, error) {
	switch f {
	case FormatText:
		return &textWriter{w: w, look: look}, nil
	case FormatJSON:
		return &jsonWriter{w: w}, nil
	case FormatJSONL:
		return jsonlWriter{w}, nil
	case FormatHTML:
		return &htmlWriter{w: w}, nil
	case FormatMarkdown:
		return &markdownWriter{w: w}, nil
	case FormatWebAnnotation:
		return &webAnnotationWriter{w: w}, nil
	case FormatBrat:
		return &bratWriter{w: w}, nil
	}
	return nil, CheckFormat(f, Formats())
}
