package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"askance/cmd/internal/source"
	"askance/tui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// share measures our share of a key, which is Update and View, and of a
// resize, in the reader's own model.
func (b bench) share() ([]figure, error) {
	var figures []figure
	for _, texts := range []struct {
		name string
		args []string
	}{{"5 KB", []string{"seed:agency", "seed:blog"}}, {"1 MB", b.long}} {
		m, err := settled(texts.args)
		if err != nil {
			return nil, err
		}
		for _, key := range []struct {
			what          string
			there, back   rune
			microseconds  float64
			mostAllocated float64
		}{{"scroll", 'j', 'k', 300, 500}, {"tag cursor", 'n', 'N', 150, 0}} {
			r := best(m, key.there, key.back)
			figures = append(figures,
				figure{key.what + ", Update and View, " + texts.name, float64(r.NsPerOp()) / 1000, key.microseconds, "µs"},
				figure{"  allocations", float64(r.AllocsPerOp()), key.mostAllocated, ""})
		}
		if texts.name == "1 MB" {
			figures = append(figures, figure{"longest Update of a resize, 1 MB", milliseconds(resize(m)), 16, "ms"})
		}
	}
	return figures, nil
}

// settled returns the model of a reader that has read and analysed its accounts.
func settled(names []string) (tea.Model, error) {
	var accounts []tui.Account
	for a, err := range source.Articles(context.Background(), names, source.Options{Offline: true}) {
		if err != nil {
			return nil, err
		}
		accounts = append(accounts, tui.Account{Name: a.Name, Article: &a})
	}
	var m tea.Model = tui.New(tui.Options{Accounts: accounts, Background: tui.BackgroundDark, Profile: colorprofile.TrueColor})
	m, _ = m.Update(tea.WindowSizeMsg{Width: columns, Height: rows})
	return done(m, m.Init()), nil
}

// done carries out a command and all that follow from it.
func done(m tea.Model, cmd tea.Cmd) tea.Model {
	if cmd == nil {
		return m
	}
	switch msg := cmd().(type) {
	case nil:
		return m
	case tea.BatchMsg:
		for _, c := range msg {
			m = done(m, c)
		}
		return m
	default:
		m, cmd = m.Update(msg)
		return done(m, cmd)
	}
}

// best presses keys three times over: what else the machine does can only
// slow them.
func best(m tea.Model, there, back rune) testing.BenchmarkResult {
	r := press(m, there, back)
	for range 2 {
		if next := press(m, there, back); next.NsPerOp() < r.NsPerOp() {
			r = next
		}
	}
	return r
}

// press goes five keys there and five back, from the first tag on.
func press(m tea.Model, there, back rune) testing.BenchmarkResult {
	keys := []tea.Msg{tea.KeyPressMsg{Code: there, Text: string(there)}, tea.KeyPressMsg{Code: back, Text: string(back)}}
	return testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		m := m
		for i := 0; b.Loop(); i++ {
			m, _ = m.Update(keys[i/5%2])
			_ = m.View()
		}
	})
}

// resize gives the terminal other widths and returns what the longest took.
func resize(m tea.Model) (longest time.Duration) {
	for i := range 60 {
		began := time.Now()
		m, _ = m.Update(tea.WindowSizeMsg{Width: 120 + i*7%80, Height: rows})
		_ = m.View()
		longest = max(longest, time.Since(began))
	}
	if m.View().Content == "" {
		panic(fmt.Sprintf("nothing is drawn: %T", m))
	}
	return longest
}
