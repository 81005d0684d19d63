package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
)

// why holds the facts of one match; it becomes a sentence only when asked.
type why struct {
	words string // as they stand in the text
	entry *lexicon.Entry
	note  string // instead of the entry's reason, or where there is no entry
	who   string // the source as it is written
}

// Reason says in one sentence why the words are marked here.
func (t Tag) Reason() string {
	w := t.why
	if w.words == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('`')
	b.WriteString(w.words)
	b.WriteString("` ")
	switch {
	case w.note != "":
		b.WriteString(w.note)
	case w.entry != nil && w.entry.Reason != "":
		b.WriteString(w.entry.Reason)
	case w.entry != nil:
		b.WriteString(w.entry.Class.Reason)
	}
	if w.who != "" && t.Kind == KindAttribution {
		b.WriteString("; the source: ")
		b.WriteString(w.who)
	}
	if plain := t.Instead(); plain != "" {
		b.WriteString("; plainer: `")
		b.WriteString(plain)
		b.WriteByte('`')
	}
	return b.String()
}

// Instead returns a plainer wording, or "" where there is none.
func (t Tag) Instead() string {
	if t.why.entry == nil {
		return ""
	}
	return t.why.entry.Instead
}

// Class returns the linguistic class of the words that matched, such as
// "fight metaphor for a dispute", or "" where no list was used.
func (t Tag) Class() string {
	if t.why.entry == nil {
		return ""
	}
	return t.why.entry.Class.Title
}

// Literature returns the works that the word class of this tag rests on.
func (t Tag) Literature() []string {
	if t.why.entry == nil {
		return nil
	}
	return t.why.entry.Class.Sources
}
