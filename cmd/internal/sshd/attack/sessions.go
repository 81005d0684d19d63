package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"net/netip"
	"strings"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

// answer is how long a server may take for what it does at once.
const answer = 10 * time.Second

// attacker is where attacks come from that need one address.
func attacker() netip.Addr { return sshtest.Address(0) }

// manyConnections are arguments for rows that need more connections than an
// address may open: what they attack lies behind the door.
func manyConnections() []string { return []string{"--per-address=1000"} }

// dial connects as one of many strangers and calls the function that it
// returns at the end.
func (f *field) dial(ctx context.Context, n int) (*gossh.Client, func(), error) {
	conn, err := sshtest.Dial(ctx, f.Addr, sshtest.Address(n))
	if err != nil {
		return nil, nil, err
	}
	return conn, func() { _ = conn.Close() }, nil
}

// reads opens a session on a connection of its own and waits for a screen.
func (f *field) reads(ctx context.Context, n int, o sshtest.Options) (*sshtest.Visitor, func(), error) {
	conn, leave, err := f.dial(ctx, n)
	if err != nil {
		return nil, nil, err
	}
	v, err := sshtest.Open(conn, o)
	if err == nil {
		err = v.AwaitOutput(answer, 500)
	}
	if err != nil {
		leave()
		return nil, nil, err
	}
	return v, leave, nil
}

// windowSize is the payload of pty-req less its ends, and of window-change.
type windowSize struct{ Columns, Rows, Across, Down uint32 }

func hugeTerminals(ctx context.Context, f *field) (string, error) {
	small := windowSize{Columns: 80, Rows: 24}
	before, err := f.hugeTerminal(ctx, 0, small)
	if err != nil {
		return "", err
	}
	n, most := 0, 0.0
	for _, v := range []uint32{10000, 65535, math.MaxInt32, math.MaxUint32} {
		sizes := []windowSize{{v, v, v, v}, {v, 1, 0, 0}, {1, v, 0, 0}, {80, 24, v, v}}
		for _, size := range sizes {
			n++
			grown, err := f.hugeTerminal(ctx, n, size)
			if err != nil {
				return "", fmt.Errorf("%+v: %w", size, err)
			}
			most = max(most, grown-before)
		}
	}
	seen := fmt.Sprintf("%d sizes; the largest session has %.1f MB more than one of 80 × 24", n, most/1e6)
	if most > 25e6 {
		return "", errors.New(seen)
	}
	return seen, nil
}

// hugeTerminal asks for one size in both ways, has the screen drawn, and
// returns the live heap.
func (f *field) hugeTerminal(ctx context.Context, n int, size windowSize) (float64, error) {
	conn, leave, err := f.dial(ctx, n)
	if err != nil {
		return 0, err
	}
	defer leave()
	v, err := sshtest.Open(conn, sshtest.Options{Width: int(size.Columns), Height: int(size.Rows), Blind: true})
	if err == nil {
		err = v.AwaitOutput(answer, 0)
	}
	if err != nil {
		return 0, err
	}
	for range 5 {
		_, _ = v.Session.SendRequest("window-change", false, gossh.Marshal(windowSize{80, 24, 0, 0}))
		_, _ = v.Session.SendRequest("window-change", false, gossh.Marshal(size))
	}
	for i := range 10 { // long enough for the last size to be drawn
		before, _ := v.Received()
		_ = v.Type([]string{"j", "k"}[i%2])
		_ = v.AwaitOutput(300*time.Millisecond, before) // a screen of one column may show nothing
	}
	first, err := f.LiveHeap(ctx)
	if err != nil {
		return 0, err
	}
	again, err := f.LiveHeap(ctx) // a collector may take for alive what has just died
	return min(first, again), err
}

// probe changes what a session shows, whatever came before it: it ends a
// sequence that is open, empties a prompt that may be full, and types a key
// that is text there and opens or closes a page elsewhere.
const probe = "\x1b\\\x18\x15?"

