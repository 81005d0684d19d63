package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/cmd/internal/source"
	"askance/cmd/internal/sshd"
	"askance/cmd/internal/tour"
	"askance/tui"

	tea "charm.land/bubbletea/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/spf13/cobra"
	gossh "golang.org/x/crypto/ssh"
)

// errStopped is the end of a command that a signal is the proper way to end.
var errStopped = errors.New("stopped")

// serveFlags are the flags of askance serve.
type serveFlags struct {
	sourceFlags
	listen, hostKey, authorizedKeys, metrics string
	proxies                                  []string
	limits                                   sshd.Config
}

// newServe returns the command that serves the reader over SSH.
func newServe(std stdio, own *ownRules) *cobra.Command {
	f := serveFlags{limits: sshd.Defaults()}
	c := &cobra.Command{
		Use:   "serve [ACCOUNT...]",
		Short: "Serve the reader over SSH",
		Long: "Gives everybody who connects with ssh a reader of their own on the accounts that are named here, read-only.\n" +
			"Without an ACCOUNT it serves the five that askance brings along. It listens on this machine alone unless\n" +
			"--listen says otherwise. Accounts are read once, at the start; visitors make the server fetch nothing.\n\n" + accountHelp,
		Example: "askance serve\n" +
			"askance serve --listen :2222 left.txt right.txt\n" +
			"ssh -p 2222 localhost",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeAccounts,
		RunE: func(c *cobra.Command, args []string) error {
			return serve(c.Context(), std, args, own, f)
		},
	}
	f.register(c)
	return c
}

func (f *serveFlags) register(c *cobra.Command) {
	f.sourceFlags.register(c)
	flags := c.Flags()
	flags.StringVar(&f.listen, "listen", "127.0.0.1:2222", "listen on this address")
	flags.StringVar(&f.hostKey, "host-key", "", "private key file of this server, made if missing (default $XDG_STATE_HOME/askance/host_key)")
	flags.StringVar(&f.authorizedKeys, "authorized-keys", "", "let in only the public keys of this file (default anybody)")
	flags.IntVar(&f.limits.MaxSessions, "max-sessions", f.limits.MaxSessions, "serve at most N sessions at a time")
	flags.IntVar(&f.limits.PerAddress, "per-address", f.limits.PerAddress, "take at most N connections of one address, and N/5 new ones a second; 0 for no limit")
	flags.DurationVar(&f.limits.Idle, "idle", f.limits.Idle, "end a session that long after the last key")
	flags.DurationVar(&f.limits.Max, "max", f.limits.Max, "end a session that long after its start")
	flags.StringVar(&f.metrics, "metrics", "", "serve Prometheus counters on this loopback address")
	flags.StringSliceVar(&f.proxies, "proxy", nil, "expect the PROXY header from balancers in this network, such as 127.0.0.1/32")
	_ = c.MarkFlagFilename("host-key") // fails only without such a flag
	_ = c.MarkFlagFilename("authorized-keys")
}

// config turns the flags into what the server is made of, less the program.
func (f *serveFlags) config(log *slog.Logger) (sshd.Config, error) {
	cfg := f.limits
	cfg.Log = log
	if _, _, err := net.SplitHostPort(f.listen); err != nil {
		return cfg, usagef("--listen %q is no address; write one such as 127.0.0.1:2222", f.listen)
	}
	for _, p := range f.proxies {
		network, err := netip.ParsePrefix(p)
		if err != nil {
			return cfg, usagef("--proxy %q is no network; write one such as 127.0.0.1/32", p)
		}
		cfg.TrustedProxies = append(cfg.TrustedProxies, network)
	}
	var err error
	if f.authorizedKeys != "" {
		if cfg.AuthorizedKeys, err = sshd.LoadAuthorizedKeys(f.authorizedKeys); err != nil {
			return cfg, err
		}
	}
	path := f.hostKey
	if path == "" {
		if path, err = sshd.DefaultHostKey(); err != nil {
			return cfg, err
		}
	}
	var created bool
	if cfg.HostKey, created, err = sshd.LoadHostKey(path); err != nil {
		return cfg, err
	}
	if created {
		log.Info("made a host key", "file", path, "fingerprint", gossh.FingerprintSHA256(cfg.HostKey.PublicKey()))
	}
	return cfg, nil
}

// serve runs the server until ctx ends.
func serve(ctx context.Context, std stdio, args []string, own *ownRules, f serveFlags) error {
	analyzer, err := own.told(std.err)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(std.err, nil))
	cfg, err := f.config(log)
	if err != nil {
		return err
	}
	shared, err := sharedOptions(ctx, args, analyzer, f.options(std))
	if err != nil {
		return err
	}
	cfg.New = func(v sshd.Visitor) (tea.Model, []tea.ProgramOption) {
		options := shared
		options.Profile = v.Profile
		return tui.New(options), nil
	}
	registry := prometheus.NewRegistry()
	registry.MustRegister(
		collectors.NewGoCollector(collectors.WithGoCollectorRuntimeMetrics(collectors.MetricsGC)),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	cfg.Metrics = registry
	server, err := sshd.New(cfg)
	if err != nil {
		return err
	}
	stopMetrics, err := serveMetrics(ctx, f.metrics, registry, log)
	if err != nil {
		return err
	}
	defer stopMetrics()
	var l net.ListenConfig
	ln, err := l.Listen(ctx, "tcp", f.listen)
	if err != nil {
		return fmt.Errorf("serve: %w; choose another address with --listen", err)
	}
	log.Info("serving", "address", ln.Addr().String(), "accounts", len(shared.Accounts),
		"fingerprint", gossh.FingerprintSHA256(cfg.HostKey.PublicKey()))
	if err := server.Serve(ctx, ln); err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	log.Info("stopped")
	return errStopped
}

// serveMetrics serves the counters in the background, if an address is given,
// until the function it returns is called.
func serveMetrics(ctx context.Context, address string, g prometheus.Gatherer, log *slog.Logger) (stop func(), err error) {
	if address == "" {
		return func() {}, nil
	}
	ln, err := sshd.ListenMetrics(ctx, address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := sshd.ServeMetrics(ctx, ln, g); err != nil {
			log.Error("metrics", "error", err)
		}
	}()
	log.Info("metrics", "address", ln.Addr().String())
	return func() { cancel(); <-done }, nil
}

// sharedOptions says what every visitor's reader opens with: all accounts, read,
// analysed and compared once for all of them. None may fail: a host wants to
// know before anybody comes. The tour is offered where its accounts are served.
func sharedOptions(ctx context.Context, args []string, analyzer *analysis.Analyzer, from source.Options) (tui.Options, error) {
	options := tui.Options{Served: true}
	if len(args) == 0 {
		options.Tour, options.OfferTour = tour.Steps(), true
	}
	var reports []analysis.Report
	var faults []error
	for a, err := range source.Articles(ctx, orSeeds(args), from) {
		if err != nil {
			faults = append(faults, err)
			continue
		}
		report := analyzer.Analyze(a.Body.String())
		options.Accounts = append(options.Accounts, tui.Account{Name: a.Name, Article: &a, Report: &report})
		reports = append(reports, report)
	}
	if err := errors.Join(faults...); err != nil {
		return options, err
	}
	if len(reports) == 0 {
		return options, errors.New("serve: the accounts named hold no article")
	}
	comparison := compare.Accounts(reports...)
	options.Comparison = &comparison
	return options, nil
}
