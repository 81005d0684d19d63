package main

import (
	"context"
	"net/netip"
	"strings"
	"testing"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

// TestServe starts the program, reads over SSH as a visitor does, and stops it.
func TestServe(t *testing.T) {
	server, err := sshtest.Start(context.Background(), t.TempDir(), built(t), "serve")
	if err != nil {
		t.Fatal(err)
	}
	defer server.Kill()
	conn, err := sshtest.Dial(t.Context(), server.Addr, netip.Addr{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	visitor, err := sshtest.Open(conn, sshtest.Options{Width: 120, Height: 40})
	if err != nil {
		t.Fatal(err)
	}
	const text = "bombed" // in the first account, and tagged in none
	if err := visitor.AwaitText(patience, text); err != nil {
		t.Fatal(err)
	}
	if err := visitor.AwaitText(patience, "tour"); err != nil {
		t.Errorf("no tour is offered: %v", err)
	}
	// A second visitor has a place of their own.
	other, err := sshtest.Open(conn, sshtest.Options{Width: 60, Height: 20})
	if err != nil {
		t.Fatal(err)
	}
	if err := other.AwaitText(patience, text); err != nil {
		t.Fatal(err)
	}
	if _, err := visitor.Press("G", patience); err != nil { // and no tour
		t.Fatal(err)
	}
	if err := visitor.Await(patience, func(screen string) bool { return !strings.Contains(screen, text) }); err != nil {
		t.Errorf("the first visitor's text did not scroll: %v", err)
	}
	if !strings.Contains(other.Screen(), text) {
		t.Errorf("the second visitor scrolled with the first:\n%s", other.Screen())
	}
	// What is copied goes to the visitor's own clipboard.
	if err := visitor.Type("ny"); err != nil {
		t.Fatal(err)
	}
	if err := visitor.Await(patience, func(string) bool { return strings.Contains(visitor.Raw(), "\x1b]52;c;") }); err != nil {
		t.Errorf("nothing is copied: %v", err)
	}
	if strings.Contains(other.Raw(), "\x1b]52;") {
		t.Error("one visitor's copy reached another")
	}
	if err := visitor.Type("q"); err != nil {
		t.Fatal(err)
	}
	if status, err := visitor.Left(patience); status != 0 || err != nil {
		t.Errorf("the visitor left with %d (%v), want 0", status, err)
	}
	if took, err := server.Stop(10 * time.Second); err != nil {
		t.Errorf("the server took %v to stop: %v", took, err)
	}
	if _, err := other.Left(patience); err != nil || !strings.Contains(other.Errors(), "stopping") {
		t.Errorf("the other visitor was not told: %q (%v)", other.Errors(), err)
	}
	for _, line := range []string{"end=quit", `end="server stopping"`, "msg=stopped"} {
		if !strings.Contains(server.Log(), line) {
			t.Errorf("the log does not have %s:\n%s", line, server.Log())
		}
	}
	if strings.Contains(server.Log(), text) {
		t.Errorf("the log has words of an article:\n%s", server.Log())
	}
}
