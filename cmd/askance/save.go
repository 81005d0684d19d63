package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"askance/cmd/internal/export"
	"askance/tui"
	"askance/tui/safe"
)

// mostCopies is how many files of one name are written before a reader is
// asked to clear up.
const mostCopies = 99

// saver returns what the reader's key for writing calls: it writes the open
// accounts as one HTML page into the folder, under a name that is free, and
// returns the name.
func saver(folder string) func(context.Context, []tui.Saved) (string, error) {
	return func(_ context.Context, open []tui.Saved) (string, error) {
		var page bytes.Buffer
		w, err := export.New(export.FormatHTML, &page, export.Look{})
		if err != nil {
			return "", err
		}
		names := []string{"askance"}
		for _, s := range open {
			if err := w.Add(export.Account{Article: *s.Article, Report: *s.Report}); err != nil {
				return "", err
			}
			names = append(names, fileBase(s.Article.Name.String()))
		}
		if err := w.Close(); err != nil {
			return "", err
		}
		return writeNew(folder, strings.Join(names, "-"), ".html", page.Bytes())
	}
}

// writeNew writes a file that did not exist, with a number in its name if it
// must have one.
func writeNew(folder, base, extension string, content []byte) (name string, err error) {
	for n := 1; n <= mostCopies; n++ {
		name = base + extension
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", base, n, extension)
		}
		file, err := os.OpenFile(filepath.Join(folder, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			_, err = file.Write(content)
			err = errors.Join(err, file.Close())
		}
		if err != nil {
			return "", fmt.Errorf("%s; start askance in a folder that can be written to", safe.NewMessage(err.Error()))
		}
		return name, nil
	}
	return "", fmt.Errorf("%s%s and %d more are there already; move some away", base, extension, mostCopies-1)
}
