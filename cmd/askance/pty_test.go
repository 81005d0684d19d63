//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience is how long a test waits for something that never comes.
const patience = 30 * time.Second

// built returns the path of the program, which it builds once a test run.
func built(t *testing.T) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var build = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "askance")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "askance")
	command := exec.Command("go", "build", "-o", path, ".")
	command.Stderr = os.Stderr
	return path, command.Run()
})

// console is a pseudo-terminal with a terminal emulator on our side of it.
type console struct {
	t        *testing.T
	folder   string   // that programs are started in
	keyboard *os.File // our side
	device   *os.File // the program's side
	before   *term.State

	mu      sync.Mutex
	screen  *vt.Emulator
	modes   map[ansi.Mode]bool // those that were switched on and not off again
	hidden  bool               // the cursor is
	changed chan struct{}      // has one entry when the screen has changed
}

func newConsole(t *testing.T, width, height int) *console {
	t.Helper()
	keyboard, device, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(device, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(device.Fd())
	if err != nil {
		t.Fatal(err)
	}
	c := &console{
		t: t, folder: t.TempDir(), keyboard: keyboard, device: device, before: before,
		screen: vt.NewEmulator(width, height), modes: map[ansi.Mode]bool{}, changed: make(chan struct{}, 1),
	}
	c.screen.SetCallbacks(vt.Callbacks{
		EnableMode:       func(m ansi.Mode) { c.modes[m] = true },
		DisableMode:      func(m ansi.Mode) { delete(c.modes, m) },
		CursorVisibility: func(visible bool) { c.hidden = !visible },
	})
	go c.show()
	go func() { _, _ = io.Copy(keyboard, c.screen) }() // the terminal's answers
	t.Cleanup(func() {
		if answers, ok := c.screen.InputPipe().(io.Closer); ok { // the emulator's own Close races with its Read
			_ = answers.Close()
		}
		_ = device.Close()
		_ = keyboard.Close()
	})
	return c
}

// show draws what the program writes.
func (c *console) show() {
	b := make([]byte, 32<<10)
	for {
		n, err := c.keyboard.Read(b)
		if err != nil {
			return
		}
		c.mu.Lock()
		_, _ = c.screen.Write(b[:n])
		c.mu.Unlock()
		select {
		case c.changed <- struct{}{}:
		default:
		}
	}
}

func (c *console) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.screen.String()
}

// wants waits until the screen shows all of the words.
func (c *console) wants(words ...string) {
	c.t.Helper()
	c.until("the screen shows "+strings.Join(words, ", "), func() bool {
		text := c.text()
		for _, w := range words {
			if !strings.Contains(text, w) {
				return false
			}
		}
		return true
	})
}

// until waits until done, which it asks after every change of the screen.
func (c *console) until(what string, done func() bool) {
	c.t.Helper()
	late := time.After(patience)
	for !done() {
		select {
		case <-c.changed:
		case <-late:
			c.t.Fatalf("waited in vain until %s:\n%s", what, c.text())
		}
	}
}

func (c *console) types(keys string) {
	c.t.Helper()
	if _, err := io.WriteString(c.keyboard, keys); err != nil {
		c.t.Fatal(err)
	}
}

// start runs the program in the terminal. Ended gives its end.
func (c *console) start(env []string, args ...string) (p *os.Process, ended <-chan error) {
	c.t.Helper()
	return c.startWith(c.device, env, args...)
}

// startWith does the same with another standard input.
func (c *console) startWith(in *os.File, env []string, args ...string) (p *os.Process, ended <-chan error) {
	c.t.Helper()
	command := exec.Command(built(c.t), args...)
	command.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR="}, env...)...)
	command.Dir = c.folder
	command.Stdin, command.Stdout, command.Stderr = in, c.device, c.device
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1} // so that /dev/tty is this terminal
	if err := command.Start(); err != nil {
		c.t.Fatal(err)
	}
	end := make(chan error, 1)
	go func() { end <- command.Wait() }()
	c.t.Cleanup(func() { _ = command.Process.Kill() })
	return command.Process, end
}

// wantsEnd waits for the end of the program, and holds its exit code against code.
func (c *console) wantsEnd(ended <-chan error, code int) {
	c.t.Helper()
	select {
	case err := <-ended:
		got := 0
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			got = exit.ExitCode()
		} else if err != nil {
			c.t.Fatal(err)
		}
		if got != code {
			c.t.Errorf("exit code %d, want %d:\n%s", got, code, c.text())
		}
	case <-time.After(patience):
		c.t.Fatalf("the program does not end:\n%s", c.text())
	}
}

// wantsAsBefore checks that the terminal is as the program found it. It writes
// a word to the terminal and waits for it, so that all that came before is on
// the screen.
func (c *console) wantsAsBefore() {
	c.t.Helper()
	after, err := term.GetState(c.device.Fd())
	if err != nil {
		c.t.Fatal(err)
	}
	if !reflect.DeepEqual(after, c.before) {
		c.t.Errorf("the terminal's settings were %+v and are %+v", c.before, after)
	}
	if _, err := io.WriteString(c.device, "\r\nthe shell's prompt"); err != nil {
		c.t.Fatal(err)
	}
	c.wants("the shell's prompt")
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.screen.IsAltScreen() {
		c.t.Error("the alternate screen is still there")
	}
	if c.hidden {
		c.t.Error("the cursor is still hidden")
	}
	for m := range c.modes {
		if m != ansi.ModeAutoWrap && m != ansi.ModeTextCursorEnable {
			c.t.Errorf("mode %v is still on", m)
		}
	}
}
