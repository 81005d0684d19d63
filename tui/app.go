package tui

import (
	"context"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Background says what the terminal's ground is like.
type Background uint8

// The grounds.
const (
	BackgroundUnknown Background = iota // ask the terminal; dark until it answers
	BackgroundDark
	BackgroundLight
)

// Account is one article that can be opened in a pane.
type Account struct {
	Name safe.Line // how the reader named it
	// Load gets the article. It runs in a tea.Cmd, may take its time, and is
	// given up when the context ends. It may be nil when Article is set.
	Load func(context.Context) (article.Article, error)
	// Article is the article when it is at hand already. It is not changed.
	Article *article.Article
	// Report is what analysis found in the article's body, where that is known
	// already. It is not changed. Without it the reader analyses in a tea.Cmd.
	Report *analysis.Report
}

// Options say what a reader opens with. The zero value opens no account.
type Options struct {
	// Accounts in their order; the first two are opened side by side.
	Accounts []Account
	// Served is set for readers that come over a network: links are not made.
	Served bool
	// Background is the ground until the terminal itself answers.
	Background Background
	// Profile is the terminal's colour profile where it is known beforehand;
	// Bubble Tea's own answer replaces it.
	Profile colorprofile.Profile
	// Context ends every load that is still running. Nil means Background.
	Context context.Context
}

// Model is the reader as a Bubble Tea model.
type Model struct {
	options Options
}

// New makes a reader. It does no work beyond copying.
func New(o Options) Model {
	if o.Context == nil {
		o.Context = context.Background()
	}
	return Model{options: o}
}

// Init asks the terminal what it needs to know.
func (m Model) Init() tea.Cmd { return tea.RequestBackgroundColor }

// Update answers one message.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && (k.String() == "q" || k.String() == "ctrl+c") {
		return m, tea.Quit
	}
	return m, nil
}

// View draws the screen.
func (m Model) View() tea.View {
	v := tea.NewView("askance")
	v.AltScreen = true
	return v
}
