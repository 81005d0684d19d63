package tui

import (
	"context"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
)

// Saved is an account as it is given to Options.Save. Neither is changed.
type Saved struct {
	Article *article.Article
	Report  *analysis.Report
}

// accountsSaved says what became of writing the open accounts.
type accountsSaved struct {
	name string
	err  error
}

// saving begins to write the open accounts.
func (m Model) saving() (Model, tea.Cmd) {
	if m.save == nil {
		m.note = "nothing can be written from here"
		return m, nil
	}
	var open []account
	for _, i := range m.shows {
		if i >= 0 && m.accounts[i].report != nil {
			open = append(open, m.accounts[i])
		}
	}
	if len(open) == 0 {
		m.note = "there is nothing to write yet"
		return m, nil
	}
	m.note = "writing …"
	return m, save(m.ctx, m.save, open)
}

func save(ctx context.Context, write func(context.Context, []Saved) (string, error), open []account) tea.Cmd {
	return func() tea.Msg {
		var all []Saved
		for _, a := range open {
			art, err := read(ctx, a.given)
			if err != nil {
				return accountsSaved{err: err}
			}
			all = append(all, Saved{art, a.report})
		}
		name, err := write(ctx, all)
		return accountsSaved{name, err}
	}
}

// saved says that the accounts are written, or why not.
func (m Model) saved(msg accountsSaved) Model {
	m.note = "written to " + safe.NewLine(msg.name).String()
	if msg.err != nil {
		m.note = "not written: " + safe.NewMessage(msg.err.Error()).String()
	}
	return m
}
