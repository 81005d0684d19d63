package rulefiles

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"

	"askance/analysis"
	"askance/tui/safe"
)

// Extension is that of the files that are read.
const Extension = ".txt"

// What a folder may hold.
const (
	mostFiles = 100
	mostFile  = 1 << 20 // bytes
	mostBytes = 4 << 20 // of all files together
)

//go:embed example/example.txt
var example string

//go:embed own.md
var format string

// Example returns a list that shows the format.
func Example() string { return example }

// Format returns a Markdown page that documents the format, with the example.
func Format() string { return format + "```\n" + example + "```\n" }

// Read reads the lists that lie in a folder itself, by name. Hidden files and
// those with another extension are left out. A file that cannot be read is a
// fault, and the others are read all the same; err says that the folder itself
// cannot be.
func Read(folder string) (lists []analysis.List, faults []error, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, nil, folderFault(folder, err)
	}
	total := 0
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != Extension || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		data, err := readFile(path)
		total += len(data)
		switch {
		case err != nil:
			faults = append(faults, fileFault(path, err))
		case len(lists) == mostFiles || total > mostBytes:
			return lists, append(faults, fmt.Errorf("%s: more than %d lists or %d MB; the rest, from here on, is not read", shown(path), mostFiles, mostBytes>>20)), nil
		default:
			lists = append(lists, analysis.List{Name: shown(path), Data: clean(data)})
		}
	}
	return lists, faults, nil
}

// readFile reads a file without waiting for one that gives nothing, such as a
// named pipe.
func readFile(path string) (string, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return "", err
	case info.IsDir():
		return "", errors.New("is a folder; give it another name, or move its files up")
	case !info.Mode().IsRegular():
		return "", errors.New("is a pipe, socket or device, not a file; take it out of the folder")
	case info.Size() == 0:
		return "", errors.New("is empty; begin with @class, @rule or @except")
	}
	data, err := io.ReadAll(io.LimitReader(f, mostFile+1))
	switch {
	case err != nil:
		return "", err
	case len(data) > mostFile:
		return "", fmt.Errorf("is larger than %d MB; cut it in several", mostFile>>20)
	case bytes.IndexByte(data, 0) >= 0:
		return "", errors.New("holds zero bytes, so it is no text; save it as UTF-8")
	}
	return string(data), nil
}

// clean makes a list fit to be shown without moving a line. Lines that are no
// UTF-8 are left for the parser to refuse.
func clean(data string) string {
	if !strings.Contains(data, "\r") && safe.NewText(data).String() == data {
		return data
	}
	lines := strings.Split(data, "\n")
	for i, line := range lines {
		if utf8.ValidString(line) {
			lines[i] = strings.ReplaceAll(safe.NewText(strings.TrimSuffix(line, "\r")).String(), "\n", " ")
		}
	}
	return strings.Join(lines, "\n")
}

// shown makes a path fit to be shown.
func shown(path string) string { return safe.NewMessage(path).String() }

// fileFault says in one line what is wrong with a file and what to do.
func fileFault(path string, err error) error {
	var pathError *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = errors.New("leads to no file; take the link out of the folder")
	case errors.Is(err, fs.ErrPermission):
		err = errors.New("may not be read; ask its owner for permission")
	case errors.As(err, &pathError):
		err = fmt.Errorf("cannot be read (%w); take it out of the folder", pathError.Err)
	}
	return fmt.Errorf("%s: %w", shown(path), err)
}

// ErrNoFolder is the error for a folder that does not exist.
var ErrNoFolder = errors.New("no such folder; check the name")

// exists reports whether a path leads to anything.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func folderFault(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = ErrNoFolder
	case errors.Is(err, fs.ErrPermission):
		err = errors.New("may not be read; ask its owner for permission")
	case errors.Is(err, syscall.ENOTDIR) && !exists(path):
		err = errors.New("a folder on this path is a plain file; move that away, or name another folder")
	case errors.Is(err, syscall.ENOTDIR):
		err = errors.New("is no folder; give the folder that the list lies in")
	}
	return fmt.Errorf("%s: %w", shown(path), err)
}
