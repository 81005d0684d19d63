package sshd

import (
	"fmt"
	"math"
	"net"
	"net/netip"
	"runtime"
	"strings"
	"testing"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	tea "charm.land/bubbletea/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
	gossh "golang.org/x/crypto/ssh"
)

func TestOnlyAShellIsServed(t *testing.T) {
	r := start(t, nil)
	for name, payload := range map[string]any{
		"exec":                        struct{ Command string }{"id"},
		"subsystem":                   struct{ Name string }{"sftp"},
		"x11-req":                     struct{ Single bool }{},
		"auth-agent-req@openssh.com":  struct{ Nothing string }{},
		"break":                       struct{ Length uint32 }{1},
		"signal":                      struct{ Name string }{"KILL"},
		"eow@openssh.com":             struct{ Nothing string }{},
		"nobody-knows-this@localhost": struct{ Nothing string }{},
	} {
		s, err := dial(t, r.addr).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if ok, err := s.SendRequest(name, true, gossh.Marshal(payload)); ok || err != nil {
			t.Errorf("%s was answered %v (%v), want no", name, ok, err)
		}
	}
	if n := testutil.ToFloat64(r.meter.refusals.WithLabelValues(string(refusedRequest))); n != 8 {
		t.Errorf("%v refusals were counted, want 8", n)
	}
}

func TestOnlySessionsAreServed(t *testing.T) {
	conn := dial(t, start(t, nil).addr)
	for _, kind := range []string{"direct-tcpip", "direct-streamlocal@openssh.com", "tun@openssh.com", "x11", "auth-agent@openssh.com", "nobody-knows-this"} {
		if _, _, err := conn.OpenChannel(kind, nil); err == nil {
			t.Errorf("a channel %q was opened", kind)
		}
	}
	for _, kind := range []string{"tcpip-forward", "streamlocal-forward@openssh.com", "hostkeys-prove-00@openssh.com", "nobody-knows-this"} {
		if ok, _, err := conn.SendRequest(kind, true, nil); ok || err != nil {
			t.Errorf("%s was answered %v (%v), want no", kind, ok, err)
		}
	}
}

func TestAConnectionHasTwoSessions(t *testing.T) {
	r := start(t, nil)
	c := arrive(t, r)
	if _, err := sshtest.Open(c.conn, sshtest.Options{}); err != nil {
		t.Fatal(err)
	}
	for range 300 {
		if _, err := c.conn.NewSession(); err == nil {
			t.Fatal("a third session was opened")
		}
	}
	c.types("j")
	c.sees("typed j.")
}

func TestScreensAreClamped(t *testing.T) {
	r := start(t, nil)
	for _, v := range []uint32{10000, 65535, math.MaxInt32, math.MaxUint32} {
		s, err := dial(t, r.addr).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		all := gossh.Marshal(ptyRequest{"xterm", v, v, v, v, strings.Repeat("\x01\xff\xff\xff\xff", 100)})
		if ok, err := s.SendRequest("pty-req", true, all); !ok || err != nil {
			t.Fatalf("pty-req was answered %v (%v)", ok, err)
		}
		if ok, _ := s.SendRequest("pty-req", true, all); ok {
			t.Error("a second terminal was granted")
		}
		_ = s.Close()
	}
	c := arrive(t, r)
	for _, v := range []int{10000, 65535, math.MaxUint32} {
		if err := c.changeWindow(v, v); err != nil {
			t.Fatal(err)
		}
		c.sees("size 500x200")
		if err := c.changeWindow(80, 24); err != nil {
			t.Fatal(err)
		}
		c.sees("size 80x24")
	}
}

// TestAFloodHoldsUpItself: when all that may be drawn is used up, those who
// typed more than their share wait, and others do not.
func TestAFloodHoldsUpItself(t *testing.T) {
	r := start(t, func(_ *Config, l *limits) {
		l.drawFree = drawing{rate: 1, burst: 10 * l.drawLeast} // ten keys
		l.drawAll = drawing{rate: 1, burst: 10 * l.drawLeast}
	})
	flood := open(t, r, sshtest.Options{Width: 200, Height: 24})
	flood.types(strings.Repeat("j", 30))
	flood.sees("typed " + strings.Repeat("j", 20) + ".")
	other := arrive(t, r)
	other.types("kkk")
	other.sees("typed kkk.")
	flood.types("q")
	select {
	case <-flood.Ended():
		t.Error("the flood was not held up")
	default:
	}
}

func TestEnvironmentIsBounded(t *testing.T) {
	s, err := dial(t, start(t, nil).addr).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"COLORTERM": true, "NO_COLOR": true, "PATH": false, "LD_PRELOAD": false, "TERM": false, "": false} {
		if err := s.Setenv(name, "x"); (err == nil) != want {
			t.Errorf("%s was taken: %v, want %v", name, err == nil, want)
		}
	}
	for _, value := range []string{strings.Repeat("x", 65), "a\x1b[31m", "é", "a\nb"} {
		if s.Setenv("COLORTERM", value) == nil {
			t.Errorf("COLORTERM=%q was taken", value)
		}
	}
}

