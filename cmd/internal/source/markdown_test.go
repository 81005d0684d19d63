package source

import (
	"context"
	"strings"
	"testing"
	"time"

	"askance/tui/safe"
)

func TestMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"paragraphs", "One line\nand its end.\n\nAnother.", "One line and its end.\n\nAnother."},
		{"hard break", "One  \ntwo\\\nthree", "One\ntwo\nthree"},
		{"a break in HTML", "One<br>two<br />three", "One\ntwo\nthree"},
		{"headings", "# 10 Downing\n\nText.\n\n### Deep ###\n\nSet\n---\n", "# 10 Downing\n\nText.\n\n### Deep\n\n## Set"},
		{"emphasis", "*so* __very__ ~~gone~~ `code *x*`", "*so* **very** gone code *x*"},
		{"both", "***both***", "***both***"},
		{"link", "[the *report*](https://example.org/a \"t\") and <https://example.org>", "[the *report*](https://example.org/a) and [https://example.org](https://example.org)"},
		{"reference", "[one][1]\n\n[1]: https://example.org/1", "[one](https://example.org/1)"},
		{"forbidden links", "[a](javascript:x) [b](file:///etc/passwd) [c](notes.md)", "a b c"},
		{"picture", "Before ![a boat](boat.jpg) after", "Before after"},
		{"bullets", "- one\n- two\n  - inner\n\n  more of two\n", "• one\n\n• two\n\n  • inner\n\n more of two"},
		{"numbers", "7) seven\n8) eight", "7) seven\n\n8) eight"},
		{"quotation", "> one\n> two\n>\n> > inner", "> one two\n\n>> inner"},
		{"code", "```go\nfunc  main() {\n\treturn\n}\n```", "func  main() {\n        return\n}"},
		{"indented code", "    a  b\n    c", "a  b\nc"},
		{"rule", "One.\n\n***\n\nTwo.", "One.\n\n---\n\nTwo."},
		{"table", "| a | b |\n|---|---|\n| *1* | 2 |", "a | b\n\n*1* | 2"},
		{"HTML", "<div>Some <b>bold</b>\ntext<!-- hidden --></div>\n\nA <span>word</span>.", "Some **bold** text\n\nA word."},
		{"entities", "&ldquo;A&rdquo; &amp;amp; &#27;[31m \\*not\\* &unknown; AT&T \\&amp;", "“A” &amp;  *not* &unknown; AT&T &amp;"},
		{"entity of an escape", "a&#x1b;[31mb&#155;c", "ab›c"},
		{"marks that are none", "2 * 3 * 4 and snake_case_name and a_b", "2 * 3 * 4 and snake_case_name and a_b"},
		{"white space", "a\tb   c\u00a0d", "a b c\u00a0d"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := markdown(context.Background(), tt.in).article(safe.NewLine("a"))
			if got := written(a); got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMarkdownKeepsEveryWord(t *testing.T) {
	words := strings.Fields("Officials said the so-called truce held while critics argue that nobody asked them about it at all")
	for _, dress := range []string{"%", "# %", "- %", "> %", "*%*", "**%**", "[%](https://example.org)", "1. %", "> - *%*", "| % |\n|---|\n| % |"} {
		source := strings.ReplaceAll(dress, "%", strings.Join(words, " "))
		got := strings.Join(strings.Fields(markdown(context.Background(), source).body), " ")
		if !strings.Contains(got, strings.Join(words, " ")) {
			t.Errorf("%s: %s", dress, got)
		}
	}
}

// TestHostileMarkdown feeds texts that a Markdown parser takes quadratic time
// for. Each ends as an article, structured or plain.
func TestHostileMarkdown(t *testing.T) {
	for _, unit := range []string{"[", "*a ", "**a*b_", "> ", "- ", "`a``b", "<a ", "![a](", "[a](<b", "[a]: b\n", "a**b c* ", ">\n", "\\", "&#", "| a ", "_a", "<!-- ", "1. "} {
		source := strings.Repeat(unit, 200_000/len(unit))
		start := time.Now()
		d := markdown(context.Background(), source)
		if d.body == "" && strings.Trim(unit, ">-1. \n<![]:ab") != "" {
			t.Errorf("%q: nothing is left", unit)
		}
		if took := time.Since(start); took > 4*slow*time.Second {
			t.Errorf("%q took %v", unit, took)
		}
	}
	long := strings.Repeat("A plain paragraph with *marks* in it.\n\n", 30_000)
	if d := markdown(context.Background(), long); d.blocks != nil || d.body != long {
		t.Errorf("%d bytes of Markdown were not taken as plain text", len(long))
	}
}

func TestTangledLeavesNotesAlone(t *testing.T) {
	note := strings.Repeat("A paragraph with *emphasis*, [a link](https://example.org), `code` and (an aside).\nIts second line.\n\n- a list\n  - in a list\n\n> a quotation\n\n", 3000)
	if tangled(note) {
		t.Error("a long note is taken for a hostile one")
	}
}
