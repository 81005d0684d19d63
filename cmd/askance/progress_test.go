package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, total: 2, started: time.Now()}
	p.step()
	p.clear()
	if b.Len() > 0 {
		t.Errorf("quick work is said to go on: %q", b.String())
	}
	p.started = p.started.Add(-progressAfter)
	p.step()
	p.step() // a feed gave one more than was counted
	p.clear()
	for _, want := range []string{strings.Repeat("█", progressCells) + " 2/2", " 3/3", "\r\x1b[K"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q lacks %q", b.String(), want)
		}
	}
}

func TestProgressIsForTerminalsOnly(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(t.Context(), stdio{out: &b, err: &b}, seedNames(), (&sourceFlags{}).options(stdio{}))
	p.started = p.started.Add(-progressAfter)
	p.step()
	p.clear()
	if b.Len() > 0 {
		t.Errorf("%q is written to no terminal", b.String())
	}
}
