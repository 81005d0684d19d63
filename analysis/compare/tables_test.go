package compare

import (
	"strings"
	"testing"

	"askance/analysis"
)

// TestLine: the words of a place stand on one line, whatever white space the
// text has between them, and are the text's own where there is nothing to do.
func TestLine(t *testing.T) {
	for _, s := range []string{
		"", " ", "a", " a", "a ", "a b", "a  b", "a\nb", "a\t b", "“a” b’s é", "a\u00a0b", "a \u2028 b", "a\x80 b", "\xff", "a\x01b",
	} {
		c := Comparison{texts: []string{s}}
		at := Place{Span: analysis.Span{End: len(s)}}
		if got, want := c.line(at), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	c := Comparison{texts: []string{"“We saw three ships burn,” she said"}}
	at := Place{Span: analysis.Span{End: len(c.texts[0])}}
	if n := testing.AllocsPerRun(10, func() { c.line(at) }); n > 0 {
		t.Errorf("%.0f allocations for words that are on one line", n)
	}
}
