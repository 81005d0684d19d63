package sshd

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	gossh "golang.org/x/crypto/ssh"
)

// window is a real client in a pseudo-terminal, with an emulator reading it.
type window struct {
	t      testing.TB
	cmd    *exec.Cmd
	tty    *os.File
	screen *vt.SafeEmulator
	read   chan struct{} // closed when the client's output has ended
}

// openWindow runs a program as a person does at a terminal of 80 × 24.
func openWindow(t testing.TB, name string, args ...string) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.CommandContext(t.Context(), name, args...), screen: vt.NewSafeEmulator(80, 24), read: make(chan struct{})}
	w.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor")
	tty, err := pty.StartWithSize(w.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	w.tty = tty
	answers := make(chan struct{})
	go func() { defer close(answers); _, _ = io.Copy(tty, w.screen) }() // as terminals do
	go func() { defer close(w.read); _, _ = io.Copy(w.screen, tty) }()
	t.Cleanup(func() {
		_ = w.cmd.Process.Kill()
		_ = w.cmd.Wait()
		_ = tty.Close()
		<-w.read
		if pipe, ok := w.screen.InputPipe().(io.Closer); ok {
			_ = pipe.Close()
		}
		<-answers
	})
	return w
}

func (w *window) sees(text string) {
	w.t.Helper()
	eventually(w.t, 10*time.Second, text+" on the screen", func() bool {
		return strings.Contains(w.screen.Render(), text)
	})
}

func (w *window) types(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.tty, keys); err != nil {
		w.t.Fatal(err)
	}
}

// ends waits for the end of the client and returns its exit status.
func (w *window) ends() int {
	w.t.Helper()
	stop := time.AfterFunc(10*time.Second, func() { _ = w.cmd.Process.Kill() })
	defer stop.Stop()
	_ = w.cmd.Wait()
	return w.cmd.ProcessState.ExitCode()
}

// needs skips the test where a program is not installed.
func needs(t testing.TB, program, debianPackage string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed (Debian's %s)", program, debianPackage)
	}
}

// sshArgs are options for OpenSSH's clients: no configuration, no questions,
// nothing kept.
func sshArgs(t testing.TB, r *running, portFlag string, args ...string) []string {
	_, port, err := net.SplitHostPort(r.addr)
	if err != nil {
		t.Fatal(err)
	}
	return append([]string{
		"-F", "/dev/null", "-o", "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=" + filepath.Join(t.TempDir(), "known_hosts"),
		"-o", "IdentitiesOnly=yes", portFlag, port,
	}, args...)
}

func TestOpenSSH(t *testing.T) {
	needs(t, "ssh", "openssh-client")
	r := start(t, nil)
	w := openWindow(t, "ssh", sshArgs(t, r, "-p", "127.0.0.1")...)
	w.sees("size 80x24")
	w.types("jj\x1b[A")
	w.sees("typed jjup.")
	if err := pty.Setsize(w.tty, &pty.Winsize{Rows: 30, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	w.sees("size 100x30")
	w.types("q")
	if status := w.ends(); status != 0 {
		t.Errorf("ssh ended with %d, want 0", status)
	}
}

func TestOpenSSHWithEverythingForwarded(t *testing.T) {
	needs(t, "ssh", "openssh-client")
	r := start(t, nil)
	target, err := net.Listen("tcp", "127.0.0.1:0") // what -L would reach
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = target.Close() }()
	reached := make(chan struct{})
	go func() {
		if c, err := target.Accept(); err == nil {
			_ = c.Close()
			close(reached)
		}
	}()
	local := filepath.Join(t.TempDir(), "forward")
	w := openWindow(t, "ssh", sshArgs(t, r, "-p", "-A", "-X", "-R", "0:"+target.Addr().String(), "-L", local+":"+target.Addr().String(), "127.0.0.1")...)
	w.sees("size 80x24")
	if c, err := net.Dial("unix", local); err == nil {
		_ = c.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := c.Read(make([]byte, 1)); err == nil {
			t.Error("something came through a forwarded port")
		}
		_ = c.Close()
	} else {
		t.Errorf("ssh does not forward: %v", err)
	}
	select {
	case <-reached:
		t.Error("-L reached its target")
	default:
	}
	w.types("q")
	if status := w.ends(); status != 0 {
		t.Errorf("ssh ended with %d, want 0", status)
	}
}

// runs runs a client without a terminal and returns what it said.
func runs(t testing.TB, name string, args ...string) (said string, status int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	_ = cmd.Run()
	return both.String(), cmd.ProcessState.ExitCode()
}

func TestOpenSSHClientsThatAreTurnedAway(t *testing.T) {
	needs(t, "ssh", "openssh-client")
	r := start(t, nil)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		program, port string
		args          []string
		status        int // -1 for any but 0
		says          string
	}{
		"no terminal": {"ssh", "-p", []string{"-T", "127.0.0.1"}, 1, "needs a terminal"},
		"a pipe":      {"ssh", "-p", []string{"127.0.0.1"}, 1, "needs a terminal"},
		"a command":   {"ssh", "-p", []string{"127.0.0.1", "id"}, -1, "exec request failed"},
		"a subsystem": {"ssh", "-p", []string{"-s", "127.0.0.1", "sftp"}, -1, "subsystem request failed"},
		"sftp":        {"sftp", "-P", []string{"-b", "/dev/null", "127.0.0.1"}, -1, ""},
		"scp":         {"scp", "-P", []string{file, "127.0.0.1:file"}, -1, ""},
		"old scp":     {"scp", "-P", []string{"-O", file, "127.0.0.1:file"}, -1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			said, status := runs(t, test.program, sshArgs(t, r, test.port, test.args...)...)
			if status != test.status && (test.status != -1 || status == 0) || !strings.Contains(said, test.says) {
				t.Errorf("%s ended with %d, want %d, and said:\n%s", test.program, status, test.status, said)
			}
		})
	}
}

func TestPlink(t *testing.T) {
	needs(t, "plink", "putty-tools")
	t.Setenv("HOME", t.TempDir())
	r := start(t, nil)
	_, port, _ := net.SplitHostPort(r.addr)
	args := []string{"-ssh", "-P", port, "-hostkey", gossh.FingerprintSHA256(r.cfg.HostKey.PublicKey()), "-no-antispoof", "reader@127.0.0.1"}
	w := openWindow(t, "plink", args...)
	w.sees("size 80x24")
	w.types("jj")
	w.sees("typed jj.")
	w.types("q")
	if status := w.ends(); status != 0 {
		t.Errorf("plink ended with %d, want 0", status)
	}
	if said, status := runs(t, "plink", append([]string{"-batch", "-T"}, args...)...); status != 1 || !strings.Contains(said, "needs a terminal") {
		t.Errorf("plink -T ended with %d and said:\n%s", status, said)
	}
}
