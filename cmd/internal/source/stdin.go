package source

import (
	"context"
	"errors"
	"io"
	"sync"

	"askance/tui/article"
	"askance/tui/safe"
)

// standardInput gives the account of what standard input holds. It is read when it is first
// loaded, and what was read is kept for the next time.
func (o Options) standardInput() Account {
	r := o.Stdin
	const where = "standard input"
	name := safe.NewLine(where)
	var reading sync.Mutex
	var raw string
	read := false
	return Account{Name: name, Load: func(ctx context.Context) (article.Article, error) {
		if r == nil {
			return article.Article{}, faultf("-", "there is no standard input here; give a file")
		}
		reading.Lock()
		defer reading.Unlock()
		if !read {
			var err error
			if raw, err = readAll(ctx, io.NopCloser(r), 0, 0); err != nil {
				return article.Article{}, fileFault(where, err)
			}
			read = true
		}
		a, err := o.parseArticle(ctx, name, "", raw)
		var several *article.Several
		if err != nil && !errors.As(err, &several) {
			return article.Article{}, faultf(where, "%w", err)
		}
		return a, err
	}}
}
