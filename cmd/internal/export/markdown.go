package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"askance/analysis"
)

// markdownWriter writes each account as a section: the article with its tagged
// words in bold and a footnote a tag, as CommonMark with GitHub's footnotes.
type markdownWriter struct {
	w     io.Writer
	count int // accounts written
}

func (m *markdownWriter) Add(a Account) error {
	w := bufio.NewWriter(m.w)
	if m.count > 0 {
		fmt.Fprint(w, "\n---\n\n")
	}
	m.count++
	fmt.Fprintf(w, "# %s\n\n", escapeMarkdown(oneLine(a.heading()), false))
	fmt.Fprintf(w, "*%s*\n\n", escapeMarkdown(join(" · ", a.imprint(), a.Article.Name.String()), false))
	fmt.Fprintf(w, "%s.\n\n---\n\n", summary(a.Report.Tags))
	m.body(w, a.Report)
	fmt.Fprint(w, "\n")
	for i, tag := range a.Report.Tags {
		fmt.Fprintf(w, "\n[^%s]: **%s** (%s): %s", m.label(i), tag.Kind, voice(tag), escapeMarkdown(explained(tag), false))
	}
	fmt.Fprintln(w)
	return w.Flush()
}

func (*markdownWriter) Close() error { return nil }

// label names a footnote: the account's number and the tag's, from 1.
func (m *markdownWriter) label(tag int) string { return fmt.Sprintf("%d-%d", m.count, tag+1) }

// body writes the text. Only tags that hold no other tag and no line break are
// set in bold: Markdown's emphasis can neither nest in itself nor cross a
// paragraph.
func (m *markdownWriter) body(w io.Writer, r analysis.Report) {
	fresh := true // at the start of a line
	walk(r, func(s step) {
		switch s.kind {
		case stepText:
			fmt.Fprint(w, escapeMarkdown(s.text, fresh))
			fresh = false
		case stepOpen:
			if innermost(r, s.tag) {
				fmt.Fprint(w, "**")
			}
		case stepClose:
			if innermost(r, s.tag) {
				fmt.Fprint(w, "**")
			}
			if s.whole {
				fmt.Fprintf(w, "[^%s]", m.label(s.tag))
			}
		case stepLine:
			fmt.Fprint(w, "\\\n")
			fresh = true
		case stepParagraph:
			fmt.Fprint(w, "\n\n")
			fresh = true
		}
	})
	fmt.Fprintln(w)
}

// innermost reports whether tag i can be set in bold.
func innermost(r analysis.Report, i int) bool {
	t := r.Tags[i]
	words := r.Text[t.Start:t.End]
	inner := i+1 < len(r.Tags) && r.Tags[i+1].Start < t.End
	return !inner && !strings.Contains(words, "\n") && strings.TrimSpace(words) == words
}

// escapeMarkdown makes Markdown that shows s, which holds no line break, as it
// is. Fresh says that s stands at the start of a line.
func escapeMarkdown(s string, fresh bool) string {
	escaped := strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", `\<`, ">", `\>`, "|", `\|`, "&", `\&`, "~", `\~`, "$", `\$`,
	).Replace(s)
	if !fresh {
		return escaped
	}
	digits := len(escaped) - len(strings.TrimLeft(escaped, "0123456789"))
	if digits < len(escaped) && (digits == 0 && strings.ContainsRune("#+-=", rune(escaped[0])) ||
		digits > 0 && strings.ContainsRune(".)", rune(escaped[digits]))) {
		return escaped[:digits] + `\` + escaped[digits:] // a heading, a list or an underline
	}
	return escaped
}

// voice says whose words are tagged.
func voice(t analysis.Tag) string {
	switch t.Voice {
	case analysis.VoiceReported:
		return "a source's words, reported"
	case analysis.VoiceSource:
		return "a source's words, quoted"
	default:
		return "the author's words"
	}
}
