package main

import (
	"context"
	"io"
	"os"
)

// stdio is what the commands read and write instead of the process's own files.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	os.Exit(run(context.Background(), os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}
