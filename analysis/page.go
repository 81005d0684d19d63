package analysis

import (
	"fmt"
	"strings"

	"askance/analysis/internal/annotated"
)

// Page returns the rule's documentation as one Markdown page.
func (r *Rule) Page() string {
	return fmt.Sprintf("# %s\n\n*%s* · kind **%s** · family **%s**\n\n", r.Name, r.markdown(r.Title), r.Kind, r.Kind.Family()) + r.body()
}

// Body returns the page without what names the rule and its kind.
func (r *Rule) Body() string { return "**" + r.markdown(r.Title) + "**\n\n" + r.body() }

func (r *Rule) body() string {
	var b strings.Builder
	if r.From != "" {
		fmt.Fprintf(&b, "A reader's own rule, from `%s`.\n\n", r.From)
	}
	fmt.Fprintf(&b, "%s\n", r.markdown(strings.TrimSpace(r.Doc)))
	if r.Silent != "" {
		fmt.Fprintf(&b, "\n## When it stays silent\n\n%s\n", strings.TrimSpace(r.Silent))
	}
	if r.Example != "" {
		fmt.Fprintf(&b, "\n## Example\n\n> %s\n", strings.ReplaceAll(marked(r.Example, r.markdown), "\n", "\n> "))
	}
	if len(r.Unmarked) > 0 {
		b.WriteString("\nIt marks nothing in:\n\n")
		for _, s := range r.Unmarked {
			fmt.Fprintf(&b, "- %s\n", r.markdown(s))
		}
	}
	if ms := r.Measured(); len(ms) > 0 {
		b.WriteString("\n## Measured against annotators\n\n| corpus | counted | precision | recall | marks |\n|---|---|---|---|---|\n")
		for _, m := range ms {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", m.Corpus, m.What, m.Precision, m.Recall, m.Marks)
		}
	}
	if len(r.Literature) > 0 {
		b.WriteString("\n## Literature\n\n")
		for _, work := range r.Literature {
			fmt.Fprintf(&b, "- %s\n", r.markdown(work))
		}
	}
	return b.String()
}

// Index returns a Markdown page that lists all rules by family, and the
// reader's own lists.
func (a *Analyzer) Index() string {
	var b strings.Builder
	b.WriteString("# The rules\n")
	for f := range Families {
		fmt.Fprintf(&b, "\n## %s\n\n", Family(f))
		for _, r := range a.Rules() {
			if r.Kind.Family() != Family(f) {
				continue
			}
			fmt.Fprintf(&b, "- **%s**: %s", r.Name, r.markdown(r.Title))
			if r.From != "" {
				fmt.Fprintf(&b, " (kind %s, from `%s`)", r.Kind, r.From)
			}
			b.WriteByte('\n')
		}
	}
	lists := a.Lists()
	if len(lists) > 0 {
		b.WriteString("\n## Readers' own lists\n\n")
	}
	for _, l := range lists {
		fmt.Fprintf(&b, "- `%s`: %s, %s, %s, %s\n", l.Name, counted(l.Entries, "entry", "entries"),
			counted(l.Exceptions, "exception", "exceptions"), counted(l.Rules, "rule", "rules"), counted(l.Examples, "example", "examples"))
	}
	return b.String()
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// markdown returns a text of the rule as Markdown. Ours is Markdown already. A
// reader's own is shown as it stands: what draws Markdown takes minutes over
// some short texts.
func (r *Rule) markdown(text string) string {
	if r.From == "" {
		return text
	}
	lines := strings.Split(markup.Replace(text), "\n")
	for i, line := range lines {
		digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
		signs := "#+-=" // of a heading, list or rule
		if digits > 0 {
			signs = ".)"
		}
		if digits < len(line) && strings.IndexByte(signs, line[digits]) >= 0 {
			lines[i] = line[:digits] + `\` + line[digits:]
		}
	}
	return strings.Join(lines, "\n")
}

var markup = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "&", `\&`, "~", `\~`, "!", `\!`,
)

// marked turns annotated text into Markdown: marked words become bold, unless
// other marks lie inside them, and are followed by their label. What stands
// around goes through escape.
func marked(example string, escape func(string) string) string {
	plain, marks, err := annotated.Parse(example)
	if err != nil {
		return escape(example) // a test refuses such a rule
	}
	var b strings.Builder
	var open []annotated.Mark
	closeUpTo := func(at, end int) int {
		for len(open) > 0 && open[len(open)-1].End <= end {
			m := open[len(open)-1]
			open = open[:len(open)-1]
			fmt.Fprintf(&b, "%s%s (%s)", escape(plain[at:m.End]), bold(m, marks), escape(m.Label))
			at = m.End
		}
		return at
	}
	at := 0
	for _, m := range marks {
		at = closeUpTo(at, m.Start)
		b.WriteString(escape(plain[at:m.Start]) + bold(m, marks))
		at = m.Start
		open = append(open, m)
	}
	at = closeUpTo(at, len(plain))
	b.WriteString(escape(plain[at:]))
	return b.String()
}

// bold returns Markdown's mark for bold if no other mark lies inside m.
func bold(m annotated.Mark, marks []annotated.Mark) string {
	for _, other := range marks {
		if other != m && m.Start <= other.Start && other.End <= m.End {
			return ""
		}
	}
	return "**"
}
