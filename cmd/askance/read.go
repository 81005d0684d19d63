package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"askance/analysis"
	"askance/cmd/internal/config"
	"askance/cmd/internal/source"
	"askance/cmd/internal/tour"
	"askance/tui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// opened is how many accounts the reader shows when it opens.
const opened = 2

// read opens the reader on the accounts that args name, with the tour if guided.
func read(ctx context.Context, std stdio, args []string, guided bool, own *ownRules, from source.Options) error {
	keys, err := screen(std, args)
	if err != nil {
		return err
	}
	collectLater()
	analyzer, faults, err := own.analyzer()
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + waiting)
	go warm(analyzer)
	accounts, unread, err := readerAccounts(ctx, orSeeds(args), from)
	if err != nil {
		return err
	}
	chosen, err := config.Load(config.Path(os.Getenv))
	if err != nil {
		return err
	}
	options := tui.Options{
		Accounts: accounts, Keys: &chosen.Keys, Theme: chosen.Theme, Measure: chosen.Measure,
		Analyzer: analyzer, Save: saver("."), Ask: asker(std.out), Context: ctx,
	}
	if len(faults) > 0 {
		sayFaults(std.err, faults) // on the screen that comes back when the reader ends
		options.Note = "your word lists have faults: they are said when you leave"
	}
	if guided {
		options.Tour = tour.Steps()
	}
	if err := runScreen(ctx, tui.New(options), keys, std.out); err != nil {
		return err
	}
	return unread()
}

// waiting is how many processors Go gets besides those of the machine. Bubble
// Tea waits for keys in a system call that keeps one of them until the
// scheduler takes it away, which on two busy ones is milliseconds later; what
// a reader waits for is then stuck behind it.
const waiting = 2

// collectLater lets the collector wait until the first frames are there: both
// processors have something to do then that a reader waits for.
func collectLater() {
	usual := debug.SetGCPercent(400)
	time.AfterFunc(starting, func() { debug.SetGCPercent(min(usual, garbage)) })
}

// garbage is how much of it may gather after that, in hundredths of what is in
// use. With Go's own 100, scrolling alone doubles what long articles hold. The
// reader makes little of it: only a comparison of long articles takes a sixth
// more.
const garbage = 25

// starting is how long a start takes, with some to spare. Long texts leave much
// behind after that.
const starting = 100 * time.Millisecond

// warm compiles the word lists, so that they are at hand when a text is.
func warm(a *analysis.Analyzer) {
	a.Analyze("")
}

// asker asks the terminal at out what its ground is like. The reader does so
// once the terminal no longer echoes what comes, its answer among it.
func asker(out io.Writer) tea.Cmd {
	return func() tea.Msg {
		_, _ = io.WriteString(out, ansi.RequestBackgroundColor) // who does not hear it does not answer
		return nil
	}
}

// runScreen runs a model in the terminal and leaves the terminal as it was,
// also when ctx ends, which is what signals do, or when the model panics.
func runScreen(ctx context.Context, model tea.Model, keys io.Reader, out io.Writer) error {
	_, err := tea.NewProgram(model,
		tea.WithContext(ctx),
		tea.WithoutSignalHandler(), // run turns signals into the end of ctx
		tea.WithInput(keys),
		tea.WithOutput(out),
		tea.WithFPS(framesPerSecond),
	).Run()
	return err
}

// framesPerSecond is how often Bubble Tea looks whether there is something new
// to draw. The default of 60 makes a key wait 8 ms on average, and the first
// frame of long texts a whole turn more; at 120 it is half of that, for half a
// hundredth of a core while nothing happens.
const framesPerSecond = 120

// dumb reports whether the terminal can do no more than print, or does not say
// what it can do. Windows sets no TERM.
func dumb() bool {
	term := os.Getenv("TERM")
	return term == "dumb" || term == "" && runtime.GOOS != "windows"
}

// screen says where keys come from, or why there can be no full screen.
func screen(std stdio, args []string) (keys io.Reader, err error) {
	const instead = "to print the text with its marks, use: askance --plain ACCOUNT...; to print the tags, use: askance tag ACCOUNT..."
	if _, ok := terminal(std.out); !ok {
		return nil, fmt.Errorf("standard output is not a terminal, and the reader needs one; %s", instead)
	}
	if dumb() {
		return nil, fmt.Errorf("this terminal (TERM=%s) cannot show a full screen; %s", os.Getenv("TERM"), instead)
	}
	if _, ok := terminal(std.in); ok {
		return std.in, nil
	}
	if !slices.Contains(args, "-") {
		return nil, errors.New("standard input is not a terminal; to read an article from it, use: askance -")
	}
	keyboard, _, err := tea.OpenTTY()
	if err != nil {
		return nil, fmt.Errorf("standard input is the article, and there is no terminal for the keys; %s", instead)
	}
	return keyboard, nil
}
