package sshd

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"sync"
	"time"

	"github.com/pires/go-proxyproto"
)

// Serve takes visitors from ln until the context ends. Then it takes no more,
// tells those inside, and returns when they have left or the time for it is
// over; the error is nil. It closes ln. A Server serves once.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	inside, stop := context.WithCancelCause(context.WithoutCancel(ctx))
	defer stop(endStopping)
	closing := context.AfterFunc(ctx, func() { _ = ln.Close() })
	defer closing()

	s.workers = newWorkers()
	var handlers sync.WaitGroup
	err := s.accept(ctx, inside, ln, &handlers)
	_ = ln.Close()
	stop(endStopping)
	s.closeVacant()

	done := make(chan struct{})
	go func() { handlers.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(s.limits.stop):
		s.closeAll()
		select {
		case <-done:
		case <-time.After(time.Second):
			return err // the process is about to end, and those inside with it
		}
	}
	s.workers.stop()
	return err
}

// accept takes connections until the context ends or the listener fails.
func (s *Server) accept(ctx, inside context.Context, ln net.Listener, handlers *sync.WaitGroup) error {
	const pause = 50 * time.Millisecond // after a failure that may pass
	for {
		raw, err := ln.Accept()
		switch {
		case ctx.Err() != nil:
			if err == nil {
				_ = raw.Close()
			}
			return nil
		case errors.Is(err, net.ErrClosed):
			return err
		case err != nil:
			s.cfg.Log.Warn("accept", "error", err)
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(pause):
			}
			continue
		}
		s.admit(inside, raw, handlers)
	}
}

// admit takes a connection in or turns it away. It does not block.
func (s *Server) admit(inside context.Context, raw net.Conn, handlers *sync.WaitGroup) {
	p, why := s.door.enter()
	if why != "" {
		s.turnAway(raw, why)
		return
	}
	peer := addressOf(raw.RemoteAddr())
	proxied := s.trusts(peer)
	if !proxied {
		if why := p.from(peer); why != "" {
			p.leave(0)
			s.turnAway(raw, why)
			return
		}
	}
	handlers.Go(func() {
		if proxied {
			s.admitProxied(inside, raw, p)
			return
		}
		s.converse(inside, raw, p, peer)
	})
}

// admitProxied reads a balancer's header and then does as admit does. What a
// balancer connects on its own behalf, to see whether we are well, is in nobody
// else's name and does not count for an address.
func (s *Server) admitProxied(inside context.Context, raw net.Conn, p *place) {
	pc := proxyproto.NewConn(raw, proxyproto.WithPolicy(proxyproto.REQUIRE), proxyproto.SetReadHeaderTimeout(s.limits.proxy))
	header := pc.ProxyHeader() // reads it
	why, peer := refusedProxy, netip.Addr{}
	switch {
	case header == nil:
	case header.Command.IsLocal():
		why, peer = "", addressOf(raw.RemoteAddr())
	default:
		if peer = addressOf(header.SourceAddr); peer.IsValid() {
			why = p.from(peer)
		}
	}
	if why == "" {
		s.converse(inside, pc, p, peer)
		return
	}
	p.leave(0)
	s.turnAway(raw, why)
}

// converse speaks with one visitor until the connection is closed.
func (s *Server) converse(inside context.Context, raw net.Conn, p *place, peer netip.Addr) {
	c := newConn(inside, raw, p, &s.limits, s.meter)
	c.address = peer
	s.track(c, true)
	defer s.track(c, false)
	defer func() { _ = c.Close() }()
	s.meter.connections.Inc()
	defer s.meter.connections.Dec()
	s.ssh.HandleConn(c)
	c.finish()
}

// turnAway closes a connection that did not get in, with a word why.
func (s *Server) turnAway(raw net.Conn, why refusal) {
	s.meter.refuse(why)
	// A new socket has room for a line; the deadline is for one that has not.
	_ = raw.SetWriteDeadline(time.Now().Add(10 * time.Millisecond))
	_, _ = raw.Write([]byte(why.words()))
	_ = raw.Close()
}

func (s *Server) trusts(peer netip.Addr) bool {
	for _, p := range s.cfg.TrustedProxies {
		if p.Contains(peer) {
			return true
		}
	}
	return false
}

func (s *Server) track(c *conn, here bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if here {
		s.conns[c] = struct{}{}
		return
	}
	delete(s.conns, c)
}

func (s *Server) closeAll()    { s.closeThose(func(*conn) bool { return true }) }
func (s *Server) closeVacant() { s.closeThose((*conn).vacant) }

func (s *Server) closeThose(which func(*conn) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		if which(c) {
			_ = c.Close()
		}
	}
}

// addressOf returns a connection's address without its port, as IPv4 where it
// is one; invalid where there is none.
func addressOf(a net.Addr) netip.Addr {
	if tcp, ok := a.(*net.TCPAddr); ok {
		return tcp.AddrPort().Addr().Unmap()
	}
	return netip.Addr{}
}
