package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// The terminal's size.
const (
	columns = 200
	rows    = 50
)

// patience is how long is waited for what never comes.
const patience = 30 * time.Second

// chunk is what was read at once.
type chunk struct {
	at   time.Duration // since the program was started
	data []byte
}

// terminal is a program in a pseudo-terminal. What it writes is kept as it
// comes, with its time, and drawn afterwards: an emulator at work would take
// the processor from the program.
type terminal struct {
	command *exec.Cmd
	side    *os.File

	mu     sync.Mutex
	chunks []chunk
	more   chan struct{} // has one entry when something has come
}

// open starts a program.
func open(program string, args ...string) (*terminal, error) {
	t := &terminal{command: exec.Command(program, args...), more: make(chan struct{}, 1)}
	t.command.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "XDG_CONFIG_HOME=" + filepath.Join(filepath.Dir(program), "no-configuration"),
		"PATH=" + os.Getenv("PATH"),
	}
	began := time.Now()
	side, err := pty.StartWithSize(t.command, &pty.Winsize{Cols: columns, Rows: rows})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", program, err)
	}
	t.side = side
	go t.read(began)
	return t, nil
}

// answers are what a terminal says to what programs ask.
var answers = [][2]string{
	{"\x1b]11;?", "\x1b]11;rgb:1616/1818/1d1d\x1b\\"},
	{"\x1b[?2026$p", "\x1b[?2026;2$y"},
	{"\x1b[?2027$p", "\x1b[?2027;0$y"},
	{"\x1b[c", "\x1b[?62c"},
}

func (t *terminal) read(began time.Time) {
	b := make([]byte, 64<<10)
	for {
		n, err := t.side.Read(b)
		if err != nil {
			return
		}
		c := chunk{time.Since(began), bytes.Clone(b[:n])}
		for _, a := range answers {
			if bytes.Contains(c.data, []byte(a[0])) {
				_, _ = io.WriteString(t.side, a[1])
			}
		}
		t.mu.Lock()
		t.chunks = append(t.chunks, c)
		t.mu.Unlock()
		select {
		case t.more <- struct{}{}:
		default:
		}
	}
}

// written returns what has come so far.
func (t *terminal) written() []chunk {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.chunks[:len(t.chunks):len(t.chunks)]
}

// until waits until the program has written some words in one go, and returns
// when they came.
func (t *terminal) until(words string) (time.Duration, error) {
	late := time.After(patience)
	for seen := 0; ; {
		chunks := t.written()
		for ; seen < len(chunks); seen++ {
			if bytes.Contains(chunks[seen].data, []byte(words)) {
				return chunks[seen].at, nil
			}
		}
		select {
		case <-t.more:
		case <-late:
			return 0, fmt.Errorf("%s: waited in vain for %q", t.command.Path, words)
		}
	}
}

// untilDrawn waits until the screen is as done wants it, and returns since when.
func (t *terminal) untilDrawn(done func(*vt.Emulator) bool) (time.Duration, error) {
	late := time.After(patience)
	screen := t.drawn(0)
	for seen := 0; ; {
		chunks := t.written()
		for ; seen < len(chunks); seen++ {
			_, _ = screen.Write(chunks[seen].data)
			if done(screen) {
				return chunks[seen].at, nil
			}
		}
		select {
		case <-t.more:
		case <-late:
			return 0, fmt.Errorf("%s: waited in vain for the screen:\n%s", t.command.Path, screen)
		}
	}
}

// quiet waits until nothing has come for a while.
func (t *terminal) quiet(while time.Duration) {
	for {
		select {
		case <-t.more:
		case <-time.After(while):
			return
		}
	}
}

// bytes returns how many bytes have come.
func (t *terminal) bytes() int {
	n := 0
	for _, c := range t.written() {
		n += len(c.data)
	}
	return n
}

// press types keys.
func (t *terminal) press(keys string) { _, _ = io.WriteString(t.side, keys) }

// end ends the program and waits for its end.
func (t *terminal) end() {
	_ = t.command.Process.Signal(syscall.SIGKILL)
	_ = t.command.Wait()
	_ = t.side.Close()
}

// drawn returns the screen after the first n chunks.
func (t *terminal) drawn(n int) *vt.Emulator {
	e := vt.NewEmulator(columns, rows)
	go func() { _, _ = io.Copy(io.Discard, e) }() // its own answers
	for _, c := range t.written()[:n] {
		_, _ = e.Write(c.data)
	}
	return e
}
