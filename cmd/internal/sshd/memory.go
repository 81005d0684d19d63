package sshd

import (
	"context"
	"os"
	"runtime/debug"
	"time"
)

// What the memory of a process with visitors comes to. A cell of a screen is
// 112 bytes in Bubble Tea's renderer, which has every screen twice; the rest of
// a session is stacks, the reader's own state, buffers of the connection, and
// what the collector is left to work with.
const (
	memoryBase       = 24 << 20
	memoryPerCell    = 2 * 112
	memoryPerSession = 445 << 10
	memoryLeast      = 96 << 20 // with few visitors there is no need to be mean
)

// GovernMemory has the garbage collector keep the process near the memory that
// its visitors need, until the context ends. By default the collector lets as
// much garbage pile up as is in use, and most of what is in use are screens; a
// fixed limit would be too wide for a few visitors or too narrow for many. What
// the host has set in GOGC or GOMEMLIMIT is left alone.
func (s *Server) GovernMemory(ctx context.Context) {
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(50))
	}
	if os.Getenv("GOMEMLIMIT") != "" {
		<-ctx.Done()
		return
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(-1))
	const often = time.Second // setting it stops the world for a moment
	tick := time.NewTicker(often)
	defer tick.Stop()
	for last := int64(0); ; {
		if now := s.memoryNeeded(); now > last || now < last-last/16 {
			debug.SetMemoryLimit(now)
			last = now
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// memoryNeeded is what the visitors that are inside need, in bytes.
func (s *Server) memoryNeeded() int64 {
	cells := int64(s.screens.inUse())
	return max(memoryLeast, memoryBase+cells*memoryPerCell+int64(len(s.sessions))*memoryPerSession)
}
