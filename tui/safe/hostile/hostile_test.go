package hostile

import (
	"testing"

	"askance/tui/safe"
	"askance/tui/safe/egress"
)

func TestEveryCaseIsCleaned(t *testing.T) {
	cases := Cases()
	if len(cases) < 600 {
		t.Errorf("%d cases, want 600 or more", len(cases))
	}
	seen := map[string]bool{}
	dirty := 0
	for _, c := range cases {
		if seen[c.Name] {
			t.Errorf("%s stands twice", c.Name)
		}
		seen[c.Name] = true
		if egress.Text(c.Text) != nil {
			dirty++
		}
		clean := safe.NewText(c.Text).String()
		if err := egress.Text(clean); err != nil {
			t.Errorf("%s: text: %v", c.Name, err)
		}
		if again := safe.NewText(clean).String(); again != clean {
			t.Errorf("%s: cleaned twice it is %+q", c.Name, again)
		}
		for name, line := range map[string]safe.Line{"field": safe.NewLine(c.Text), "message": safe.NewMessage(c.Text)} {
			if err := egress.Text(line.String()); err != nil {
				t.Errorf("%s: %s: %v", c.Name, name, err)
			}
		}
	}
	if dirty < len(cases)*3/4 {
		t.Errorf("only %d of %d cases hold anything forbidden", dirty, len(cases))
	}
}
