package source

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"
)

// errIdle is met where something that can be opened gives nothing.
var errIdle = errors.New("gives no data; give a file that is complete")

// readAll reads r to its end in a goroutine that can be given up, and closes
// it. It fails where r holds more than maxFile bytes, where the context ends,
// and where r gives nothing for as long as idle. size is how many bytes are
// expected.
func readAll(ctx context.Context, r io.ReadCloser, size int64, idle time.Duration) (string, error) {
	type result struct {
		raw string
		err error
	}
	progress := make(chan struct{}, 1)
	done := make(chan result, 1)
	go func() {
		raw, err := readTo(io.LimitReader(r, maxFile+1), size, progress)
		done <- result{raw, errors.Join(err, r.Close())}
	}()
	stalled := time.NewTicker(idle)
	defer stalled.Stop()
	moved := true
	for {
		select {
		case got := <-done:
			if len(got.raw) > maxFile {
				return "", tooLarge(int64(len(got.raw)))
			}
			return got.raw, got.err
		case <-progress:
			moved = true
		case <-stalled.C:
			if !moved {
				_ = r.Close() // wakes the reader where it can be woken
				return "", errIdle
			}
			moved = false
		case <-ctx.Done():
			_ = r.Close()
			return "", context.Cause(ctx)
		}
	}
}

// readTo reads r to its end and says on progress that bytes have come.
func readTo(r io.Reader, size int64, progress chan<- struct{}) (string, error) {
	var text strings.Builder
	text.Grow(int(min(max(size, 0), maxFile)))
	chunk := make([]byte, 64<<10)
	for {
		n, err := r.Read(chunk)
		if n > 0 {
			text.Write(chunk[:n])
			select {
			case progress <- struct{}{}:
			default:
			}
		}
		if err == io.EOF {
			return text.String(), nil
		}
		if err != nil {
			return "", err
		}
	}
}
