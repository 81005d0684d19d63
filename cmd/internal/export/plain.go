package export

import (
	"bufio"
	"fmt"
	"io"

	"askance/analysis"
	"askance/tui/article"
)

// Plain writes an account for listening to: its text, a line a paragraph, with
// every tag as words in brackets, such as [label: regime] or, for words that
// are not the author's, [label, quoted: regime].
func Plain(w io.Writer, a Account) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, a.heading())
	if subtitle := a.subtitle(); subtitle != "" {
		fmt.Fprintln(b, subtitle)
	}
	fmt.Fprintf(b, "%s\n\n", summary(a.Report.Tags))
	walk(a, func(s step) {
		switch s.kind {
		case stepBegin:
			fmt.Fprint(b, announced(s.block))
		case stepText:
			fmt.Fprint(b, s.text)
		case stepOpen:
			if s.whole {
				fmt.Fprintf(b, "[%s: ", heard(a.Report.Tags[s.tag]))
			}
		case stepClose:
			if s.whole {
				fmt.Fprint(b, "]")
			}
		case stepLine:
			fmt.Fprint(b, " ")
		case stepEnd:
			fmt.Fprint(b, "\n\n")
		}
	})
	return b.Flush()
}

// announced says what a paragraph is, where that is not heard from its words.
func announced(b article.Block) string {
	switch b.Kind {
	case article.Heading:
		return "Heading: "
	case article.BlockQuote:
		return "Block quotation: "
	case article.Code:
		return "Code: "
	case article.ListItem:
		if b.Label != "" {
			return b.Label + " "
		}
	}
	return ""
}

// heard names a tag for listeners, with its rule if it is one of their own. Quotations are always quoted.
func heard(t analysis.Tag) string {
	name := t.Kind.String()
	if t.Rule != nil && t.Rule.From != "" {
		name += ", rule " + t.Rule.Name
	}
	switch {
	case t.Voice == analysis.VoiceReported:
		return name + ", reported"
	case t.Voice == analysis.VoiceSource && t.Kind != analysis.KindQuotation:
		return name + ", quoted"
	}
	return name
}
