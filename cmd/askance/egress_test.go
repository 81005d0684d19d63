package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/cmd/internal/export"
	"askance/cmd/internal/source"
	"askance/tui/safe/egress"
	"askance/tui/safe/hostile"

	"github.com/charmbracelet/colorprofile"
)

// TestNothingForbiddenIsPrinted sends hostile texts, as bodies and as titles,
// through everything that is printed.
func TestNothingForbiddenIsPrinted(t *testing.T) {
	cases := hostile.Cases()
	if len(cases) < 600 {
		t.Fatalf("only %d cases", len(cases))
	}
	folder := t.TempDir()
	for i, c := range cases {
		if testing.Short() && i%10 > 0 {
			continue
		}
		text := "He claimed that the regime \"" + c.Text + "\" fell.\n\n" + c.Text
		a := hostileAccount(t, filepath.Join(folder, "article.txt"), "---\ntitle: |-\n  "+strings.ReplaceAll(c.Text, "\n", "\n  ")+"\n---\n"+text)
		for name, output := range printed(t, a) {
			check := egress.Text
			if strings.HasPrefix(name, "terminal") {
				check = egress.Frame
			}
			if err := check(output); err != nil {
				t.Errorf("%s, %s: %v", c.Name, name, err)
			}
		}
	}
}

func hostileAccount(t *testing.T, path, text string) export.Account {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := source.Read(t.Context(), path, source.Options{Offline: true})
	if err != nil { // refused as binary: the next test has errors
		return export.Account{Report: analysis.Analyze("")}
	}
	return export.Account{Article: a, Report: analysis.Analyze(a.Body.String())}
}

// printed returns what the commands write of an account, by form.
func printed(t *testing.T, a export.Account) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, f := range export.Formats() {
		out[string(f.Format)] = exported(t, f.Format, a, export.Look{})
	}
	var plain bytes.Buffer
	if err := export.Plain(&plain, a); err != nil {
		t.Fatal(err)
	}
	out["plain"] = plain.String()
	c := export.Comparison{Accounts: []export.Account{a, a}, Views: compare.Accounts(a.Report, a.Report)}
	for name, look := range map[string]export.Look{
		"": {}, " 20": {Profile: colorprofile.TrueColor, Width: 20}, " 80": {Profile: colorprofile.ANSI, Width: 80}, " 200": {Profile: colorprofile.ASCII, Width: 200},
	} {
		var b bytes.Buffer
		if err := export.WriteComparison(export.FormatText, &b, c, look); err != nil {
			t.Fatal(err)
		}
		out["terminal compare"+name] = b.String()
		out["terminal tag"+name] = exported(t, export.FormatText, a, look)
	}
	return out
}

func exported(t *testing.T, f export.Format, a export.Account, look export.Look) string {
	t.Helper()
	var b bytes.Buffer
	w, err := export.New(f, &b, look)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Add(a); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNothingForbiddenIsSaidInErrors gives hostile texts as every kind of
// argument.
func TestNothingForbiddenIsSaidInErrors(t *testing.T) {
	for i, c := range hostile.Cases() {
		for _, args := range [][]string{
			{"tag", c.Text}, {"tag", "seed:" + c.Text}, {"tag", "--format", c.Text}, {"rules", c.Text},
			{"--" + c.Text}, {"compare", c.Text, c.Text}, {"tag", "--output", "/dev/null/" + c.Text},
		}[i%7:][:1] { // one form each: building the commands is what takes time
			var out, errs bytes.Buffer
			code := run(t.Context(), args, stdio{strings.NewReader(""), &out, &errs})
			if err := egress.Text(errs.String()); err != nil {
				t.Errorf("%s as %q: %v", c.Name, args[0], err)
			}
			if code == exitDone && errs.Len() > 0 || code != exitDone && errs.Len() == 0 {
				t.Errorf("%s as %q: exit code %d with %q on standard error", c.Name, args, code, errs.String())
			}
		}
	}
}