func hostileKeys(ctx context.Context, f *field) (string, error) {
	known := []string{
		"\x9bM7K\xab", "\x1b[M7K\xab", "\x1b[M", "\x9bM",
		"\x1b[" + strings.Repeat("1;", 40) + "m", "\x1b[" + strings.Repeat(":", 200) + "u", "\x1b[" + strings.Repeat("9", 4000) + "A",
		"\x1b[48;99999;99999;1;1t", "\x1b[8;99999;99999t", "\x1b[<0;99999;99999M", "\x1b[<0;9999;9999M",
		"\x1b]11;rgb:f/f/f\x07", "\x1b]52;c;" + strings.Repeat("A", 100000) + "\x07", "\x1bP1+r5463\x1b\\",
		"\x1b[200~" + strings.Repeat("\x1b[31mx\n", 20000) + "\x1b[201~", "\x1b[97;;27u", "\x1b[65;30;97;1;0;1_",
		"\xc2\x9bM\xff\xfe\xed\xa0\x80\xf4\x90\x80\x80", "\u202e\u2066\ufeff\U000e0041", "\x1a\x1c\x00",
	}
	random := rand.New(rand.NewPCG(1, 2)) // #nosec G404 -- the same every time
	alphabet := []byte("\x1b\x1b\x1b[]OPMm<?;:0123456789~u$\x07\\\x9b\x90\x9d\xc2\xffj")
	rounds := f.size(20, 400)
	for n := range rounds {
		v, leave, err := f.reads(ctx, n, sshtest.Options{Blind: true})
		if err != nil {
			return "", fmt.Errorf("round %d: %w", n, err)
		}
		keys := known[n%len(known)]
		for range 2000 {
			keys += string(alphabet[random.IntN(len(alphabet))])
		}
		_ = v.Type(keys)
		if _, err := v.Press(probe, answer); err != nil {
			select { // q may be among the keys; then the session has ended
			case <-v.Ended():
			default:
				leave()
				return "", fmt.Errorf("round %d: the session does not answer: %w", n, err)
			}
		}
		leave()
	}
	m, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	if m[sshtest.Panics] > 0 {
		return "", fmt.Errorf("%v panics", m[sshtest.Panics])
	}
	return fmt.Sprintf("%d sessions, all answered; no panic", rounds), nil
}

func closesOnlyTheChannel(ctx context.Context, f *field) (string, error) {
	const many = 8
	for n := range many {
		v, leave, err := f.reads(ctx, n, sshtest.Options{Blind: true})
		if err != nil {
			return "", err
		}
		defer leave() // the connection stays
		if err := v.Session.Close(); err != nil {
			return "", err
		}
	}
	took, err := f.Await(ctx, 5*time.Second, "only the witness is left", func(m sshtest.Metrics) bool {
		return m[sshtest.Sessions] <= 1 && m[sshtest.Connections] <= 1
	})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d sessions and their connections ended within %.1f s", many, took.Seconds()), nil
}

func manySessions(ctx context.Context, f *field) (string, error) {
	conn, leave, err := f.dial(ctx, 0)
	if err != nil {
		return "", err
	}
	defer leave()
	open := 0
	for range 300 {
		if _, err := sshtest.Open(conn, sshtest.Options{Blind: true}); err == nil {
			open++
		}
	}
	if open != 2 {
		return "", fmt.Errorf("%d sessions were opened, want 2", open)
	}
	return "2 opened, 298 refused", nil
}

func panics(ctx context.Context, f *field) (string, error) {
	kinds := []string{"U", "V", "C", "B", "S"}
	for n, key := range kinds {
		v, leave, err := f.reads(ctx, n, sshtest.Options{})
		if err != nil {
			return "", err
		}
		_ = v.Type(key)
		status, err := v.Left(answer)
		said := strings.Contains(v.Errors(), "our fault")
		leave()
		if err != nil || status != 1 || !said {
			return "", fmt.Errorf("%s: status %d, told: %v, %w", key, status, said, err)
		}
	}
	m, err := f.Metrics(ctx)
	if err != nil {
		return "", err
	}
	if got := m[sshtest.Panics]; int(got) != len(kinds) {
		return "", fmt.Errorf("%v panics were counted, want %d", got, len(kinds))
	}
	return "Update, View, a command, a batch, a sequence: each visitor was told, the other noticed nothing", nil
}

func stopping(ctx context.Context, f *field) (string, error) {
	var visitors []*sshtest.Visitor
	for n := range f.size(10, 100) {
		v, leave, err := f.reads(ctx, n, sshtest.Options{})
		if err != nil {
			return "", err
		}
		defer leave()
		visitors = append(visitors, v)
	}
	took, err := f.Stop(mostStop)
	if err != nil {
		return "", err
	}
	for _, v := range visitors {
		if _, err := v.Left(time.Second); err != nil || !strings.Contains(v.Errors(), "stopping") || !strings.Contains(v.Raw(), "\x1b[?1049l") {
			return "", fmt.Errorf("a visitor was not told or their screen not restored: %q %w", v.Errors(), err)
		}
	}
	return fmt.Sprintf("%d visitors told, screens restored, ended in %.1f s with status 0", len(visitors), took.Seconds()), nil
}
