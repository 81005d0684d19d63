package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"strings"
	"sync"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

// What a connection may send, and what the kernels' buffers on the way hold.
const (
	budgetRate  = 16 << 10
	budgetBurst = 64 << 10
	buffers     = 1 << 20
)

// flood sends as fast as it can for a while, and checks that the server took
// no more than the budget and spent no more than half a core on it.
func (f *field) flood(ctx context.Context, what string, wanted int, send func(*sshtest.Visitor) (int, error)) (string, error) {
	tcp, err := sshtest.DialTCP(ctx, f.Addr, attacker())
	if err != nil {
		return "", err
	}
	defer func() { _ = tcp.Close() }()
	conn, err := sshtest.Login(tcp)
	if err != nil {
		return "", err
	}
	v, err := sshtest.Open(conn, sshtest.Options{Blind: true, Width: 200, Height: 50})
	if err != nil {
		return "", err
	}
	before, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	began := time.Now()
	last := time.Duration(f.size(5, 60)) * time.Second
	stop := time.AfterFunc(last, func() { _ = tcp.Close() }) // sends hang by then
	defer stop.Stop()
	sent := 0
	for sent < wanted {
		n, err := send(v)
		if err != nil {
			break
		}
		sent += n
	}
	// What is sent lies in buffers on the way; the server is at it all the time.
	<-time.After(last - time.Since(began))
	took := time.Since(began)
	after, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	read := after[sshtest.ReadBytes] - before[sshtest.ReadBytes]
	cores := (after[sshtest.CPU] - before[sshtest.CPU]) / took.Seconds()
	seen := fmt.Sprintf("%s: %d KB read in %.0f s, %.2f cores", what, int(read)>>10, took.Seconds(), cores)
	if limit := budgetBurst + budgetRate*(took.Seconds()+1) + buffers; read > limit {
		return "", fmt.Errorf("%s; the budget is %d KB", seen, int(limit)>>10)
	}
	if cores > 0.5 {
		return "", fmt.Errorf("%s; want at most 0.5", seen)
	}
	return seen, nil
}

func floodOfEnv(ctx context.Context, f *field) (string, error) {
	value := strings.Repeat("x", 30<<10)
	return f.flood(ctx, "600 MB of env tried", 600<<20, func(v *sshtest.Visitor) (int, error) {
		_, err := v.Session.SendRequest("env", false, gossh.Marshal(struct{ Name, Value string }{"LC_ALL", value}))
		return len(value), err
	})
}

func floodOfKeys(ctx context.Context, f *field) (string, error) {
	keys := strings.Repeat("jn\t k", 800)
	return f.flood(ctx, "4 MB of keys tried", 4<<20, func(v *sshtest.Visitor) (int, error) {
		return len(keys), v.Type(keys)
	})
}

func floodOfWindowChanges(ctx context.Context, f *field) (string, error) {
	n := 0
	return f.flood(ctx, "20,000 window changes tried", 20000, func(v *sshtest.Visitor) (int, error) {
		n++
		return 1, v.Resize(100+n%150, 30+n%30)
	})
}

// crowdOfFloods has several addresses flood large screens with keys at once: the
// most that drawing can be made to cost.
func crowdOfFloods(ctx context.Context, f *field) (string, error) {
	before, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	many := f.size(10, 50)
	last := time.Duration(f.size(8, 30)) * time.Second
	began := time.Now()
	var typing sync.WaitGroup
	for n := range many {
		conn, leave, err := f.dial(ctx, n)
		if err != nil {
			return "", err
		}
		defer leave()
		for range 2 {
			v, err := sshtest.Open(conn, sshtest.Options{Blind: true, Width: 500, Height: 200})
			if err != nil {
				return "", err
			}
			typing.Go(func() {
				for v.Type(strings.Repeat(" jn\tb", 100)) == nil && time.Since(began) < last {
					<-time.After(50 * time.Millisecond)
				}
			})
		}
	}
	typing.Wait()
	after, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d sessions that ask for 500 × 200 from %d addresses: %.2f cores", 2*many, many,
		(after[sshtest.CPU]-before[sshtest.CPU])/time.Since(began).Seconds()), nil
}

