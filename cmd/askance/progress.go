package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"askance/cmd/internal/source"
)

const (
	// progressAfter is how long work may take before it is said to go on.
	progressAfter = 300 * time.Millisecond
	progressCells = 30
)

// progress shows on standard error how many accounts are done. It shows
// nothing unless that is a terminal, standard output is none, and there are
// several accounts.
type progress struct {
	w           io.Writer // nil to show nothing
	done, total int
	started     time.Time
	drawn       bool
}

func newProgress(ctx context.Context, std stdio, args []string, from source.Options) *progress {
	_, toTerminal := terminal(std.out)
	if _, ok := terminal(std.err); !ok || toTerminal {
		return &progress{}
	}
	accounts, _ := source.List(ctx, args, from) // faults come up again when they are read
	if len(accounts) < 2 {
		return &progress{}
	}
	return &progress{w: std.err, total: len(accounts), started: time.Now()}
}

// step says that one more account is done. Feeds may give more than were
// counted.
func (p *progress) step() {
	if p.w == nil {
		return
	}
	p.done++
	p.total = max(p.total, p.done)
	if time.Since(p.started) < progressAfter {
		return
	}
	full := progressCells * p.done / p.total
	fmt.Fprintf(p.w, "\r%s%s %d/%d", strings.Repeat("█", full), strings.Repeat("░", progressCells-full), p.done, p.total)
	p.drawn = true
}

// clear takes the bar away.
func (p *progress) clear() {
	if p.drawn {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.drawn = false
	}
}
