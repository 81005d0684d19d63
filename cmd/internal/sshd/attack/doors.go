package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"time"

	"askance/cmd/internal/sshd/sshtest"
)

// mostWaiting is how many connections may be inside without having logged in.
const mostWaiting = 100

// crowd opens connections from many addresses, has each do something, and
// returns those that got in. The caller closes them.
func (f *field) crowd(ctx context.Context, many int, do func(net.Conn)) (inside []net.Conn, refused int) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	slots := make(chan struct{}, 200)
	for n := range many {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			c, err := sshtest.DialTCP(ctx, f.Addr, sshtest.Address(n/5))
			if err != nil {
				return
			}
			in := greeted(c)
			mu.Lock()
			defer mu.Unlock()
			if !in {
				refused++
				_ = c.Close()
				return
			}
			inside = append(inside, c)
			do(c)
		})
	}
	wg.Wait()
	return inside, refused
}

// greeted reports whether the server says its version, and not a line of
// refusal or nothing.
func greeted(c net.Conn) bool {
	_ = c.SetReadDeadline(time.Now().Add(answer))
	line, err := bufio.NewReaderSize(c, 64).ReadString('\n')
	return err == nil && strings.HasPrefix(line, "SSH-2.0-")
}

// besieged has a crowd hold the door and checks that it is bounded, that
// newcomers get in all the same, and that the crowd is gone in time.
func (f *field) besieged(ctx context.Context, many int, within time.Duration, do func(net.Conn)) (string, error) {
	before, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	inside, refused := f.crowd(ctx, many, do)
	defer func() {
		for _, c := range inside {
			_ = c.Close()
		}
	}()
	m, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	each := (m[sshtest.CPU] - before[sshtest.CPU]) / float64(many)
	if m[sshtest.Connections] > mostWaiting+1 {
		return "", fmt.Errorf("%v connections are inside, want at most %d", m[sshtest.Connections], mostWaiting+1)
	}
	tries, err := f.newcomer(ctx)
	if err != nil {
		return "", err
	}
	took, err := f.Await(ctx, within, "the crowd is gone", func(m sshtest.Metrics) bool { return m[sshtest.Connections] <= 1 })
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d came, %d refused, at most %v inside, %.2f ms of processor each; a newcomer got in at try %d; all gone after %.0f s",
		many, refused, m[sshtest.Connections]-1, 1000*each, tries, took.Seconds()), nil
}

// newcomer tries to get in until it does, as people do.
func (f *field) newcomer(ctx context.Context) (tries int, err error) {
	deadline := time.Now().Add(20 * time.Second)
	for tries = 1; time.Now().Before(deadline); tries++ {
		_, leave, err := f.reads(ctx, 60000+tries, sshtest.Options{Blind: true})
		if err == nil {
			leave()
			return tries, nil
		}
		<-time.After(200 * time.Millisecond)
	}
	return tries, errors.New("no newcomer gets in")
}

func idleConnections(ctx context.Context, f *field) (string, error) {
	return f.besieged(ctx, f.size(500, 10000), 12*time.Second, func(net.Conn) {})
}

func slowHandshakes(ctx context.Context, f *field) (string, error) {
	return f.besieged(ctx, f.size(150, 500), 12*time.Second, func(c net.Conn) {
		go func() {
			for _, b := range []byte("SSH-2.0-" + strings.Repeat("slow", 60)) {
				if _, err := c.Write([]byte{b}); err != nil {
					return
				}
				<-time.After(time.Second)
			}
		}()
	})
}

func garbage(ctx context.Context, f *field) (string, error) {
	return f.besieged(ctx, f.size(200, 1000), 12*time.Second, func(c net.Conn) {
		go func() {
			_ = c.SetWriteDeadline(time.Now().Add(answer))
			_, _ = io.Copy(c, io.LimitReader(zeroes{}, 1<<20))
		}()
	})
}

// zeroes is a reader of what no banner is made of.
type zeroes struct{}

func (zeroes) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// oneAddress comes fifty times at once from one address, and a hundred times
// more after leaving, and then misbehaves until it is shut out.
func oneAddress(ctx context.Context, f *field) (string, error) {
	var held []net.Conn
	count := func(times int, keep bool) (in int) {
		for range times {
			c, err := sshtest.DialTCP(ctx, f.Addr, attacker())
			if err != nil {
				continue
			}
			if !greeted(c) {
				_ = c.Close()
				continue
			}
			in++
			if keep {
				held = append(held, c)
			} else {
				_ = c.Close()
			}
		}
		return in
	}
	at := count(50, true)
	for _, c := range held {
		_ = c.Close()
	}
	began := time.Now()
	again := count(100, false)
	most := int(2*time.Since(began).Seconds()) + 12
	if at > 10 || again > most {
		return "", fmt.Errorf("%d at once, want 10; %d in a hurry, want at most %d", at, again, most)
	}
	if _, leave, err := f.reads(ctx, 1, sshtest.Options{Blind: true}); err != nil {
		return "", fmt.Errorf("another address: %w", err)
	} else {
		leave()
	}
	return fmt.Sprintf("50 at once: %d got in; 100 in a hurry: %d; another address at once", at, again), nil
}

// fewFiles fills a server that may have 128 files open. Past that the kernel
// would leave newcomers hanging; the server must refuse them before, with a word.
func fewFiles(ctx context.Context, f *field) (string, error) {
	inside, refused := f.crowd(ctx, 150, func(net.Conn) {})
	defer func() {
		for _, c := range inside {
			_ = c.Close()
		}
	}()
	c, err := sshtest.DialTCP(ctx, f.Addr, attacker())
	if err != nil {
		return "", err
	}
	defer func() { _ = c.Close() }()
	began := time.Now()
	_ = c.SetReadDeadline(began.Add(answer))
	line, _ := bufio.NewReader(c).ReadString('\n')
	took := time.Since(began)
	if len(inside) > 128 || len(inside)+refused != 150 || !strings.HasPrefix(line, "askance: ") || took > time.Second {
		return "", fmt.Errorf("%d inside, %d refused; the next one read %q after %v", len(inside), refused, line, took)
	}
	return fmt.Sprintf("%d of 150 inside, the others refused with a line at once", len(inside)), nil
}
