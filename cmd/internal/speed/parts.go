package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"askance/analysis"
)

// The programs that are timed. Each is a process of its own, so that every
// run begins with cold word lists and an empty heap, as a reader's does.
const (
	partOne      = "analysis of one text"
	partArticles = "analysis by article"
	partLexicon  = "word lists"
	partNothing  = "nothing"
)

func parts() []string { return []string{partOne, partArticles, partLexicon, partNothing} }

func play(part, file string) error {
	switch part {
	case partNothing:
		return nil
	case partLexicon:
		analysis.Analyze("")
		return nil
	case partOne, partArticles:
	default:
		return fmt.Errorf("no part %q; one of %s", part, strings.Join(parts(), ", "))
	}
	news, err := read(file)
	if err != nil {
		return err
	}
	if part == partOne {
		analysis.Analyze(news)
		return nil
	}
	for article := range strings.SplitSeq(news, separator) {
		analysis.Analyze(article)
	}
	return nil
}

// read reads a file into a string without a second copy.
func read(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(int(info.Size()))
	_, err = io.Copy(&b, f)
	return b.String(), err
}

// allocated counts the tags of the articles in a file and what it took to find them.
func allocated(file string) (tags, allocations int, err error) {
	news, err := read(file)
	if err != nil {
		return 0, 0, err
	}
	analysis.Analyze("")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for article := range strings.SplitSeq(news, separator) {
		tags += len(analysis.Analyze(article).Tags)
	}
	runtime.ReadMemStats(&after)
	return tags, int(after.Mallocs - before.Mallocs), nil
}
