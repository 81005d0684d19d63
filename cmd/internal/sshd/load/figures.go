package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// figures are what a run measured.
type figures struct {
	sessions   int
	dropped    int           // that ended before they were told to
	silent     int           // keys that showed nothing
	keys       int           // in all
	latency    time.Duration // 95th percentile
	firstFrame time.Duration // of the last to come
	slowFrame  time.Duration // 95th percentile of all
	cores      float64
	idleCores  float64 // a session
	memory     float64 // the most that was resident
	perSession float64
	perBare    float64
	left       string // what was left afterwards; empty for nothing
}

// print writes the figures with their limits and returns the exit code.
func (f figures) print(out io.Writer, l limits) int {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	code := 0
	line := func(ok bool, otherwise int, what, got, limit string) {
		verdict := "ok"
		if !ok {
			verdict = map[int]string{exitFailed: "FAILED", exitLate: "LATE"}[otherwise]
			if code != exitFailed {
				code = otherwise
			}
		}
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", verdict, what, got, limit)
	}
	told := func(what, got string) { line(true, 0, what, got, "") }
	mb := func(bytes float64) string { return fmt.Sprintf("%.2f MB", bytes/1e6) }
	_, _ = fmt.Fprintf(table, "\t%d sessions of %d × %d\tmeasured\tlimit\n", f.sessions, width, height)
	line(f.dropped == 0, exitFailed, "dropped", fmt.Sprint(f.dropped), "0")
	line(f.latency <= l.latency, exitLate, fmt.Sprintf("key to screen, 95th percentile of %d", f.keys), f.latency.Round(time.Millisecond).String(), l.latency.String())
	line(f.silent*50 <= f.keys, exitLate, "keys that showed nothing within 1 s", fmt.Sprint(f.silent), "2 %")
	line(f.firstFrame <= l.firstFrame, exitLate, "first frame of the last to come", f.firstFrame.Round(time.Millisecond).String(), l.firstFrame.String())
	told("first frame, 95th percentile", f.slowFrame.Round(time.Millisecond).String())
	line(f.cores <= l.cores, exitLate, "processor", fmt.Sprintf("%.3f cores", f.cores), fmt.Sprintf("%.2f cores", l.cores))
	line(f.idleCores <= l.idleCores, exitLate, "processor of an idle session", fmt.Sprintf("%.4f %%", 100*f.idleCores), fmt.Sprintf("%.2f %%", 100*l.idleCores))
	line(f.memory <= l.memory, exitFailed, "memory", mb(f.memory), mb(l.memory))
	told("memory a session", mb(f.perSession))
	told("memory a bare program", mb(f.perBare))
	line(f.perSession <= l.ratio*f.perBare, exitFailed, "their ratio", fmt.Sprintf("%.2f", f.perSession/f.perBare), fmt.Sprint(l.ratio))
	line(f.left == "", exitFailed, "left afterwards", f.left, "nothing")
	_ = table.Flush()
	return code
}

// Exit codes besides 0.
const (
	exitFailed = 1
	exitLate   = 3
)
