package export

import (
	"fmt"
	"io"
	"strings"

	"askance/analysis/compare"
)

// Comparison is accounts with what holding them together has shown. Views
// compares the accounts' reports in their order.
type Comparison struct {
	Accounts []Account
	Views    compare.Comparison
}

// ComparisonFormats lists the formats of a comparison, in the order of the help.
func ComparisonFormats() []FormatInfo {
	return []FormatInfo{
		{FormatText, "a report for reading"},
		{FormatMarkdown, "the report as Markdown"},
		{FormatHTML, "the report as one page"},
		{FormatJSON, "everything found, with its places"},
	}
}

// WriteComparison writes a comparison in one of its formats. Only text heeds
// the look.
func WriteComparison(f Format, w io.Writer, c Comparison, look Look) error {
	switch f {
	case FormatText:
		return writeComparisonText(w, c, look)
	case FormatMarkdown:
		return writeComparisonMarkdown(w, c)
	case FormatHTML:
		return writeComparisonHTML(w, c)
	case FormatJSON:
		return writeComparisonJSON(w, c)
	}
	return CheckFormat(f, ComparisonFormats())
}

// CheckFormat returns an error that names all formats unless f is one of them.
func CheckFormat(f Format, known []FormatInfo) error {
	var names []string
	for _, k := range known {
		if k.Format == f {
			return nil
		}
		names = append(names, string(k.Format))
	}
	return fmt.Errorf("no format %q; one of: %s", f, strings.Join(names, ", "))
}

// letter names an account in a report: A, B, …, Z, AA, AB, ….
func letter(account int) string {
	s := ""
	for n := account + 1; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}
