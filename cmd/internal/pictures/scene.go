package main

import (
	"context"
	"strings"

	"askance/analysis"
	"askance/cmd/internal/source"
	"askance/seeds"
	"askance/tui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
)

// picture is a frame of the reader and the keys that lead there.
type picture struct {
	name       string
	background tui.Background
	keys       []tea.KeyPressMsg
	width      int // cells
	height     int
}

func pictures() []picture {
	next, enter := tea.KeyPressMsg{Code: 'n', Text: "n"}, tea.KeyPressMsg{Code: tea.KeyEnter}
	explained := []tea.KeyPressMsg{next, next, next, enter}
	return []picture{
		{"reader-dark", tui.BackgroundDark, explained, 120, 36},
		{"reader-light", tui.BackgroundLight, explained, 120, 36},
	}
}

// draw returns the picture as SVG.
func (p picture) draw() ([]byte, error) {
	accounts, err := accounts()
	if err != nil {
		return nil, err
	}
	var m tea.Model = tui.New(tui.Options{
		Accounts: accounts, Background: p.background, Profile: colorprofile.TrueColor,
	})
	m = settled(m, m.Init())
	m = sent(m, tea.WindowSizeMsg{Width: p.width, Height: p.height})
	for _, k := range p.keys {
		m = sent(m, k)
	}
	screen := vt.NewEmulator(p.width, p.height)
	frame := strings.ReplaceAll(m.View().Content, "\n", "\r\n")
	if _, err := screen.WriteString(frame); err != nil {
		return nil, err
	}
	return newSVG(screen, p.width, p.height, p.background == tui.BackgroundDark), nil
}

// accounts are the embedded ones, read and analysed beforehand, so that the
// first frame is whole.
func accounts() ([]tui.Account, error) {
	var names []string
	for _, s := range seeds.All() {
		names = append(names, "seed:"+s.Name)
	}
	var all []tui.Account
	for a, err := range source.Articles(context.Background(), names, source.Options{Offline: true}) {
		if err != nil {
			return nil, err
		}
		report := analysis.Analyze(a.Body.String())
		all = append(all, tui.Account{Name: a.Name, Article: &a, Report: &report})
	}
	return all, nil
}

// sent gives the model a message and waits for all that follows from it.
func sent(m tea.Model, msg tea.Msg) tea.Model {
	m, cmd := m.Update(msg)
	return settled(m, cmd)
}

func settled(m tea.Model, cmd tea.Cmd) tea.Model {
	if cmd == nil {
		return m
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			m = settled(m, c)
		}
	default:
		m = sent(m, msg)
	}
	return m
}
