package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"askance/tui/article"
	"askance/tui/safe"

	"github.com/clipperhouse/displaywidth"
)

// listFile gives the account of a file, or those of a folder.
func (o Options) listFile(path string) ([]Account, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	if info.IsDir() {
		return o.listFolder(path)
	}
	if err := checkFile(info); err != nil {
		return nil, fileFault(path, err)
	}
	return []Account{o.fromFile(path)}, nil
}

func (o Options) fromFile(path string) Account {
	name := fileName(path)
	return Account{Name: name, Load: func(ctx context.Context) (article.Article, error) {
		raw, err := readFile(ctx, path)
		if err != nil {
			return article.Article{}, fileFault(path, err)
		}
		a, err := o.parseArticle(ctx, name, path, raw)
		var several *article.Several
		if err != nil && !errors.As(err, &several) {
			return article.Article{}, fileFault(path, err)
		}
		return a, err
	}}
}

// fileName is a file's path, or where that is too long for a field its end.
func fileName(path string) safe.Line {
	const field = 80 // cells
	if displaywidth.String(path) > field {
		return safe.NewLine("…/" + filepath.Base(path))
	}
	return safe.NewLine(path)
}

// parseArticle reads the bytes of a file, a feed among them.
func (o Options) parseArticle(ctx context.Context, name safe.Line, path, raw string) (article.Article, error) {
	if formatOf(path, raw) == feedFormat {
		return article.Article{}, o.feed(ctx, raw, nil)
	}
	d, err := parse(ctx, path, raw)
	if err != nil {
		return article.Article{}, err
	}
	return d.article(name), nil
}

// checkFile refuses what is no file and what is too large.
func checkFile(info fs.FileInfo) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return errors.New("is a folder; give a file in it")
	case mode&fs.ModeNamedPipe != 0:
		return errors.New("is a named pipe, not a file; pass - and send it to standard input")
	case mode&fs.ModeSocket != 0:
		return errors.New("is a socket, not a file; give a file")
	case !mode.IsRegular():
		return errors.New("is a device, not a file; give a file, or - for standard input")
	case info.Size() > maxFile:
		return tooLarge(info.Size())
	}
	return nil
}

func tooLarge(size int64) error {
	return fmt.Errorf("is larger than %d MB (%d MB); cut it into articles, or use tag --jsonl", maxFile>>20, size>>20)
}

// readFile reads a file without waiting for one that gives nothing, such as a
// named pipe that took its place or a log of the kernel's.
func readFile(ctx context.Context, path string) (string, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return "", err
	}
	info, err := f.Stat()
	if err == nil {
		err = checkFile(info)
	}
	if err != nil {
		return "", errors.Join(err, f.Close())
	}
	return readAll(ctx, f, info.Size(), fileIdle)
}

// fileFault says in one line what is wrong with a file and what to do.
func fileFault(path string, err error) error {
	var pathError *fs.PathError
	what := err.Error()
	switch {
	case errors.Is(err, context.Canceled):
		return faultf(path, "was given up: %w", context.Canceled)
	case errors.Is(err, fs.ErrNotExist):
		what = "no such file; check the name"
	case errors.Is(err, fs.ErrPermission):
		what = "may not be read; ask its owner for permission"
	case errors.Is(err, syscall.ELOOP):
		what = "is a loop of symbolic links; give the file itself"
	case errors.Is(err, syscall.ENAMETOOLONG):
		what = "is too long for the name of a file; check the name"
	case errors.Is(err, syscall.ENOTDIR):
		what = "goes through something that is not a folder; check the name"
	case errors.As(err, &pathError):
		what = "cannot be read (" + pathError.Err.Error() + "); copy it to another place and try that"
	}
	return faultf(path, "%s", show(what))
}
