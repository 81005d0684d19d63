package source

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"

	"askance/tui/article"
	"askance/tui/safe"
)

// standardInput gives the account of what standard input holds. It is read
// once, from when it is first loaded. A reader who has given up waiting for
// its end, and loads it again, gets what has come by then.
func (o Options) standardInput() Account {
	const where = "standard input"
	name := safe.NewLine(where)
	if o.Stdin == nil {
		return Account{Name: name, Load: func(context.Context) (article.Article, error) {
			return article.Article{}, faultf("-", "there is no standard input here; give a file")
		}}
	}
	in := &inflow{r: o.Stdin, ended: make(chan struct{})}
	return Account{Name: name, Load: func(ctx context.Context) (article.Article, error) {
		raw, whole, err := in.read(ctx)
		if err != nil {
			return article.Article{}, fileFault(where, err)
		}
		a, err := o.parseArticle(ctx, name, "", raw)
		var several *article.Several
		if err != nil && !errors.As(err, &several) {
			return article.Article{}, faultf(where, "%w", err)
		}
		if !whole {
			a.Notice = safe.NewLine("not whole: its reading was stopped")
		}
		return a, err
	}}
}

// inflow is what flows in from somewhere that cannot be read twice.
type inflow struct {
	r     io.Reader
	begin sync.Once
	ended chan struct{} // closed at the end of r, or at a fault

	mu      sync.Mutex
	text    strings.Builder
	fault   error
	givenUp bool // somebody has not waited for the end
}

// read waits for the end and returns all, or what there is if somebody has
// given up before. whole reports whether that is all. It fails where r holds
// more than maxFile bytes, and where the context ends.
func (f *inflow) read(ctx context.Context) (raw string, whole bool, err error) {
	f.begin.Do(func() { go f.flow() })
	if raw, ok := f.sofar(); ok {
		return raw, false, nil
	}
	select {
	case <-f.ended:
		f.mu.Lock()
		defer f.mu.Unlock()
		return f.text.String(), true, f.fault
	case <-ctx.Done():
		f.mu.Lock()
		f.givenUp = true
		f.mu.Unlock()
		return "", false, context.Cause(ctx)
	}
}

// sofar returns what has come, where somebody has given up waiting for the rest.
func (f *inflow) sofar() (string, bool) {
	select {
	case <-f.ended:
		return "", false
	default:
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.text.String(), f.givenUp && f.text.Len() > 0
}

func (f *inflow) flow() {
	defer close(f.ended)
	chunk := make([]byte, 64<<10)
	for {
		n, err := f.r.Read(chunk)
		f.mu.Lock()
		f.text.Write(chunk[:n])
		size := f.text.Len()
		if size > maxFile {
			err = tooLarge(int64(size))
		}
		if err != nil && err != io.EOF {
			f.fault = err
		}
		f.mu.Unlock()
		if err != nil {
			return
		}
	}
}
