package sshtest

import (
	"context"
	"net"
	"net/netip"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// loginTime bounds a connection's login.
const loginTime = 20 * time.Second

// Dial connects to a server and logs in as anybody. From is the address to
// connect from; the zero address lets the system choose. Host keys are not
// checked: the server is the caller's own.
func Dial(ctx context.Context, addr string, from netip.Addr, auth ...gossh.AuthMethod) (*gossh.Client, error) {
	conn, err := DialTCP(ctx, addr, from)
	if err != nil {
		return nil, err
	}
	return Login(conn, auth...)
}

// DialTCP connects without saying anything.
func DialTCP(ctx context.Context, addr string, from netip.Addr) (net.Conn, error) {
	var d net.Dialer
	if from.IsValid() {
		d.LocalAddr = net.TCPAddrFromAddrPort(netip.AddrPortFrom(from, 0))
	}
	return d.DialContext(ctx, "tcp", addr)
}

// Login speaks SSH over a connection. It closes the connection if that fails.
func Login(conn net.Conn, auth ...gossh.AuthMethod) (*gossh.Client, error) {
	_ = conn.SetDeadline(time.Now().Add(loginTime))
	c, chans, reqs, err := gossh.NewClientConn(conn, conn.RemoteAddr().String(), &gossh.ClientConfig{
		User:            "visitor",
		Auth:            auth,
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), // #nosec G106 -- the caller's own server
	})
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	_ = conn.SetDeadline(time.Time{})
	return gossh.NewClient(c, chans, reqs), nil
}

// Address returns the n-th address of the loopback from 127.1.0.1 on, for
// visitors that come from different places. It has 65,000 of them.
func Address(n int) netip.Addr {
	n = n%65000 + 1
	return netip.AddrFrom4([4]byte{127, 1, byte(n >> 8), byte(n)}) // #nosec G115 -- at most 65,000
}
