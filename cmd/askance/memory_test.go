//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"askance/seeds"
)

// TestFilterMemory sends much more through the filter than it may hold.
func TestFilterMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const most = 200 << 10 // KiB
	block, lines := seedLines(t)
	times := 48 << 20 / len(block)

	command := exec.Command(built(t), "tag", "--jsonl")
	command.Stderr = os.Stderr
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for range times {
			if _, err := in.Write(block); err != nil {
				return // the reader below finds that lines are missing
			}
		}
	}()
	r := bufio.NewReader(out)
	for i := range times * lines {
		if err := skipLine(r); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
	}
	if got := peak(t, command.Process.Pid); got > most {
		t.Errorf("48 MiB of articles took %d KiB, want at most %d", got, most)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Fatal(err)
	}
}

// seedLines returns the embedded accounts as lines for the filter.
func seedLines(t *testing.T) (block []byte, lines int) {
	t.Helper()
	var b bytes.Buffer
	for _, s := range seeds.All() {
		line, err := json.Marshal(map[string]string{"id": s.Name, "text": s.Text})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.Bytes(), len(seeds.All())
}

func skipLine(r *bufio.Reader) error {
	for {
		if _, err := r.ReadSlice('\n'); !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// peak returns the largest resident set that a running process has had, in
// KiB. What the system reports at a process's end would count its parent's too.
func peak(t *testing.T, pid int) (kib int) {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Skip(err)
	}
	_, after, ok := strings.Cut(string(status), "VmHWM:")
	if !ok {
		t.Skip("the system does not tell a process's peak")
	}
	if _, err := fmt.Sscan(after, &kib); err != nil {
		t.Fatal(err)
	}
	return kib
}
