package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestPagesShowNoMarkdown: in every style words are set, not marked up.
func TestPagesShowNoMarkdown(t *testing.T) {
	const markdown = "# rule\n\nSome *soft* and **hard** words (`one`, `two`).\n\n## When\n\n- never `three`, ever\n\n> a **quotation**\n"
	for _, s := range []struct {
		name            string
		dark, colorless bool
	}{{"dark", true, false}, {"light", false, false}, {"bare", true, true}} {
		lines, err := Draw(markdown, 60, s.dark, s.colorless)
		if err != nil {
			t.Fatal(err)
		}
		drawn := strings.Join(lines, "\n")
		plain := ansi.Strip(drawn)
		if i := strings.IndexAny(plain, "#*`"); i >= 0 {
			t.Errorf("%s: a sign of Markdown is left: %q", s.name, plain[i:])
		}
		for _, words := range []string{"Some soft and hard words (one, two).", "never three, ever", "a quotation"} {
			if !strings.Contains(plain, words) {
				t.Errorf("%s: %q is not to be read in\n%s", s.name, words, plain)
			}
		}
		if s.colorless && (strings.Contains(drawn, "38;") || strings.Contains(drawn, "48;")) {
			t.Errorf("%s: there are colours in %q", s.name, drawn)
		}
		for _, word := range []string{"soft", "hard", "one", "When"} {
			if !strings.Contains(drawn, "m"+word) {
				t.Errorf("%s: %q is set like any word", s.name, word)
			}
		}
	}
}

// TestPagesSetCodeWithoutAHighlighter: a block of code keeps its words and its
// indents in every style, in whatever language it says it is.
func TestPagesSetCodeWithoutAHighlighter(t *testing.T) {
	const markdown = "Like this:\n\n```go\nfunc main() {\n\tprintln(1)\n}\n```\n\nand on.\n"
	for _, dark := range []bool{true, false} {
		lines, err := Draw(markdown, 60, dark, false)
		if err != nil {
			t.Fatal(err)
		}
		plain := ansi.Strip(strings.Join(lines, "\n"))
		for _, words := range []string{"func main() {", "println(1)", "and on."} {
			if !strings.Contains(plain, words) {
				t.Errorf("%q is not to be read in\n%s", words, plain)
			}
		}
	}
}

// TestPagesShowNoTags: of HTML in a page the text is shown, as it reads.
func TestPagesShowNoTags(t *testing.T) {
	const markdown = "Some <b class=\"x\">bold</b> words &amp; a sign.<!-- note -->\n\n" +
		"<div>\nIn a block, 1 &lt; 2.\n<script>let hidden = 1</script>\n<p>And on.</p>\n</div>\n"
	lines, err := Draw(markdown, 60, true, false)
	if err != nil {
		t.Fatal(err)
	}
	plain := ansi.Strip(strings.Join(lines, "\n"))
	for _, words := range []string{"Some bold words & a sign.", "In a block, 1 < 2.", "And on."} {
		if !strings.Contains(plain, words) {
			t.Errorf("%q is not to be read in\n%s", words, plain)
		}
	}
	for _, tag := range []string{"<b", "div", "script", "hidden", "note"} {
		if strings.Contains(plain, tag) {
			t.Errorf("%q is left in\n%s", tag, plain)
		}
	}
}
