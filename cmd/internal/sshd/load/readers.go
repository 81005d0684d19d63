package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

// readerKeys are what a reader presses, in turn. Each shows something.
func readerKeys() []string { return []string{"j", "n", "\t", "\r", "\r", "n", "j"} }

const (
	// arriving is how many connect at a time: fewer than the server begins to
	// turn away by chance.
	arriving   = 6
	perAddress = 10 // connections, as the server allows
	patience   = 5 * time.Second
)

// reader is one session.
type reader struct {
	conn    *gossh.Client
	visitor *sshtest.Visitor
	first   time.Duration // from the first byte of the connection to the first frame
	times   []time.Duration
	silent  int
}

// arrive has all readers connect and returns them.
func arrive(ctx context.Context, addr string, many int) ([]*reader, error) {
	readers := make([]*reader, many)
	faults := make([]error, many)
	var wg sync.WaitGroup
	slots := make(chan struct{}, arriving)
	for n := range many {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			readers[n], faults[n] = newReader(ctx, addr, n)
		})
	}
	wg.Wait()
	for n, err := range faults {
		if err != nil {
			return nil, fmt.Errorf("reader %d: %w", n, err)
		}
	}
	return readers, nil
}

func newReader(ctx context.Context, addr string, n int) (*reader, error) {
	began := time.Now()
	conn, err := sshtest.Dial(ctx, addr, sshtest.Address(n/perAddress))
	if err != nil {
		return nil, err
	}
	v, err := sshtest.Open(conn, sshtest.Options{Width: width, Height: height, Blind: true})
	if err == nil {
		err = v.AwaitOutput(patience, width*height/4)
	}
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return &reader{conn: conn, visitor: v, first: time.Since(began)}, nil
}

// read presses keys at a pace until the context ends.
func (r *reader) read(ctx context.Context, first, every time.Duration) {
	next := time.NewTimer(first)
	defer next.Stop()
	for i := 0; ; i++ {
		select {
		case <-ctx.Done():
			return
		case <-r.visitor.Ended():
			return
		case <-next.C:
			next.Reset(every)
		}
		keys := readerKeys()
		took, err := r.visitor.Press(keys[i%len(keys)], time.Second)
		if err != nil {
			r.silent++
			continue
		}
		r.times = append(r.times, took)
	}
}

// ended reports whether the session is over.
func (r *reader) ended() bool {
	select {
	case <-r.visitor.Ended():
		return true
	default:
		return false
	}
}
