package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"askance/analysis"
	"askance/cmd/internal/config"
	"askance/cmd/internal/rulefiles"

	"github.com/spf13/cobra"
)

// ownRules are where the reader's own rules and word lists come from: the
// configuration, and the folder that --rules names. With them goes how sure a
// mark has to be.
type ownRules struct {
	folder   string
	strength uint8
}

func (o *ownRules) register(root *cobra.Command) {
	root.PersistentFlags().StringVar(&o.folder, "rules", "", "use the word lists in this folder too (see askance rules --help)")
	_ = root.MarkPersistentFlagDirname("rules") // fails only without such a flag
	root.PersistentFlags().Uint8Var(&o.strength, "strength", analysis.DefaultStrength, "show marks of this strength and above: 1 hints too, 2 as annotators mark, 3 only the surest")
}

// analyzer returns what tags by the embedded rules and the reader's own. What
// is wrong with a list comes back as faults: the program goes on without it.
func (o *ownRules) analyzer() (a *analysis.Analyzer, faults []error, err error) {
	if o.strength < 1 || o.strength > 3 {
		return nil, nil, usagef("--strength is 1, 2 or 3, not %d", o.strength)
	}
	var lists []analysis.List
	read := func(folder string) error {
		more, wrong, err := rulefiles.Read(folder)
		lists, faults = append(lists, more...), append(faults, wrong...)
		return err
	}
	usual := config.Rules(os.Getenv)
	if usual != "" {
		if err := read(usual); err != nil && !errors.Is(err, rulefiles.ErrNoFolder) {
			faults = append(faults, err)
		}
	}
	if o.folder != "" && !sameFolder(o.folder, usual) {
		if err := read(o.folder); err != nil {
			return nil, nil, fmt.Errorf("--rules: %w", err)
		}
	}
	a, wrong := analysis.New(analysis.Options{Lists: lists, Strength: o.strength})
	return a, append(faults, asErrors(wrong)...), nil
}

func asErrors(faults []*analysis.Fault) []error {
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = f
	}
	return errs
}

// ownRulesHelp says how a reader's own lists are written.
func ownRulesHelp() string {
	return "Your own words and rules: files *" + rulefiles.Extension + " in $XDG_CONFIG_HOME/askance/rules (~/.config/askance/rules), and in the\n" +
		"folder that --rules names with any command. askance rules --own documents their format. For example:\n\n" +
		indented(rulefiles.Example())
}

func indented(s string) string {
	return "    " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n    ")
}

// sameFolder reports whether two paths lead to one folder.
func sameFolder(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// told is analyzer with the faults written to w.
func (o *ownRules) told(w io.Writer) (*analysis.Analyzer, error) {
	a, faults, err := o.analyzer()
	sayFaults(w, faults)
	return a, err
}

// mostSaid is how many faults are said each time that the lists are used.
const mostSaid = 10

func sayFaults(w io.Writer, faults []error) {
	for i, fault := range faults {
		if i == mostSaid {
			say(w, fmt.Errorf("faults in word lists of yours: %d more; askance rules --check FOLDER says them all", len(faults)-i))
			return
		}
		say(w, fault)
	}
}

// checkRules tests the lists in a folder and says how much it looked at, or
// everything that is wrong with them.
func checkRules(std stdio, folder string, args []string) error {
	if len(args) > 0 {
		return usagef("--check tests a folder; leave out %q", args[0])
	}
	lists, faults, err := rulefiles.Read(folder)
	if err != nil {
		return fmt.Errorf("--check: %w", err)
	}
	a, wrong := analysis.New(analysis.Options{Lists: lists})
	faults = append(faults, asErrors(append(wrong, a.Check()...))...)
	if err := errors.Join(faults...); err != nil {
		return err
	}
	if len(lists) == 0 {
		return fmt.Errorf("--check: %s holds no lists (*%s); askance rules --help shows one", folder, rulefiles.Extension)
	}
	var all analysis.ListCounts
	for _, l := range a.Lists() {
		all.Entries += l.Entries
		all.Exceptions += l.Exceptions
		all.Rules += l.Rules
		all.Examples += l.Examples
	}
	_, err = fmt.Fprintf(std.out, "no fault found; files %d, rules %d, entries %d, exceptions %d, examples %d\n",
		len(lists), all.Rules, all.Entries, all.Exceptions, all.Examples)
	return err
}
