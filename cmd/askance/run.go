package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"askance/tui/safe"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError is wrong usage.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errReported stands for failures that have been reported where they happened.
var errReported = errors.New("failed")

// run does what args ask for and returns the exit code.
func run(ctx context.Context, args []string, std stdio) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends what does not heed the first
	root := newRoot(std)
	root.SetArgs(args)
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	failed := keepErrors(root)
	err := fang.Execute(ctx, root,
		fang.WithVersion(version()),
		fang.WithoutManpage(), // newMan has the examples too
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}), // reported below
	)
	if err != nil { // cobra's own: flags and arguments
		err = usageError{err}
	}
	return report(ctx, std.err, errors.Join(err, *failed))
}

// keepErrors makes the commands below root put their error aside instead of
// handing it to fang, which would ask the terminal for its colours before it
// reports one, and wait seconds where the terminal does not answer.
func keepErrors(root *cobra.Command) *error {
	failed := new(error)
	for _, c := range append(root.Commands(), root) {
		runE := c.RunE
		if runE == nil { // completion, which has commands of its own
			continue
		}
		c.RunE = func(c *cobra.Command, args []string) error {
			*failed = runE(c, args)
			return nil
		}
	}
	return failed
}

// report writes err to w, a line each for joined errors, and returns the exit
// code that goes with it. What ends because the other end of a pipe was closed
// or a signal came ends without a word.
func report(ctx context.Context, w io.Writer, err error) int {
	switch {
	case errors.Is(err, errStopped):
		return exitDone
	case ctx.Err() != nil:
		return exitFailed
	case err == nil:
		return exitDone
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe), errors.Is(err, errReported):
		return exitFailed
	}
	var usage usageError
	if errors.As(err, &usage) {
		say(w, fmt.Errorf("%w (see askance --help)", err))
		return exitUsage
	}
	say(w, err)
	return exitFailed
}

// say writes an error as clean lines.
func say(w io.Writer, err error) {
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintln(w, "askance:", safe.NewMessage(strings.TrimRight(line, "\r\n")))
	}
}

// version returns the version of the module as the Go tool recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "(built from source)"
	}
	return info.Main.Version
}
