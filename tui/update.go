package tui

import (
	"errors"
	"strings"

	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Update answers one message.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m.resized(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.dark, m.hold = msg.IsDark(), false
		return m.restyled(), nil
	case groundWaited:
		m.hold = false
		return m, nil
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
		return m.restyled(), nil
	case tea.ModeReportMsg:
		return m.measured(msg), nil
	case tea.EnvMsg:
		return m.environed(msg), nil
	case tea.KeyPressMsg:
		return m.pressed(msg)
	case tea.PasteMsg:
		return m.typed(msg.Content), nil
	case tea.MouseWheelMsg:
		return m.wheeled(msg.Mouse()), nil
	case tea.MouseClickMsg:
		return m.clicked(msg.Mouse())
	case tea.MouseMotionMsg:
		return m.dragged(msg.Mouse()), nil
	case tea.MouseReleaseMsg:
		m.dragging = false
		return m, nil
	case rulePageDrawn:
		return m.ruleDrawn(msg), nil
	case accountsSaved:
		return m.saved(msg), nil
	case compared:
		return m.taken(msg)
	case started:
		return m.opened()
	case accountLoaded:
		return m.loaded(msg)
	case headAnalysed:
		return m.headAnalysed(msg)
	case beginningsDrawn:
		return m.analyseRest()
	case accountAnalysed:
		return m.analysed(msg)
	case loadIsSlow:
		return m.slowed(msg.account)
	case spinnerTurned:
		return m.spun()
	}
	return m, nil
}

// resized divides a terminal of another size.
func (m Model) resized(w, h int) (Model, tea.Cmd) {
	m.w, m.h = w, h
	m.panelRows = 0
	m = m.laid()
	if m.side == rulePage {
		return m, m.drawRule()
	}
	return m, nil
}

// measured takes up how the terminal measures characters. Bubble Tea's
// renderer goes by the same answer.
func (m Model) measured(msg tea.ModeReportMsg) Model {
	if msg.Mode != ansi.ModeUnicodeCore || msg.Value == ansi.ModeNotRecognized || msg.Value == ansi.ModePermanentlyReset {
		return m
	}
	m.method = ansi.GraphemeWidth
	return m.laid()
}

// environed guesses the ground from COLORFGBG, for the moment until the
// terminal answers, or for good where it does not.
func (m Model) environed(env tea.EnvMsg) Model {
	ground := env.Getenv("COLORFGBG")
	if i := strings.LastIndexByte(ground, ';'); i >= 0 {
		switch ground[i+1:] {
		case "7", "15":
			m.dark = false
			return m.restyled()
		}
	}
	return m
}

// opened begins to load what the panes show.
func (m Model) opened() (Model, tea.Cmd) {
	var cmds []tea.Cmd
	for p, i := range m.shows {
		if i >= 0 {
			var cmd tea.Cmd
			m, cmd = m.show(p, i)
			cmds = append(cmds, cmd)
		}
	}
	if m.tour.on && m.tour.at >= 0 {
		m, cmd := m.stepBegun()
		return m, tea.Batch(append(cmds, cmd)...)
	}
	return m.laid(), tea.Batch(cmds...)
}

// show puts account i into pane p and begins to load it if need be.
func (m Model) show(p, i int) (Model, tea.Cmd) {
	if old := m.shows[p]; old >= 0 && m.panes[p].Doc() != nil {
		a := m.accounts[old]
		a.spot = m.panes[p].Spot()
		m = m.with(old, a)
	}
	m.shows[p] = i
	m, cmd := m.load(i)
	m, comparing := m.filled(p).tied().compare()
	return m, tea.Batch(cmd, comparing)
}

// filled gives pane p what there is of its account.
func (m Model) filled(p int) Model {
	a := m.accounts[m.shows[p]]
	switch a.state {
	case ready:
		m.panes[p] = m.panes[p].Open(a.doc, m.filter, a.spot)
		if a.spot.Cursor < 0 {
			m.panes[p] = m.panes[p].First()
		}
		m.from[p] = m.panes[p].Spot()
	case failed:
		m.panes[p] = m.panes[p].Say(a.reason(), true)
	case slow:
		m.panes[p] = m.panes[p].Say(spinner[m.spin%len(spinner)]+" reading "+a.given.Name.String(), false)
	default:
		m.panes[p] = m.panes[p].Say("", false)
	}
	return m
}

// loaded takes up an account that has been read.
func (m Model) loaded(msg accountLoaded) (Model, tea.Cmd) {
	a := m.accounts[msg.account]
	if msg.try != a.try || !m.isLoading(msg.account) {
		return m, nil
	}
	a.cancel() // frees what the context holds
	a.doc, a.err, a.state = msg.doc, msg.err, ready
	var cmd tea.Cmd
	var many *article.Several
	switch {
	case errors.As(msg.err, &many):
		return m.expanded(msg.account, many)
	case msg.err != nil:
		a.state = failed
	default:
		a.report = a.given.Report
	}
	m = m.with(msg.account, a)
	if msg.err == nil && a.given.Report == nil {
		m, cmd = m.analyse(msg.account)
	}
	for p, i := range m.shows {
		if i == msg.account {
			m = m.filled(p).foundIn(p)
		}
	}
	if m.side == tagSide && m.shows[m.focus] == msg.account {
		m.tagList = m.tagList.Renew(m.listable())
	}
	m, comparing := m.revoiced(msg.account).compare()
	m, toured := m.tied().relabelled().laid().placed()
	return m, tea.Batch(cmd, comparing, toured)
}

var spinner = [...]string{"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"}

// slowed shows the spinner for an account that takes its time.
func (m Model) slowed(i int) (Model, tea.Cmd) {
	a := m.accounts[i]
	if a.state != loading {
		return m, nil
	}
	turning := m.turning()
	a.state = slow
	m = m.with(i, a).respun()
	if turning {
		return m, nil
	}
	return m, m.after(spinnerEvery, spinnerTurned{})
}

// spun turns the spinner while anything is slow. No timer runs otherwise.
func (m Model) spun() (Model, tea.Cmd) {
	if !m.turning() {
		return m, nil
	}
	m.spin++
	return m.respun(), m.after(spinnerEvery, spinnerTurned{})
}

// turning reports whether an account is being waited for.
func (m Model) turning() bool {
	for _, a := range m.accounts {
		if a.state == slow {
			return true
		}
	}
	return false
}

func (m Model) respun() Model {
	for p, i := range m.shows {
		if i >= 0 && m.accounts[i].state == slow {
			m = m.filled(p)
		}
	}
	return m.laid()
}

// refiltered shows the tags that pass in both panes.
func (m Model) refiltered(f reader.Filter) Model {
	m.filter = f
	for p := range m.panes {
		m.panes[p] = m.panes[p].Filter(f)
	}
	return m.laid()
}

// family shows or hides a family.
func (m Model) family(f analysis.Family) Model {
	filter := m.filter
	filter.Hidden[f] = !filter.Hidden[f]
	return m.refiltered(filter)
}