func TestAPanicEndsOneVisit(t *testing.T) {
	registry := prometheus.NewRegistry()
	r := start(t, func(c *Config, _ *limits) {
		c.Metrics = registry
		c.New = func(v Visitor) (tea.Model, []tea.ProgramOption) {
			if v.Size.Width == 13 {
				panic("new")
			}
			return newPage(v)
		}
	})
	other := arrive(t, r)
	leaves := func(name string, c *client) {
		t.Helper()
		if status := c.leaves(); status != 1 {
			t.Errorf("%s: exit status %d, want 1", name, status)
		}
		if got := c.Errors(); !strings.Contains(got, "that was our fault") {
			t.Errorf("%s: the visitor reads %q", name, got)
		}
	}
	for name, key := range map[string]string{"Update": "U", "a command": "C", "a batched command": "B"} {
		c := arrive(t, r)
		c.types(key)
		leaves(name, c)
		if !strings.Contains(c.Raw(), "\x1b[?1049l") {
			t.Errorf("%s: the screen was not restored", name)
		}
	}
	leaves("New", open(t, r, sshtest.Options{Width: 13, Height: 20}))
	other.types("j")
	other.sees("typed j.")
	if n := testutil.ToFloat64(r.meter.panics); n != 4 {
		t.Errorf("%v panics were counted, want 4", n)
	}
}

func TestAPanicInOurGoroutinesEndsOneVisit(t *testing.T) {
	s := start(t, nil).Server
	p, _ := s.door.enter()
	ours, theirs := net.Pipe()
	defer func() { _ = theirs.Close() }()
	c := newConn(t.Context(), ours, p, &s.limits, s.meter)
	defer func() { _ = c.Close() }()
	for name, do := range map[string]func(*visit){
		"goroutine": func(v *visit) { defer v.recovered(); panic("here") },
		"decoder":   func(v *visit) { defer v.keys.recovered(); panic("here") },
	} {
		v := newVisit(s, c)
		done := make(chan struct{})
		go func() { defer close(done); do(v) }()
		<-done
		if got := v.ending(); got != endPanic {
			t.Errorf("%s: the visit ended for %q, want %q", name, got, endPanic)
		}
	}
	if err := c.ctx.Err(); err != nil {
		t.Errorf("the connection ended too: %v", err)
	}
}

func TestClosingOnlyTheChannelEndsTheVisit(t *testing.T) {
	r := start(t, nil)
	for name, do := range map[string]func(*client) error{
		"channel": func(c *client) error { return c.Session.Close() },
		"input":   (*client).closeInput,
	} {
		t.Run(name, func(t *testing.T) {
			c := arrive(t, r)
			if err := do(c); err != nil {
				t.Fatal(err)
			}
			eventually(t, 5*time.Second, "no session open", func() bool { return testutil.ToFloat64(r.meter.open) == 0 })
			done := make(chan struct{})
			go func() { _ = c.conn.Wait(); close(done) }()
			select {
			case <-done:
			case <-time.After(5 * time.Second):
				t.Error("the connection stayed open without a session")
			}
		})
	}
}

// TestAbruptDisconnectsLeaveNothing ends connections without a word in the
// places where goroutines used to hang: in mid-frame, in mid-resize, with keys
// pending at exit, and during exit.
func TestAbruptDisconnectsLeaveNothing(t *testing.T) {
	r := start(t, nil)
	first := arrive(t, r) // once somebody is inside, all that the server runs for itself is up
	before := runtime.NumGoroutine()
	first.types("q")
	first.leaves()
	for i := range 60 {
		tcp, err := sshtest.DialTCP(t.Context(), r.addr, netip.Addr{})
		if err != nil {
			t.Fatal(err)
		}
		conn, err := sshtest.Login(tcp)
		if err != nil {
			t.Fatal(err)
		}
		v, err := sshtest.Open(conn, sshtest.Options{Blind: true})
		if err != nil {
			t.Fatal(err)
		}
		switch i % 4 {
		case 0:
			_ = v.Type(strings.Repeat("j", 40))
		case 1:
			for w := range 20 {
				_ = v.Resize(80+w, 24)
			}
		case 2:
			_ = v.Type("qjjj")
		case 3:
			_ = v.Type("q")
		}
		_ = tcp.(*net.TCPConn).SetLinger(0)
		_ = tcp.Close()
		_ = conn.Close()
		<-v.Ended()
	}
	eventually(t, 20*time.Second, fmt.Sprintf("fewer than the %d goroutines with one visitor inside", before), func() bool {
		return runtime.NumGoroutine() < before
	})
}

func TestTheServerIsFullPolitely(t *testing.T) {
	r := start(t, func(c *Config, _ *limits) { c.MaxSessions = 1 })
	first := arrive(t, r)
	second := open(t, r, sshtest.Options{})
	if status := second.leaves(); status != 1 || !strings.Contains(second.Errors(), "all 1 places are taken") {
		t.Errorf("exit status %d, the visitor reads %q", status, second.Errors())
	}
	first.types("q")
	first.leaves()
	arrive(t, r)
}
