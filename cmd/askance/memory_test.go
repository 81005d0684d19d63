//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"syscall"
	"testing"

	"askance/seeds"
)

// TestFilterMemory sends much more through the filter than it may hold.
func TestFilterMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const most = 200 << 10 // KiB, as Linux counts a process's largest resident set
	var block bytes.Buffer
	for _, s := range seeds.All() {
		b, err := json.Marshal(map[string]string{"id": s.Name, "text": s.Text})
		if err != nil {
			t.Fatal(err)
		}
		block.Write(append(b, '\n'))
	}
	command := exec.Command(built(t), "tag", "--jsonl")
	command.Stdin = io.LimitReader(&repeated{block.Bytes(), 0}, int64(block.Len()*(48<<20/block.Len())))
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	if got := command.ProcessState.SysUsage().(*syscall.Rusage).Maxrss; got > most {
		t.Errorf("48 MiB of articles took %d KiB, want at most %d", got, most)
	}
}

// repeated gives the same bytes for ever.
type repeated struct {
	block []byte
	at    int
}

func (r *repeated) Read(p []byte) (int, error) {
	n := copy(p, r.block[r.at:])
	r.at = (r.at + n) % len(r.block)
	return n, nil
}
