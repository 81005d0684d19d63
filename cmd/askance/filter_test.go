package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"
)

func TestFilterKeepsOrder(t *testing.T) {
	var in strings.Builder
	const lines = 3000
	for i := range lines {
		text := strings.Repeat("Officials claimed that the regime fell. ", i*i%37)
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, text)
	}
	var out bytes.Buffer
	bad, err := filterLines(t.Context(), nil, strings.NewReader(in.String()), &out)
	if bad != 0 || err != nil {
		t.Fatalf("%d bad lines, %v", bad, err)
	}
	i := 0
	for line := range strings.Lines(out.String()) {
		if want := fmt.Sprintf("{\"id\":%d,", i); !strings.HasPrefix(line, want) {
			t.Fatalf("line %d begins %.40s", i, line)
		}
		i++
	}
	if i != lines {
		t.Errorf("%d lines came out of %d", i, lines)
	}
}

func TestFilterPassesOverLongLines(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("so it goes ", lineLimit/10) + `"}`
	short := `{"id":"short","text":"the regime"}`
	var out bytes.Buffer
	bad, err := filterLines(t.Context(), nil, strings.NewReader(long+"\n"+short+"\n"), &out)
	if bad != 1 || err != nil {
		t.Errorf("%d bad lines, %v", bad, err)
	}
	first, rest, _ := strings.Cut(out.String(), "\n")
	if want := `{"id":"long","error":"line 1: the line is longer than 4 MiB; split the article"}`; first != want {
		t.Errorf("got %.200s\nwant %s", first, want)
	}
	if !strings.HasPrefix(rest, `{"id":"short","text":"the regime","tags":[{`) {
		t.Errorf("the line after it came out as %s", rest)
	}
}

// TestFilterStreams waits for each line's output before it writes the next.
func TestFilterStreams(t *testing.T) {
	in, lines := io.Pipe()
	results, out := io.Pipe()
	done := make(chan error, 1)
	go func() {
		_, err := filterLines(t.Context(), nil, in, out)
		out.Close()
		done <- err
	}()
	r := bufio.NewReader(results)
	for i := range 3 {
		if _, err := fmt.Fprintf(lines, "{\"id\":%d,\"text\":\"\"}\n", i); err != nil {
			t.Fatal(err)
		}
		got, err := r.ReadString('\n')
		if want := fmt.Sprintf("{\"id\":%d,\"text\":\"\",\"tags\":[]}\n", i); got != want || err != nil {
			t.Fatalf("got %q, %v, want %q", got, err, want)
		}
	}
	lines.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestFilterEndsWithItsContext(t *testing.T) {
	in, lines := io.Pipe() // nothing ever comes
	defer lines.Close()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		_, err := filterLines(ctx, nil, in, io.Discard)
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

type closedOutput struct{}

func (closedOutput) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestFilterEndsWithItsOutput(t *testing.T) {
	_, err := filterLines(t.Context(), nil, strings.NewReader(strings.Repeat("{\"text\":\"x\"}\n", 10000)), closedOutput{})
	if !errors.Is(err, syscall.EPIPE) {
		t.Errorf("got %v", err)
	}
}

type failingInput struct{ io.Reader }

func (f failingInput) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if err == io.EOF {
		err = syscall.EIO
	}
	return n, err
}

func TestFilterReportsReadErrors(t *testing.T) {
	var out bytes.Buffer
	_, err := filterLines(t.Context(), nil, failingInput{strings.NewReader("{\"text\":\"x\"}\n")}, &out)
	if !errors.Is(err, syscall.EIO) {
		t.Errorf("got %v", err)
	}
	if out.String() != "{\"text\":\"x\",\"tags\":[]}\n" {
		t.Errorf("the line before it came out as %q", out.String())
	}
}

// FuzzTagLine holds that every line gives one valid JSON object, which is
// either an error or the line itself with tags at its end.
func FuzzTagLine(f *testing.F) {
	for _, seed := range []string{
		`{"id":"a","text":"The “regime”"}`, `{"text":"\ud800 \u0000 \u202e"}`, `{"text":"a","tags":[],"text":"regime"}`,
		`{"id":{"a":[1]},"text":5}`, `{"id":"cut`, `[]`, `{}`, "{\"text\":\"\xff\"}", "{\"id\":\"\xff\",\"text\":1}", `{"a" : 1 , "text" : "b" }`, `{"text":"x"}{`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		raw = bytes.TrimSpace(bytes.ReplaceAll(raw, []byte("\n"), nil))
		out, failed := tagLine(nil, &line{number: 1, in: raw})
		var object map[string]json.RawMessage
		if err := json.Unmarshal(out, &object); err != nil || !utf8.Valid(out) || bytes.ContainsRune(out, '\n') {
			t.Fatalf("%q gives %q: %v", raw, out, err)
		}
		if failed != (object["error"] != nil && object["tags"] == nil) {
			t.Fatalf("%q: failed is %t, out is %s", raw, failed, out)
		}
		if failed || bytes.Contains(raw, []byte("tags")) {
			return
		}
		kept := bytes.TrimRight(bytes.TrimSuffix(raw, []byte("}")), " \t\r")
		if !bytes.HasPrefix(out, append(kept, `,"tags":[`...)) {
			t.Fatalf("%q became %q", raw, out)
		}
	})
}
