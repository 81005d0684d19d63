package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"

	"askance/analysis"
	"askance/cmd/internal/export"
	"askance/cmd/internal/source"

	"github.com/spf13/cobra"
)

// tagFlags are the flags of askance tag.
type tagFlags struct {
	sourceFlags
	format string
	folder string
	lines  bool
}

// newTag returns the command that prints tags.
func newTag(std stdio, own *ownRules) *cobra.Command {
	var f tagFlags
	c := &cobra.Command{
		Use:   "tag [ACCOUNT...]",
		Short: "Print the tags of accounts",
		Long: "Prints where each account frames what it tells: one line a tag, or in a format for other tools.\n" +
			"Without an ACCOUNT it tags the five that askance brings along.\n\n" + accountHelp + "\n\n" +
			"With --jsonl it is a filter: a JSON object with \"id\" and \"text\" a line in, the same with \"tags\" a line out.\n" +
			"Offsets count Unicode code points.",
		Example: "askance tag article.txt\n" +
			"askance tag --format html left.txt right.txt > both.html\n" +
			"askance tag --format brat --output annotations clippings/\n" +
			"askance tag --jsonl < articles.jsonl > tagged.jsonl",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeAccounts,
		RunE: func(c *cobra.Command, args []string) error {
			if err := f.check(c, args); err != nil {
				return err
			}
			if f.lines {
				return tagLines(c.Context(), std, own)
			}
			return tagAccounts(c.Context(), std, args, own, f)
		},
	}
	f.register(c)
	addFormat(c, &f.format, export.Formats())
	c.Flags().StringVarP(&f.folder, "output", "o", "", "write a file for each account into this folder")
	c.Flags().BoolVar(&f.lines, "jsonl", false, "tag JSON articles from standard input, one a line")
	_ = c.MarkFlagDirname("output") // fails only without such a flag
	return c
}

// check reports wrong usage.
func (f tagFlags) check(c *cobra.Command, args []string) error {
	if f.lines {
		switch {
		case len(args) > 0:
			return usagef("--jsonl tags standard input; leave out %s, or use < for a file", args[0])
		case f.folder != "":
			return usagef("--jsonl writes to standard output; leave out --output")
		case c.Flags().Changed("format") && f.format != string(export.FormatJSONL):
			return usagef("--jsonl has a format of its own; leave out --format %s", f.format)
		}
	}
	if err := export.CheckFormat(export.Format(f.format), export.Formats()); err != nil {
		return usageError{err}
	}
	return nil
}

// tagLines runs the filter.
func tagLines(ctx context.Context, std stdio, own *ownRules) error {
	a, err := own.told(std.err)
	if err != nil {
		return err
	}
	bad, err := filterLines(ctx, a, std.in, std.out)
	if err != nil {
		return err
	}
	if bad == 1 {
		return fmt.Errorf("1 line could not be tagged; its \"error\" in the output says why")
	}
	if bad > 1 {
		return fmt.Errorf("%d lines could not be tagged; their \"error\" in the output says why", bad)
	}
	return nil
}

// tagAccounts tags what args name, in order. An account that cannot be read is
// reported and the others go on.
func tagAccounts(ctx context.Context, std stdio, args []string, own *ownRules, f tagFlags) error {
	analyzer, err := own.told(std.err)
	if err != nil {
		return err
	}
	if len(args) == 0 && piped(std.in) {
		fmt.Fprintln(std.err, "askance: no ACCOUNT given: tagging the five seeds; to tag standard input, use: askance tag -")
	}
	var out export.Writer
	buffered := bufio.NewWriterSize(std.out, 64<<10)
	if f.folder != "" {
		out, err = newFolder(f.folder, export.Format(f.format), analyzer.Rules())
	} else {
		profile, width := shape(std.out)
		out, err = export.New(export.Format(f.format), buffered, export.Look{Profile: profile, Width: width})
	}
	if err != nil {
		return err
	}
	failed := eachAccount(ctx, std, orSeeds(args), analyzer, f.options(std), func(a export.Account) error {
		return errors.Join(out.Add(a), buffered.Flush())
	})
	if failed != nil && !errors.Is(failed, errReported) {
		return failed
	}
	if err := errors.Join(out.Close(), buffered.Flush()); err != nil {
		return err
	}
	return failed
}

// printPlain prints the accounts for listening to.
func printPlain(ctx context.Context, std stdio, args []string, own *ownRules, from source.Options) error {
	a, err := own.told(std.err)
	if err != nil {
		return err
	}
	return eachAccount(ctx, std, orSeeds(args), a, from, func(a export.Account) error { return export.Plain(std.out, a) })
}

// eachAccount reads and tags what args name, in order, and shows on standard
// error how far it is. An account that cannot be read is reported there, the
// others go on, and errReported comes at the end. What is to know about how an
// account was read is said there too.
func eachAccount(ctx context.Context, std stdio, args []string, analyzer *analysis.Analyzer, from source.Options, do func(export.Account) error) error {
	bar := newProgress(ctx, std, args, from)
	defer bar.clear()
	var failed error
	for a, err := range source.Articles(ctx, args, from) {
		bar.step()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			bar.clear()
			say(std.err, err)
			failed = errReported
			continue
		}
		if notice := a.Notice.String(); notice != "" {
			bar.clear()
			say(std.err, fmt.Errorf("%s: %s", a.Name, notice))
		}
		report, err := analyzed(ctx, analyzer, a.Body.String())
		if err != nil {
			return err
		}
		if err := do(export.Account{Article: a, Report: report}); err != nil {
			return err
		}
	}
	return failed
}

// analyzed tags a text, which takes seconds if it is a book, unless ctx ends.
func analyzed(ctx context.Context, analyzer *analysis.Analyzer, text string) (analysis.Report, error) {
	done := make(chan analysis.Report, 1)
	go func() { done <- analyzer.Analyze(text) }()
	select {
	case report := <-done:
		return report, nil
	case <-ctx.Done():
		return analysis.Report{}, ctx.Err()
	}
}

// piped reports whether standard input is a pipe or a file, as opposed to a
// terminal or nothing.
func piped(in any) bool {
	file, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && (info.Mode().IsRegular() || info.Mode()&os.ModeNamedPipe != 0)
}
