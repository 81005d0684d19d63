package tui

import (
	"fmt"
	"strings"
	"testing"

	"askance/tui/article"
	"askance/tui/internal/flow"
	"askance/tui/safe"
	"askance/tui/safe/egress"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// hardText has what breaks terminals and layouts: wide and combining
// characters, emoji of several code points, text from right to left, words
// longer than any pane, tabs, and lines that end in white space.
var hardText = strings.Join([]string{
	"[[中华人民共和国国务院总理|label]]在北京[[据说|hedge]]会见了代表团。他们讨论了很多问题，包括贸易、投资和科技合作。",
	"กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา",
	"e\u0301e\u0302\u0323 Vie\u0302\u0323t a\u0308\u0308\u0308\u0308 [[n\u0303ame\u0301|loaded]]",
	"family 👩‍👩‍👧‍👦 flag 🇫🇷🇩🇪 thumbs 👍🏽 heart ❤️ [[keycap 1️⃣|booster]]",
	"السلام عليكم ورحمة الله [[قال المتحدث|attribution]] שלום עולם",
	"[[https://example.org/" + strings.Repeat("averylongpath", 30) + "|loaded]]",
	"tab\there\tand   three   spaces   ",
	"\u00a0\u00a0indented with no-break spaces\u00a0",
	"देवनागरी क्षत्रिय स्ते",
}, "\n\n")

// overlays are more scenes whose geometry is swept: what stands over wide
// characters, and the views of the comparison.
var overlays = []scene{
	{name: "hard tags", keys: "t down down", with: hard},
	{name: "hard panel", keys: "n n enter", with: hard},
	{name: "hard search", keys: "/", text: "国", then: "enter n", with: hard},
	{name: "hard zoom", keys: "z w d", with: hard},
	{name: "hard help", keys: "? d", with: hard},
	{name: "compare", keys: "c j l", with: comparable},
	{name: "compare next", keys: "c tab tab enter", with: comparable},
	{name: "compare third", keys: "c tab tab tab j", with: comparable},
	{name: "compare last", keys: "c shift+tab j j", with: comparable},
	{name: "match", keys: "m s j j", with: comparable},
}

// comparable are accounts of one event, with one that no layout likes.
func comparable(testing.TB) []Account {
	a := &article.Article{Name: safe.NewLine("标题很长标题很长.txt"), Outlet: safe.NewLine("报纸 👩‍👩‍👧‍👦"), Body: safe.NewText(strings.ReplaceAll(hardText, "|", " "))}
	return append(relatives(), Account{Name: a.Name, Article: a})
}

var widths = []int{0, 1, 2, 3, 4, 7, 12, 20, 24, 39, 40, 59, 60, 61, 79, 80, 81, 100, 120, 200, 300}
var heights = []int{0, 1, 2, 3, 4, 5, 6, 9, 10, 13, 14, 24, 50, 100}

// TestGeometry draws every scene at every size: nothing panics, every row is
// as wide as the terminal and no wider, and nothing but what a frame may hold
// leaves the program.
func TestGeometry(t *testing.T) {
	for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		accounts := append(fixtures(t)[:1:1], given(t, "Wide 报纸 👩‍👩‍👧‍👦", "标题很长标题很长标题很长标题很长标题很长", "2016年9月", hardText), structured())
		for i, sc := range append(scenes, overlays...) {
			if method == ansi.GraphemeWidth && i%5 != 0 {
				continue // how characters are measured is not a matter of scenes
			}
			s := opened(t, 100, 30, sc.options(Options{Accounts: sc.accounts(t, accounts)}))
			if method == ansi.GraphemeWidth {
				s.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
			}
			s.play(sc)
			for i, w := range widths {
				for j, h := range heights {
					if testing.Short() && (i+j)%5 != 0 {
						continue
					}
					s.send(tea.WindowSizeMsg{Width: w, Height: h})
					mustFit(t, s.m, method, fmt.Sprintf("%s at %dx%d", sc.name, w, h))
				}
			}
		}
	}
}

// TestGeometrySteps plays every scene at sizes that it may not fit.
func TestGeometrySteps(t *testing.T) {
	for _, sc := range append(scenes, overlays...) {
		accounts := sc.accounts(t, append(fixtures(t), given(t, "Wide", "标题", "", hardText)))
		for _, w := range []int{0, 1, 3, 24, 80, 120} {
			for _, h := range []int{0, 1, 3, 6, 14, 40} {
				s := opened(t, w, h, sc.options(Options{Accounts: accounts})).play(sc)
				mustFit(t, s.m, ansi.WcWidth, fmt.Sprintf("%s at %dx%d", sc.name, w, h))
			}
		}
	}
}

func mustFit(t *testing.T, m Model, method ansi.Method, where string) {
	t.Helper()
	frame := m.View().Content
	if err := egress.Frame(frame); err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	rows := strings.Split(frame, "\n")
	if m.h == 0 {
		if frame != "" {
			t.Fatalf("%s: no rows, but a frame %q", where, frame)
		}
		return
	}
	if len(rows) != m.h {
		t.Fatalf("%s: %d rows", where, len(rows))
	}
	for y, row := range rows {
		if got := flow.Width(method, plainText(row)); got != m.w {
			t.Fatalf("%s: row %d is %d cells wide: %q", where, y, got, plainText(row))
		}
	}
}
