package tui

import (
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"askance/analysis"

	tea "charm.land/bubbletea/v2"
)

// longText is the length, in bytes, from which texts are analysed one after
// the other, so that keys need not wait for a processor, and their beginning
// before that.
const longText = 128 << 10

// windowful is as much text, in bytes, as high windows show at the beginning
// of an article: a hundred rows of eighty characters.
const windowful = 8 << 10

// beginnings is how long the rest of long texts waits for the beginnings of
// all to be analysed and drawn: it takes a processor that these need.
const beginnings = 30 * time.Millisecond

// analyse begins to find the tags of account i's text: of a long one those at
// its beginning.
func (m Model) analyse(i int) (Model, tea.Cmd) {
	a := m.accounts[i]
	text := a.doc.Body.Text
	a.analysing = true
	m = m.with(i, a)
	if len(text) >= longText {
		return m, analyseHead(m.tagger, i, text)
	}
	return m, analyse(m.tagger, i, text)
}

// analyse finds the tags of a text.
func analyse(by *analysis.Analyzer, i int, text string) tea.Cmd {
	return func() tea.Msg {
		r := by.Analyze(text)
		return accountAnalysed{account: i, report: &r, sentences: sentences(&r), words: countWords(&r)}
	}
}

// analyseHead finds the tags of the lines at the beginning of a text.
func analyseHead(by *analysis.Analyzer, i int, text string) tea.Cmd {
	return func() tea.Msg {
		return headAnalysed{i, by.Analyze(head(text)).Tags}
	}
}

// head returns the lines at the beginning of a text, or as much of the first
// one as there may be, in whole words or at least whole characters.
func head(text string) string {
	if len(text) <= windowful {
		return text
	}
	for _, after := range []string{"\n", " "} {
		if end := strings.LastIndex(text[:windowful], after); end > 0 {
			return text[:end]
		}
	}
	end := windowful
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// headAnalysed takes up the tags at the beginning of an account, until those
// of the whole are there. These are looked for soon, unless another long text
// is at it.
func (m Model) headAnalysed(msg headAnalysed) (Model, tea.Cmd) {
	a := m.accounts[msg.account]
	if !a.analysing {
		return m, nil
	}
	a.doc, a.queued = a.doc.Tagged(msg.tags, nil, 0), true
	m = m.with(msg.account, a).retagged(msg.account).laid()
	if m.busy {
		return m, nil
	}
	m.busy = true
	return m, m.after(beginnings, beginningsDrawn{})
}

// analysed takes up the tags of an account.
func (m Model) analysed(msg accountAnalysed) (Model, tea.Cmd) {
	a := m.accounts[msg.account]
	a.analysing = false
	a.doc = a.doc.Tagged(msg.report.Tags, msg.sentences, msg.words)
	a.report = msg.report
	m = m.with(msg.account, a).retagged(msg.account)
	m, next := m.analysedNext(msg.account)
	m, comparing := m.revoiced(msg.account).compare()
	m, toured := m.tied().laid().placed()
	return m, tea.Batch(next, comparing, toured)
}

// retagged shows the tags of account i in the panes that it is in.
func (m Model) retagged(i int) Model {
	for p, shown := range m.shows {
		if shown == i {
			m.panes[p] = m.panes[p].Retag(m.accounts[i].doc, m.filter)
		}
	}
	if m.side == tagSide && m.shows[m.focus] == i {
		m.tagList = m.tagList.Renew(m.listable())
	}
	return m
}

// analysedNext goes on after a long text.
func (m Model) analysedNext(done int) (Model, tea.Cmd) {
	if len(m.accounts[done].doc.Body.Text) < longText {
		return m, nil
	}
	return m.analyseRest()
}

// analyseRest goes on with the long text that has waited longest, or, when
// there is none, gives back the memory that analysis worked in: it is several
// times the articles' own.
func (m Model) analyseRest() (Model, tea.Cmd) {
	for i, a := range m.accounts {
		if a.queued {
			a.queued, m.busy = false, true
			return m.with(i, a), analyse(m.tagger, i, a.doc.Body.Text)
		}
	}
	m.busy = false
	return m, giveBack
}

// giveBack gives the system back the memory that a long analysis or comparison
// worked in, once nobody holds it.
func giveBack() tea.Msg {
	debug.FreeOSMemory()
	return nil
}
