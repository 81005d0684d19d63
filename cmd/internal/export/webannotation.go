package export

import (
	"crypto/sha1" // #nosec G505 -- for version 5 UUIDs
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"askance/analysis"
)

// quoteContext is how many code points before and after a tag its quote
// selector gives, so that the place is found in an edited copy too.
const quoteContext = 32

// webAnnotationWriter writes one annotation collection of the W3C Web
// Annotation Data Model with one page, which holds the tags of all accounts.
//
// The texts stand under "about", as the offsets count in them. Each is named
// by its hash (RFC 6920), and so the same text gives the same names wherever
// it came from.
type webAnnotationWriter struct {
	w     io.Writer
	texts []annotatedText
	items []annotation
}

type annotationCollection struct {
	Context any             `json:"@context"`
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Label   string          `json:"label"`
	Total   int             `json:"total"`
	About   []annotatedText `json:"about"`
	First   *annotationPage `json:"first,omitempty"`
}

type annotationPage struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	PartOf     string       `json:"partOf"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotatedText struct {
	ID      string `json:"id"`
	Type    string `json:"type"`
	Name    string `json:"name"`
	Outlet  string `json:"publisher,omitempty"`
	Date    string `json:"datePublished,omitempty"`
	Byline  string `json:"author,omitempty"`
	Address string `json:"url,omitempty"`
	Text    string `json:"text"`
}

type annotation struct {
	Context    string           `json:"@context"`
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation []string         `json:"motivation"`
	Body       []annotationBody `json:"body"`
	Target     annotationTarget `json:"target"`
}

type annotationBody struct {
	Type     string `json:"type"`
	Value    string `json:"value"`
	Format   string `json:"format,omitempty"`
	Language string `json:"language,omitempty"`
	Purpose  string `json:"purpose"`
}

type annotationTarget struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

type selector struct {
	Type   string `json:"type"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

const annotationContext = "http://www.w3.org/ns/anno.jsonld"

// textContext gives the terms of annotatedText a meaning.
func textContext() map[string]string {
	terms := map[string]string{"schema": "https://schema.org/", "about": "schema:about", "Article": "schema:Article"}
	for _, t := range []string{"name", "publisher", "datePublished", "author", "url", "text"} {
		terms[t] = "schema:" + t
	}
	return terms
}

func (w *webAnnotationWriter) Add(a Account) error {
	sum := sha256.Sum256([]byte(a.Report.Text))
	source := "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
	w.texts = append(w.texts, annotatedText{
		ID:      source,
		Type:    "Article",
		Name:    a.heading(),
		Outlet:  a.Article.Outlet.String(),
		Date:    a.Article.Date.String(),
		Byline:  a.Article.Byline.String(),
		Address: a.Article.Address.String(),
		Text:    a.Report.Text,
	})
	points := NewPoints(a.Report.Text)
	for i, t := range a.Report.Tags {
		w.items = append(w.items, annotation{
			Context:    annotationContext,
			ID:         uuid(source + "#" + strconv.Itoa(len(w.texts)) + "." + strconv.Itoa(i)),
			Type:       "Annotation",
			Motivation: []string{"classifying", "commenting"},
			Body:       bodies(points, t),
			Target:     annotationTarget{source, selectors(a.Report.Text, points, t.Span)},
		})
	}
	return nil
}

func (w *webAnnotationWriter) Close() error {
	all := ""
	for _, t := range w.texts {
		all += t.ID + "\n"
	}
	c := annotationCollection{
		Context: []any{annotationContext, textContext()},
		ID:      uuid(all),
		Type:    "AnnotationCollection",
		Label:   "askance: how these accounts frame what they tell",
		Total:   len(w.items),
		About:   w.texts,
	}
	if len(w.items) > 0 { // an empty collection has no page
		c.First = &annotationPage{ID: uuid(all + "1"), Type: "AnnotationPage", PartOf: c.ID, Items: w.items}
	}
	b, err := JSON(c)
	if err != nil {
		return err
	}
	_, err = w.w.Write(append(b, '\n'))
	return err
}

// bodies says everything about a tag: its kind by itself, further properties
// as name:value, the reason as a comment.
func bodies(points Points, t analysis.Tag) []annotationBody {
	all := []annotationBody{{Type: "TextualBody", Value: t.Kind.String(), Purpose: "classifying"}}
	property := func(name, value string) {
		if value != "" {
			all = append(all, annotationBody{Type: "TextualBody", Value: name + ":" + value, Purpose: "tagging"})
		}
	}
	property("family", t.Kind.Family().String())
	property("voice", t.Voice.String())
	property("stance", t.Stance.String())
	property("strength", strconv.Itoa(int(t.Strength)))
	if t.Rule != nil {
		property("rule", t.Rule.Name)
	}
	for _, part := range []struct {
		name string
		span analysis.Span
	}{{"source", t.Source}, {"content", t.Content}} {
		if !part.span.Empty() {
			property(part.name, fmt.Sprintf("%d,%d", points.At(part.span.Start), points.At(part.span.End)))
		}
	}
	if reason := explained(t); reason != "" {
		all = append(all, annotationBody{"TextualBody", reason, "text/plain", "en", "commenting"})
	}
	return all
}

func selectors(text string, points Points, s analysis.Span) []selector {
	start, end := points.At(s.Start), points.At(s.End)
	before, after := s.Start, s.End
	for range quoteContext {
		_, n := utf8.DecodeLastRuneInString(text[:before])
		before -= n
		_, n = utf8.DecodeRuneInString(text[after:])
		after += n
	}
	return []selector{
		{Type: "TextPositionSelector", Start: &start, End: &end},
		{Type: "TextQuoteSelector", Exact: text[s.Start:s.End], Prefix: text[before:s.Start], Suffix: text[s.End:after]},
	}
}

// uuid returns the version 5 UUID (RFC 9562) of name within this program's own
// namespace, as an IRI.
func uuid(name string) string {
	const namespace = "\x8b\x12\x5f\xc4\x0d\x3e\x41\x77\x9a\x60\x51\xe2\x7b\x94\xd0\x36"
	u := sha1.Sum([]byte(namespace + name)) // #nosec G401 -- version 5 is SHA-1; nothing rests on it
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[0:4], u[4:6], u[6:8], u[8:10], u[10:16])
}
