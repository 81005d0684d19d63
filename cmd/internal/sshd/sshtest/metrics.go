package sshtest

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Metrics are a server's counters by name; those with labels are added up.
type Metrics map[string]float64

// The names of those that are looked at.
const (
	Goroutines  = "go_goroutines"
	Resident    = "process_resident_memory_bytes"
	CPU         = "process_cpu_seconds_total"
	HeapLive    = "go_gc_heap_live_bytes"
	GCCycles    = "go_gc_cycles_total_gc_cycles_total"
	Connections = "askance_connections"
	Sessions    = "askance_sessions"
	Panics      = "askance_panics_total"
	ReadBytes   = "askance_read_bytes_total"
)

// Metrics reads the server's counters.
func (s *Server) Metrics(ctx context.Context) (Metrics, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.metrics+"/metrics", nil)
	if err != nil {
		return nil, err
	}
	reply, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = reply.Body.Close() }()
	m := Metrics{}
	lines := bufio.NewScanner(reply.Body)
	for lines.Scan() {
		name, value, ok := strings.Cut(lines.Text(), " ")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		if f, err := strconv.ParseFloat(value[strings.LastIndexByte(value, ' ')+1:], 64); err == nil {
			name, _, _ = strings.Cut(name, "{")
			m[name] += f
		}
	}
	return m, lines.Err()
}

// Await polls the counters until the condition holds of them, and returns how
// long that took.
func (s *Server) Await(ctx context.Context, within time.Duration, what string, holds func(Metrics) bool) (time.Duration, error) {
	began := time.Now()
	for {
		m, err := s.Metrics(ctx)
		if err != nil {
			return 0, err
		}
		took := time.Since(began)
		switch {
		case holds(m):
			return took, nil
		case took > within:
			return took, fmt.Errorf("after %v still not: %s (%v connections, %v sessions, %v goroutines)",
				within, what, m[Connections], m[Sessions], m[Goroutines])
		}
		select {
		case <-ctx.Done():
			return took, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// LiveHeap returns the bytes that are alive after two more collections. It
// brings them about by what answering for the counters costs.
func (s *Server) LiveHeap(ctx context.Context) (float64, error) {
	first, err := s.Metrics(ctx)
	if err != nil {
		return 0, err
	}
	for {
		m, err := s.Metrics(ctx)
		if err != nil {
			return 0, err
		}
		if m[GCCycles] >= first[GCCycles]+2 {
			return m[HeapLive], nil
		}
	}
}
