package sshd

import (
	"io"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// contextKey names the values that this package keeps in an SSH context.
type contextKey int

const (
	keyConn  contextKey = iota // the *conn, for a connection
	keyVisit                   // the *visit, for a session
)

// openSession handles a channel of type "session": the library's own handler
// with our filter before it. It returns when the channel is closed.
func (s *Server) openSession(srv *ssh.Server, sc *gossh.ServerConn, nc gossh.NewChannel, ctx ssh.Context) {
	c, ok := ctx.Value(keyConn).(*conn)
	if !ok || !c.open() {
		s.meter.refuse(refusedChannel)
		_ = nc.Reject(gossh.ResourceShortage, "no more sessions on this connection")
		return
	}
	v := newVisit(s, c)
	defer v.end(endChannel)
	ssh.DefaultSessionHandler(srv, sc, &sessionChannel{NewChannel: nc, visit: v}, sessionContext{Context: ctx, visit: v})
}

// refuseChannel turns away every other type of channel: forwarded ports and
// sockets, X11, and what nobody has heard of.
func (s *Server) refuseChannel(_ *ssh.Server, _ *gossh.ServerConn, nc gossh.NewChannel, _ ssh.Context) {
	s.meter.refuse(refusedChannel)
	_ = nc.Reject(gossh.Prohibited, "only the reader is served here")
}

// refuseRequest answers no to every request of a connection, keep-alives
// included, for which any answer does.
func (s *Server) refuseRequest(_ ssh.Context, _ *ssh.Server, r *gossh.Request) (bool, []byte) {
	if r.Type != "keepalive@openssh.com" {
		s.meter.refuse(refusedRequest)
	}
	return false, nil
}

// sessionContext is a connection's context with one session's visit in it. A
// connection may have two sessions; the library has one context for both.
type sessionContext struct {
	ssh.Context
	visit *visit
}

func (c sessionContext) Value(key any) any {
	if key == keyVisit {
		return c.visit
	}
	return c.Context.Value(key)
}

// sessionChannel puts our filter and our limits around a channel when the
// library accepts it.
type sessionChannel struct {
	gossh.NewChannel
	visit *visit
}

func (n *sessionChannel) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	ch, in, err := n.NewChannel.Accept()
	if err != nil {
		return nil, nil, err
	}
	out := make(chan *gossh.Request)
	go n.visit.filter(in, out)
	n.visit.channel = &channel{Channel: ch, conn: n.visit.conn}
	return n.visit.channel, out, nil
}

// channel is a session's channel whose writes have a time limit of their own:
// a client may read from the connection and still never open the channel's
// window, or begin a key exchange and never end it.
type channel struct {
	gossh.Channel
	conn *conn
}

func (c *channel) Write(p []byte) (int, error) { return c.limited(c.Channel, p) }

// Stderr returns the channel's second stream, with the same limit.
func (c *channel) Stderr() io.ReadWriter { return stderr{c.Channel.Stderr(), c} }

type stderr struct {
	io.ReadWriter
	channel *channel
}

func (s stderr) Write(p []byte) (int, error) { return s.channel.limited(s.ReadWriter, p) }

// largestPacket is the most that is sent in one packet, in bytes. The library
// keeps two buffers of the largest packet that a channel ever sent, for as long
// as the connection lasts.
const largestPacket = 4 << 10

func (c *channel) limited(w io.Writer, p []byte) (n int, err error) {
	watch := time.AfterFunc(c.conn.limits.write, func() { c.conn.end(endWrite) })
	defer watch.Stop()
	c.conn.meter.frames.Inc()
	for rest := p; len(rest) > 0 && err == nil; rest = p[n:] {
		var sent int
		sent, err = w.Write(rest[:min(len(rest), largestPacket)])
		n += sent
	}
	return n, err
}
