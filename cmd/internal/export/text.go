package export

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"askance/analysis"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Widths of the text format's columns in cells. What is wider pushes the rest
// of its line to the right.
const (
	placeWidth  = 8  // line:column
	kindWidth   = 12 // the longest name of a kind
	voiceWidth  = 9
	wordsWidth  = 28
	wordsCut    = 44 // on a terminal; elsewhere the words are whole
	gap         = "  "
	reasonWidth = 32 // the least that is worth a column of its own
)

// textWriter writes a heading an account and a line a tag: where it stands,
// kind, voice, words and reason.
type textWriter struct {
	w    io.Writer
	look Look
	many bool // an account is written already
}

func (t *textWriter) Add(a Account) error {
	w := bufio.NewWriter(t.w)
	if t.many {
		fmt.Fprintln(w)
	}
	t.many = true
	fmt.Fprintln(w, t.styled(bold(), a.heading()))
	if subtitle := a.subtitle(); subtitle != "" {
		fmt.Fprintln(w, t.styled(quiet(), subtitle))
	}
	fmt.Fprintln(w)
	places := newPlaces(a.Report.Text)
	for _, tag := range a.Report.Tags {
		t.tag(w, a.Report.Text, places, tag)
	}
	if len(a.Report.Tags) > 0 {
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, t.styled(quiet(), summary(a.Report.Tags)))
	return w.Flush()
}

func (*textWriter) Close() error { return nil }

// tag writes one tag. Its reason hangs in a column of its own where lines have
// an end and there is room.
func (t *textWriter) tag(w io.Writer, text string, places places, tag analysis.Tag) {
	words := oneLine(text[tag.Start:tag.End])
	if t.look.Width > 0 {
		words = ansi.Truncate(words, wordsCut, "…")
	}
	line, column := places.at(tag.Start)
	place := fmt.Sprintf("%*s", placeWidth, strconv.Itoa(line)+":"+strconv.Itoa(column))
	before := ansi.StringWidth(place + gap + pad(tag.Kind.String(), kindWidth) + gap +
		pad(tag.Voice.String(), voiceWidth) + gap + pad(words, wordsWidth) + gap)
	fmt.Fprint(w, t.styled(quiet(), place), gap,
		t.styled(family(tag), tag.Kind.String()), fill(tag.Kind.String(), kindWidth), gap,
		pad(tag.Voice.String(), voiceWidth), gap,
		t.styled(family(tag), words))
	reason := explained(tag)
	if reason == "" {
		fmt.Fprintln(w)
		return
	}
	if t.look.Width == 0 {
		fmt.Fprintln(w, fill(words, wordsWidth)+gap+reason)
		return
	}
	indent := before
	if t.look.Width-indent >= reasonWidth {
		fmt.Fprint(w, fill(words, wordsWidth)+gap)
	} else {
		indent = min(placeWidth+len(gap), t.look.Width/2)
		fmt.Fprint(w, "\n", strings.Repeat(" ", indent))
	}
	hung := ansi.Wrap(reason, t.look.Width-indent, "")
	fmt.Fprintln(w, strings.ReplaceAll(hung, "\n", "\n"+strings.Repeat(" ", indent)))
}

// explained returns a tag's reason and plainer wording on one line, and the
// rule where it is one of the reader's.
func explained(tag analysis.Tag) string {
	reason := oneLine(tag.Reason())
	if instead := oneLine(tag.Instead()); instead != "" && !strings.Contains(reason, instead) {
		reason = join("; ", strings.TrimSuffix(reason, "."), "plainer: "+instead)
	}
	if tag.Rule != nil && tag.Rule.From != "" {
		reason = join("; ", reason, "the reader's own rule: "+tag.Rule.Name)
	}
	return reason
}

// summary counts the tags by family and voice.
func summary(tags []analysis.Tag) string {
	if len(tags) == 0 {
		return "no tags"
	}
	var families [analysis.Families]int
	own := 0
	for _, tag := range tags {
		families[tag.Kind.Family()]++
		if tag.Voice == analysis.VoiceAuthor {
			own++
		}
	}
	var parts []string
	for f, n := range families {
		if n > 0 {
			parts = append(parts, analysis.Family(f).String()+" "+strconv.Itoa(n))
		}
	}
	noun := "tags"
	if len(tags) == 1 {
		noun = "tag"
	}
	return fmt.Sprintf("%d %s: %s; %d in the author's own voice", len(tags), noun, strings.Join(parts, ", "), own)
}

// style is how a part of a line is set: SGR parameters with and without colour.
type style struct{ attributes, color string }

// heading and quiet parts, and the families: each has attributes of its own
// besides one of the terminal's eight plain colours, which suit any ground.
func bold() style  { return style{"1", ""} }
func quiet() style { return style{"2", ""} }

func family(tag analysis.Tag) style {
	s := [analysis.Families]style{{"4", "33"}, {"1", "31"}, {"1;4", "35"}, {"3;4", "36"}, {"3", "32"}}[tag.Kind.Family()]
	if tag.Voice == analysis.VoiceSource {
		s.attributes = "2;" + strings.TrimPrefix(s.attributes, "1;")
	}
	return s
}

// styled wraps s in the style as far as the look goes.
func (t *textWriter) styled(as style, s string) string {
	switch t.look.Profile {
	case colorprofile.Unknown, colorprofile.NoTTY:
		return s
	case colorprofile.ASCII:
		return "\x1b[" + as.attributes + "m" + s + "\x1b[m"
	}
	return "\x1b[" + join(";", as.attributes, as.color) + "m" + s + "\x1b[m"
}

// pad fills s with spaces to width cells.
func pad(s string, width int) string { return s + fill(s, width) }

// fill returns the spaces that s lacks to width cells.
func fill(s string, width int) string {
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// oneLine replaces line breaks and runs of white space by one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// join joins the parts that are not empty.
func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
