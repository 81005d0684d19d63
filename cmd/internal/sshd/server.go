package sshd

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"github.com/prometheus/client_golang/prometheus"
	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/time/rate"
)

// Config says what a server serves and to whom.
type Config struct {
	// New makes the program for one visitor. What programs share must be
	// read-only. Options that say where a program reads, writes and how large
	// its screen is are overruled.
	New func(Visitor) (tea.Model, []tea.ProgramOption)
	// HostKey proves to visitors whose server this is.
	HostKey gossh.Signer
	// AuthorizedKeys, when not nil, are the only keys that get in.
	AuthorizedKeys []gossh.PublicKey
	// Banner is a line shown before the login.
	Banner string
	// MaxSessions bounds the sessions at a time; at least 1.
	MaxSessions int
	// PerAddress bounds the connections of one address at a time, a /64 for
	// IPv6, and a fifth of it those that it may open a second. 0 is no limit.
	PerAddress int
	// Idle ends a session that long after the last key, Max after its start.
	Idle, Max time.Duration
	// TrustedProxies are the balancers that tell with a PROXY header (version 1
	// or 2) who a connection is from. They must send one.
	TrustedProxies []netip.Prefix
	// Log gets one line a session. Nil is silence.
	Log *slog.Logger
	// Metrics gets the counters. Nil is nobody.
	Metrics prometheus.Registerer
}

// Defaults returns a configuration with the limits of the documentation and
// nothing else set.
func Defaults() Config {
	return Config{
		Banner:      "askance: accounts of one event side by side, with their framing marked. Read-only; nothing you type is kept.\r\n",
		MaxSessions: 1000,
		PerAddress:  10,
		Idle:        10 * time.Minute,
		Max:         time.Hour,
	}
}

// Server serves a program to many visitors.
type Server struct {
	cfg      Config
	limits   limits
	meter    *meter
	door     *door
	workers  *workers      // while it serves
	draws    *rate.Limiter // of what visitors have drawn beyond their own share
	ssh      *ssh.Server
	sessions chan struct{} // one token for each session that runs

	mu    sync.Mutex
	conns map[*conn]struct{}
}

// New makes a server. The error says which part of the configuration is wrong.
func New(cfg Config) (*Server, error) { return newServer(cfg, defaultLimits()) }

// spareFiles are the files that a process has open besides its connections.
const spareFiles = 64

func newServer(cfg Config, l limits) (*Server, error) {
	switch {
	case cfg.New == nil || cfg.HostKey == nil:
		return nil, errors.New("serve: a program and a host key are needed")
	case cfg.MaxSessions < 1:
		return nil, fmt.Errorf("serve: at most %d sessions serves nobody; allow at least 1", cfg.MaxSessions)
	case cfg.Idle <= 0 || cfg.Max <= 0:
		return nil, errors.New("serve: sessions that end at once serve nobody; allow longer ones")
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	room := cfg.MaxSessions + startupsFull
	if files := openFiles() - spareFiles; room > files {
		// Past the limit the kernel accepts no more and newcomers hang.
		cfg.Log.Warn("fewer connections than sessions need: too few open files are allowed",
			"connections", files, "wanted", room, "help", "raise LimitNOFILE, or ulimit -n")
		room = max(files, 1)
	}
	m, err := newMeter(cfg.Metrics)
	if err != nil {
		return nil, fmt.Errorf("serve: metrics: %w", err)
	}
	d := newDoor(room, cfg.PerAddress, l.drawPerConnection)
	s := &Server{
		cfg: cfg, limits: l, meter: m, door: d,
		draws:    rate.NewLimiter(l.drawAll.rate, l.drawAll.burst),
		sessions: make(chan struct{}, cfg.MaxSessions),
		conns:    make(map[*conn]struct{}),
	}
	return s, s.assemble()
}

// assemble makes the SSH server with our handlers in every place where a
// visitor could reach one of the library's.
func (s *Server) assemble() error {
	srv, err := wish.NewServer(
		func(srv *ssh.Server) error { srv.AddHostKey(s.cfg.HostKey); return nil },
		wish.WithVersion("askance"),
		wish.WithBanner(s.cfg.Banner),
		wish.WithMiddleware(s.handle),
		ssh.EmulatePty(),
		ssh.WrapConn(func(ctx ssh.Context, c net.Conn) net.Conn {
			ctx.SetValue(keyConn, c)
			return c
		}),
	)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	srv.HandshakeTimeout = s.limits.login + time.Second // after our own timer
	srv.ServerConfigCallback = s.serverConfig
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.openSession, "default": s.refuseChannel}
	srv.RequestHandlers = map[string]ssh.RequestHandler{"default": s.refuseRequest}
	srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
	if s.cfg.AuthorizedKeys != nil {
		srv.PublicKeyHandler = s.authorized
	}
	s.ssh = srv
	return nil
}

func (s *Server) serverConfig(ctx ssh.Context) *gossh.ServerConfig {
	c, _ := ctx.Value(keyConn).(*conn)
	return &gossh.ServerConfig{
		Config:       algorithms(),
		MaxAuthTries: 6,
		AuthLogCallback: func(_ gossh.ConnMetadata, method string, err error) {
			// A client asks with "none" first to learn what there is.
			if c != nil && (err == nil || method != "none") {
				c.login(err == nil)
			}
		},
	}
}

func (s *Server) authorized(_ ssh.Context, key ssh.PublicKey) bool {
	for _, k := range s.cfg.AuthorizedKeys {
		if ssh.KeysEqual(key, k) {
			return true
		}
	}
	return false
}

// log writes a session's line: who, how long, how much and why it ended. Keys,
// user names and what was read are nobody's business.
func (s *Server) log(v *visit, why ending, took time.Duration) {
	s.cfg.Log.LogAttrs(context.Background(), slog.LevelInfo, "session",
		slog.String("address", v.conn.address.String()),
		slog.Duration("duration", took.Round(time.Millisecond)),
		slog.Int64("read", v.conn.bytesRead.Load()),
		slog.Int64("written", v.conn.bytesWritten.Load()),
		slog.String("end", string(why)))
}
