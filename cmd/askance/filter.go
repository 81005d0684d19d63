package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"askance/analysis"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

const (
	// lineLimit is the longest line of the filter in bytes, some 700,000
	// words. A longer one is passed over and reported in its place.
	lineLimit = 4 << 20
	// heldLimit bounds the bytes of all lines that are held at one time. An
	// analysis and its output take many times the size of the text, so this,
	// not the number of workers, decides how much memory the filter needs.
	heldLimit = lineLimit
	// lineCost is what a line weighs at least, so that a great many short
	// lines are bounded too.
	lineCost = 4 << 10
)

// line is one article on its way through the filter. Its worker closes done
// when out, or failed, is set.
type line struct {
	number int
	in     []byte
	long   bool // over lineLimit: in holds its beginning
	weight int64
	out    []byte
	failed bool
	done   chan struct{}
}

// filterLines reads JSON articles from in, one a line, tags them on all cores
// and writes them to out in their order, each as soon as those before it are
// written. It returns how many lines could not be tagged, and an error where
// reading or writing failed or ctx was cancelled. A Read of in that never
// returns does not hold it up then.
func filterLines(ctx context.Context, a *analysis.Analyzer, in io.Reader, out io.Writer) (bad int, err error) {
	group, ctx := errgroup.WithContext(ctx)
	workers := runtime.GOMAXPROCS(0)
	held := semaphore.NewWeighted(heldLimit)
	todo := make(chan *line, workers)
	ordered := make(chan *line, heldLimit/lineCost) // room for as many as held lets in
	read := make(chan error, 1)

	go func() {
		defer close(todo)
		defer close(ordered)
		read <- readLines(in, func(l *line) error {
			if err := held.Acquire(ctx, l.weight); err != nil {
				return err
			}
			ordered <- l
			select {
			case todo <- l:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	for range workers {
		group.Go(func() error { return work(ctx, a, todo) })
	}
	group.Go(func() error {
		var err error
		bad, err = writeLines(ctx, ordered, out, held)
		return err
	})
	if err := group.Wait(); err != nil {
		return bad, err
	}
	return bad, <-read
}

// work tags lines until there are no more.
func work(ctx context.Context, a *analysis.Analyzer, todo <-chan *line) error {
	for {
		select {
		case l, more := <-todo:
			if !more {
				return nil
			}
			l.out, l.failed = tagLine(a, l)
			l.in = nil
			close(l.done)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// readLines calls each for every line of in that is not blank. The line break
// and a byte order mark at the very start are no part of a line.
func readLines(in io.Reader, each func(*line) error) error {
	r := bufio.NewReaderSize(in, 64<<10)
	for number := 1; ; number++ {
		text, long, err := readLine(r)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("standard input, line %d: %w", number, err)
		}
		if number == 1 {
			text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
		}
		if len(bytes.TrimSpace(text)) > 0 {
			weight := min(max(int64(cap(text)), lineCost), heldLimit)
			l := &line{number: number, in: text, long: long, weight: weight, done: make(chan struct{})}
			if err := each(l); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine returns the next line of r without its line break, cut at lineLimit
// bytes if it is longer, and io.EOF with the last one.
func readLine(r *bufio.Reader) (text []byte, long bool, err error) {
	for {
		piece, err := r.ReadSlice('\n')
		if room := lineLimit - len(text); len(piece) > room+1 {
			piece, long = piece[:room], true
		}
		if !long || len(text) < lineLimit {
			text = append(text, piece...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(text, "\r\n"), long, err
		}
	}
}

// writeLines writes lines in the order in which they come, and flushes
// whenever the next one is not there yet: a reader at the other end of a pipe
// sees a line as soon as it is ready.
func writeLines(ctx context.Context, lines <-chan *line, out io.Writer, held *semaphore.Weighted) (bad int, err error) {
	w := bufio.NewWriterSize(out, 64<<10)
	for {
		l, err := nextLine(ctx, lines, w)
		if err != nil {
			return bad, err
		}
		if l == nil {
			return bad, w.Flush()
		}
		if _, err := w.Write(append(l.out, '\n')); err != nil {
			return bad, err
		}
		if l.failed {
			bad++
		}
		held.Release(l.weight)
	}
}

// nextLine waits for the next line and for its worker, and flushes w if it has
// to wait. It returns nil after the last line.
func nextLine(ctx context.Context, lines <-chan *line, w *bufio.Writer) (*line, error) {
	var l *line
	select {
	case l = <-lines:
	default:
		if err := w.Flush(); err != nil {
			return nil, err
		}
		select {
		case l = <-lines:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if l == nil {
		return nil, nil
	}
	select {
	case <-l.done:
		return l, nil
	default:
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	select {
	case <-l.done:
		return l, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
