package tui

import (
	"context"
	"time"

	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/article"
	"askance/tui/internal/frame"
	"askance/tui/internal/pane/comparison"
	"askance/tui/internal/pane/explain"
	"askance/tui/internal/pane/help"
	"askance/tui/internal/pane/page"
	"askance/tui/internal/pane/picker"
	"askance/tui/internal/pane/reader"
	"askance/tui/internal/pane/taglist"
	"askance/tui/internal/pane/tour"
	"askance/tui/internal/prompt"
	"askance/tui/internal/theme"
	"askance/tui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
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
	// What is known before the article is loaded; may be empty.
	Title, Outlet, Date safe.Line
	// Load gets the article. It runs in a tea.Cmd, may take its time, and is
	// given up when the context ends. It may be nil when Article is set.
	Load func(context.Context) (article.Article, error)
	// Near is set where Load takes the article from this machine: it is read
	// when accounts are listed, so that the list can say what is in it.
	Near bool
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
	// Comparison holds all of Accounts together, in their order, where that is
	// known already. It is not changed. Without it the reader compares what has
	// been analysed in a tea.Cmd.
	Comparison *compare.Comparison
	// Served is set for readers that come over a network: links are not made.
	Served bool
	// Background is the ground until the terminal itself answers.
	Background Background
	// Ask asks the terminal what its ground is like. Nil means that Bubble Tea
	// asks, which it does with its first frame: a caller that has the terminal
	// at hand can save its reader the wait for the second.
	Ask tea.Cmd
	// Profile is the terminal's colour profile where it is known beforehand;
	// Bubble Tea's own answer replaces it.
	Profile colorprofile.Profile
	// Save writes the open accounts to a file and returns its name. It runs in a
	// tea.Cmd. Where it is nil, as for served readers, nothing is written.
	Save func(context.Context, []Saved) (name string, err error)
	// Analyzer finds the tags; nil stands for the embedded rules alone.
	Analyzer *analysis.Analyzer
	// Note is said in the status line until the first key.
	Note string
	// Keys are the keys; nil means DefaultKeys.
	Keys *Keys
	// Theme is one of ThemeNames; "" means the first, which goes by the terminal.
	Theme string
	// Tour is a guided tour to begin with. If OfferTour is set, the reader is
	// asked first.
	Tour      []TourStep
	OfferTour bool
	// Measure is the most cells of a line of text; 0 means 80, less than 0 no limit.
	Measure int
	// Context ends every load that is still running. Nil means Background.
	Context context.Context
}

// ThemeNames returns the names that Options.Theme may have.
func ThemeNames() []string { return theme.Names() }

// measure is the most cells of a line of text unless the reader has another
// wish: longer lines are hard to read.
const measure = 80

// Model is the reader as a Bubble Tea model.
type Model struct {
	ctx    context.Context
	cancel context.CancelFunc
	keys   Keys
	save   func(context.Context, []Saved) (string, error)
	ask    tea.Cmd // for the terminal's ground
	tagger *analysis.Analyzer
	after  func(time.Duration, tea.Msg) tea.Cmd // a timer; tests have their own

	w, h    int
	profile colorprofile.Profile
	dark    bool
	hold    bool // for the terminal to say what its ground is like
	method  ansi.Method
	theme   *theme.Theme
	frame   frame.Frame

	served   bool
	accounts []account
	folder   string // that the names of all accounts begin with
	busy     bool   // a long text is being analysed, or is about to
	panes    [2]reader.Model
	shows    [2]int // the account in each pane, or -1
	focus    int
	filter   reader.Filter

	panel     bool // the explanation is open
	panelRows int  // it grows while it is open, so that the text does not jump
	explain   explain.Model
	helping   bool
	helpFor   scope // the part of the program whose keys are listed
	help      help.Model

	side    side // what stands in place of a pane
	tagList taglist.Model
	picker  picker.Model
	page    page.Model
	rule    *analysis.Rule // whose page it is

	both      together
	sync      bool // the panes keep together
	comparing bool // the views of the comparison are open
	views     comparison.Model

	tour    touring
	tourist tour.Model

	asks      question // what the status line asks for
	prompt    prompt.Model
	searching bool           // n and N go by match
	moved     bool           // the reader has gone elsewhere since the search began
	ended     bool           // the search has just ended, and what it led to is one key away
	from      [2]reader.Spot // where the panes were before the search, and then what it led to

	share    float64 // of the left pane; 0 for half
	dragging bool    // the divider
	zoom     bool    // one pane over the whole width
	wide     bool    // lines as long as the pane is wide
	measure  int     // most cells of a line of text
	choice   theme.Choice
	note     string // said until the next key
	spin     int    // picture of the spinner
}

