package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"askance/analysis"
)

// tag is a tag as JSON gives it. Offsets count code points, ends are exclusive.
type tag struct {
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Exact    string  `json:"exact"`
	Kind     string  `json:"kind"`
	Family   string  `json:"family"`
	Voice    string  `json:"voice"`
	Rule     string  `json:"rule"`
	Class    string  `json:"class,omitempty"`
	Strength uint8   `json:"strength"`
	Why      string  `json:"why"`
	Instead  string  `json:"instead,omitempty"`
	Stance   string  `json:"stance,omitempty"`
	Source   *[2]int `json:"source,omitempty"`
	Content  *[2]int `json:"content,omitempty"`
	Who      *[2]int `json:"who,omitempty"`
}

// AppendTags appends the report's tags to dst as a JSON array on one line, tag
// by tag, so that a text with very many tags costs little more than its output.
// Characters that could steer a terminal are written as escapes.
func AppendTags(dst []byte, r analysis.Report) ([]byte, error) {
	points := NewPoints(r.Text)
	one := newEncoder()
	dst = append(dst, '[')
	for i, t := range r.Tags {
		if i > 0 {
			dst = append(dst, ',')
		}
		b, err := one.encode(newTag(r.Text, points, t))
		if err != nil {
			return dst, err
		}
		dst = append(dst, b...)
	}
	return append(dst, ']'), nil
}

func newTags(r analysis.Report) []tag {
	points := NewPoints(r.Text)
	tags := make([]tag, 0, len(r.Tags))
	for _, t := range r.Tags {
		tags = append(tags, newTag(r.Text, points, t))
	}
	return tags
}

func newTag(text string, points Points, t analysis.Tag) tag {
	out := tag{
		Start:    points.At(t.Start),
		End:      points.At(t.End),
		Exact:    text[t.Start:t.End],
		Kind:     t.Kind.String(),
		Family:   t.Kind.Family().String(),
		Voice:    t.Voice.String(),
		Class:    t.Class(),
		Strength: t.Strength,
		Why:      t.Reason(),
		Instead:  t.Instead(),
		Stance:   t.Stance.String(),
		Source:   pair(points, t.Source),
		Content:  pair(points, t.Content),
		Who:      pair(points, t.Who),
	}
	if t.Rule != nil {
		out.Rule = t.Rule.Name
	}
	return out
}

// pair returns nil for the zero span, which means that there is none.
func pair(points Points, s analysis.Span) *[2]int {
	if s.Empty() {
		return nil
	}
	return &[2]int{points.At(s.Start), points.At(s.End)}
}

// JSON returns v as JSON on one line, without a line break at its end and with
// every character that could steer a terminal as an escape.
func JSON(v any) ([]byte, error) { return newEncoder().encode(v) }

// encoder writes one JSON value after the other into the same memory.
type encoder struct {
	b bytes.Buffer
	e *json.Encoder
}

func newEncoder() *encoder {
	e := &encoder{}
	e.e = json.NewEncoder(&e.b)
	e.e.SetEscapeHTML(false)
	return e
}

// encode returns v as JSON, which is good until the next call.
func (e *encoder) encode(v any) ([]byte, error) {
	e.b.Reset()
	if err := e.e.Encode(v); err != nil {
		return nil, err
	}
	return escapeControls(bytes.TrimSuffix(e.b.Bytes(), []byte("\n"))), nil
}

// escapeControls writes DEL, C1 and the invisible and direction controls as
// \u escapes. In JSON they can stand inside strings only, where an escape
// means the same; encoding/json escapes just the controls below U+0020.
func escapeControls(b []byte) []byte {
	if !bytes.ContainsFunc(b, steers) {
		return b
	}
	out := make([]byte, 0, len(b)+64)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if steers(r) {
			for _, unit := range utf16.Encode([]rune{r}) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
		} else {
			out = append(out, b[:n]...)
		}
		b = b[n:]
	}
	return out
}

// steers reports whether a terminal or an editor might act on r instead of
// showing it: DEL, C1, zero-width and direction controls, byte order mark, tag
// characters.
func steers(r rune) bool {
	return r >= 0x7f && r <= 0x9f || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e ||
		r >= 0x2060 && r <= 0x206f || r == 0x61c || r == 0xfeff || r >= 0xfff9 && r <= 0xfffb ||
		r >= 0xe0000 && r <= 0xe007f
}
