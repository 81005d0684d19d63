package source

import (
	"fmt"

	"askance/tui/safe"
)

// Fault is what is wrong with one account and what to do about it.
type Fault struct {
	Where safe.Line // the account: a path, an address, seed:NAME
	What  error     // for a place that names the account already
}

// Error is one clean line that names the account.
func (f *Fault) Error() string { return f.Where.String() + ": " + f.What.Error() }

// Unwrap returns what is wrong.
func (f *Fault) Unwrap() error { return f.What }

func faultf(where, format string, args ...any) error {
	return &Fault{safe.NewMessage(where), fmt.Errorf(format, args...)}
}

// show makes a name from outside fit to stand in an error.
func show(name string) string { return safe.NewMessage(name).String() }
