// Load fills a server with readers and measures what they cost and how they
// fare.
//
//	go run ./cmd/internal/sshd/load                              100 readers for 20 s, for CI
//	go run ./cmd/internal/sshd/load -sessions 1000 -for 10m      the full test
//
// It builds askance, starts a server of its own on the loopback, and visits
// that one and nothing else. Every reader has a terminal of 120 × 40 cells and
// presses a key every ten seconds: scroll, next tag, other pane, panel. What a
// session costs is compared with a bare Bubble Tea program of the same size,
// many of which run in a process of their own in the same run.
//
// The exit code is 1 when a limit was not kept, and 3 when nothing but limits of
// time and processor were missed, which is also what a busy machine does. It ends
// by itself three minutes after the readers have read and rested.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// size is the readers' terminal.
const (
	width  = 120
	height = 40
)

// plan is what a run does.
type plan struct {
	sessions int
	last     time.Duration // how long they read
	idle     time.Duration // how long they then do nothing
	keyEvery time.Duration
}

// limits are what must be kept, for the sessions of a plan.
type limits struct {
	latency, firstFrame time.Duration
	cores               float64 // of the server, all told
	idleCores           float64 // of a session that does nothing
	memory              float64 // of the server, all told
	ratio               float64 // of a session's memory to a bare program's
	// left is what may be left in the heap. The runtime keeps the descriptors of
	// goroutines that have ended, some 450 bytes each and thirteen a session, for
	// those to come.
	left float64
}

// limits are those of a thousand sessions in proportion. A process takes
// something however few there are; below a thousand that comes on top.
func (p plan) limits() limits {
	share := float64(p.sessions) / 1000
	few := max(0, 1-share)
	return limits{
		latency: 100 * time.Millisecond, firstFrame: time.Second,
		cores: share + 0.1*few, idleCores: 0.0003 + 0.05*few/float64(p.sessions),
		memory: share*1.5e9 + 64*few*(1<<20), ratio: 1.3,
		left: 2<<20 + 6<<10*float64(p.sessions),
	}
}

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("load", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var p plan
	flags.IntVar(&p.sessions, "sessions", 100, "how many `readers`")
	flags.DurationVar(&p.last, "for", 20*time.Second, "how long they read")
	flags.DurationVar(&p.idle, "idle", 10*time.Second, "how long they then do nothing")
	flags.DurationVar(&p.keyEvery, "key", 10*time.Second, "how often each presses a key")
	binary := flags.String("askance", "", "fill this `program` instead of building one")
	bare := flags.Int("bare", 0, "run so many bare programs instead; what sessions are compared with")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, p.last+p.idle+3*time.Minute)
	defer cancel()
	if *bare > 0 {
		return runBare(ctx, *bare, stdout)
	}
	folder, err := os.MkdirTemp("", "load-")
	if err == nil && *binary == "" {
		*binary, err = sshtest.Build(ctx, folder)
	}
	var got figures
	if err == nil {
		defer func() { _ = os.RemoveAll(folder) }()
		got, err = p.measure(ctx, folder, *binary)
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "load:", err)
		return 1
	}
	return got.print(stdout, p.limits())
}
