package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"askance/analysis"
	"askance/cmd/internal/export"
)

// tagLine returns the article of l with its tags, or, if the line is no
// article, an object that says why, with the article's id if it was read.
func tagLine(by *analysis.Analyzer, l *line) (out []byte, failed bool) {
	a, err := parseLine(l.in)
	if l.long {
		err = fmt.Errorf("the line is longer than %d MiB; split the article", lineLimit>>20)
	}
	if err == nil {
		out, err = a.withTags(by)
	}
	if err != nil {
		return errorLine(a.id, fmt.Errorf("line %d: %w", l.number, err)), true
	}
	return out, false
}

// lineArticle is an article of the filter. Its fields stay the bytes that they
// came as.
type lineArticle struct {
	raw    []byte   // the object, without its closing brace and the white space before it
	fields [][]byte // all members but "tags": key, colon and value
	tagged bool     // there was a member "tags", which gives way to ours
	id     []byte   // the value of "id" as it came, nil without one
	text   string
}

// parseLine reads a JSON object with a string "text". Where it fails, the
// article holds what was read until then.
func parseLine(raw []byte) (a lineArticle, err error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return a, fmt.Errorf("no JSON object; want {\"id\":…,\"text\":\"…\"}")
	}
	hasText := false
	for d.More() {
		start := d.InputOffset()
		key, err := d.Token()
		if err != nil {
			return a, broken(raw, err)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return a, broken(raw, err)
		}
		member := bytes.TrimLeft(raw[start:d.InputOffset()], ", \t\r\n")
		switch key {
		case "tags":
			a.tagged = true
			continue
		case "id":
			if utf8.Valid(value) {
				a.id = value
			}
		case "text":
			if err := json.Unmarshal(value, &a.text); err != nil || value[0] != '"' {
				return a, errors.New(`"text" is no string`)
			}
			hasText = true
		}
		a.fields = append(a.fields, member)
	}
	if _, err := d.Token(); err != nil {
		return a, broken(raw, err)
	}
	end := d.InputOffset()
	switch {
	case len(bytes.TrimSpace(raw[end:])) > 0:
		return a, fmt.Errorf("more than one JSON value: something follows at byte %d", end)
	case !utf8.Valid(raw):
		return a, errors.New("not valid UTF-8; convert it first, for example with iconv -t UTF-8")
	case !hasText:
		return a, errors.New(`no "text"`)
	}
	a.raw = bytes.TrimRight(raw[:end-1], " \t\r\n")
	return a, nil
}

// broken words an error of the JSON decoder.
func broken(raw []byte, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("no valid JSON: the line ends at byte %d, inside the object", len(raw))
	case errors.As(err, &syntax):
		return fmt.Errorf("no valid JSON at byte %d: %w", syntax.Offset, err)
	}
	return fmt.Errorf("no valid JSON: %w", err)
}

// withTags returns the object with "tags" as its last member.
func (a lineArticle) withTags(by *analysis.Analyzer) ([]byte, error) {
	report := by.Analyze(a.text)
	out := make([]byte, 0, len(a.raw)+len(report.Tags)*tagSize+16)
	if a.tagged {
		out = append(out, '{')
		out = append(out, bytes.Join(a.fields, []byte(","))...)
	} else {
		out = append(out, a.raw...)
	}
	out = append(out, `,"tags":`...) // never the first member: "text" stands before it
	out, err := export.AppendTags(out, report)
	return append(out, '}'), err
}

// tagSize is about how many bytes a tag takes as JSON.
const tagSize = 320

// errorLine returns what stands in the place of a line that is no article.
func errorLine(id []byte, err error) []byte {
	if id == nil {
		id = []byte("null")
	}
	out, encodeErr := export.JSON(struct {
		ID    json.RawMessage `json:"id"`
		Error string          `json:"error"`
	}{id, err.Error()})
	if encodeErr != nil { // id was read by the same package; strings cannot fail
		return []byte(`{"id":null,"error":"the line could not be reported"}`)
	}
	return out
}
