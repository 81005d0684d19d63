package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

func TestStandardInput(t *testing.T) {
	accounts, err := List(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader("Truce breaks down\n\n" + body)})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		a, err := accounts[0].Load(t.Context())
		if err != nil || a.Title.String() != "Truce breaks down" || a.Body.String() != body {
			t.Errorf("%v %q %q", err, a.Title, a.Body)
		}
	}
	mustFail(t, "-", Options{}, "no standard input")
	mustFail(t, "-", Options{Stdin: strings.NewReader("")}, "standard input", "is empty")
	mustFail(t, "-", Options{Stdin: bytes.NewReader(make([]byte, maxFile+1))}, "larger than 64 MB")
	mustFail(t, "-", Options{Stdin: io.MultiReader(strings.NewReader("x"), failing{})}, "standard input: the cable is out")
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the cable is out; plug it in") }

// TestGivenUp ends the context of a read that would never end.
func TestGivenUp(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = r.Close(), w.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, "-", Options{Stdin: r}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestWhatHasCome gives up a slow writer, and gets what it had written; and all
// of it once it has ended.
func TestWhatHasCome(t *testing.T) {
	r, w := io.Pipe()
	in := &inflow{r: r, ended: make(chan struct{})}
	ctx, cancel := context.WithCancel(t.Context())
	given := make(chan error)
	go func() {
		_, _, err := in.read(ctx)
		given <- err
	}()
	write := func(text string) {
		t.Helper()
		if _, err := io.WriteString(w, text); err != nil { // it returns once that is read
			t.Fatal(err)
		}
	}
	write("The harbour burned. ")
	write("Nobody ") // so the first is kept
	cancel()
	if err := <-given; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if raw, whole, err := in.read(t.Context()); !strings.HasPrefix(raw, "The harbour burned. ") || whole || err != nil {
		t.Errorf("%q, whole %v, %v", raw, whole, err)
	}
	write("knows why.")
	_ = w.Close()
	<-in.ended
	if raw, whole, err := in.read(t.Context()); raw != "The harbour burned. Nobody knows why." || !whole || err != nil {
		t.Errorf("%q, whole %v, %v", raw, whole, err)
	}
}

// TestIdleFile reads a file that can be opened and gives nothing.
func TestIdleFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Close() }()
	if _, err := readAll(t.Context(), r, 0, time.Millisecond); !errors.Is(err, errIdle) {
		t.Errorf("%v", err)
	}
}
