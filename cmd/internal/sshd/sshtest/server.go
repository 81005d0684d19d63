package sshtest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Server is a server in a process of its own.
type Server struct {
	Addr string // where it takes visitors

	cmd     *exec.Cmd
	metrics string
	ended   chan struct{}
	endErr  error

	mu  sync.Mutex
	log strings.Builder // at most maxLog bytes
}

const (
	startTime = 20 * time.Second
	maxLog    = 1 << 20
)

// Build builds askance into a folder and returns the program's path.
func Build(ctx context.Context, folder string) (string, error) {
	path := filepath.Join(folder, "askance")
	out, err := exec.CommandContext(ctx, "go", "build", "-o", path, "askance/cmd/askance").CombinedOutput() // #nosec G204 -- a folder of the caller's
	if err != nil {
		return "", fmt.Errorf("building askance: %w\n%s", err, out)
	}
	return path, nil
}

// Start runs a program with arguments that make it serve on a port of the
// loopback that is free, and waits until it does. The program says on standard
// error where it serves, in the words of askance serve. Folder is where its
// host key goes.
func Start(ctx context.Context, folder, program string, args ...string) (*Server, error) {
	s := &Server{ended: make(chan struct{})}
	s.cmd = exec.CommandContext(ctx, program, append(args, // #nosec G204 -- the caller's program
		"--listen=127.0.0.1:0", "--metrics=127.0.0.1:0", "--host-key="+filepath.Join(folder, "host_key"))...)
	stderr, err := s.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	serving := make(chan struct{})
	go s.follow(stderr, sync.OnceFunc(func() { close(serving) }))
	select {
	case <-serving:
		return s, nil
	case <-s.ended:
		return nil, fmt.Errorf("the server ended at once: %w\n%s", s.endErr, s.Log())
	case <-time.After(startTime):
		_ = s.cmd.Process.Kill()
		return nil, fmt.Errorf("the server did not start:\n%s", s.Log())
	}
}

var logged = regexp.MustCompile(`msg=(serving|metrics) address=(\S+)`)

// follow reads the log until the process ends.
func (s *Server) follow(stderr io.Reader, serving func()) {
	lines := bufio.NewScanner(stderr)
	lines.Buffer(nil, maxLog)
	for lines.Scan() {
		line := lines.Text()
		s.mu.Lock()
		if s.log.Len() < maxLog {
			s.log.WriteString(line + "\n")
		}
		s.mu.Unlock()
		switch m := logged.FindStringSubmatch(line); {
		case m == nil:
		case m[1] == "metrics":
			s.metrics = m[2]
		default:
			s.Addr = m[2]
			serving()
		}
	}
	s.endErr = s.cmd.Wait()
	close(s.ended)
}

// Log returns what the server has written, up to 1 MB.
func (s *Server) Log() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.String()
}

// Alive reports whether the process runs.
func (s *Server) Alive() bool {
	select {
	case <-s.ended:
		return false
	default:
		return true
	}
}

// Kill ends the process as a power failure does.
func (s *Server) Kill() {
	_ = s.cmd.Process.Kill()
	<-s.ended
}

// Stop asks the server to stop and returns how long it took. The error is that
// of a process that did not end well, or not within the time.
func (s *Server) Stop(within time.Duration) (time.Duration, error) {
	began := time.Now()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return 0, err
	}
	select {
	case <-s.ended:
		return time.Since(began), s.endErr
	case <-time.After(within):
		s.Kill()
		return within, fmt.Errorf("the server did not stop within %v", within)
	}
}
