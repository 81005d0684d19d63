package sshd

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"runtime"
	"sync"
	"testing"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	tea "charm.land/bubbletea/v2"
	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == replicaArg {
		replica(os.Args[2:])
		return
	}
	goleak.VerifyTestMain(m)
}

// page is a small program: it shows its size, whether the ground is dark, and
// what was typed, and fails on demand.
type page struct {
	visitor Visitor
	size    tea.WindowSizeMsg
	ground  string
	typed   string
}

func newPage(v Visitor) (tea.Model, []tea.ProgramOption) { return page{visitor: v}, nil }

func (p page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.size = msg
	case tea.BackgroundColorMsg:
		p.ground = map[bool]string{true: "dark", false: "light"}[msg.IsDark()]
	case tea.PasteMsg:
		p.typed += "<" + msg.Content + ">"
	case tea.MouseClickMsg:
		p.typed += "click"
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q":
			return p, tea.Quit
		case "U":
			panic("update")
		case "C":
			return p, func() tea.Msg { panic("command") }
		case "B":
			return p, tea.Batch(nil, func() tea.Msg { panic("batched command") }, func() tea.Msg { return nil })
		case "Z":
			return p, tea.Suspend
		}
		p.typed += msg.String()
	}
	return p, nil
}

func (p page) View() tea.View {
	v := tea.NewView(fmt.Sprintf("size %dx%d ground %s profile %v env %v typed %s.",
		p.size.Width, p.size.Height, p.ground, p.visitor.Profile, p.visitor.Environ, p.typed))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

// running is a server under test.
type running struct {
	*Server
	addr string
	log  *lockedBuffer
	stop func() error
}

// lockedBuffer is a buffer that several goroutines write to.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func testKey(t testing.TB) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromSigner(private)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// start runs a server on the loopback for a test, with its configuration and
// its limits changed as the test says. It is stopped when the test ends.
func start(t testing.TB, change func(*Config, *limits)) *running {
	t.Helper()
	log := &lockedBuffer{}
	cfg, l := Defaults(), defaultLimits()
	cfg.New, cfg.HostKey, cfg.PerAddress = newPage, testKey(t), 0
	cfg.Log = slog.New(slog.NewTextHandler(log, nil))
	if change != nil {
		change(&cfg, &l)
	}
	s, err := newServer(cfg, l)
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, ln) }()
	r := &running{Server: s, addr: ln.Addr().String(), log: log}
	r.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(10 * time.Second):
			return errors.New("the server did not stop within 10 s")
		}
	})
	t.Cleanup(func() {
		if err := r.stop(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// eventually polls until the condition holds, and fails the test after a time.
func eventually(t testing.TB, within time.Duration, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(within); !holds(); runtime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatalf("after %v still not: %s", within, what)
		}
		<-time.After(2 * time.Millisecond)
	}
}

// client is a visitor under test.
type client struct {
	*sshtest.Visitor
	t    testing.TB
	conn *gossh.Client
}

func dial(t testing.TB, addr string) *gossh.Client {
	t.Helper()
	c, err := sshtest.Dial(t.Context(), addr, netip.Addr{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// open starts a session on a connection of its own.
func open(t testing.TB, r *running, o sshtest.Options) *client {
	t.Helper()
	conn := dial(t, r.addr)
	v, err := sshtest.Open(conn, o)
	if err != nil {
		t.Fatal(err)
	}
	return &client{Visitor: v, t: t, conn: conn}
}

// arrive connects and waits for the first frame.
func arrive(t testing.TB, r *running) *client {
	t.Helper()
	c := open(t, r, sshtest.Options{})
	c.sees("size 80x24")
	return c
}

func (c *client) types(keys string) {
	c.t.Helper()
	if err := c.Type(keys); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) sees(text string) {
	c.t.Helper()
	if err := c.AwaitText(5*time.Second, text); err != nil {
		c.t.Fatal(err)
	}
}

// leaves waits for the end of the session and returns its exit status, -1 for
// a session that ended without one.
func (c *client) leaves() int {
	c.t.Helper()
	status, err := c.Left(5 * time.Second)
	if err != nil {
		c.t.Fatal(err)
	}
	return status
}

// changeWindow says a size that the test's own emulator does not take on.
func (c *client) changeWindow(width, height int) error {
	return c.Session.WindowChange(height, width)
}

func (c *client) closeInput() error { return c.CloseInput() }
