package main

import (
	"io"
	"regexp"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// newMan returns the command that prints the manual page.
func newMan(std stdio) *cobra.Command {
	return &cobra.Command{
		Use:               "man",
		Short:             "Print the manual page",
		Long:              "Prints the manual page of askance and its commands, for man to show.",
		Example:           "askance man | man -l -\naskance man > ~/.local/share/man/man1/askance.1",
		Args:              cobra.NoArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := manPage(c.Root())
			if err != nil {
				return err
			}
			_, err = io.WriteString(std.out, page)
			return err
		},
	}
}

func manPage(root *cobra.Command) (string, error) {
	page, err := mango.NewManPage(1, root)
	if err != nil {
		return "", err
	}
	page = page.WithLongDescription(joinedLines(root.Long)).
		WithSection("Examples", manExamples(root)).
		WithSection("Files", "$XDG_CONFIG_HOME/askance/config.toml (~/.config/askance/config.toml): theme, width of lines and keys.\n"+
			"$XDG_CONFIG_HOME/askance/rules/*.txt (~/.config/askance/rules/*.txt): words and rules of your own; "+
			"askance rules --own says how they are written.\n"+
			"$XDG_STATE_HOME/askance/host_key (~/.local/state/askance/host_key): the key of askance serve.").
		WithSection("Environment", "NO_COLOR: no colours, only bold, italics and lines under words.\nTERM: with dumb, or nothing, no full screen.").
		WithSection("Exit status", "0 when all is done, 1 when something failed, 2 for wrong usage.")
	// mango writes two hyphens before a short flag
	return regexp.MustCompile(`\\fB--(\w) --`).ReplaceAllString(page.Build(roff.NewDocument()), `\fB-$1, --`) + "\n", nil
}

// joinedLines undoes the breaks inside paragraphs: each would become one of its own.
func joinedLines(s string) string {
	paragraphs := strings.Split(s, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(p, "\n", " ")
	}
	return strings.Join(paragraphs, "\n")
}

// manExamples lists the examples of all commands.
func manExamples(root *cobra.Command) string {
	examples := root.Example
	for _, c := range root.Commands() {
		if c.Example != "" {
			examples += "\n" + c.Example
		}
	}
	return examples
}

// addCompletion adds the commands that print completions, with examples.
func addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Example = "source <(askance completion bash)"
		for _, shell := range c.Commands() {
			shell.Example = map[string]string{
				"bash":       "source <(askance completion bash)\naskance completion bash > ~/.local/share/bash-completion/completions/askance",
				"zsh":        "source <(askance completion zsh)\naskance completion zsh > \"${fpath[1]}/_askance\"",
				"fish":       "askance completion fish | source\naskance completion fish > ~/.config/fish/completions/askance.fish",
				"powershell": "askance completion powershell | Out-String | Invoke-Expression",
			}[shell.Name()]
		}
	}
}
