package lexicon

import (
	"errors"
	"fmt"
	"strings"
)

// Fault is what is wrong with one line of a word list.
type Fault struct {
	File string
	Line int    // from 1
	Text string // the line as it stands there
	What string // what is wrong with it, and what to do
}

// mostShown is how many bytes of a line an error repeats.
const mostShown = 200

// Error is one line: where, the line itself, what is wrong.
func (f *Fault) Error() string {
	text := f.Text
	if len(text) > mostShown {
		text = strings.ToValidUTF8(text[:mostShown], "") + "…"
	}
	return fmt.Sprintf("%s:%d: in \"%s\": %s", f.File, f.Line, text, f.What)
}

// joined returns faults as one error, or nil where there are none.
func joined(faults []*Fault) error {
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = f
	}
	return errors.Join(errs...)
}
