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
	cancel    context.CancelFunc
	try       int  // how often it has been read
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
	if a.state != closed && !errors.Is(a.err, errGivenUp) {
		return m, nil
	}
	ctx, cancel := context.WithCancel(m.ctx)
	a.state, a.err, a.cancel = loading, nil, cancel
	a.try++
	m = m.with(i, a)
	return m, tea.Batch(
		loadAccount(ctx, accountLoaded{account: i, try: a.try}, a.given, !m.served),
		m.after(slowAfter, loadIsSlow{i}),
	)
}

// errGivenUp is why an account is not there that the reader did not wait for.
var errGivenUp = errors.New("its reading was stopped; choose it again to go on")

// isLoading reports whether account i is being read.
func (m Model) isLoading(i int) bool {
	return i >= 0 && (m.accounts[i].state == loading || m.accounts[i].state == slow)
}

// coming reports whether the text of account i is still to come.
func (m Model) coming(i int) bool {
	return m.isLoading(i) || i >= 0 && m.accounts[i].state == closed
}

// awaited is the account that the reader waits for in one of the panes, in
// that with the focus if there are two; -1 for none.
func (m Model) awaited() int {
	for _, p := range []int{m.focus, 1 - m.focus} {
		if m.isLoading(m.shows[p]) {
			return m.shows[p]
		}
	}
	return -1
}

// givenUp ends the reading of an account at once, whether or not its source
// heeds that. What still comes of it is dropped.
func (m Model) givenUp(i int) Model {
	a := m.accounts[i]
	a.cancel()
	a.state, a.err = failed, errGivenUp
	m = m.with(i, a)
	for p, shown := range m.shows {
		if shown == i {
			m = m.filled(p)
		}
	}
	return m.laid()
}

// with returns the model with account i replaced. The list is copied: earlier
// models keep theirs.
func (m Model) with(i int, a account) Model {
	m.accounts = append([]account(nil), m.accounts...)
	m.accounts[i] = a
	return m
}

// loadAccount reads an account and prepares its text.
func loadAccount(ctx context.Context, answer accountLoaded, given Account, links bool) tea.Cmd {
	return func() tea.Msg {
		art, err := read(ctx, given)
		if err != nil {
			answer.err = err
			return answer
		}
		doc := reader.NewDoc(art, links)
		if given.Report != nil {
			doc = doc.Tagged(given.Report.Tags, sentences(given.Report), countWords(given.Report))
		}
		answer.doc = doc
		return answer
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
