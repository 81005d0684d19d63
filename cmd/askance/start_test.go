//go:build unix

package main

import (
	"os/exec"
	"slices"
	"testing"
	"time"
)

// TestColdStart holds the start of askance tag on one article against the
// least that the program does, in processor time, which a busy machine
// changes little. To see the figures:
//
//	go test -run TestColdStart -v ./cmd/askance
func TestColdStart(t *testing.T) {
	if raceDetector {
		t.Skip("builds the program without the race detector, as other runs do")
	}
	const rounds, most = 15, 30 * time.Millisecond
	article := textFile(t, "article.txt", "Officials claimed that the regime had shelled the harbour.")
	var version, tag []time.Duration
	for range rounds {
		version = append(version, processorTime(t, "--version"))
		tag = append(tag, processorTime(t, "tag", article))
	}
	least, one := median(version), median(tag)
	t.Logf("askance --version %v, askance tag on one article %v: %v more", least, one, one-least)
	if one-least > most {
		t.Errorf("askance tag takes %v more than askance --version, want at most %v", one-least, most)
	}
}

// processorTime runs the program once.
func processorTime(t *testing.T, args ...string) time.Duration {
	t.Helper()
	command := exec.Command(built(t), args...)
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	return command.ProcessState.UserTime() + command.ProcessState.SystemTime()
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
