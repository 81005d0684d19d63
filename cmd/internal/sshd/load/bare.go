package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// bareProgram is the least that fills a screen.
type bareProgram struct{}

func (b bareProgram) Init() tea.Cmd { return nil }

func (b bareProgram) Update(tea.Msg) (tea.Model, tea.Cmd) { return b, nil }

func (b bareProgram) View() tea.View {
	line := strings.Repeat("x", width)
	v := tea.NewView(strings.TrimSuffix(strings.Repeat(line+"\n", height), "\n"))
	v.AltScreen = true
	return v
}

// drawnWriter tells when a first frame was written to it.
type drawnWriter struct{ tell func() }

func (w drawnWriter) Write(p []byte) (int, error) {
	if len(p) > width*height {
		w.tell()
	}
	return len(p), nil
}

// runBare runs so many bare programs until it is told to stop. It writes what
// is resident before and after to out, in bytes, a line each.
func runBare(ctx context.Context, many int, out io.Writer) int {
	before, err := resident(os.Getpid())
	if err != nil {
		_, _ = fmt.Fprintln(out, err)
		return 1
	}
	var running, drawn sync.WaitGroup
	ctx, stop := context.WithCancel(ctx)
	defer running.Wait()
	defer stop()
	for range many {
		drawn.Add(1)
		p := tea.NewProgram(bareProgram{}, tea.WithContext(ctx), tea.WithInput(nil), tea.WithEnvironment([]string{"TERM=xterm-256color"}),
			tea.WithOutput(drawnWriter{sync.OnceFunc(drawn.Done)}), tea.WithWindowSize(width, height), tea.WithFPS(20), tea.WithoutSignalHandler())
		running.Go(func() { _, _ = p.Run() })
	}
	drawn.Wait()
	<-time.After(time.Second) // as the server's sessions, they have settled
	after, err := resident(os.Getpid())
	if err != nil {
		_, _ = fmt.Fprintln(out, err)
		return 1
	}
	_, _ = fmt.Fprintf(out, "%d\n%d\n", before, after)
	return 0
}

// bareMemory runs bare programs in a process of their own and returns what one
// of them takes.
func bareMemory(ctx context.Context, many int) (float64, error) {
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	out, err := exec.CommandContext(ctx, self, "-bare", strconv.Itoa(many)).Output() // #nosec G204 -- ourselves
	if err != nil {
		return 0, fmt.Errorf("bare programs: %w\n%s", err, out)
	}
	var before, after float64
	if _, err := fmt.Sscan(string(out), &before, &after); err != nil {
		return 0, fmt.Errorf("bare programs: %w", err)
	}
	return (after - before) / float64(many), nil
}

// resident returns the bytes of a process that are in memory (proc(5)).
func resident(pid int) (int64, error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if value, ok := strings.CutPrefix(lines.Text(), "VmRSS:"); ok {
			kb, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(value, "kB")), 10, 64)
			return kb << 10, err
		}
	}
	return 0, errors.New("the system does not say how much memory a process has")
}
