// Command speed holds the analysis against wc -w: it times both on the same 40
// MB of news, as one text and as its articles, and the first use of the word
// lists, and prints the ratios. Its exit code is 1 where it cannot measure or
// allocations are out of bounds, and 3 where nothing but times are, which is also
// what a busy machine does.
//
//	go run ./cmd/internal/speed [-mb 40] [-rounds 5] [FILE…]
//
// Every figure is the processor time (user and system) of a whole process that
// runs Go code on one processor, start and reading included, so that a busy
// machine changes them little; programs take turns, and the median of the
// rounds is shown. Without a FILE the news are the annotated corpora beside
// this checkout, or the seeds where there are none, over and over.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
	}
	switch {
	case errors.Is(err, errLate):
		os.Exit(3)
	case err != nil:
		os.Exit(1)
	}
}

// errLate is the error where nothing but times are out of bounds.
var errLate = errors.New("times out of bounds")

func run(args []string) error {
	flags := flag.NewFlagSet("speed", flag.ExitOnError)
	size := flags.Int("mb", 40, "millions of bytes of news")
	rounds := flags.Int("rounds", 5, "how often each program runs")
	part := flags.String("part", "", "be the program that is timed: "+strings.Join(parts(), ", "))
	_ = flags.Parse(args) // it exits on an error
	if *part != "" {
		return play(*part, flags.Arg(0))
	}
	if *size < 1 || *rounds < 1 {
		return errors.New("-mb and -rounds begin at 1")
	}
	dir, err := os.MkdirTemp("", "askance-speed")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	file := filepath.Join(dir, "news.txt")
	from, err := writeNews(file, *size*1e6, flags.Args())
	if err != nil {
		return err
	}
	fmt.Printf("%d MB of news from %s, median of %d\n\n", *size, from, *rounds)
	spent, err := timed(file, *rounds)
	if err != nil {
		return err
	}
	return report(spent, *size*1e6, file)
}

// timed runs all programs, in turns, and returns the time of each run.
func timed(file string, rounds int) (map[string][]time.Duration, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	spent := map[string][]time.Duration{}
	for range rounds {
		for _, p := range append([]string{wordCount}, parts()...) {
			cmd := exec.Command(self, "-part", p, file)
			if p == wordCount {
				cmd = exec.Command("wc", "-w", file)
			}
			cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "LC_ALL=C.UTF-8")
			cmd.Stderr = os.Stderr
			if err := cmd.Run(); err != nil {
				return nil, fmt.Errorf("%s: %w", p, err)
			}
			spent[p] = append(spent[p], cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
		}
	}
	return spent, nil
}

const wordCount = "wc -w"

// The bounds that the analysis keeps.
const (
	mostTimes       = 5.0  // times wc -w
	mostLexicon     = 10.0 // ms
	mostAllocations = 2.0  // per tag
)

func report(spent map[string][]time.Duration, size int, file string) error {
	var missed []string
	check := func(what string, figure, most float64) {
		if figure > most {
			missed = append(missed, fmt.Sprintf("%s: %.2f is over %g", what, figure, most))
		}
	}
	fmt.Printf("%-24s %9s %8s %12s\n", "", "seconds", "MB/s", "times wc -w")
	counted := median(spent[wordCount])
	for _, p := range []string{wordCount, partOne, partArticles} {
		t := median(spent[p]).Seconds()
		fmt.Printf("%-24s %9.3f %8.1f %12.2f\n", p, t, float64(size)/1e6/t, t/counted.Seconds())
		check(p, t/counted.Seconds(), mostTimes)
	}
	lexicon := 1e3 * (median(spent[partLexicon]) - median(spent[partNothing])).Seconds()
	fmt.Printf("\n%-24s %9.1f ms over a program that does not use them\n", partLexicon, lexicon)
	check(partLexicon+", ms", lexicon, mostLexicon)
	tags, allocations, err := allocated(file)
	if err != nil {
		return err
	}
	each := float64(allocations) / float64(tags)
	fmt.Printf("%-24s %9.2f by article, %d tags\n", perTag, each, tags)
	check(perTag, each, mostAllocations)
	if each > mostAllocations {
		return fmt.Errorf("out of bounds:\n  %s", strings.Join(missed, "\n  "))
	}
	if len(missed) > 0 {
		return fmt.Errorf("%w:\n  %s", errLate, strings.Join(missed, "\n  "))
	}
	return nil
}

const perTag = "allocations per tag"

func median(d []time.Duration) time.Duration {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2]
}
