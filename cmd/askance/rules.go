package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"askance/analysis"
	"askance/cmd/internal/rulefiles"
	"askance/tui"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

// pageWidth is the widest that a rule page is set, in cells.
const pageWidth = 88

// newRules returns the command that prints the rules' documentation.
func newRules(std stdio, own *ownRules) *cobra.Command {
	var check string
	var format bool
	c := &cobra.Command{
		Use:   "rules [NAME...]",
		Short: "Print the rules and their documentation, or check your own",
		Long: "Lists the rules, or prints the pages of those that are named: what a rule marks and why, when it stays silent,\n" +
			"examples, and the literature behind it.\n\n" + ownRulesHelp(),
		Example: "askance rules\naskance rules scare-quote\naskance rules hedge booster | less\n" +
			"askance rules --own\naskance rules --check mine/\naskance --rules mine/ article.txt",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: own.completeRules,
		RunE: func(c *cobra.Command, args []string) error {
			if c.Flags().Changed("check") {
				return checkRules(std, check, args)
			}
			if format {
				return printPage(std, rulefiles.Format())
			}
			a, err := own.told(std.err)
			if err != nil {
				return err
			}
			page, err := rulesPage(a, args)
			if err != nil {
				return err
			}
			return printPage(std, page)
		},
	}
	c.Flags().StringVar(&check, "check", "", "test the word lists in this folder: every example must tag as it says")
	c.Flags().BoolVar(&format, "own", false, "print how words and rules of your own are written")
	_ = c.MarkFlagDirname("check") // fails only without such a flag
	c.MarkFlagsMutuallyExclusive("check", "own")
	return c
}

// rulesPage returns the list of all rules, or the pages of the named ones.
func rulesPage(a *analysis.Analyzer, names []string) (markdown string, err error) {
	if len(names) == 0 {
		return a.Index(), nil
	}
	var pages []string
	for _, name := range names {
		rule := findRule(a, name)
		if rule == nil {
			return "", usagef("no rule %q; one of: %s", name, strings.Join(ruleNames(a), ", "))
		}
		pages = append(pages, rule.Page())
	}
	return strings.Join(pages, "\n---\n\n"), nil
}

func findRule(a *analysis.Analyzer, name string) *analysis.Rule {
	for _, r := range a.Rules() {
		if r.Name == name {
			return r
		}
	}
	return nil
}

func ruleNames(a *analysis.Analyzer) []string {
	var names []string
	for _, r := range a.Rules() {
		names = append(names, r.Name)
	}
	return names
}

// completeRules completes the names of rules, the reader's own among them.
func (o *ownRules) completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	a, _, err := o.analyzer()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	for _, r := range a.Rules() {
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
	return !inOK || !outOK || dumb() || lipgloss.HasDarkBackground(in, out)
}
