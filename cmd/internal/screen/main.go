// Command screen measures what the reader costs on the screen, each figure
// against its bound:
//
//	go run ./cmd/internal/screen
//
// It builds the reader and an empty Bubble Tea program and runs both by turns
// in a pseudo-terminal of 200 by 50 cells, so that first frames are told as a
// ratio; it counts what a key sends against the cells that it changes, times
// our share of a key in the model itself, and looks at what the reader does
// and holds when nobody touches it, and holds once it has compared. The exit
// code is 1 where it cannot measure, and 3 where a figure is out of its bound,
// which a busy machine does too: times mean little there, ratios and counts more.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	missed, err := run()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "screen:", err)
		os.Exit(1)
	case missed > 0:
		fmt.Fprintln(os.Stderr, "screen:", missed, "out of bounds")
		os.Exit(3)
	}
}

// figure is one measured value with its bound.
type figure struct {
	what        string
	value, most float64 // most is 0 where there is no bound
	unit        string
}

// bench is what there is to measure.
type bench struct {
	reader, empty string   // programs
	long          []string // two files of a megabyte
}

// run returns how many figures are out of their bounds.
func run() (missed int, err error) {
	dir, err := os.MkdirTemp("", "screen")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	b := bench{reader: filepath.Join(dir, "askance"), empty: filepath.Join(dir, "empty")}
	for out, pkg := range map[string]string{b.reader: "./cmd/askance", b.empty: "./cmd/internal/screen/empty"} {
		build := exec.Command("go", "build", "-o", out, pkg)
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return 0, fmt.Errorf("%s: %w", pkg, err)
		}
	}
	if b.long, err = longTexts(dir); err != nil {
		return 0, err
	}
	for _, measure := range []func() ([]figure, error){b.firstFrames, b.sent, b.share, b.atRest, b.memory} {
		figures, err := measure()
		if err != nil {
			return 0, err
		}
		missed += show(figures)
	}
	return missed, nil
}

// show prints figures and returns how many are out of their bounds.
func show(figures []figure) (missed int) {
	for _, f := range figures {
		bound, verdict := "", ""
		if f.most > 0 {
			bound, verdict = fmt.Sprintf("at most %g", f.most), "ok"
			if f.value > f.most {
				verdict = "MISSED"
				missed++
			}
		}
		fmt.Printf("%-52s %9.2f %-26s %-14s %s\n", f.what, f.value, f.unit, bound, verdict)
	}
	return missed
}
