package tui

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"askance/tui/article"
	"askance/tui/safe"
	"askance/tui/safe/egress"
	"askance/tui/safe/hostile"

	"github.com/charmbracelet/x/ansi"
)

// TestHostileTextsInTheReader reads every hostile text, as body, title and all
// that is known of an account, and as the reason why another cannot be read,
// at three widths: the text, the panel, the list of tags and the title of the
// window.
func TestHostileTextsInTheReader(t *testing.T) {
	cases := hostile.Cases()
	if len(cases) < 600 {
		t.Fatalf("only %d cases", len(cases))
	}
	frames := 0
	for i, c := range cases {
		if testing.Short() && i%10 > 0 {
			continue
		}
		for _, width := range []int{40, 90, 160} {
			s := opened(t, width, 24, Options{Accounts: hostileAccounts(c.Text)})
			for _, key := range []string{"", "n", "enter", "t", "o"} {
				if key != "" {
					s.press(key)
				}
				frames++
				where := fmt.Sprintf("%s at %d cells after %q", c.Name, width, key)
				mustFit(t, s.m, ansi.WcWidth, where)
				if err := egress.Text(s.m.View().WindowTitle); err != nil {
					t.Errorf("title of %s: %v", where, err)
				}
			}
		}
	}
	t.Logf("%d frames of %d cases", frames, len(cases))
}

// hostileAccounts are an account of a hostile text and one whose error says it.
func hostileAccounts(text string) []Account {
	line := safe.NewLine(text)
	a := &article.Article{
		Name: line, Title: line, Outlet: line, Date: line, Byline: line, Notice: line, Address: safe.NewLine(safe.Address(text)),
		Body: safe.NewText("He claimed that the regime \"" + text + "\" fell.\n\n" + text),
	}
	return []Account{
		{Name: line, Title: line, Outlet: line, Date: line, Article: a},
		{Name: line, Load: func(context.Context) (article.Article, error) {
			return article.Article{}, errors.New(safe.NewMessage(text).String())
		}},
	}
}
