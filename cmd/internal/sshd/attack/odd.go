package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

// pty returns the payload of pty-req.
func pty(term string, size windowSize, modes string) []byte {
	return gossh.Marshal(struct {
		Term                        string
		Columns, Rows, Across, Down uint32
		Modes                       string
	}{term, size.Columns, size.Rows, size.Across, size.Down, modes})
}

// oddOrders asks for what is served in orders in which nobody does, and with
// payloads that are none. The session must then still be one, or have ended.
func oddOrders(ctx context.Context, f *field) (string, error) {
	size := windowSize{Columns: 80, Rows: 24}
	good := pty("xterm", size, "")
	broken := [][]byte{nil, {0}, {255, 255, 255, 255}, {0, 0, 0, 1}, []byte(strings.Repeat("\xff", 4000))}
	names := []string{"pty-req", "window-change", "env", "exec", "subsystem", "signal", "break", "xon-xoff", "eow@openssh.com", "keepalive@openssh.com"}
	orders := [][]string{
		{"shell", "pty-req", "shell"},
		{"window-change", "pty-req", "pty-req", "window-change", "shell", "shell", "pty-req", "env"},
		{"shell", "window-change", "exec", "subsystem"},
		{"exec", "pty-req", "subsystem", "env", "shell", "exec", "signal", "break"},
		append(append(append([]string{}, names...), "pty-req", "shell"), names...),
	}
	for n, order := range orders {
		conn, leave, err := f.dial(ctx, n)
		if err != nil {
			return "", err
		}
		s, err := conn.NewSession()
		if err != nil {
			leave()
			return "", err
		}
		for _, name := range order {
			payload := gossh.Marshal(struct{ Value string }{"x"})
			switch name {
			case "pty-req":
				payload = good
			case "window-change":
				payload = gossh.Marshal(size)
			}
			ended, err := answered(s, name, payload)
			for _, p := range broken {
				if err == nil && !ended && n > 1 && name != "shell" {
					ended, err = answered(s, name, p)
				}
			}
			if err != nil {
				leave()
				return "", fmt.Errorf("order %d, %s: %w", n, name, err)
			}
			if ended {
				break
			}
		}
		leave()
	}
	return fmt.Sprintf("%d orders, all answered", len(orders)), nil
}

// answered sends a request and waits for its answer. A session that has ended
// gives none.
func answered(s *gossh.Session, name string, payload []byte) (ended bool, err error) {
	done := make(chan error, 1)
	go func() {
		_, err := s.SendRequest(name, true, payload)
		done <- err
	}()
	select {
	case err := <-done:
		return err != nil, nil
	case <-time.After(answer):
		return false, errors.New("no answer")
	}
}

// oddNames comes with user names, types of terminal and modes of every kind.
func oddNames(ctx context.Context, f *field) (string, error) {
	names := []string{
		"", "\x1b]0;x\x07", "root\nlevel=INFO msg=session", "a\x00b", "\u202e\u009b", "../../etc/passwd", "dumb", "vt52",
		strings.Repeat("x", 30000), "\xff\xfe",
	}
	for n, name := range names {
		tcp, err := sshtest.DialTCP(ctx, f.Addr, sshtest.Address(n))
		if err != nil {
			return "", err
		}
		_ = tcp.SetDeadline(time.Now().Add(answer))
		c, chans, reqs, err := gossh.NewClientConn(tcp, "", &gossh.ClientConfig{
			User: name, HostKeyCallback: gossh.InsecureIgnoreHostKey(), // #nosec G106 -- our own server
			Auth: []gossh.AuthMethod{gossh.Password(name)},
		})
		if err != nil {
			_ = tcp.Close()
			return "", fmt.Errorf("user %.20q: %w", name, err)
		}
		conn := gossh.NewClient(c, chans, reqs)
		s, err := conn.NewSession()
		if err == nil {
			var ok bool
			ok, err = s.SendRequest("pty-req", true, pty(name, windowSize{0, 0, 9, 9}, strings.Repeat("\x01\xff\xff\xff\xff", 500)))
			if err == nil && !ok {
				err = errors.New("no terminal")
			}
		}
		if err == nil {
			err = s.Shell()
		}
		_ = conn.Close()
		if err != nil {
			return "", fmt.Errorf("name %.20q: %w", name, err)
		}
	}
	for _, name := range names[:5] {
		if log := f.Log(); name != "" && strings.Contains(log, name) {
			return "", fmt.Errorf("the log has %q", name)
		}
	}
	return fmt.Sprintf("%d user names and terminals; none in the log", len(names)), nil
}

