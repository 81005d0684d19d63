package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"askance/analysis"
	"askance/cmd/internal/export"
	"askance/tui/safe"
)

// folder writes each account to a file of its own. For brat it also writes the
// text that the annotations count in, and the configuration that brat wants.
type folder struct {
	path   string
	format export.Format
	used   map[string]bool
}

func newFolder(path string, format export.Format, rules []*analysis.Rule) (*folder, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, folderFault(err)
	}
	f := &folder{path: path, format: format, used: map[string]bool{}}
	if format == export.FormatBrat {
		return f, f.write("annotation.conf", func(w io.Writer) error {
			_, err := io.WriteString(w, export.BratConfig(rules))
			return err
		})
	}
	return f, nil
}

// Add writes the file or files of one account.
func (f *folder) Add(a export.Account) error {
	base := f.name(a.Article.Name.String())
	if f.format == export.FormatBrat {
		err := f.write(base+".txt", func(w io.Writer) error {
			_, err := io.WriteString(w, export.BratText(a))
			return err
		})
		if err != nil {
			return err
		}
	}
	return f.write(base+extension(f.format), func(w io.Writer) error {
		out, err := export.New(f.format, w, export.Look{})
		if err != nil {
			return err
		}
		return errors.Join(out.Add(a), out.Close())
	})
}

// Close has nothing left to do: every account is written at once.
func (*folder) Close() error { return nil }

func (f *folder) write(name string, content func(io.Writer) error) error {
	file, err := os.Create(filepath.Join(f.path, name))
	if err != nil {
		return folderFault(err)
	}
	if err := errors.Join(content(file), file.Close()); err != nil {
		return folderFault(err)
	}
	return nil
}

// name makes a file name without extension from an account's name, used only
// once.
func (f *folder) name(account string) string {
	base := fileBase(account)
	name := base
	for n := 2; f.used[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	f.used[name] = true
	return name
}

// fileBase makes a file name from an account's: letters, digits, low lines and
// single dashes, at most 40 of them, without what stands before a seed's name.
func fileBase(account string) string {
	account = strings.TrimPrefix(account, seedPrefix)
	account = strings.TrimSuffix(filepath.Base(account), filepath.Ext(account))
	words := strings.FieldsFunc(account, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '_'
	})
	base := strings.Join(words, "-")
	base = base[:min(len(base), 40)]
	if base == "" {
		return "account"
	}
	return base
}

func extension(f export.Format) string {
	switch f {
	case export.FormatText:
		return ".txt"
	case export.FormatMarkdown:
		return ".md"
	case export.FormatWebAnnotation:
		return ".jsonld"
	case export.FormatBrat:
		return ".ann"
	}
	return "." + string(f)
}

func folderFault(err error) error {
	return fmt.Errorf("--output: %s; give a folder that can be written to", safe.NewMessage(err.Error()))
}
