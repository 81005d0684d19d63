package sshd

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pires/go-proxyproto"
	"golang.org/x/time/rate"
)

// conn is a visitor's connection with its budget and its deadlines. It stands
// under the SSH protocol, so that they hold before the login as well.
type conn struct {
	net.Conn
	address netip.Addr
	limits  *limits
	meter   *meter
	place   *place
	budget  *rate.Limiter

	// ctx ends with the connection, for a cause that is an ending.
	ctx    context.Context
	cancel context.CancelCauseFunc

	closeOnce sync.Once
	alarm     *alarm // ends a connection that has no session
	loggedIn  atomic.Bool
	badLogin  atomic.Bool
	slow      atomic.Bool

	bytesRead, bytesWritten atomic.Int64

	mu       sync.Mutex
	opened   int  // sessions in all
	running  int  // sessions now
	finished bool // no more of them
	handlers sync.WaitGroup
}

func newConn(ctx context.Context, raw net.Conn, p *place, l *limits, m *meter) *conn {
	c := &conn{
		Conn: raw, limits: l, meter: m, place: p,
		budget: rate.NewLimiter(l.readRate, l.readBurst),
	}
	c.ctx, c.cancel = context.WithCancelCause(ctx)
	if tcp := tcpOf(raw); tcp != nil {
		_ = tcp.SetWriteBuffer(l.sendBuffer)
		_ = tcp.SetReadBuffer(l.receiveBuffer)
		giveUpAfter(tcp, l.acknowledge)
	}
	c.alarm = newAlarm(l.login, func() {
		c.slow.Store(true)
		c.end(endGone)
	})
	return c
}

// largestRead keeps one read within the burst.
const largestRead = 4 << 10

// Read reads within the connection's budget: what was read beyond it is handed
// on only once the budget has caught up.
func (c *conn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p[:min(len(p), largestRead)])
	c.bytesRead.Add(int64(n))
	c.meter.read.Add(float64(n))
	if delay := c.budget.ReserveN(time.Now(), n).Delay(); delay > 0 {
		wait := time.NewTimer(delay)
		defer wait.Stop()
		select {
		case <-wait.C:
		case <-c.ctx.Done():
			return 0, net.ErrClosed
		}
	}
	return n, err
}

// Write writes within the time limit; when that is over the connection ends.
func (c *conn) Write(p []byte) (int, error) {
	_ = c.Conn.SetWriteDeadline(time.Now().Add(c.limits.write))
	n, err := c.Conn.Write(p)
	c.bytesWritten.Add(int64(n))
	c.meter.written.Add(float64(n))
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		c.end(endWrite)
	case err != nil:
		c.end(endGone)
	}
	return n, err
}

// SetDeadline sets the deadline for reading alone. The SSH server sets
// deadlines on each read and write, which would renew that of a write which
// nobody reads for as long as the client types.
func (c *conn) SetDeadline(t time.Time) error { return c.SetReadDeadline(t) }

// SetWriteDeadline does nothing: each write has its own.
func (c *conn) SetWriteDeadline(time.Time) error { return nil }

// end closes the connection for a reason.
func (c *conn) end(why ending) {
	c.cancel(why)
	if tcp := tcpOf(c.Conn); tcp != nil && why == endWrite {
		_ = tcp.SetLinger(0) // what they did not read is not kept for them
	}
	_ = c.Close()
}

// Close gives the place up and closes the connection.
func (c *conn) Close() error {
	err := net.ErrClosed
	c.closeOnce.Do(func() {
		c.cancel(endGone)
		c.alarm.stop()
		err = c.Conn.Close()
		c.place.leave(c.penalty())
	})
	return err
}

// penalty is what the connection costs its address.
func (c *conn) penalty() time.Duration {
	switch {
	case c.loggedIn.Load():
		return 0
	case c.badLogin.Load():
		return penaltyBadLogin
	case c.slow.Load():
		return penaltySlow
	default:
		return penaltyNoLogin
	}
}

// login notes the outcome of one attempt to log in. From a good one on there
// is the same time again to open a session.
func (c *conn) login(ok bool) {
	if !ok {
		c.badLogin.Store(true)
		return
	}
	if c.loggedIn.CompareAndSwap(false, true) {
		c.place.loggedIn()
		c.alarm.postpone(c.limits.login)
	}
}

// open takes one of the connection's sessions, if there is one left.
func (c *conn) open() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.opened >= c.limits.sessions {
		return false
	}
	c.opened++
	return true
}

// start runs a session's handler, unless the connection has ended. Until then
// the alarm is set, and again when the last session is over.
func (c *conn) start(handler func()) {
	c.mu.Lock()
	if c.finished {
		c.mu.Unlock()
		return
	}
	c.running++
	c.handlers.Add(1)
	c.alarm.pause()
	c.mu.Unlock()
	defer c.handlers.Done()
	handler()
}

// over says that a session with a shell has come to its last words, which may
// take as long as any write.
func (c *conn) over() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.running--; c.running == 0 {
		c.alarm.postpone(c.limits.write)
	}
}

// linger gives the client of a connection without sessions, whose last words
// are sent, a moment to read them and to close.
func (c *conn) linger() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.running == 0 {
		c.alarm.postpone(c.limits.linger)
	}
}

// finish waits for the handlers of a connection that is closed.
func (c *conn) finish() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	c.handlers.Wait()
}

// vacant reports whether no session is running.
func (c *conn) vacant() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.running == 0
}

// tcpOf returns the TCP connection under c, nil where there is none.
func tcpOf(c net.Conn) *net.TCPConn {
	if proxied, ok := c.(*proxyproto.Conn); ok {
		c = proxied.Raw()
	}
	tcp, _ := c.(*net.TCPConn)
	return tcp
}
