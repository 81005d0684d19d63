package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// newRoot returns the command askance, which opens the reader, with all others
// below it.
func newRoot(std stdio) *cobra.Command {
	var from sourceFlags
	var own ownRules
	var plain, guided bool
	root := &cobra.Command{
		Use:   "askance [ACCOUNT...]",
		Short: "Read accounts of one event side by side, and see how each one frames it",
		Long: "Opens two accounts of one event side by side and marks the words that frame them.\n" +
			"Without an ACCOUNT it opens the five that it brings along.\n\n" + accountHelp,
		Example: "askance\n" +
			"askance agency.txt broadcaster.html\n" +
			"askance https://example.org/news/1 clippings/\n" +
			"pdftotext report.pdf - | askance - seed:network\n" +
			"askance --plain agency.txt\n" +
			"askance --tour",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeAccounts,
		RunE: func(c *cobra.Command, args []string) error {
			if err := misspelt(c, args); err != nil {
				return err
			}
			if plain {
				return printPlain(c.Context(), std, args, &own, from.options(std))
			}
			if guided && len(args) > 0 {
				return usagef("the tour is over the accounts that askance brings along; leave %q out", args[0])
			}
			return read(c.Context(), std, args, guided, &own, from.options(std))
		},
	}
	root.SuggestionsMinimumDistance = 2 // letters that a slip may differ in
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	from.register(root)
	own.register(root)
	root.Flags().BoolVar(&plain, "plain", false, "print the text with the tags as words in brackets, for screen readers")
	root.Flags().BoolVar(&guided, "tour", false, "begin with a short tour of what the reader shows")
	root.MarkFlagsMutuallyExclusive("plain", "tour")
	root.AddCommand(newTag(std, &own), newCompare(std, &own), newRules(std, &own), newServe(std, &own), newMan(std))
	addCompletion(root)
	return root
}

// misspelt tells of a first argument that names no file and is nearly the name
// of a command: it is taken for an account otherwise.
func misspelt(root *cobra.Command, args []string) error {
	if len(args) == 0 || strings.ContainsAny(args[0], "./:") {
		return nil
	}
	names := root.SuggestionsFor(args[0])
	if _, err := os.Stat(args[0]); len(names) == 0 || !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return usagef("no command %q, and no such file; did you mean: askance %s", args[0], names[0])
}
