package sshd

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

// replicaArg makes the test program a server, so that a test can kill one.
const replicaArg = "replica-of-the-server-under-test"

// replica serves the test's page until SIGTERM, with the flags that the real
// command has for it.
func replica(args []string) {
	flags := flag.NewFlagSet("replica", flag.ExitOnError)
	listen := flags.String("listen", "", "")
	_ = flags.String("metrics", "", "")
	hostKey := flags.String("host-key", "", "")
	_ = flags.Parse(args) // exits on its own
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	cfg := Defaults()
	cfg.New, cfg.Log = newPage, slog.New(slog.NewTextHandler(os.Stderr, nil))
	cfg.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	err := func() (err error) {
		if cfg.HostKey, _, err = LoadHostKey(*hostKey); err != nil {
			return err
		}
		s, err := New(cfg)
		if err != nil {
			return err
		}
		ln, err := net.Listen("tcp", *listen)
		if err != nil {
			return err
		}
		cfg.Log.Info("serving", "address", ln.Addr().String())
		return s.Serve(ctx, ln)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// freePort returns a port of the loopback that nobody listens on.
func freePort(t testing.TB) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ln.Close() }()
	return ln.Addr().String()
}

// startHAProxy runs HAProxy with the configuration of the documentation, for
// two replicas, and returns where it listens.
func startHAProxy(t testing.TB, one, two string) string {
	t.Helper()
	text, err := os.ReadFile("deploy/haproxy.cfg")
	if err != nil {
		t.Fatal(err)
	}
	front := freePort(t)
	config := strings.NewReplacer("bind :22", "bind "+front, "127.0.0.1:2301", one, "127.0.0.1:2302", two).Replace(string(text))
	file := filepath.Join(t.TempDir(), "haproxy.cfg")
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	said := &lockedBuffer{}
	cmd := exec.CommandContext(t.Context(), "haproxy", "-db", "-f", file)
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Logf("haproxy said:\n%s", said)
		}
	})
	return front
}

// TestReplicasBehindHAProxy runs two replicas with one host key behind HAProxy,
// kills one, and has new visitors still get in.
func TestReplicasBehindHAProxy(t *testing.T) {
	needs(t, "haproxy", "haproxy")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var replicas [2]*sshtest.Server
	for i := range replicas {
		if replicas[i], err = sshtest.Start(context.Background(), folder, self, replicaArg); err != nil {
			t.Fatal(err)
		}
		defer replicas[i].Kill()
	}
	front := startHAProxy(t, replicas[0].Addr, replicas[1].Addr)
	visit := func(n int) error {
		conn, err := sshtest.Dial(t.Context(), front, sshtest.Address(n))
		if err != nil {
			return err
		}
		defer func() { _ = conn.Close() }()
		v, err := sshtest.Open(conn, sshtest.Options{})
		if err != nil {
			return err
		}
		if err := v.AwaitText(5*time.Second, "size 80x24"); err != nil {
			return err
		}
		if err := v.Type("q"); err != nil {
			return err
		}
		_, err = v.Left(5 * time.Second)
		return err
	}
	eventually(t, 10*time.Second, "a visitor gets in", func() bool { return visit(0) == nil })
	visitors := func(i int) int { return strings.Count(replicas[i].Log(), "msg=session") }
	for n := 1; visitors(0) == 0 || visitors(1) == 0; n++ {
		if err := visit(n); err != nil || n > 20 {
			t.Fatalf("visitor %d: %v (%d and %d visitors)", n, err, visitors(0), visitors(1))
		}
	}
	if log := replicas[0].Log(); !strings.Contains(log, "address=127.1.0.") {
		t.Errorf("a replica does not see where visitors come from:\n%s", log)
	}

	replicas[0].Kill()
	for n := range 5 {
		if err := visit(100 + n); err != nil {
			t.Errorf("visitor %d after one replica was killed: %v", n, err)
		}
	}
	if took, err := replicas[1].Stop(10 * time.Second); err != nil {
		t.Errorf("the other replica took %v to stop: %v", took, err)
	}
}
