package main

import (
	"context"
	"io"
	"os"
)

// stdio is what the commands read and write. Files that are terminals are told
// by asking them.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	os.Exit(run(context.Background(), os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}
