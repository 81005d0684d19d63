package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"askance/tui/article"
	"askance/tui/safe"
)

// maxFile is how many bytes a file or standard input may have.
const maxFile = 64 << 20

func listFile(_ context.Context, path string) ([]Account, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: is not a file; give a file", show(path))
	}
	name := safe.NewLine(path)
	return []Account{{Name: name, Load: func(ctx context.Context) (article.Article, error) {
		raw, err := os.ReadFile(path)
		if err != nil {
			return article.Article{}, fileFault(path, err)
		}
		return parse(raw).article(name), nil
	}}}, nil
}

func fileFault(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file; check the name", show(path))
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: may not be read; ask its owner for permission", show(path))
	default:
		return fmt.Errorf("%s: %s", show(path), show(err.Error()))
	}
}

func standardInput(r io.Reader) Account {
	name := safe.NewLine("standard input")
	return Account{Name: name, Load: func(context.Context) (article.Article, error) {
		if r == nil {
			return article.Article{}, errors.New("-: there is no standard input here; give a file")
		}
		raw, err := io.ReadAll(io.LimitReader(r, maxFile))
		if err != nil {
			return article.Article{}, fileFault("-", err)
		}
		return parse(raw).article(name), nil
	}}
}

func parse(raw []byte) draft {
	f, body := cutFront(string(raw))
	return draft{facts: f, body: body}
}
