package sshtest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// Options say how a visitor comes.
type Options struct {
	Term          string // empty for xterm-256color
	Width, Height int    // of the terminal in cells; 0 × 0 for 80 × 24
	Env           map[string]string
	NoTerminal    bool // ask for no terminal, as ssh -T does
	// Blind visitors have no terminal emulator: their Screen is empty. A
	// thousand emulators would need more than the server that is measured.
	Blind bool
}

// Visitor is one session. Its methods may be called from several goroutines.
type Visitor struct {
	Session *gossh.Session
	keys    io.WriteCloser
	ended   chan struct{}
	endErr  error

	mu     sync.Mutex
	screen *vt.Emulator
	news   chan struct{} // closed and replaced whenever something came
	raw    []byte        // the last of the output, at most maxRaw
	total  int
	errors strings.Builder
}

const maxRaw = 64 << 10

// Open starts a session with a shell on a connection. Variables that the
// server refuses are no error. The caller closes the connection.
func Open(conn *gossh.Client, o Options) (*Visitor, error) {
	session, err := conn.NewSession()
	if err != nil {
		return nil, err
	}
	if o.Term == "" {
		o.Term = "xterm-256color"
	}
	if o.Width == 0 && o.Height == 0 {
		o.Width, o.Height = 80, 24
	}
	v := &Visitor{Session: session, ended: make(chan struct{}), news: make(chan struct{})}
	if !o.Blind && !o.NoTerminal {
		v.screen = vt.NewEmulator(o.Width, o.Height)
		go func() { _, _ = io.Copy(io.Discard, v.screen) }() // its own answers
	}
	session.Stdout = output{v, false}
	session.Stderr = output{v, true}
	if v.keys, err = session.StdinPipe(); err != nil {
		return nil, err
	}
	for name, value := range o.Env {
		_ = session.Setenv(name, value)
	}
	if !o.NoTerminal {
		if err := session.RequestPty(o.Term, o.Height, o.Width, nil); err != nil {
			return nil, fmt.Errorf("terminal: %w", err)
		}
	}
	if err := session.Shell(); err != nil {
		return nil, fmt.Errorf("shell: %w", err)
	}
	go v.wait()
	return v, nil
}

func (v *Visitor) wait() {
	v.endErr = v.Session.Wait()
	v.mu.Lock()
	if v.screen != nil {
		// Not the emulator's own Close, which races with its Read.
		if pipe, ok := v.screen.InputPipe().(io.Closer); ok {
			_ = pipe.Close()
		}
	}
	v.mu.Unlock()
	close(v.ended)
}

// output takes in what the server sends.
type output struct {
	v      *Visitor
	stderr bool
}

func (o output) Write(p []byte) (int, error) {
	v := o.v
	v.mu.Lock()
	defer v.mu.Unlock()
	if o.stderr {
		v.errors.Write(p)
		return len(p), nil
	}
	v.total += len(p)
	if v.screen != nil {
		_, _ = v.screen.Write(p)
		v.raw = append(v.raw, p...)
		v.raw = v.raw[max(0, len(v.raw)-maxRaw):]
	}
	close(v.news)
	v.news = make(chan struct{})
	return len(p), nil
}

// Type sends keys.
func (v *Visitor) Type(keys string) error {
	_, err := io.WriteString(v.keys, keys)
	return err
}

// CloseInput says that no more keys come.
func (v *Visitor) CloseInput() error { return v.keys.Close() }

// Resize changes the terminal's size.
func (v *Visitor) Resize(width, height int) error {
	v.mu.Lock()
	if v.screen != nil {
		v.screen.Resize(width, height)
	}
	v.mu.Unlock()
	return v.Session.WindowChange(height, width)
}

// Screen returns the text on the screen, lines separated by line feeds.
func (v *Visitor) Screen() string {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.screen == nil {
		return ""
	}
	return v.screen.String()
}

// Raw returns the last 64 KB of output as it came.
func (v *Visitor) Raw() string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return string(v.raw)
}

// Errors returns what came on the second stream.
func (v *Visitor) Errors() string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.errors.String()
}

// Received returns how many bytes of output came, and a channel that is closed
// when more come.
func (v *Visitor) Received() (int, <-chan struct{}) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.total, v.news
}

// Await waits until the condition holds of the screen, and returns what is on
// it if it does not in time.
func (v *Visitor) Await(within time.Duration, holds func(screen string) bool) error {
	deadline := time.NewTimer(within)
	defer deadline.Stop()
	for {
		_, news := v.Received()
		if holds(v.Screen()) {
			return nil
		}
		select {
		case <-news:
		case <-v.ended:
			if holds(v.Screen()) {
				return nil
			}
			return fmt.Errorf("the session ended; the screen was:\n%s", v.Screen())
		case <-deadline.C:
			return fmt.Errorf("not within %v; the screen is:\n%s", within, v.Screen())
		}
	}
}

// AwaitText waits until the text is on the screen.
func (v *Visitor) AwaitText(within time.Duration, text string) error {
	err := v.Await(within, func(screen string) bool { return strings.Contains(screen, text) })
	if err != nil {
		return fmt.Errorf("%q: %w", text, err)
	}
	return nil
}

// AwaitOutput waits until more than the given number of bytes came in all.
func (v *Visitor) AwaitOutput(within time.Duration, more int) error {
	deadline := time.NewTimer(within)
	defer deadline.Stop()
	for {
		total, news := v.Received()
		if total > more {
			return nil
		}
		select {
		case <-news:
		case <-v.ended:
			return errors.New("the session ended")
		case <-deadline.C:
			return fmt.Errorf("no output within %v", within)
		}
	}
}

// Ended is closed when the session has ended.
func (v *Visitor) Ended() <-chan struct{} { return v.ended }

// Left waits for the end of the session and returns its exit status, -1 for one
// that ended without.
func (v *Visitor) Left(within time.Duration) (status int, err error) {
	select {
	case <-v.ended:
	case <-time.After(within):
		return 0, fmt.Errorf("the session did not end within %v", within)
	}
	var exit *gossh.ExitError
	switch {
	case v.endErr == nil:
		return 0, nil
	case errors.As(v.endErr, &exit):
		return exit.ExitStatus(), nil
	default:
		return -1, nil
	}
}
