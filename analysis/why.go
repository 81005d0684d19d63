package analysis

import (
	"fmt"
	"strings"

	"askance/analysis/internal/lexicon"
)

// why holds the facts of one match; it becomes a sentence only when asked.
type why struct {
	*origin // the same for all tags of a text; settled puts it in
	entry   *lexicon.Entry
	form    lexicon.Form // in which the entry was found
	noun    bool         // it was found as a noun
	note    note         // instead of the entry's reason, or where there is no entry
}

// origin is what a text's tags have in common. It stands behind one pointer
// because a long text has hundreds of thousands of them.
type origin struct {
	text string // the whole text, for the words as they stand there
	lex  *vocabulary
}

// note is a reason that no list entry gives.
type note uint8

const (
	noNote note = iota
	noteScare
	noteSpeech
	noteUnnamed
	notePassive
	noteVehement
	noteCharged
	noteQuestion
	noteItsName
	noteAlleged
)

var notes = [...]string{
	noteScare:    "stands in marks that report nobody: the writer keeps clear of the words",
	noteSpeech:   "is given in the speaker's own words",
	noteUnnamed:  "speaks without a name: a reader cannot weigh who this is",
	notePassive:  "says what was done but not by whom",
	noteVehement: "turns the act of speaking up",
	noteCharged:  "colours the act of speaking: the adverb turns it up",
	noteItsName:  "leaves the name to whoever uses it",
	noteAlleged:  "declines to vouch for the words in marks after it",
	noteQuestion: "asks the reader a question that nobody is quoted with",
}

// Reason says in one sentence why the words are marked here.
func (t Tag) Reason() string {
	w := t.why
	if w.origin == nil {
		return ""
	}
	return "`" + shortened(w.text[t.Start:t.End]) + "` " + t.Because()
}

// Because is Reason without the words themselves, for where they are in sight.
func (t Tag) Because() string {
	w := t.why
	if w.origin == nil {
		return ""
	}
	var b strings.Builder
	switch {
	case w.note != noNote:
		b.WriteString(notes[w.note])
	case w.entry.Reason != "":
		b.WriteString(w.entry.Reason)
	default:
		b.WriteString(w.entry.Class.Reason)
	}
	if who := w.text[t.Source.Start:t.Source.End]; who != "" && !pronoun(who) {
		if t.Kind == KindQuotation {
			b.WriteString("; speaker: ")
		} else {
			b.WriteString("; source: ")
		}
		b.WriteString(who)
	}
	if plain := t.Instead(); plain != "" {
		b.WriteString("; plainer: `")
		b.WriteString(plain)
		b.WriteByte('`')
	}
	return b.String()
}

// pronoun reports whether a source is a pronoun, which tells the reader of a
// reason nothing.
func pronoun(who string) bool {
	switch strings.ToLower(who) {
	case "i", "he", "she", "it", "we", "they", "you", "his", "her", "its", "my", "our", "their", "your", "who", "which", "that", "this":
		return true
	}
	return false
}

// shortened cuts a long quotation in the middle of a reason to its beginning
// and end.
func shortened(words string) string {
	const most, keep = 80, 7
	if len(words) <= most {
		return words
	}
	f := strings.Fields(words)
	if len(f) < 2*keep {
		return words
	}
	return strings.Join(f[:keep], " ") + " … " + strings.Join(f[len(f)-3:], " ")
}

// Instead returns a plainer wording, or "" where there is none.
func (t Tag) Instead() string {
	if t.why.entry == nil {
		return ""
	}
	return t.why.lex.Instead(t.why.entry, t.why.form, t.why.noun)
}

// Class returns the linguistic class of the words that matched, such as
// "fight metaphor for a dispute", or what the rule points out where it uses no
// list.
func (t Tag) Class() string {
	switch {
	case t.why.entry != nil:
		return t.why.entry.Class.Title
	case t.why.note != noNote:
		return t.Rule.Title
	}
	return ""
}

// Literature returns the works that this tag's class of words rests on, or
// the rule where it uses no list.
func (t Tag) Literature() []string {
	switch {
	case t.why.entry != nil:
		return t.why.entry.Class.Sources
	case t.why.note != noNote:
		return t.Rule.Literature
	}
	return nil
}

// From returns the file and line of the entry in a reader's own list that
// matched, or "" where it was an embedded one or none.
func (t Tag) From() string {
	if t.own() {
		return fmt.Sprintf("%s:%d", t.why.entry.Class.File, t.why.entry.Line)
	}
	return ""
}

func (t *Tag) own() bool { return t.why.entry != nil && t.why.entry.Class.Own }
