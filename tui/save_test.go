package tui

import (
	"context"
	"errors"
	"testing"
)

func TestSaveWritesTheOpenAccounts(t *testing.T) {
	var got []string
	save := func(_ context.Context, open []Saved) (string, error) {
		for _, s := range open {
			got = append(got, s.Article.Outlet.String())
			if s.Report.Text != s.Article.Body.String() || len(s.Report.Tags) == 0 {
				t.Errorf("%s comes without its report", s.Article.Outlet)
			}
		}
		return "both\x1b.html", nil
	}
	s := opened(t, 120, 40, Options{Save: save}).press("e").wants("written to both")
	if len(got) != 2 || got[0] != "Harbour Post" || got[1] != "State Agency" {
		t.Errorf("saved %q", got)
	}
	s.press("j").lacks("written to")
}

func TestSaveSaysWhyNot(t *testing.T) {
	opened(t, 120, 40, Options{}).press("e").wants("nothing can be written from here")
	fail := func(context.Context, []Saved) (string, error) { return "", errors.New("no room\x1b[2J") }
	opened(t, 120, 40, Options{Save: fail}).press("e").wants("not written: no room")
}
