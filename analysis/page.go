package analysis

import (
	"fmt"
	"strings"
)

// Page returns the rule's documentation as one Markdown page.
func (r *Rule) Page() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", r.Name)
	fmt.Fprintf(&b, "*%s* · kind **%s** · family **%s**\n\n", r.Title, r.Kind, r.Kind.Family())
	fmt.Fprintf(&b, "%s\n", strings.TrimSpace(r.Doc))
	if r.Silent != "" {
		fmt.Fprintf(&b, "\n## When it stays silent\n\n%s\n", strings.TrimSpace(r.Silent))
	}
	if r.Example != "" {
		fmt.Fprintf(&b, "\n## Example\n\n> %s\n", marked(r.Example))
	}
	if len(r.Unmarked) > 0 {
		b.WriteString("\nIt marks nothing in:\n\n")
		for _, s := range r.Unmarked {
			fmt.Fprintf(&b, "- %s\n", s)
		}
	}
	if len(r.Literature) > 0 {
		b.WriteString("\n## Literature\n\n")
		for _, work := range r.Literature {
			fmt.Fprintf(&b, "- %s\n", work)
		}
	}
	return b.String()
}

// RulesIndex returns a Markdown page that lists all rules by family.
func RulesIndex() string {
	var b strings.Builder
	b.WriteString("# The rules\n")
	for f := range Families {
		fmt.Fprintf(&b, "\n## %s\n\n", Family(f))
		for _, r := range Rules() {
			if r.Kind.Family() == Family(f) {
				fmt.Fprintf(&b, "- **%s**: %s\n", r.Name, r.Title)
			}
		}
	}
	return b.String()
}

// marked turns annotated text into Markdown: marked words become bold and are
// followed by their kind.
func marked(annotated string) string {
	var b strings.Builder
	for rest := annotated; ; {
		before, after, found := strings.Cut(rest, "[[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inside, next, _ := strings.Cut(after, "]]")
		words, kind, _ := strings.Cut(inside, "|")
		fmt.Fprintf(&b, "**%s** (%s)", words, kind)
		rest = next
	}
}
