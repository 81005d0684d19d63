package safe

import (
	"fmt"
	"strings"
)

// Removed counts what cleaning took out of a text, and what it put a visible
// sign in place of.
type Removed struct {
	Escapes    int // escape sequences taken out whole
	Directions int // controls that turn the direction of text
	Hidden     int // invisible characters, soft hyphens aside
	Tags       int // tag characters outside a flag
	Marks      int // combining marks beyond eight on one character
	Controls   int // control characters shown as pictures or as Windows-1252
	Invalid    int // bytes and characters shown as U+FFFD
}

// Total is the number of hidden and control characters taken out; a whole
// escape sequence is one.
func (r Removed) Total() int {
	return r.Escapes + r.Directions + r.Hidden + r.Tags + r.Marks
}

// Replaced is the number of characters that a visible sign stands for.
func (r Removed) Replaced() int { return r.Controls + r.Invalid }

// Add returns the sum of two counts.
func (r Removed) Add(s Removed) Removed {
	return Removed{
		Escapes:    r.Escapes + s.Escapes,
		Directions: r.Directions + s.Directions,
		Hidden:     r.Hidden + s.Hidden,
		Tags:       r.Tags + s.Tags,
		Marks:      r.Marks + s.Marks,
		Controls:   r.Controls + s.Controls,
		Invalid:    r.Invalid + s.Invalid,
	}
}

// String says in one sentence what was removed and replaced, or "" where
// nothing was: "3 hidden or control characters removed (2 escape sequences,
// 1 direction control), 1 replaced".
func (r Removed) String() string {
	var said []string
	if r.Total() > 0 {
		said = append(said, fmt.Sprintf("%s removed (%s)", count(r.Total(), "hidden or control character"), r.parts()))
	}
	if r.Replaced() > 0 {
		what := "replaced by a visible sign"
		if len(said) == 0 {
			said = append(said, count(r.Replaced(), "control or invalid character")+" "+what)
		} else {
			said = append(said, fmt.Sprintf("%d %s", r.Replaced(), what))
		}
	}
	return strings.Join(said, ", ")
}

func (r Removed) parts() string {
	var parts []string
	for _, part := range []struct {
		n    int
		name string
	}{
		{r.Escapes, "escape sequence"},
		{r.Directions, "direction control"},
		{r.Hidden, "invisible character"},
		{r.Tags, "tag character"},
		{r.Marks, "surplus accent"},
	} {
		if part.n > 0 {
			parts = append(parts, count(part.n, part.name))
		}
	}
	return strings.Join(parts, ", ")
}

func count(n int, name string) string {
	if n == 1 {
		return "1 " + name
	}
	return fmt.Sprintf("%d %ss", n, name)
}