// typesAndNeverReads has a client whose connection is read by nobody. All that
// came before is what is needed to log in.
func typesAndNeverReads(ctx context.Context, f *field) (string, error) {
	tcp, err := sshtest.DialTCP(ctx, f.Addr, attacker())
	if err != nil {
		return "", err
	}
	defer func() { _ = tcp.Close() }()
	_ = tcp.(*net.TCPConn).SetReadBuffer(16 << 10)
	deaf := &deafConn{Conn: tcp}
	conn, err := sshtest.Login(deaf)
	if err != nil {
		return "", err
	}
	v, err := sshtest.Open(conn, sshtest.Options{Blind: true, Width: 300, Height: 100})
	if err == nil {
		err = v.AwaitOutput(answer, 1000)
	}
	if err != nil {
		return "", err
	}
	deaf.close()
	began := time.Now()
	typing := make(chan struct{})
	go func() {
		defer close(typing)
		for i := 0; v.Type([]string{" ", "b", "\t", "n"}[i%4]) == nil; i++ {
			<-time.After(20 * time.Millisecond)
		}
	}()
	defer func() { _ = tcp.Close(); <-typing }()
	_, err = f.Await(ctx, 15*time.Second, "the one who does not read is gone", func(m sshtest.Metrics) bool {
		return m[sshtest.Connections] <= 1
	})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("freed after %.1f s", time.Since(began).Seconds()), nil
}

// deafConn reads until it is told to stop, and then no more.
type deafConn struct {
	net.Conn
	mu   sync.Mutex
	deaf bool
}

func (c *deafConn) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.deaf = true
}

func (c *deafConn) Read(p []byte) (int, error) {
	for {
		c.mu.Lock()
		deaf := c.deaf
		c.mu.Unlock()
		if !deaf {
			return c.Conn.Read(p)
		}
		// Nothing is read; a byte that cannot be written tells the end.
		<-time.After(100 * time.Millisecond)
		if _, err := c.Write(nil); err != nil {
			return 0, err
		}
	}
}

// abruptDisconnects ends connections without a word where it hurts.
func abruptDisconnects(ctx context.Context, f *field) (string, error) {
	many := f.size(200, 5000)
	for n := range 10 { // what is made once and kept does not count
		if err := f.disconnect(ctx, n); err != nil {
			return "", err
		}
	}
	if _, err := f.Await(ctx, answer, "the first ones are gone", func(m sshtest.Metrics) bool { return m[sshtest.Connections] <= 1 }); err != nil {
		return "", err
	}
	heap, err := f.LiveHeap(ctx) // takes a while, in which their goroutines end
	if err != nil {
		return "", err
	}
	before, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	const at = 8 // a time
	var wg sync.WaitGroup
	faults := make(chan error, at)
	for worker := range at {
		wg.Go(func() {
			for n := worker; n < many; n += at {
				if err := f.disconnect(ctx, n); err != nil {
					faults <- fmt.Errorf("visit %d: %w", n, err)
					return
				}
			}
		})
	}
	wg.Wait()
	select {
	case err := <-faults:
		return "", err
	default:
	}
	// The Go runtime keeps a goroutine or two of its own more than at the start.
	took, err := f.Await(ctx, 5*time.Second, fmt.Sprintf("%v goroutines as at the start", before[sshtest.Goroutines]), func(m sshtest.Metrics) bool {
		return m[sshtest.Goroutines] <= before[sshtest.Goroutines]+1
	})
	if err != nil {
		return "", err
	}
	left, err := f.LiveHeap(ctx)
	if err != nil {
		return "", err
	}
	seen := fmt.Sprintf("%d; goroutines back to %v after %.1f s, live heap %+.1f MB", many,
		before[sshtest.Goroutines], took.Seconds(), (left-heap)/(1<<20))
	if left-heap > 2<<20 {
		return "", fmt.Errorf("%s", seen)
	}
	return seen, nil
}

func (f *field) disconnect(ctx context.Context, n int) error {
	tcp, err := sshtest.DialTCP(ctx, f.Addr, sshtest.Address(n%500))
	if err != nil {
		return err
	}
	defer func() { _ = tcp.Close() }()
	conn, err := sshtest.Login(tcp)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	v, err := sshtest.Open(conn, sshtest.Options{Blind: true, Width: 120, Height: 40})
	if err != nil {
		return err
	}
	switch n % 5 {
	case 0: // in mid-frame
		_ = v.Type(string(bytes.Repeat([]byte(" b"), 20)))
	case 1: // in mid-resize
		for w := range 20 {
			_ = v.Resize(100+w, 40)
		}
	case 2: // with keys pending at the exit
		_ = v.Type("qjjj")
	case 3: // during the exit
		_ = v.AwaitOutput(answer, 1000)
		_ = v.Type("q")
	case 4: // as soon as the first frame comes
		_ = v.AwaitOutput(answer, 0)
	}
	return tcp.(*net.TCPConn).SetLinger(0)
}
