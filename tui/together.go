package tui

import (
	"askance/analysis"
	"askance/analysis/compare"
	"askance/tui/internal/pane/reader"

	tea "charm.land/bubbletea/v2"
)

// together is what holding the accounts together has brought. It is made anew
// whenever another account has been analysed.
type together struct {
	accounts []int // which accounts are compared, by their place in the list
	result   *compare.Comparison
	tables   []compare.Table // of the result; nil while they are not wanted, where they are much
	running  bool            // a comparison is being made…
	stale    bool            // …of fewer accounts than there are by now
	asked    bool            // the reader wants one, however long the articles
}

// compared brings a comparison, and its tables where they are wanted.
type compared struct {
	accounts []int
	result   *compare.Comparison
	tables   []compare.Table
}

// unasked is how much text, in bytes, is compared without being asked for: for
// more it takes memory and a processor for a while.
const unasked = 512 << 10

// comparable returns the accounts that can be held together now.
func (m *Model) comparable() []int {
	var list []int
	for i, a := range m.accounts {
		if a.state == ready && a.report != nil && a.report.Analyzed() {
			list = append(list, i)
		}
	}
	return list
}

// compare begins to hold together what has been analysed, unless that has
// been done or is under way.
func (m Model) compare() (Model, tea.Cmd) {
	list := m.comparable()
	switch {
	case len(list) < 2 || len(list) <= len(m.both.accounts) || m.waiting():
		return m, nil
	case m.both.running:
		m.both.stale = true
		return m, nil
	}
	much := m.much(list)
	if much && !m.both.asked {
		return m, nil
	}
	reports := make([]analysis.Report, len(list))
	for i, a := range list {
		reports[i] = *m.accounts[a].report
	}
	m.both.running, m.both.stale = true, false
	tables := m.comparing || !much
	return m, func() tea.Msg {
		c := compare.Accounts(reports...)
		msg := compared{accounts: list, result: &c}
		if tables {
			msg.tables = c.Tables()
		}
		return msg
	}
}

// much reports whether accounts are more text than is compared unasked.
func (m *Model) much(list []int) bool {
	size := 0
	for _, i := range list {
		if r := m.accounts[i].report; r != nil {
			size += len(r.Text)
		}
	}
	return size > unasked
}

// wanted begins a comparison that the reader has asked for, or makes the
// tables of one that was known beforehand.
func (m Model) wanted() (Model, tea.Cmd) {
	m.both.asked = true
	if c := m.both.result; c != nil && m.both.tables == nil && !m.both.running {
		m.both.running = true
		accounts := m.both.accounts
		return m, func() tea.Msg { return compared{accounts, c, c.Tables()} }
	}
	return m.compare()
}

// waiting reports whether an account that a pane shows is yet to be analysed:
// a comparison without it would be made twice.
func (m *Model) waiting() bool {
	for _, i := range m.shows {
		if i >= 0 && (m.accounts[i].analysing || m.accounts[i].state == loading || m.accounts[i].state == slow) {
			return true
		}
	}
	return false
}

// taken takes up a comparison. Tags inside restored quotations get the voice
// of their source.
func (m Model) taken(msg compared) (Model, tea.Cmd) {
	m.both.running = false
	m.both.accounts, m.both.result, m.both.tables = msg.accounts, msg.result, msg.tables
	for _, i := range msg.accounts {
		m = m.revoiced(i)
	}
	if m.comparing {
		m = m.tabled()
	}
	m = m.tied().laid()
	m, next := m.further()
	if next != nil {
		return m, next
	}
	m, toured := m.placed()
	if !m.much(msg.accounts) {
		return m, toured
	}
	return m, tea.Batch(toured, giveBack)
}

// further begins what a comparison that has come leaves to do: to compare more
// accounts, or to make its tables, where the views were opened meanwhile.
func (m Model) further() (next Model, cmd tea.Cmd) {
	if m.both.stale {
		m.both.stale = false
		if m, cmd = m.compare(); cmd != nil {
			return m, cmd
		}
	}
	if m.comparing && m.both.tables == nil {
		return m.wanted()
	}
	return m, nil
}

// revoiced gives the tags of account i that lie inside restored quotations the
// voice of their source, where the account has been compared.
func (m Model) revoiced(i int) Model {
	at := m.comparedAs(i)
	a := m.accounts[i]
	if at < 0 || a.doc == nil || a.report == nil || len(m.both.result.Restored) == 0 {
		return m
	}
	a.doc = a.doc.Tagged(m.both.result.Revoice(at, a.report.Tags), a.doc.Sentences, a.doc.Words)
	m = m.with(i, a)
	for p, shown := range m.shows {
		if shown == i && m.panes[p].Doc() != nil {
			m.panes[p] = m.panes[p].Revoice(a.doc, m.filter)
		}
	}
	return m
}

// tied gives both panes what they have in common.
func (m Model) tied() Model {
	left, right := m.comparedAs(m.shows[0]), m.comparedAs(m.shows[1])
	for p, ij := range [2][2]int{{left, right}, {right, left}} {
		var b compare.Beside
		if left >= 0 && right >= 0 {
			b = m.both.result.Beside(ij[0], ij[1])
		}
		m.panes[p] = m.panes[p].SetBeside(b).Mark(analysis.Span{})
	}
	return m
}

// comparedAs returns the place of account i in the comparison, or -1.
func (m *Model) comparedAs(i int) int {
	for at, a := range m.both.accounts {
		if a == i {
			return at
		}
	}
	return -1
}

// matched jumps to the passage in the other pane that goes with the one here,
// to the same word where it is copied, and shows both in one row.
func (m Model) matched() (Model, tea.Cmd) {
	if !m.two() {
		m.note = "there is no other account to go to"
		return m, nil
	}
	if m.both.result == nil {
		m.note = "the accounts have not been compared yet"
		return m.wanted()
	}
	here, there := m.focus, 1-m.focus
	l, ok := m.panes[here].LinkAt()
	if !ok {
		m.note = "no matching passage found from here on"
		return m, nil
	}
	if at := m.panes[here].Here(); at < l.Here.Start {
		m.note = "no match found here; next: " + reader.LinkSign(l)
	}
	from, to := m.panes[here].Same(l)
	m.panes[here] = m.panes[here].Mark(l.Here).Reveal(from)
	m.panes[there] = m.panes[there].Mark(l.There).Bring(to, m.panes[here].RowOf(from)).FirstFrom(to)
	m.focus = there
	if m.note == "" {
		m.note = "passage " + reader.LinkSign(l) + ": " + l.Kind.String()
	}
	return m.laid(), nil
}

// synced turns on and off that the panes keep together.
func (m Model) synced() (Model, tea.Cmd) {
	if !m.two() {
		m.note = "there is no other account to keep together with"
		return m, nil
	}
	m.sync = !m.sync
	m.note = "the panes go their own ways"
	if m.sync {
		m.note = "the panes keep together by passage"
		if m.both.result == nil {
			return m.wanted()
		}
	}
	return m.alongside(m.focus), nil
}

// kept brings the other pane along if pane p is no longer where it was.
func (m Model) kept(p, was int) Model {
	if m.panes[p].Spot().Anchor == was {
		return m
	}
	return m.alongside(p)
}

// alongside brings the other pane along with pane p, where they are kept together.
func (m Model) alongside(p int) Model {
	if !m.sync || !m.two() {
		return m
	}
	if offset, y, ok := m.panes[p].Follow(); ok {
		m.panes[1-p] = m.panes[1-p].Bring(offset, y)
	}
	return m
}
