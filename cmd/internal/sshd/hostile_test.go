package sshd

import (
	"net"
	"strings"
	"testing"
	"time"

	"askance/tui/safe/egress"
	"askance/tui/safe/hostile"

	gossh "golang.org/x/crypto/ssh"
)

// TestNothingForbiddenIsLogged lets visitors come whose names, client versions
// and terminals are hostile texts, and reads the log.
func TestNothingForbiddenIsLogged(t *testing.T) {
	r := start(t, nil)
	visitors := 0
	for i, c := range hostile.Cases() {
		if i%2 != 0 { // a login takes time
			continue
		}
		conn, err := net.Dial("tcp", r.addr)
		if err != nil {
			t.Fatal(err)
		}
		come(conn, c.Text)
		visitors++
	}
	eventually(t, 20*time.Second, "every visit is logged", func() bool { return strings.Count(r.log.String(), "\n") > visitors/2 })
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	for line := range strings.Lines(r.log.String()) {
		if err := egress.Text(line); err != nil {
			t.Errorf("log: %v", err)
		}
	}
	t.Logf("%d visitors, %d lines in the log", visitors, strings.Count(r.log.String(), "\n"))
}

// come logs in under a hostile name, asks for a screen of a hostile kind and
// leaves. The server may refuse any of it.
func come(conn net.Conn, text string) {
	defer func() { _ = conn.Close() }()
	c, chans, reqs, err := gossh.NewClientConn(conn, "", &gossh.ClientConfig{User: text, HostKeyCallback: gossh.InsecureIgnoreHostKey()}) // #nosec G106 -- our own server
	if err != nil {
		return
	}
	client := gossh.NewClient(c, chans, reqs)
	defer func() { _ = client.Close() }()
	session, err := client.NewSession()
	if err != nil {
		return
	}
	_ = session.Setenv("LANG", text)
	if session.RequestPty(text, 24, 80, gossh.TerminalModes{}) == nil && session.Shell() == nil {
		_ = session.Close()
	}
}
