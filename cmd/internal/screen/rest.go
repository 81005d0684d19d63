package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// idle is how long nobody touches the reader.
const idle = 3 * time.Second

// atRest looks at readers that nobody touches: what they send, what they
// compute beside an empty program, and what two articles of a megabyte hold.
func (b bench) atRest() ([]figure, error) {
	empty, err := rest(b.empty)
	if err != nil {
		return nil, err
	}
	seeds, err := rest(b.reader)
	if err != nil {
		return nil, err
	}
	long, err := rest(b.reader, b.long...)
	if err != nil {
		return nil, err
	}
	ms := func(r resting) float64 { return milliseconds(r.cpu) / idle.Seconds() }
	return []figure{
		{"idle: bytes sent, seeds", float64(seeds.bytes), 0.5, "B"},
		{"idle: bytes sent, two articles of 1 MB", float64(long.bytes), 0.5, "B"},
		{"idle: processor time, an empty program", ms(empty), 0, "ms a second"},
		{"idle: processor time over that, seeds", ms(seeds) - ms(empty), 0, "ms a second"},
		{"idle: processor time over that, 1 MB", ms(long) - ms(empty), 0, "ms a second"},
		{"resident, two articles of 1 MB", float64(long.resident) / 1024, 60, "MB"},
		{"  at most so far", float64(long.peak) / 1024, 0, "MB"},
	}, nil
}

// resting is what a program did and held while nobody touched it.
type resting struct {
	bytes          int
	cpu            time.Duration
	resident, peak int // KiB
}

func rest(program string, args ...string) (r resting, err error) {
	t, err := open(program, args...)
	if err != nil {
		return r, err
	}
	defer t.end()
	if _, err := t.until(lastRow); err != nil {
		return r, err
	}
	t.quiet(time.Second)
	pid := t.command.Process.Pid
	bytes, cpu := t.bytes(), processor(pid)
	time.Sleep(idle)
	return resting{t.bytes() - bytes, processor(pid) - cpu, status(pid, "VmRSS:"), status(pid, "VmHWM:")}, nil
}

// processor returns the time that the threads of a process have computed.
func processor(pid int) (all time.Duration) {
	threads, _ := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	for _, thread := range threads {
		var ns time.Duration
		data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%s/schedstat", pid, thread.Name()))
		_, _ = fmt.Sscan(string(data), &ns)
		all += ns
	}
	return all
}

// status returns a figure of what the system knows of a process.
func status(pid int, name string) (kib int) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, _ := strings.Cut(string(data), name)
	_, _ = fmt.Sscan(after, &kib)
	return kib
}
