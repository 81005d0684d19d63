package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

// measure runs the plan.
func (p plan) measure(ctx context.Context, folder, program string) (f figures, err error) {
	f.sessions = p.sessions
	if f.perBare, err = bareMemory(ctx, p.sessions); err != nil {
		return f, err
	}
	server, err := sshtest.Start(ctx, folder, program, "serve", "--max-sessions="+strconv.Itoa(p.sessions+10))
	if err != nil {
		return f, err
	}
	defer server.Kill()
	if err := f.warm(ctx, server); err != nil {
		return f, err
	}
	start, err := server.Metrics(ctx)
	if err != nil {
		return f, err
	}
	readers, err := arrive(ctx, server.Addr, p.sessions)
	if err != nil {
		return f, fmt.Errorf("%w\n%s", err, server.Log())
	}
	f.arrivals(readers)
	if err := f.reading(ctx, server, readers, p); err != nil {
		return f, err
	}
	if err := f.resting(ctx, server, p); err != nil {
		return f, err
	}
	f.perSession = (f.memory - start[sshtest.Resident]) / float64(p.sessions)
	return f, f.leaving(ctx, server, readers, start, p)
}

// warm has a first reader come and go, for what is made once and kept.
func (f *figures) warm(ctx context.Context, server *sshtest.Server) error {
	r, err := newReader(ctx, server.Addr, 60000)
	if err != nil {
		return err
	}
	_ = r.conn.Close()
	_, err = server.Await(ctx, patience, "nobody is inside", func(m sshtest.Metrics) bool { return m[sshtest.Connections] == 0 })
	if err == nil {
		_, err = server.LiveHeap(ctx) // and its memory with it
	}
	return err
}

func (f *figures) arrivals(readers []*reader) {
	f.firstFrame = readers[len(readers)-1].first
	var all []time.Duration
	for _, r := range readers {
		all = append(all, r.first)
	}
	f.slowFrame = sshtest.Percentile(all, 95)
}

// reading has everybody read, and notes what that takes.
func (f *figures) reading(ctx context.Context, server *sshtest.Server, readers []*reader, p plan) error {
	before, err := server.Metrics(ctx)
	if err != nil {
		return err
	}
	began := time.Now()
	reading, stop := context.WithTimeout(ctx, p.last)
	defer stop()
	var wg sync.WaitGroup
	for n, r := range readers {
		wg.Go(func() { r.read(reading, p.keyEvery*time.Duration(n)/time.Duration(len(readers)), p.keyEvery) })
	}
	tick := time.NewTicker(2 * time.Second)
	defer tick.Stop()
	for reading.Err() == nil {
		select {
		case <-reading.Done():
		case <-tick.C:
			m, err := server.Metrics(ctx)
			if err != nil {
				return err
			}
			f.memory = max(f.memory, m[sshtest.Resident])
		}
	}
	wg.Wait()
	after, err := server.Metrics(ctx)
	if err != nil {
		return err
	}
	f.cores = (after[sshtest.CPU] - before[sshtest.CPU]) / time.Since(began).Seconds()
	f.memory = max(f.memory, after[sshtest.Resident])
	var times []time.Duration
	for _, r := range readers {
		times = append(times, r.times...)
		f.silent += r.silent
		if r.ended() {
			f.dropped++
		}
	}
	f.keys, f.latency = len(times), sshtest.Percentile(times, 95)
	return ctx.Err()
}

// resting has nobody do anything.
func (f *figures) resting(ctx context.Context, server *sshtest.Server, p plan) error {
	before, err := server.Metrics(ctx)
	if err != nil {
		return err
	}
	began := time.Now()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(p.idle):
	}
	after, err := server.Metrics(ctx)
	f.idleCores = (after[sshtest.CPU] - before[sshtest.CPU]) / time.Since(began).Seconds() / float64(p.sessions)
	return err
}

// leaving has everybody quit, and looks at what is left.
func (f *figures) leaving(ctx context.Context, server *sshtest.Server, readers []*reader, start sshtest.Metrics, p plan) error {
	var left []string
	for _, r := range readers {
		_ = r.visitor.Type("q")
	}
	for n, r := range readers {
		if status, err := r.visitor.Left(patience); err != nil || status != 0 {
			left = append(left, fmt.Sprintf("reader %d (status %d, %v)", n, status, err))
		}
		_ = r.conn.Close()
	}
	_, err := server.Await(ctx, patience, "as many goroutines as at the start", func(m sshtest.Metrics) bool {
		return m[sshtest.Connections] == 0 && m[sshtest.Goroutines] <= start[sshtest.Goroutines]+1
	})
	if err != nil {
		left = append(left, err.Error())
	}
	heap, err := server.LiveHeap(ctx)
	if err != nil {
		return err
	}
	if more := heap - start[sshtest.HeapLive]; more > p.limits().left {
		left = append(left, fmt.Sprintf("%.1f MB of live heap", more/(1<<20)))
	}
	if _, err := server.Stop(patience); err != nil {
		left = append(left, err.Error())
	}
	f.left = strings.Join(left[:min(len(left), 3)], "; ")
	return nil
}
