package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"syscall"

	"askance/tui"

	"github.com/BurntSushi/toml"
)

// most is the largest file, in bytes, that is read.
const most = 1 << 20

// Config is what a reader has chosen.
type Config struct {
	Theme   string // a name of tui.ThemeNames, or "" for the default
	Measure int    // as tui.Options.Measure
	Keys    tui.Keys
}

// Default returns what holds without a file.
func Default() Config { return Config{Keys: tui.DefaultKeys()} }

// Path returns where the file is looked for: config.toml in Folder; "" where
// that is not known.
func Path(getenv func(string) string) string { return in(Folder(getenv), "config.toml") }

// Rules returns the folder in which readers' own word lists are looked for; ""
// where Folder is not known.
func Rules(getenv func(string) string) string { return in(Folder(getenv), "rules") }

func in(folder, name string) string {
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, name)
}

// Folder returns the folder of the configuration: askance under
// $XDG_CONFIG_HOME, or under ~/.config where that is not set; "" where neither
// is known.
func Folder(getenv func(string) string) string {
	dir := getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(dir) { // the specification says to ignore others
		home := getenv("HOME")
		if home == "" {
			return ""
		}
		dir = filepath.Join(home, ".config")
	}
	return filepath.Join(dir, "askance")
}

// Load reads the file at path. A file that does not exist is no error.
func Load(path string) (Config, error) {
	if path == "" {
		return Default(), nil
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if errors.Is(err, syscall.ENOTDIR) {
		return Default(), fmt.Errorf("%s: a folder on this path is a plain file; move that away, or point XDG_CONFIG_HOME at a folder", path)
	}
	if err != nil {
		return Default(), err
	}
	if !info.Mode().IsRegular() || info.Size() > most {
		return Default(), fmt.Errorf("%s: a configuration is a plain file of at most 1 MB", path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Default(), err
	}
	return Parse(path, data)
}

// file is what the TOML may hold.
type file struct {
	Theme word            `toml:"theme"`
	Width *number         `toml:"width"`
	Keys  map[string]keys `toml:"keys"`
}

// word and number are here for their errors: the package's own for a value of
// another type does not say its line as a number.
type word string

// UnmarshalTOML takes a string.
func (w *word) UnmarshalTOML(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("write it in quotation marks, not %v", v)
	}
	*w = word(s)
	return nil
}

type number int

// UnmarshalTOML takes a whole number.
func (n *number) UnmarshalTOML(v any) error {
	i, ok := v.(int64)
	if !ok {
		return fmt.Errorf("write a whole number, not %v", v)
	}
	*n = number(i)
	return nil
}

// keys are the keys of one action: a string or a list of them.
type keys []string

// UnmarshalTOML takes a string or an array of strings.
func (k *keys) UnmarshalTOML(v any) error {
	*k = keys{}
	switch v := v.(type) {
	case string:
		*k = append(*k, v)
		return nil
	case []any:
		for _, e := range v {
			s, ok := e.(string)
			if !ok {
				return fmt.Errorf("a key is a string, not %v", e)
			}
			*k = append(*k, s)
		}
		return nil
	}
	return fmt.Errorf("keys are a string or a list of strings, not %v", v)
}

// Parse reads a configuration. The error names every fault, each with the
// file's name, its line and what to do.
func Parse(name string, data []byte) (Config, error) {
	var f file
	md, err := toml.Decode(string(data), &f)
	if err != nil {
		return Default(), syntax(name, err)
	}
	c, faults := Default(), faults{name: name, lines: strings.Split(string(data), "\n")}
	for _, key := range md.Undecoded() {
		faults.add(key[len(key)-1], fmt.Errorf("there is no %q here; there are theme, width and [keys]", key.String()))
	}
	c.Theme = string(f.Theme)
	if c.Theme != "" && !has(tui.ThemeNames(), c.Theme) {
		faults.add("theme", fmt.Errorf("no theme %q; one of: %s", c.Theme, strings.Join(tui.ThemeNames(), ", ")))
	}
	if f.Width != nil {
		switch c.Measure = int(*f.Width); {
		case c.Measure == 0:
			c.Measure = -1
		case c.Measure < 20:
			faults.add("width", fmt.Errorf("width %d: give 20 or more, or 0 for no limit", c.Measure))
		}
	}
	c.Keys = faults.bind(c.Keys, f.Keys)
	return c, faults.err()
}

// syntax says where a file is no TOML.
func syntax(name string, err error) error {
	var p toml.ParseError
	if errors.As(err, &p) {
		return fmt.Errorf("%s:%d: %s", name, p.Position.Line, strings.TrimPrefix(p.Message, "toml: "))
	}
	return fmt.Errorf("%s: %w", name, err)
}

// faults collects what is wrong with a file.
type faults struct {
	name  string
	lines []string
	found []fault
}

type fault struct {
	line int
	err  error
}

// add adds what is wrong with the setting of that name.
func (f *faults) add(setting string, err error) {
	f.found = append(f.found, fault{f.line(setting), err})
}

// line returns the line on which a setting stands, from 1. The TOML package
// does not say where values came from, so the text is searched.
func (f *faults) line(setting string) int {
	at := regexp.MustCompile(`^\s*(\[?\s*["']?keys["']?\s*\]?\s*\.\s*)?\[?["']?` + regexp.QuoteMeta(setting) + `["']?\s*[]=.]`)
	for i, l := range f.lines {
		if at.MatchString(l) {
			return i + 1
		}
	}
	return 1
}

// bind gives actions their keys and finds clashes.
func (f *faults) bind(k tui.Keys, chosen map[string]keys) tui.Keys {
	names := make([]string, 0, len(chosen))
	for name := range chosen {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		var err error
		if k, err = k.Bind(name, chosen[name]...); err != nil {
			f.add(name, err)
		}
	}
	for _, c := range k.Clashes() {
		at := c.Names[1]
		if _, ours := chosen[at]; !ours {
			at = c.Names[0]
		} else if _, both := chosen[c.Names[0]]; both && f.line(c.Names[0]) > f.line(at) {
			at = c.Names[0]
		}
		f.add(at, c)
	}
	return k
}

// err returns all faults, in the order of their lines, or nil.
func (f *faults) err() error {
	sort.SliceStable(f.found, func(i, j int) bool { return f.found[i].line < f.found[j].line })
	var errs []error
	for _, one := range f.found {
		errs = append(errs, fmt.Errorf("%s:%d: %w", f.name, one.line, one.err))
	}
	return errors.Join(errs...)
}

func has(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}
