//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NASTY", "\x1b]0;owned\x07\nsecond line\u202e.txt")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits":      exits,
			"closedpipe": closedPipe,
			"binary":     func(ts *testscript.TestScript, _ bool, args []string) { writeScriptFile(ts, args[0], binaryData()) },
			"latin": func(ts *testscript.TestScript, _ bool, args []string) {
				writeScriptFile(ts, args[0], []byte("Officials claimed that caf\xe9 and na\xefve are \xab words \xbb.\n"))
			},
			"sparse":  sparse,
			"hostile": func(ts *testscript.TestScript, _ bool, args []string) { writeHostileLists(ts, args[0]) },
			"fifo": func(ts *testscript.TestScript, _ bool, args []string) {
				ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o600))
			},
		},
	})
}

func writeScriptFile(ts *testscript.TestScript, name string, data []byte) {
	ts.Check(os.WriteFile(ts.MkAbs(name), data, 0o600))
}

// binaryData begins like a program for this kind of machine.
func binaryData() []byte {
	return append([]byte("\x7fELF\x02\x01\x01\x00"), bytes.Repeat([]byte{0, 1, 2, 0xff, 0xfe, 'a', 0}, 500)...)
}

// writeHostileLists makes a folder of word lists that would steer a terminal.
func writeHostileLists(ts *testscript.TestScript, folder string) {
	ts.Check(os.Mkdir(ts.MkAbs(folder), 0o700))
	writeScriptFile(ts, folder+"/evil.txt", []byte("@rule evil\n@kind loaded\n@title a \x1b[31mred\x1b[m title\n"+
		"@doc [a link](http://\x1b]8;;x\x07)\n@reason is \x1b]0;owned\x07bad\u202e\nfrobnicate /v\n"))
	writeScriptFile(ts, folder+"/file\x1b[31m.txt", []byte("@class \x1b]0;owned\x07\nx\n"))
}

// sparse makes a file of so many MiB that takes no room.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	writeScriptFile(ts, args[0], []byte("Text that goes on in nothing but zeros.\n"))
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size<<20))
}

// exits runs a command that must end with the exit code that is named first.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s: exit code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// closedPipe runs a command whose standard output nobody reads. What it says
// on standard error becomes the script's.
func closedPipe(ts *testscript.TestScript, _ bool, args []string) {
	r, w, err := os.Pipe()
	ts.Check(err)
	ts.Check(r.Close())
	defer w.Close()
	path, err := exec.LookPath(args[0])
	if err != nil { // a command of the test binary
		path, err = findIn(ts.Getenv("PATH"), args[0])
		ts.Check(err)
	}
	command := exec.Command(path, args[1:]...)
	var stderr bytes.Buffer
	command.Stdout, command.Stderr = w, &stderr
	_ = command.Run() // ended by the signal, or with exit code 1
	if stderr.Len() > 0 {
		ts.Fatalf("standard error of %s: %s", strings.Join(args, " "), stderr.String())
	}
}

func findIn(path, name string) (string, error) {
	for _, dir := range strings.Split(path, string(os.PathListSeparator)) {
		file := dir + string(os.PathSeparator) + name
		if _, err := os.Stat(file); err == nil {
			return file, nil
		}
	}
	return "", exec.ErrNotFound
}