// oddKeys sends every byte, sequences cut anywhere, answers to nothing, and a
// mouse gone wild.
func oddKeys(ctx context.Context, f *field) (string, error) {
	var every, wild strings.Builder
	for b := range 256 {
		if b != 'q' && b != 3 { // they leave
			every.WriteByte(byte(b)) // #nosec G115 -- under 256
		}
	}
	for n := range 2000 {
		fmt.Fprintf(&wild, "\x1b[<%d;%d;%dM\x1b[<0;%d;%dm", []int{0, 32, 35, 64, 65, 66, 128}[n%7], n%210, n%60, n%200, n%50)
	}
	const replies = "\x1b]10;rgb:f/f/f\x1b\\\x1b[?62;4c\x1b[>1;2;3c\x1bP>|x(1)\x1b\\\x1b[?1u\x1b[>4;2m\x1b[?997;1n\x1b[5;10R\x1b_Gi=1;OK\x1b\\\x1b[4;9;9t\x1b[48;5;5;9;9t"
	kinds := []string{
		every.String(), strings.Repeat(replies, 50), wild.String(),
		"/€👩‍👩‍👧\x1b\x1b[1;5C\x1b[<64;10;10M\x1bOA", "\x1b[200~" + strings.Repeat("paste \x1b[31m\u202e\n", 20000) + "\x1b[201~",
	}
	for n, keys := range kinds {
		v, leave, err := f.reads(ctx, n, sshtest.Options{Blind: true, Width: 120, Height: 40})
		if err != nil {
			return "", err
		}
		if n == 3 { // one by one
			for i := range len(keys) {
				_ = v.Type(keys[i : i+1])
				<-time.After(5 * time.Millisecond)
			}
		} else {
			go func() { _ = v.Type(keys) }() // may be more than may be sent for now
		}
		<-time.After(300 * time.Millisecond)
		if n < 4 { // the paste goes on
			if _, err := v.Press(probe, answer); err != nil {
				leave()
				return "", fmt.Errorf("kind %d: the session does not answer: %w", n, err)
			}
		}
		leave()
	}
	return fmt.Sprintf("%d kinds, all sessions answered", len(kinds)), nil
}

// resizeStorm changes between the smallest and the largest size under keys.
func resizeStorm(ctx context.Context, f *field) (string, error) {
	v, leave, err := f.reads(ctx, 0, sshtest.Options{Blind: true})
	if err != nil {
		return "", err
	}
	defer leave()
	began, n := time.Now(), 0
	for last := time.Duration(f.size(3, 20)) * time.Second; time.Since(began) < last; n++ {
		_ = v.Resize([]int{1, 500, 0, 300, 80}[n%5], []int{1, 200, 100, 0, 24, 3}[n%6])
		if n%10 == 0 {
			_ = v.Type("nj\tc")
		}
		<-time.After(5 * time.Millisecond)
	}
	_ = v.Resize(120, 40)
	if _, err := v.Press("\x1b", answer); err != nil {
		return "", err
	}
	return fmt.Sprintf("%d resizes between 0 × 0 and 500 × 200; it still answers", n), nil
}

// leavesAtEveryPhase breaks connections off at each step of getting in.
func leavesAtEveryPhase(ctx context.Context, f *field) (string, error) {
	steps := []func(net.Conn) error{
		func(net.Conn) error { return nil },
		func(c net.Conn) error { _, err := io.WriteString(c, "SSH-2.0-x\r\n"); return err },
		func(c net.Conn) error { _, err := io.WriteString(c, "SSH-2.0-x\r\n\x00\x00\x01"); return err },
		func(c net.Conn) error { _, err := sshtest.Login(c); return err },
		func(c net.Conn) error { return getIn(c) },
		func(c net.Conn) error { return getIn(c, "pty-req") },
		func(c net.Conn) error { return getIn(c, "pty-req", "shell") },
		func(c net.Conn) error { return getIn(c, "shell") },
	}
	rounds := f.size(3, 50)
	for n := range rounds {
		for i, step := range steps {
			tcp, err := sshtest.DialTCP(ctx, f.Addr, sshtest.Address(n*len(steps)+i))
			if err == nil {
				err = step(tcp)
				_ = tcp.(*net.TCPConn).SetLinger(0)
				_ = tcp.Close()
			}
			if err != nil {
				return "", fmt.Errorf("step %d: %w", i, err)
			}
		}
	}
	took, err := f.Await(ctx, 12*time.Second, "all are gone", func(m sshtest.Metrics) bool { return m[sshtest.Connections] <= 1 })
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d times %d steps; all gone after %.1f s", rounds, len(steps), took.Seconds()), nil
}

// getIn opens a session and asks for so much of what makes one, without waiting
// for an answer.
func getIn(c net.Conn, requests ...string) error {
	conn, err := sshtest.Login(c)
	if err != nil {
		return err
	}
	s, err := conn.NewSession()
	if err != nil {
		return err
	}
	for _, name := range requests {
		var payload []byte
		if name == "pty-req" {
			payload = pty("xterm", windowSize{Columns: 200, Rows: 50}, "")
		}
		if _, err := s.SendRequest(name, false, payload); err != nil {
			return err
		}
	}
	return nil
}

// neverUsed opens channels and leaves them at that. The connection must end.
func neverUsed(ctx context.Context, f *field) (string, error) {
	conn, leave, err := f.dial(ctx, 0)
	if err != nil {
		return "", err
	}
	defer leave()
	open := 0
	for range 200 {
		if _, _, err := conn.OpenChannel("session", nil); err == nil {
			open++
		}
	}
	took, err := f.Await(ctx, 12*time.Second, "the connection has ended", func(m sshtest.Metrics) bool { return m[sshtest.Connections] <= 1 })
	if err != nil {
		return "", err
	}
	if open != 2 {
		return "", fmt.Errorf("%d channels were opened, want 2", open)
	}
	return fmt.Sprintf("2 opened, 198 refused; ended after %.0f s", took.Seconds()), nil
}
