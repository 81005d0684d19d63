package main

import (
	"strings"

	"askance/cmd/internal/export"

	"github.com/spf13/cobra"
)

// addFormat gives a command the flag --format with its completion.
func addFormat(c *cobra.Command, format *string, known []export.FormatInfo) {
	var names, described []string
	for _, f := range known {
		names = append(names, string(f.Format))
		described = append(described, cobra.CompletionWithDesc(string(f.Format), f.Help))
	}
	c.Flags().StringVarP(format, "format", "f", names[0], "write as "+strings.Join(names, ", "))
	_ = c.RegisterFlagCompletionFunc("format", // fails only without such a flag
		func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return described, cobra.ShellCompDirectiveNoFileComp
		})
}
