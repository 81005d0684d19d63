package main

import (
	"strings"
	"testing"

	"askance/analysis"

	"github.com/charmbracelet/x/ansi"
)

func TestRulePagesAreDrawnWithinTheirWidth(t *testing.T) {
	for _, rule := range analysis.Rules() {
		for _, width := range []int{40, 88} {
			drawn, err := drawPage(rule.Page(), width, true, width == 40)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(ansi.Strip(drawn), rule.Title[:20]) && width == 88 {
				t.Errorf("%s: the title is not drawn", rule.Name)
			}
			for line := range strings.Lines(drawn) {
				plain := strings.TrimRight(ansi.Strip(line), "\n")
				if w := ansi.StringWidth(plain); w > width {
					t.Errorf("%s at %d cells: a line has %d: %s", rule.Name, width, w, plain)
				}
				if strings.HasSuffix(plain, " ") {
					t.Errorf("%s at %d cells: spaces at the end of %q", rule.Name, width, plain)
				}
			}
		}
	}
}
