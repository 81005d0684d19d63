package tui

import (
	"context"
	"errors"
	"fmt"
	"time"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/pane/reader"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
)

// state is how far an account has come.
type state uint8

const (
	closed  state = iota // nobody has asked for it
	loading              // being read
	slow                 // being read for long enough to say so
	ready                // there is a text
	failed               // there is an error
	several              // it stands for other accounts, which were added to the list
)

// account is one account and what has become of it.
type account struct {
	given     Account
	state     state
	doc       *reader.Doc
	report    *analysis.Report
	entry     bool // one of several that an account turned out to stand for
	analysing bool
	queued    bool // waits for another text to be analysed
	err       error
	spot      reader.Spot // where it was when it was last seen
}

// slowAfter is how long a load may take before a spinner shows.
const slowAfter = 300 * time.Millisecond

// spinnerEvery is how long each picture of the spinner stays.
const spinnerEvery = 120 * time.Millisecond

// load starts reading account i, unless it has been read or is being read.
func (m Model) load(i int) (Model, tea.Cmd) {
	a := m.accounts[i]
	if a.state != closed {
		return m, nil
	}
	a.state = loading
	m = m.with(i, a)
	return m, tea.Batch(
		loadAccount(m.ctx, i, a.given, !m.served),
		m.after(slowAfter, loadIsSlow{i}),
	)
}

// with returns the model with account i replaced. The list is copied: earlier
// models keep theirs.
func (m Model) with(i int, a account) Model {
	m.accounts = append([]account(nil), m.accounts...)
	m.accounts[i] = a
	return m
}

// loadAccount reads an account and prepares its text.
func loadAccount(ctx context.Context, i int, given Account, links bool) tea.Cmd {
	return func() tea.Msg {
		art, err := read(ctx, given)
		if err != nil {
			return accountLoaded{account: i, err: err}
		}
		doc := reader.NewDoc(art, links)
		if given.Report != nil {
			doc = doc.Tagged(given.Report.Tags, sentences(given.Report), countWords(given.Report))
		}
		return accountLoaded{account: i, doc: doc}
	}
}

func read(ctx context.Context, given Account) (*article.Article, error) {
	if given.Article != nil {
		return given.Article, nil
	}
	if given.Load == nil {
		return nil, errors.New("nothing to read")
	}
	art, err := given.Load(ctx)
	if err == nil {
		err = ctx.Err()
	}
	return &art, err
}

// reason says why an account could not be read, fit for a terminal.
func (a account) reason() string {
	return safe.NewMessage(fmt.Sprintf("%s cannot be opened: %v", a.given.Name, a.err)).String()
}
