package sshd

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"
)

// pipeConn is a connection over a pipe in memory, under a clock of the test's.
func pipeConn(t *testing.T) (c *conn, visitor net.Conn) {
	t.Helper()
	ours, theirs := net.Pipe()
	p, why := newDoor(10, 0, drawing{}).enter()
	if why != "" {
		t.Fatal(why)
	}
	m, err := newMeter(nil)
	if err != nil {
		t.Fatal(err)
	}
	l := defaultLimits()
	c = newConn(context.Background(), ours, p, &l, m)
	t.Cleanup(func() { _ = c.Close(); _ = theirs.Close() })
	return c, theirs
}

func TestReadingKeepsToTheBudget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, visitor := pipeConn(t)
		c.login(true)
		c.start(func() {}) // no timer
		go func() {
			_, _ = visitor.Write(make([]byte, 64<<10+160<<10))
			_ = visitor.Close()
		}()
		begin := time.Now()
		n, _ := io.Copy(io.Discard, struct{ io.Reader }{c})
		if took := time.Since(begin); n != 224<<10 || took < 9900*time.Millisecond || took > 10100*time.Millisecond {
			t.Errorf("%d bytes took %v, want %d in 10 s: 64 KB at once and 16 KB a second", n, took, 224<<10)
		}
	})
}

func TestAWriteThatNobodyReadsEndsTheConnection(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, visitor := pipeConn(t)
		c.login(true)
		c.start(func() {})
		done := make(chan struct{})
		go func() { // a visitor who types and does not read
			defer close(done)
			for {
				if _, err := visitor.Write([]byte("j")); err != nil {
					return
				}
			}
		}()
		go func() { // the server reads, and as the SSH library does sets deadlines
			buf := make([]byte, 1)
			for {
				_ = c.SetDeadline(time.Now().Add(time.Minute))
				if _, err := c.Read(buf); err != nil {
					return
				}
			}
		}()
		begin := time.Now()
		_, err := c.Write(make([]byte, 1<<20))
		if took := time.Since(begin); err == nil || took != 10*time.Second {
			t.Errorf("the write took %v (%v), want 10 s", took, err)
		}
		<-done
		if why := context.Cause(c.ctx); !errors.Is(why, endWrite) {
			t.Errorf("the connection ended for %v, want %v", why, endWrite)
		}
	})
}

func TestAConnectionHasTenSecondsAtEachStep(t *testing.T) {
	for name, test := range map[string]struct {
		do   func(*conn)
		want time.Duration // 0 for a connection that stays
		cost time.Duration
	}{
		"says nothing":     {func(*conn) {}, 10 * time.Second, penaltySlow},
		"fails to log in":  {func(c *conn) { c.login(false) }, 10 * time.Second, penaltyBadLogin},
		"opens no session": {func(c *conn) { after(5*time.Second, func() { c.login(true) }) }, 15 * time.Second, 0},
		"is left by its last session": {func(c *conn) {
			c.login(true)
			c.start(func() { after(time.Hour, c.over) })
			after(time.Second, c.linger)
		}, time.Hour + 3*time.Second, 0},
		"is left by a session that cannot say its last words": {func(c *conn) {
			c.login(true)
			c.start(func() { after(time.Hour, c.over) })
		}, time.Hour + 10*time.Second, 0},
		"has a session": {func(c *conn) { c.login(true); c.start(func() {}) }, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c, _ := pipeConn(t)
				begin := time.Now()
				test.do(c)
				select {
				case <-c.ctx.Done():
				case <-time.After(3 * time.Hour):
					begin = time.Now()
				}
				if got := time.Since(begin); got != test.want {
					t.Errorf("it lasted %v, want %v", got, test.want)
				}
				if got := c.penalty(); test.want != 0 && got != test.cost {
					t.Errorf("it costs its address %v, want %v", got, test.cost)
				}
			})
		})
	}
}

// after does something when the test's clock has gone on.
func after(d time.Duration, do func()) {
	<-time.After(d)
	do()
}
