package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"askance/cmd/internal/sshd"

	tea "charm.land/bubbletea/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// failing is a program that fails when it is told to.
type failing struct{ typed int }

func (f failing) Init() tea.Cmd { return nil }

func (f failing) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return f, nil
	}
	f.typed++
	fail := func() tea.Msg { panic("told to") }
	switch key.String() {
	case "U":
		panic("told to")
	case "V":
		f.typed = -1
	case "C":
		return f, fail
	case "B":
		return f, tea.Batch(fail, fail)
	case "S":
		return f, tea.Sequence(tea.Tick(time.Millisecond, func(time.Time) tea.Msg { return nil }), fail)
	}
	return f, nil
}

func (f failing) View() tea.View {
	if f.typed < 0 {
		panic("told to")
	}
	v := tea.NewView(strings.Repeat(fmt.Sprintf("%d keys were typed here, and every one of them is counted.\n", f.typed), 20))
	v.AltScreen = true
	return v
}

// serveVictim serves the failing program as askance serve serves the reader.
func serveVictim(args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("victim", flag.ContinueOnError)
	listen := flags.String("listen", "", "")
	metrics := flags.String("metrics", "", "")
	hostKey := flags.String("host-key", "", "")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	if err := victim(ctx, *listen, *metrics, *hostKey, slog.New(slog.NewTextHandler(stderr, nil))); err != nil {
		_, _ = fmt.Fprintln(stderr, "victim:", err)
		return 1
	}
	return 0
}

func victim(ctx context.Context, listen, metrics, hostKey string, log *slog.Logger) error {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	cfg := sshd.Defaults()
	cfg.New = func(sshd.Visitor) (tea.Model, []tea.ProgramOption) { return failing{}, nil }
	cfg.Metrics, cfg.Log = registry, log
	key, _, err := sshd.LoadHostKey(hostKey)
	if err != nil {
		return err
	}
	cfg.HostKey = key
	server, err := sshd.New(cfg)
	if err != nil {
		return err
	}
	counters, err := sshd.ListenMetrics(ctx, metrics)
	if err != nil {
		return err
	}
	go func() {
		if err := sshd.ServeMetrics(ctx, counters, registry); err != nil {
			_, _ = fmt.Fprintln(os.Stderr, err)
		}
	}()
	ln, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	log.Info("metrics", "address", counters.Addr().String())
	log.Info("serving", "address", ln.Addr().String())
	return server.Serve(ctx, ln)
}
