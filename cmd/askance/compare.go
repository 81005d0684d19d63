package main

import (
	"bufio"
	"context"
	"errors"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/cmd/internal/export"
	"askance/cmd/internal/source"

	"github.com/spf13/cobra"
)

// mostCompared is how many accounts may be held together.
const mostCompared = 50

// newCompare returns the command that prints a comparison.
func newCompare(std stdio, own *ownRules) *cobra.Command {
	var f struct {
		sourceFlags
		format string
	}
	c := &cobra.Command{
		Use:   "compare ACCOUNT ACCOUNT...",
		Short: "Print how accounts compare",
		Long: "Prints what accounts of one event share word for word, what only one of them says, and what each does with\n" +
			"the same material: edits, quotations, names, sources, figures, who does what to whom. Everything is shown with\n" +
			"its place in the text.\n\n" + accountHelp,
		Example: "askance compare left.txt right.txt\n" +
			"askance compare --format html clippings/ > report.html\n" +
			"askance compare --format json seed:blog seed:broadcaster",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeAccounts,
		RunE: func(c *cobra.Command, args []string) error {
			if err := export.CheckFormat(export.Format(f.format), export.ComparisonFormats()); err != nil {
				return usageError{err}
			}
			return compareAccounts(c.Context(), std, args, own, export.Format(f.format), f.options(std))
		},
	}
	f.register(c)
	addFormat(c, &f.format, export.ComparisonFormats())
	return c
}

// compareAccounts reads all accounts, holds them together and prints the
// comparison. One that cannot be read is reported, and the others are compared
// as long as two are left.
func compareAccounts(ctx context.Context, std stdio, args []string, own *ownRules, format export.Format, from source.Options) error {
	analyzer, err := own.told(std.err)
	if err != nil {
		return err
	}
	var c export.Comparison
	var reports []analysis.Report
	failed := eachAccount(ctx, std, args, analyzer, from, func(a export.Account) error {
		reports = append(reports, a.Report)
		c.Accounts = append(c.Accounts, a)
		return nil
	})
	if ctx.Err() != nil {
		return failed
	}
	switch {
	case len(reports) > mostCompared:
		return usagef("%d accounts are too many to hold together; give at most %d", len(reports), mostCompared)
	case len(reports) < 2 && failed != nil:
		return failed
	case len(reports) < 2:
		return usagef("one account cannot be compared; name two or more")
	}
	c.Views = compare.Accounts(reports...)
	profile, width := shape(std.out)
	w := bufio.NewWriter(std.out)
	err = export.WriteComparison(format, w, c, export.Look{Profile: profile, Width: width})
	if err := errors.Join(err, w.Flush()); err != nil {
		return err
	}
	return failed
}
