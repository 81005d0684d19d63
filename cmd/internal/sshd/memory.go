package sshd

import (
	"os"
	"runtime/debug"
)

// What the memory of a process with visitors comes to: what it needs for
// itself, and for each session of 120 × 40 cells.
const (
	memoryBase       = 96 << 20
	memoryPerSession = 1300 << 10
)

// BoundMemory has the garbage collector keep a process that serves so many
// sessions near the memory that they need. A screen is most of a session, and
// by default the collector lets as much garbage again pile up as is in use. It
// leaves alone what the host has set in GOGC or GOMEMLIMIT.
func BoundMemory(sessions int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(50)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryBase + int64(sessions)*memoryPerSession)
	}
}
