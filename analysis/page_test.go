package analysis

import (
	"strings"
	"testing"
)

func TestMarkedExample(t *testing.T) {
	for _, c := range []struct{ example, want string }{
		{"no marks", "no marks"},
		{"The [[so-called|distancing]] truce.", "The **so-called** (distancing) truce."},
		{`He [[said|attribution]] [["a [[blatant|loaded]] lie"|quotation]]`,
			`He **said** (attribution) "a **blatant** (loaded) lie" (quotation)`},
		{"[[one|hedge]][[two|booster]]", "**one** (hedge)**two** (booster)"},
	} {
		if got := marked(c.example, func(s string) string { return s }); got != c.want {
			t.Errorf("marked(%q)\n got %s\nwant %s", c.example, got, c.want)
		}
	}
}

func TestPageHoldsTheWholeDocumentation(t *testing.T) {
	r := &Rule{
		Name: "name", Title: "title", Doc: "doc", Silent: "silent", Example: "[[example|hedge]]",
		Unmarked: []string{"unmarked"}, Literature: []string{"literature"},
	}
	page := r.Page()
	for _, part := range []string{r.Name, r.Title, r.Doc, r.Silent, "**example** (hedge)", r.Unmarked[0], r.Literature[0]} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q:\n%s", part, page)
		}
	}
}

func TestOwnTextIsNoMarkup(t *testing.T) {
	r := &Rule{From: "l:1", Title: "*t*", Doc: "# a\n1. b\n2 c.\n- d\n.e <i>", Example: "A [[b|x_y]]."}
	page := r.Page()
	for _, part := range []string{`\*t\*`, "\n\\# a\n1\\. b\n2 c.\n\\- d\n.e \\<i\\>\n", "> A **b** (x\\_y)."} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q:\n%s", part, page)
		}
	}
}
