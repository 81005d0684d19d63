package main

import (
	"context"
	"fmt"
)

// run does what args ask for and returns the exit code: 0 done, 1 failed,
// 2 wrong usage.
func run(ctx context.Context, args []string, std stdio) int {
	if len(args) != 2 || args[0] != "tag" || args[1] != "--jsonl" {
		fmt.Fprintln(std.err, "askance: usage: askance tag --jsonl")
		return 2
	}
	bad, err := filterLines(ctx, std.in, std.out)
	if err != nil {
		fmt.Fprintln(std.err, "askance:", err)
		return 1
	}
	if bad > 0 {
		fmt.Fprintf(std.err, "askance: %d lines could not be tagged; see their \"error\" in the output\n", bad)
		return 1
	}
	return 0
}
