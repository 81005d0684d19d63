package tui

import (
	"testing"

	"askance/analysis"

	tea "charm.land/bubbletea/v2"
)

// sized makes two accounts of about n bytes with tags throughout.
func sized(t testing.TB, n int) []Account {
	var accounts []Account
	for _, text := range []string{harbourText, ministryText} {
		for len(text) < n {
			text += "\n\n" + text
		}
		accounts = append(accounts, given(t, "Outlet", "Headline", "2016", text))
	}
	return accounts
}

var sizes = []struct {
	name  string
	bytes int
}{{"5KB", 5 << 10}, {"1MB", 1 << 20}}

func benchKeys(b *testing.B, keys ...string) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			s := opened(b, 200, 50, Options{Accounts: sized(b, size.bytes)})
			var presses []tea.Msg
			for _, k := range keys {
				presses = append(presses, keyPress(b, k))
			}
			var m tea.Model = s.m
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				m, _ = m.Update(presses[i%len(presses)])
				sink = m.View().Content
				i++
			}
		})
	}
}

var sink string

// BenchmarkScrollKey is our share of scrolling by a line.
func BenchmarkScrollKey(b *testing.B) { benchKeys(b, "j", "j", "j", "j", "j", "k", "k", "k", "k", "k") }

// BenchmarkTagKey is our share of moving the cursor from tag to tag.
func BenchmarkTagKey(b *testing.B) { benchKeys(b, "n", "n", "n", "N", "N", "N") }

// BenchmarkFrame is one View.
func BenchmarkFrame(b *testing.B) {
	s := opened(b, 200, 50, Options{Accounts: sized(b, 5<<10)})
	b.ReportAllocs()
	for b.Loop() {
		sink = s.m.View().Content
	}
}

// BenchmarkResize is a new width and its first frame.
func BenchmarkResize(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			s := opened(b, 200, 50, Options{Accounts: sized(b, size.bytes)})
			s.press("G")
			var m tea.Model = s.m
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				m, _ = m.Update(tea.WindowSizeMsg{Width: 160 + i%40, Height: 50})
				sink = m.View().Content
				i++
			}
		})
	}
}

// BenchmarkOpen is everything from the start to the first frame with text, the
// terminal and the analysis aside.
func BenchmarkOpen(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			accounts := sized(b, size.bytes)
			for i := range accounts {
				accounts[i].Report = &analysis.Report{Text: accounts[i].Report.Text}
			}
			b.ReportAllocs()
			for b.Loop() {
				sink = opened(b, 200, 50, Options{Accounts: accounts}).m.View().Content
			}
		})
	}
}

// TestKeysCostNoMoreInLongTexts guards the budget that a clock cannot: what a
// key allocates does not grow with the article.
func TestKeysCostNoMoreInLongTexts(t *testing.T) {
	for _, k := range []string{"j", "n", "tab"} {
		var costs []float64
		for _, size := range sizes {
			var m tea.Model = opened(t, 200, 50, Options{Accounts: sized(t, size.bytes)}).m
			press := keyPress(t, k)
			costs = append(costs, testing.AllocsPerRun(20, func() {
				m, _ = m.Update(press)
				sink = m.View().Content
			}))
		}
		if costs[1] > costs[0]*1.5+20 || costs[1] > 500 {
			t.Errorf("%s allocates %v times in 5 KB and %v times in 1 MB; at most 500, and no more in the longer", k, costs[0], costs[1])
		}
	}
}