// New makes a reader. It does no work beyond copying.
func New(o Options) Model {
	if o.Context == nil {
		o.Context = context.Background()
	}
	m := Model{
		served: o.Served, after: timer, keys: DefaultKeys(), profile: o.Profile, dark: o.Background != BackgroundLight,
		panes: [2]reader.Model{reader.New(), reader.New()}, shows: [2]int{-1, -1},
	}
	m.save, m.ask, m.tagger, m.note = o.Save, o.Ask, o.Analyzer, o.Note
	if m.ask == nil {
		m.ask = tea.RequestBackgroundColor
	}
	m.ctx, m.cancel = context.WithCancel(o.Context)
	if o.Keys != nil {
		m.keys = *o.Keys
	}
	m.choice, _ = theme.Named(o.Theme)
	m.hold = !o.Served && o.Background == BackgroundUnknown && m.choice == theme.Auto && o.Profile != colorprofile.ASCII
	m.wide, m.measure = o.Measure < 0, measure
	if o.Measure > 0 {
		m.measure = o.Measure
	}
	for _, a := range o.Accounts {
		m.accounts = append(m.accounts, account{given: a, spot: reader.Spot{Cursor: -1}})
	}
	m.folder = m.folderOfAll()
	for i := range m.shows {
		if i < len(m.accounts) {
			m.shows[i] = i
		}
	}
	if o.Comparison != nil && len(o.Comparison.Accounts) == len(m.accounts) {
		m.both.result = o.Comparison
		for i := range m.accounts {
			m.both.accounts = append(m.both.accounts, i)
		}
	}
	return m.begun(o.Tour, o.OfferTour).restyled()
}

// Init asks the terminal what it needs to know and opens the first accounts.
func (m Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.ask, func() tea.Msg { return started{} }}
	if m.hold {
		cmds = append(cmds, m.after(groundWait, groundWaited{}))
	}
	return tea.Batch(cmds...)
}

// groundWait is how long the first frame waits for the terminal to say what
// its ground is like: dark colours that turn light at once are a flash.
const groundWait = 50 * time.Millisecond

// groundWaited says that the first frame has waited long enough.
type groundWaited struct{}

// started begins the loading: Init cannot change the model.
type started struct{}

// restyled makes the theme anew.
func (m Model) restyled() Model {
	profile := m.profile
	if profile == colorprofile.Unknown {
		profile = colorprofile.TrueColor
	}
	m.theme = theme.New(m.choice, m.dark, profile)
	return m
}

// rethemed goes on to the next theme that looks another way than the one that
// is shown: auto is dark or light already.
func (m Model) rethemed() Model {
	shown := m.theme
	for range theme.Choices {
		m.choice = theme.Choice((int(m.choice) + 1) % theme.Choices)
		if m = m.restyled(); !m.theme.Same(shown) {
			m.note = "theme: " + m.themeName()
			return m
		}
	}
	m.note = "no colours here: all themes look the same"
	return m
}

// themeName names the theme, and what the terminal has chosen where it was
// left to it.
func (m *Model) themeName() string {
	switch {
	case m.choice != theme.Auto:
		return m.choice.String()
	case m.dark:
		return m.choice.String() + ", which is dark here"
	}
	return m.choice.String() + ", which is light here"
}

// timer sends a message after a while.
func timer(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

// two reports whether there are two accounts to show.
func (m Model) two() bool { return m.shows[1] >= 0 }
