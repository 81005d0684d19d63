// Attack does to a server what strangers on the open internet do, and prints a
// table of what came of it.
//
//	go run ./cmd/internal/sshd/attack            short: a minute or two, for CI
//	go run ./cmd/internal/sshd/attack -long      at full size, for the figures
//	go run ./cmd/internal/sshd/attack -row stall the rows whose name matches
//
// It builds askance, starts a server of its own on the loopback for every row,
// and attacks that one and nothing else. While a row runs another visitor keeps
// reading: their keys must show within 100 ms at the 95th percentile, and the
// process must stay under 150 MB. Afterwards the server must still stop as it
// should. The exit code is 1 when a row failed, and 3 when nothing but the time of
// keys was missed, which is also what a busy machine does. It ends by itself within
// 15 minutes; rows that have not run by then have failed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/netip"
	"os"
	"os/signal"
	"regexp"
	"text/tabwriter"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// Exit codes besides 0.
const (
	exitFailed = 1
	exitUsage  = 2
	exitLate   = 3
)

// most is how long all rows may take.
const most = 14 * time.Minute

// What must hold in every row.
const (
	mostLatency = 100 * time.Millisecond
	mostMemory  = 150 << 20
	mostStop    = 10 * time.Second
	fewestKeys  = 20 // of the other visitor's, in every row
)

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("attack", flag.ContinueOnError)
	flags.SetOutput(stderr)
	long := flags.Bool("long", false, "attack at full size")
	only := flags.String("row", "", "run only the rows whose name matches this `expression`")
	binary := flags.String("askance", "", "attack this `program` instead of building one")
	victim := flags.Bool("victim", false, "serve a program that fails on demand; for the row on panics")
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	if *victim {
		return serveVictim(flags.Args(), stderr)
	}
	matching, err := regexp.Compile(*only)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "attack: -row:", err)
		return exitUsage
	}
	folder, err := os.MkdirTemp("", "attack-")
	if err == nil && *binary == "" {
		*binary, err = sshtest.Build(ctx, folder)
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "attack:", err)
		return exitFailed
	}
	defer func() { _ = os.RemoveAll(folder) }()
	return runRows(ctx, stdout, matching, target{program: *binary, folder: folder, long: *long})
}

// target says what is attacked and how hard.
type target struct {
	program, folder string
	long            bool
}

// row is one line of the table.
type row struct {
	name string
	args []string // of the server, besides the usual ones
	// attack does its worst and returns what it saw. An error is a failed row.
	attack func(context.Context, *field) (seen string, err error)
	victim bool // attack the program that fails on demand
	files  int  // the server may have so many open; 0 for as many as it likes
}

// field is where a row takes place.
type field struct {
	*sshtest.Server
	long bool
}

// size returns how much of something a row does.
func (f *field) size(short, long int) int {
	if f.long {
		return long
	}
	return short
}

func rows() []row {
	return []row{
		{name: "huge terminals", attack: hugeTerminals},
		{name: "hostile keys", attack: hostileKeys},
		{name: "types and never reads", attack: typesAndNeverReads},
		{name: "abrupt disconnects", args: manyConnections(), attack: abruptDisconnects},
		{name: "leaves at every phase", args: manyConnections(), attack: leavesAtEveryPhase},
		{name: "odd orders of requests", attack: oddOrders},
		{name: "odd names and terminals", attack: oddNames},
		{name: "odd keys", attack: oddKeys},
		{name: "resize storm", attack: resizeStorm},
		{name: "channels never used", attack: neverUsed},
		{name: "closes only the channel", attack: closesOnlyTheChannel},
		{name: "flood of env", attack: floodOfEnv},
		{name: "flood of keys", attack: floodOfKeys},
		{name: "a crowd of floods", attack: crowdOfFloods},
		{name: "flood of window changes", attack: floodOfWindowChanges},
		{name: "300 sessions in one connection", attack: manySessions},
		{name: "idle connections", attack: idleConnections},
		{name: "slow handshakes", attack: slowHandshakes},
		{name: "garbage before the banner", attack: garbage},
		{name: "no files left", args: manyConnections(), files: 128, attack: fewFiles},
		{name: "one address in a hurry", attack: oneAddress},
		{name: "exec, sftp, X11, agent, -L -R -D", attack: otherServices},
		{name: "panics", victim: true, attack: panics},
		{name: "weak algorithms", attack: weakAlgorithms},
		{name: "SIGTERM with visitors inside", attack: stopping},
	}
}

