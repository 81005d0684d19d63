package source

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"strings"
	"unicode"
)

// format is what a text is written in.
type format uint8

const (
	plainFormat format = iota
	markdownFormat
	htmlFormat
	feedFormat
)

var (
	errEmpty  = errors.New("is empty; give a file with text in it")
	errBinary = errors.New("is not text; save the article's text to a file and give that")
)

// formats are the endings of files that hold articles.
var formats = map[string]format{
	".txt": plainFormat, ".text": plainFormat, "": plainFormat,
	".md": markdownFormat, ".markdown": markdownFormat, ".mdown": markdownFormat,
	".html": htmlFormat, ".htm": htmlFormat, ".xhtml": htmlFormat, ".shtml": htmlFormat,
}

// formatOf tells the format of a file by its name, and by how it begins where
// the name does not say.
func formatOf(name, raw string) format {
	if f := formats[strings.ToLower(filepath.Ext(name))]; f != plainFormat {
		return f
	}
	head := raw[:min(len(raw), 512)]
	switch {
	case isFeed(head):
		return feedFormat
	case strings.HasPrefix(http.DetectContentType([]byte(head)), "text/html"):
		return htmlFormat
	}
	return plainFormat
}

// parse reads a file's or standard input's bytes. The error says what is
// wrong and what to do, but not where.
func parse(ctx context.Context, name, raw string) (draft, error) {
	if len(raw) == 0 {
		return draft{}, errEmpty
	}
	f := formatOf(name, raw)
	text, guessed := decode(raw, "", f == htmlFormat)
	if err := checkText(f, raw, text); err != nil {
		return draft{}, err
	}
	d, err := parseText(ctx, f, text)
	d.guessed = guessed
	return d, err
}

// parseText reads decoded text.
func parseText(ctx context.Context, f format, text string) (draft, error) {
	var d draft
	switch f {
	case htmlFormat:
		return page(ctx, text, nil)
	case markdownFormat:
		front, body := cutFront(text)
		d = markdown(ctx, body)
		d.facts = front
		d = d.headed()
	default:
		front, body := cutFront(text)
		d = draft{facts: front, body: body}
		if front == (facts{}) {
			d = cutHead(body)
		}
	}
	if strings.TrimSpace(d.body) == "" {
		return draft{}, errEmpty
	}
	return d, nil
}

// checkText reports whether a file is text: white space alone is empty, and
// what holds many control characters or begins as a picture or an archive
// does is not text. Nor is what holds a single NUL, except a page, where
// browsers pass over it.
func checkText(f format, raw, text string) error {
	if strings.TrimFunc(text[:min(len(text), sniffed)], unicode.IsSpace) == "" && len(text) <= sniffed {
		return errEmpty
	}
	kind := http.DetectContentType([]byte(raw[:min(len(raw), 512)]))
	if !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream" {
		what, _, _ := strings.Cut(kind, ";")
		return errors.New("is " + what + ", not text; save the article's text to a file and give that")
	}
	if f != htmlFormat && strings.ContainsRune(text, 0) {
		return errBinary
	}
	controls, all := 0, 0
	for _, r := range text[:min(len(text), sniffed)] {
		if all++; r < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1b", r) {
			controls++
		}
	}
	if controls >= 16 && controls > all/20 {
		return errBinary
	}
	return nil
}
