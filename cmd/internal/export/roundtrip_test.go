package export_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"askance/analysis"
	"askance/cmd/internal/export"
)

// plainTag is what a format must keep of a tag: offsets in code points.
type plainTag struct {
	Start, End                          int
	Exact                               string
	Kind, Voice, Stance, Strength, Rule string
	Source, Content                     [2]int
}

func plainTags(r analysis.Report) []plainTag {
	points := export.NewPoints(r.Text)
	pair := func(s analysis.Span) [2]int { return [2]int{points.At(s.Start), points.At(s.End)} }
	var all []plainTag
	for _, t := range r.Tags {
		all = append(all, plainTag{
			Start: points.At(t.Start), End: points.At(t.End), Exact: r.Text[t.Start:t.End],
			Kind: t.Kind.String(), Voice: t.Voice.String(), Stance: t.Stance.String(),
			Strength: strconv.Itoa(int(t.Strength)), Rule: t.Rule.Name,
			Source: pair(t.Source), Content: pair(t.Content),
		})
	}
	return all
}

// roundTripped are the hand-made account and one tagged by the rules.
func roundTripped(t *testing.T) []export.Account {
	t.Helper()
	const text = "The regime's so-called \"ceasefire\" was – clearly – a stunt, officials claimed on 17 September.\n" +
		"“We are told,” he admitted, “that dozens were killed.”\n"
	analysed := account(t, "Analysed", text)
	analysed.Report = analysis.Analyze(text)
	return []export.Account{accounts(t)[0], analysed}
}

func TestBratRoundTrip(t *testing.T) {
	for _, a := range roundTripped(t) {
		got := readBrat(t, export.BratText(a), written(t, export.FormatBrat, export.Look{}, a))
		if want := plainTags(a.Report); !reflect.DeepEqual(got, want) {
			t.Errorf("read back\n got %+v\nwant %+v", got, want)
		}
	}
}

// readBrat reads standoff as brat does: offsets in code points of the text,
// which must show the words that the line gives.
func readBrat(t *testing.T, text, ann string) []plainTag {
	t.Helper()
	points := []rune(text)
	var order []string
	tags := map[string]*plainTag{}
	for line := range strings.Lines(ann) {
		id, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch id[0] {
		case 'T':
			tags[id] = readBound(t, points, rest)
			order = append(order, id)
		case 'A':
			f := strings.Fields(rest)
			field := reflect.ValueOf(tags[f[1]]).Elem().FieldByName(f[0])
			field.SetString(f[2])
		case 'R':
			f := strings.Fields(rest)
			cue, arg := tags[strings.TrimPrefix(f[1], "Arg1:")], strings.TrimPrefix(f[2], "Arg2:")
			span := [2]int{tags[arg].Start, tags[arg].End}
			if f[0] == "has-source" {
				cue.Source = span
			} else {
				cue.Content = span
			}
		case '#':
			if !strings.HasPrefix(rest, "AnnotatorNotes T") {
				t.Errorf("not a note: %s", line)
			}
		default:
			t.Errorf("not standoff: %s", line)
		}
	}
	var all []plainTag
	for _, id := range order {
		if kind := tags[id].Kind; kind != "source" && kind != "content" {
			all = append(all, *tags[id])
		}
	}
	return all
}

func readBound(t *testing.T, points []rune, rest string) *plainTag {
	t.Helper()
	head, words, _ := strings.Cut(rest, "\t")
	kind, places, _ := strings.Cut(head, " ")
	tag := plainTag{Kind: kind, Start: -1}
	var shown []string
	for _, place := range strings.Split(places, ";") {
		var start, end int
		if _, err := fmt.Sscanf(place, "%d %d", &start, &end); err != nil {
			t.Fatalf("%s: %v", rest, err)
		}
		if tag.Start < 0 {
			tag.Start = start
		}
		tag.End = end
		shown = append(shown, string(points[start:end]))
	}
	if got := strings.Join(shown, " "); got != words {
		t.Errorf("the offsets show %q, the line says %q", got, words)
	}
	tag.Exact = string(points[tag.Start:tag.End])
	return &tag
}

func TestWebAnnotationRoundTrip(t *testing.T) {
	for _, a := range roundTripped(t) {
		var c map[string]any
		if err := json.Unmarshal([]byte(written(t, export.FormatWebAnnotation, export.Look{}, a)), &c); err != nil {
			t.Fatal(err)
		}
		text := c["about"].([]any)[0].(map[string]any)["text"].(string)
		if text != a.Report.Text {
			t.Errorf("the text came out as %q", text)
		}
		var got []plainTag
		for _, item := range c["first"].(map[string]any)["items"].([]any) {
			got = append(got, readAnnotation(t, text, item.(map[string]any)))
		}
		if want := plainTags(a.Report); !reflect.DeepEqual(got, want) {
			t.Errorf("read back\n got %+v\nwant %+v", got, want)
		}
	}
}

func readAnnotation(t *testing.T, text string, item map[string]any) plainTag {
	t.Helper()
	var tag plainTag
	for _, s := range item["target"].(map[string]any)["selector"].([]any) {
		s := s.(map[string]any)
		switch s["type"] {
		case "TextPositionSelector":
			tag.Start, tag.End = int(s["start"].(float64)), int(s["end"].(float64))
		case "TextQuoteSelector":
			tag.Exact = s["exact"].(string)
			prefix, _ := s["prefix"].(string)
			suffix, _ := s["suffix"].(string)
			if !strings.Contains(text, prefix+tag.Exact+suffix) {
				t.Errorf("%q is not in the text", prefix+tag.Exact+suffix)
			}
		}
	}
	if got := string([]rune(text)[tag.Start:tag.End]); got != tag.Exact {
		t.Errorf("the position shows %q, the quote says %q", got, tag.Exact)
	}
	for _, b := range item["body"].([]any) {
		b := b.(map[string]any)
		value := b["value"].(string)
		if b["purpose"] == "classifying" {
			tag.Kind = value
			continue
		}
		name, value, _ := strings.Cut(value, ":")
		switch name {
		case "voice":
			tag.Voice = value
		case "stance":
			tag.Stance = value
		case "strength":
			tag.Strength = value
		case "rule":
			tag.Rule = value
		case "source":
			tag.Source = readPair(t, value)
		case "content":
			tag.Content = readPair(t, value)
		}
	}
	return tag
}

func readPair(t *testing.T, value string) (pair [2]int) {
	t.Helper()
	if _, err := fmt.Sscanf(value, "%d,%d", &pair[0], &pair[1]); err != nil {
		t.Errorf("%q: %v", value, err)
	}
	return pair
}
