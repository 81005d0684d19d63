package sshtest

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"sync"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// Witness is a visitor who keeps reading while something goes on, and measures
// how long each key takes to show on the screen.
type Witness struct {
	conn    *gossh.Client
	visitor *Visitor
	stop    context.CancelFunc
	done    chan struct{}

	mu     sync.Mutex
	times  []time.Duration
	failed error
}

// keyEvery is the witness's pace.
const keyEvery = 100 * time.Millisecond

// slowest is what a key that shows nothing counts as; it is then an error.
const slowest = 10 * time.Second

// there is how many tags a witness goes forward before it goes back. Keys in turn
// would cancel each other out when two of them are drawn as one.
const there = 40

// NewWitness connects and begins to type, from tag to tag.
func NewWitness(ctx context.Context, addr string, from netip.Addr) (*Witness, error) {
	conn, err := Dial(ctx, addr, from)
	if err != nil {
		return nil, fmt.Errorf("witness: %w", err)
	}
	v, err := Open(conn, Options{Width: 120, Height: 40, Blind: true})
	if err == nil {
		err = v.AwaitOutput(slowest, 1000)
	}
	if err != nil {
		_ = conn.Close()
		return nil, fmt.Errorf("witness: %w", err)
	}
	ctx, stop := context.WithCancel(ctx)
	w := &Witness{conn: conn, visitor: v, stop: stop, done: make(chan struct{})}
	go w.read(ctx)
	return w, nil
}

func (w *Witness) read(ctx context.Context) {
	defer close(w.done)
	tick := time.NewTicker(keyEvery)
	defer tick.Stop()
	for i := 0; ; i++ {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		took, err := w.visitor.Press([]string{"n", "N"}[i/there%2], slowest)
		w.mu.Lock()
		w.times = append(w.times, took)
		w.failed = err
		w.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// Press types a key and returns how long it took until output came for it.
func (v *Visitor) Press(key string, within time.Duration) (time.Duration, error) {
	before, _ := v.Received()
	began := time.Now()
	if err := v.Type(key); err != nil {
		return 0, err
	}
	err := v.AwaitOutput(within, before)
	return time.Since(began), err
}

// Keys returns how many keys were pressed, and whether more will be.
func (w *Witness) Keys() (pressed int, reading bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.times), w.failed == nil
}

// Leave ends the witness and returns the 95th percentile of its keys' times.
func (w *Witness) Leave() (p95 time.Duration, err error) {
	w.stop()
	<-w.done
	_ = w.conn.Close()
	if w.failed != nil {
		return 0, fmt.Errorf("witness: %w", w.failed)
	}
	return Percentile(w.times, 95), nil
}

// Percentile returns the p-th percentile of times, 0 of none. It sorts them.
func Percentile(times []time.Duration, p int) time.Duration {
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	return times[min(len(times)-1, len(times)*p/100)]
}
