package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"askance/analysis"
	"askance/tui/article"
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
	if subtitle := a.subtitle(); subtitle != "" {
		fmt.Fprintf(w, "*%s*\n\n", escapeMarkdown(subtitle, false))
	}
	fmt.Fprintf(w, "%s.\n\n---\n\n", summary(a.Report.Tags))
	m.body(w, a)
	for i, tag := range a.Report.Tags {
		fmt.Fprintf(w, "[^%s]: **%s**, %s. %s\n", m.label(i), tag.Kind, voice(tag), reasonMarkdown(explained(tag)))
	}
	return w.Flush()
}

func (*markdownWriter) Close() error { return nil }

// label names a footnote: the account's number and the tag's, from 1.
func (m *markdownWriter) label(tag int) string { return fmt.Sprintf("%d-%d", m.count, tag+1) }

// body writes the text. Only tags that hold no other tag and no line break are
// set in bold: Markdown's emphasis can neither nest in itself nor cross a
// paragraph.
func (m *markdownWriter) body(w io.Writer, a Account) {
	fresh := true // at the start of a line
	walk(a, func(s step) {
		switch s.kind {
		case stepBegin:
			fmt.Fprint(w, markdownPrefix(s.block))
			fresh = true
		case stepText:
			fmt.Fprint(w, escapeMarkdown(s.text, fresh))
			fresh = false
		case stepOpen:
			if innermost(a.Report, s.tag) {
				fmt.Fprint(w, "**")
			}
		case stepClose:
			if innermost(a.Report, s.tag) {
				fmt.Fprint(w, "**")
			}
			if s.whole {
				fmt.Fprintf(w, "[^%s]", m.label(s.tag))
			}
		case stepLine:
			fmt.Fprint(w, "\\\n")
			fresh = true
		case stepEnd:
			fmt.Fprint(w, "\n\n")
		}
	})
}

// markdownPrefix returns what a paragraph of this kind begins with. The
// account's title is the heading above all others.
func markdownPrefix(b article.Block) string {
	switch b.Kind {
	case article.Heading:
		return strings.Repeat("#", min(max(b.Level, 1)+1, 6)) + " "
	case article.BlockQuote:
		return strings.Repeat("> ", max(b.Level, 1))
	case article.ListItem:
		return strings.Repeat("  ", max(b.Level, 1)-1) + "- "
	}
	return ""
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

// reasonMarkdown keeps the words that a reason sets between backquotes as code
// and escapes the rest.
func reasonMarkdown(reason string) string {
	parts := strings.Split(reason, "`")
	if len(parts)%2 == 0 { // one of the words is a backquote
		return escapeMarkdown(reason, false)
	}
	for i := range parts {
		if i%2 == 0 {
			parts[i] = escapeMarkdown(parts[i], false)
		}
	}
	return strings.Join(parts, "`")
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
