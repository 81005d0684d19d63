package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

// otherServices asks for everything that other servers have.
func otherServices(ctx context.Context, f *field) (string, error) {
	conn, leave, err := f.dial(ctx, 0)
	if err != nil {
		return "", err
	}
	defer leave()
	s, err := conn.NewSession()
	if err != nil {
		return "", err
	}
	requests := []string{"exec", "subsystem", "x11-req", "auth-agent-req@openssh.com", "break", "signal", "unknown@example.org"}
	for _, name := range requests {
		payload := gossh.Marshal(struct{ Value string }{"sftp"})
		if ok, err := s.SendRequest(name, true, payload); ok || err != nil {
			return "", fmt.Errorf("%s was answered %v (%w)", name, ok, err)
		}
	}
	channels := []string{"direct-tcpip", "direct-streamlocal@openssh.com", "tun@openssh.com", "x11", "forwarded-tcpip", "auth-agent@openssh.com", "unknown@example.org"}
	for _, name := range channels {
		if _, _, err := conn.OpenChannel(name, nil); err == nil {
			return "", fmt.Errorf("channel %s was opened", name)
		}
	}
	globals := []string{"tcpip-forward", "cancel-tcpip-forward", "streamlocal-forward@openssh.com", "no-more-sessions@openssh.com", "unknown@example.org"}
	for _, name := range globals {
		if ok, _, err := conn.SendRequest(name, true, nil); ok || err != nil {
			return "", fmt.Errorf("%s was answered %v (%w)", name, ok, err)
		}
	}
	return fmt.Sprintf("%d requests, %d channels, %d global requests refused", len(requests), len(channels), len(globals)), nil
}

// strong are the algorithms that the newest ssh-audit has no complaint about
// that fails a server.
func strong() []string {
	return []string{
		"mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org", "kex-strict-s-v00@openssh.com", "ext-info-s",
		"ssh-ed25519",
		"aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "chacha20-poly1305@openssh.com", "aes256-ctr", "aes128-ctr",
		"hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com",
		"none", // compression
	}
}

// weakAlgorithms reads what the server offers, has ssh-audit look at it where
// that is installed, and counts how many connections a second one address gets:
// more than twenty is what newer versions of ssh-audit warn of.
func weakAlgorithms(ctx context.Context, f *field) (string, error) {
	lists, err := f.offers(ctx)
	if err != nil {
		return "", err
	}
	for _, l := range lists {
		for _, name := range l {
			if !slices.Contains(strong(), name) {
				return "", fmt.Errorf("%s is offered", name)
			}
		}
	}
	if lists[0][0] != "mlkem768x25519-sha256" || !slices.Contains(lists[0], "kex-strict-s-v00@openssh.com") {
		return "", fmt.Errorf("the key exchanges are %v", lists[0])
	}
	audit, err := f.audit(ctx)
	if err != nil {
		return "", err
	}
	in := 0
	for began := time.Now(); time.Since(began) < 1500*time.Millisecond; {
		c, err := sshtest.DialTCP(ctx, f.Addr, attacker())
		if err != nil {
			return "", err
		}
		if greeted(c) {
			in++
		}
		_ = c.Close()
	}
	if in > 20 {
		return "", fmt.Errorf("%d connections of one address in 1.5 s", in)
	}
	return fmt.Sprintf("%d names, all strong; %s; %d connections of one address in 1.5 s", len(slices.Concat(lists...)), audit, in), nil
}

// offers returns the name lists of the server's SSH_MSG_KEXINIT (RFC 4253 7.1).
func (f *field) offers(ctx context.Context) ([][]string, error) {
	c, err := sshtest.DialTCP(ctx, f.Addr, sshtest.Address(9))
	if err != nil {
		return nil, err
	}
	defer func() { _ = c.Close() }()
	_ = c.SetDeadline(time.Now().Add(answer))
	if _, err := io.WriteString(c, "SSH-2.0-attack\r\n"); err != nil {
		return nil, err
	}
	line := make([]byte, 1)
	for line[0] != '\n' { // the server's version
		if _, err := io.ReadFull(c, line); err != nil {
			return nil, err
		}
	}
	head := make([]byte, 5)
	if _, err := io.ReadFull(c, head); err != nil {
		return nil, err
	}
	packet := make([]byte, min(binary.BigEndian.Uint32(head), 1<<16)-1)
	if _, err := io.ReadFull(c, packet); err != nil {
		return nil, err
	}
	const code, cookie = 1, 16
	if packet[0] != 20 {
		return nil, fmt.Errorf("message %d came instead of KEXINIT", packet[0])
	}
	var lists [][]string
	for rest := packet[code+cookie:]; len(lists) < 8; {
		if len(rest) < 4 || len(rest) < 4+int(binary.BigEndian.Uint32(rest)) {
			return nil, errors.New("KEXINIT is cut short")
		}
		n := int(binary.BigEndian.Uint32(rest))
		lists = append(lists, strings.Split(string(rest[4:4+n]), ","))
		rest = rest[4+n:]
	}
	return lists, nil
}

// audit runs ssh-audit, and says so where it is not installed.
func (f *field) audit(ctx context.Context) (string, error) {
	if _, err := exec.LookPath("ssh-audit"); err != nil {
		return "ssh-audit is not installed", nil
	}
	host, port, _ := strings.Cut(f.Addr, ":")
	out, _ := exec.CommandContext(ctx, "ssh-audit", "-n", "-p", port, host).CombinedOutput() // #nosec G204 -- our own server
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "[fail]") || strings.Contains(line, "throttling") {
			return "", fmt.Errorf("ssh-audit: %s", strings.TrimSpace(line))
		}
	}
	if !strings.Contains(string(out), "curve25519") {
		return "", fmt.Errorf("ssh-audit did not get through:\n%s", out)
	}
	return "ssh-audit has no fail and no throttling warning", nil
}
