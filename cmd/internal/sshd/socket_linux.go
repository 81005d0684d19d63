package sshd

import (
	"net"
	"time"

	"golang.org/x/sys/unix"
)

// giveUpAfter has the kernel end a connection when what was sent on it has not
// been acknowledged, or could not be sent, for that long (tcp(7),
// TCP_USER_TIMEOUT). A deadline alone does not see it: the last frame lies in
// the kernel's buffer, and a visitor whose receive buffer is full takes in no
// acknowledgements either, so that no key comes through that would draw a next.
func giveUpAfter(c *net.TCPConn, d time.Duration) {
	raw, err := c.SyscallConn()
	if err != nil {
		return
	}
	_ = raw.Control(func(fd uintptr) {
		_ = unix.SetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_USER_TIMEOUT, int(d.Milliseconds()))
	})
}
