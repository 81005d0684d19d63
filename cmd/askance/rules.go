package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"askance/analysis"
	"askance/tui"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

// pageWidth is the widest that a rule page is set, in cells.
const pageWidth = 88

// newRules returns the command that prints the rules' documentation.
func newRules(std stdio) *cobra.Command {
	return &cobra.Command{
		Use:   "rules [NAME...]",
		Short: "Print the rules and their documentation",
		Long: "Lists the rules, or prints the pages of those that are named: what a rule marks and why, when it stays silent,\n" +
			"examples, and the literature behind it.",
		Example:           "askance rules\naskance rules scare-quote\naskance rules hedge booster | less",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, args []string) error {
			page, err := rulesPage(args)
			if err != nil {
				return err
			}
			return printPage(std, page)
		},
	}
}

// rulesPage returns the list of all rules, or the pages of the named ones.
func rulesPage(names []string) (markdown string, err error) {
	if len(names) == 0 {
		return analysis.RulesIndex(), nil
	}
	var pages []string
	for _, name := range names {
		rule := findRule(name)
		if rule == nil {
			return "", usagef("no rule %q; one of: %s", name, strings.Join(ruleNames(), ", "))
		}
		pages = append(pages, rule.Page())
	}
	return strings.Join(pages, "\n---\n\n"), nil
}

func findRule(name string) *analysis.Rule {
	for _, r := range analysis.Rules() {
		if r.Name == name {
			return r
		}
	}
	return nil
}

func ruleNames() []string {
	var names []string
	for _, r := range analysis.Rules() {
		names = append(names, r.Name)
	}
	return names
}

func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, r := range analysis.Rules() {
		all = append(all, cobra.CompletionWithDesc(r.Name, r.Title))
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// printPage prints one of our own Markdown pages: drawn on a terminal, as it
// stands anywhere else.
func printPage(std stdio, markdown string) error {
	profile, width := shape(std.out)
	if profile == colorprofile.NoTTY {
		_, err := io.WriteString(std.out, markdown)
		return err
	}
	colorless := profile == colorprofile.ASCII
	drawn, err := drawPage(markdown, min(width, pageWidth), colorless || dark(std), colorless)
	if err != nil {
		return fmt.Errorf("drawing the page: %w", err)
	}
	_, err = (&colorprofile.Writer{Forward: std.out, Profile: profile}).Write([]byte(drawn))
	return err
}

func drawPage(markdown string, width int, dark, colorless bool) (string, error) {
	lines, err := tui.DrawPage(markdown, width, dark, colorless)
	drawn := "\n" + strings.Join(lines, "\n") + "\n\n"
	return padding().ReplaceAllString(drawn, ansi.ResetStyle), err
}

// padding matches the styled spaces with which Glamour fills every line: they
// get in the way of copying, and wrap where a terminal has become narrower.
func padding() *regexp.Regexp { return regexp.MustCompile(`(?m)(?: |\x1b\[[0-9;]*m)+$`) }

// dark reports whether the terminal's ground is dark, as far as it says so.
func dark(std stdio) bool {
	in, inOK := terminal(std.in)
	out, outOK := terminal(std.out)
	return !inOK || !outOK || os.Getenv("TERM") == "dumb" || lipgloss.HasDarkBackground(in, out)
}
