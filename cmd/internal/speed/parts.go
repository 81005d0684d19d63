package main

import (
	"fmt"
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
	news, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if part == partOne {
		analysis.Analyze(string(news))
		return nil
	}
	for article := range strings.SplitSeq(string(news), separator) {
		analysis.Analyze(article)
	}
	return nil
}

// allocated counts the tags of the articles in a file and what it took to find them.
func allocated(file string) (tags, allocations int, err error) {
	news, err := os.ReadFile(file)
	if err != nil {
		return 0, 0, err
	}
	analysis.Analyze("")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for article := range strings.SplitSeq(string(news), separator) {
		tags += len(analysis.Analyze(article).Tags)
	}
	runtime.ReadMemStats(&after)
	return tags, int(after.Mallocs - before.Mallocs), nil
}
