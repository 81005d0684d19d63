package main

import (
	"strings"

	"askance/cmd/internal/source"
	"askance/seeds"

	"github.com/spf13/cobra"
)

const accountHelp = "ACCOUNT is a file (text, Markdown or saved HTML), a folder of such files, - for standard input,\n" +
	"the http or https address of a page or of a feed, or seed:NAME."

const seedPrefix = "seed:"

// sourceFlags are the flags of every command that reads accounts.
type sourceFlags struct {
	allowPrivate, allowPort bool
}

func (f *sourceFlags) register(c *cobra.Command) {
	c.Flags().BoolVar(&f.allowPrivate, "allow-private", false, "fetch from private and loopback addresses too")
	c.Flags().BoolVar(&f.allowPort, "allow-port", false, "fetch from any port, not only 80 and 443")
}

func (f *sourceFlags) options(std stdio) source.Options {
	return source.Options{Stdin: std.in, AllowPrivate: f.allowPrivate, AllowPort: f.allowPort}
}

// orSeeds returns the arguments, or the embedded accounts if there are none.
func orSeeds(args []string) []string {
	if len(args) > 0 {
		return args
	}
	return seedNames()
}

func seedNames() []string {
	var names []string
	for _, s := range seeds.All() {
		names = append(names, seedPrefix+s.Name)
	}
	return names
}

// isAddress reports whether an argument is fetched over the network.
func isAddress(arg string) bool {
	lower := strings.ToLower(arg)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// completeAccounts completes file names, and the names of seeds once a name
// begins like one.
func completeAccounts(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	if begun == "" || !strings.HasPrefix(seedPrefix, begun) && !strings.HasPrefix(begun, seedPrefix) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return seedNames(), cobra.ShellCompDirectiveDefault
}