func runRows(ctx context.Context, out io.Writer, matching *regexp.Regexp, t target) int {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "\tattack\tkey p95\tmemory\tstop\twhat came of it")
	failed, late, skipped := 0, 0, 0
	for _, r := range rows() {
		if !matching.MatchString(r.name) {
			continue
		}
		if ctx.Err() != nil {
			skipped++
			continue
		}
		got := r.run(ctx, t)
		if got.err == nil && got.latency > mostLatency {
			got = r.run(ctx, t) // once more, for a machine that was busy otherwise
		}
		verdict := "ok"
		switch {
		case got.err != nil:
			failed++
			verdict = "FAILED"
			got.seen = got.err.Error()
		case got.latency > mostLatency:
			late++
			verdict = "LATE"
		}
		_, _ = fmt.Fprintf(table, "%s\t%s\t%d ms\t%d MB\t%.1f s\t%s\n", verdict, r.name,
			got.latency.Milliseconds(), int(got.memory)>>20, got.stop.Seconds(), got.seen)
		_, _ = fmt.Fprintln(os.Stderr, verdict, r.name)
	}
	_ = table.Flush()
	_, _ = fmt.Fprintf(out, "%d rows failed, %d late, %d not run\n", failed, late, skipped)
	switch {
	case failed > 0 || ctx.Err() != nil:
		return exitFailed
	case late > 0:
		return exitLate
	}
	return 0
}

// outcome is what a row measured.
type outcome struct {
	latency time.Duration // the witness's 95th percentile
	memory  float64       // the most that was resident
	stop    time.Duration
	seen    string
	err     error
}

// run starts a server, attacks it, and looks after it.
func (r row) run(ctx context.Context, t target) (o outcome) {
	program, args := t.program, append([]string{"serve"}, r.args...)
	if r.victim {
		self, err := os.Executable()
		if err != nil {
			return outcome{err: err}
		}
		program, args = self, []string{"-victim", "--"}
	}
	if r.files > 0 {
		args = append([]string{"-c", fmt.Sprintf(`ulimit -n %d; exec "$0" "$@"`, r.files), program}, args...)
		program = "sh"
	}
	server, err := sshtest.Start(ctx, t.folder, program, args...)
	if err != nil {
		return outcome{err: err}
	}
	defer server.Kill()
	witness, err := sshtest.NewWitness(ctx, server.Addr, netip.MustParseAddr("127.2.0.1"))
	if err != nil {
		return outcome{err: err}
	}
	watch := watchMemory(ctx, server)
	o.seen, o.err = r.attack(ctx, &field{Server: server, long: t.long})
	for pressed, reading := witness.Keys(); pressed < fewestKeys && reading && server.Alive(); pressed, reading = witness.Keys() {
		<-time.After(50 * time.Millisecond)
	}
	o.memory = watch()
	var faults []error
	if o.latency, err = witness.Leave(); err != nil && r.name != "SIGTERM with visitors inside" {
		faults = append(faults, err)
	}
	alive := server.Alive()
	o.stop, err = server.Stop(mostStop)
	faults = append(faults, err)
	if !alive && r.name != "SIGTERM with visitors inside" {
		faults = append(faults, fmt.Errorf("the server died:\n%s", server.Log()))
	}
	if o.memory > mostMemory {
		faults = append(faults, fmt.Errorf("the process grew to %d MB", int(o.memory)>>20))
	}
	o.err = errors.Join(append([]error{o.err}, faults...)...)
	return o
}

// watchMemory measures until the function that it returns is called, which
// returns the most that was resident.
func watchMemory(ctx context.Context, s *sshtest.Server) (most func() float64) {
	ctx, stop := context.WithCancel(ctx)
	peak := make(chan float64, 1)
	go func() {
		top := 0.0
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			if m, err := s.Metrics(ctx); err == nil {
				top = max(top, m[sshtest.Resident])
			}
			select {
			case <-ctx.Done():
				peak <- top
				return
			case <-tick.C:
			}
		}
	}()
	return func() float64 { stop(); return <-peak }
}
