package main

import (
	"fmt"
	"time"

	"askance/seeds"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// still is how long nothing must come for a frame to be over.
const still = 120 * time.Millisecond

// scrolls is how often a key that scrolls is pressed.
const scrolls = 20

// farthest ends a walk over an article's tags that has no end in sight.
const farthest = 100

// sent counts the bytes of a scroll, and holds them against the cells that it
// changes, and those of the tag cursor's steps over whole accounts.
func (b bench) sent() ([]figure, error) {
	var figures []figure
	for _, texts := range []struct {
		name string
		args []string
	}{{"seeds", nil}, {"1 MB", b.long}} {
		s, err := b.pressed("j", scrolls, texts.args)
		if err != nil {
			return nil, err
		}
		figures = append(figures, figure{
			"bytes of a scroll to those of its cells, " + texts.name, float64(s.bytes) / float64(s.cells), 1.15,
			fmt.Sprintf("times (%d of %d B)", s.bytes/s.presses, s.cells/s.presses),
		})
	}
	var all sending
	for _, seed := range seeds.All() {
		s, err := b.pressed("n", farthest, []string{"seed:" + seed.Name})
		if err != nil {
			return nil, err
		}
		all.add(s)
	}
	long, err := b.pressed("n", farthest, b.long)
	if err != nil {
		return nil, err
	}
	for _, s := range []struct {
		name string
		sending
	}{{"all of the seeds", all}, {"1 MB", long}} {
		figures = append(figures,
			figure{
				"bytes of a tag cursor's step, " + s.name, float64(s.bytes) / float64(s.presses), 400,
				fmt.Sprintf("B (%d steps, without %d that scroll)", s.presses, s.scrolled),
			},
			// The explanation is a third of it. Between the first and the last
			// change of a row Bubble Tea sends what has not changed as well.
			figure{"  at most", float64(s.most), 400, "B"},
		)
	}
	return figures, nil
}

// sending is what some presses of a key have sent.
type sending struct {
	presses  int // that changed the screen
	bytes    int // in all
	most     int // at one press
	cells    int // what the changed cells alone take
	scrolled int // steps of the cursor that moved the text, which count as nothing else
}

func (s *sending) add(t sending) {
	s.presses, s.bytes, s.cells, s.scrolled = s.presses+t.presses, s.bytes+t.bytes, s.cells+t.cells, s.scrolled+t.scrolled
	s.most = max(s.most, t.most)
}

// pressed presses a key some times, or until it has no effect.
func (b bench) pressed(key string, times int, args []string) (s sending, err error) {
	t, err := open(b.reader, args...)
	if err != nil {
		return s, err
	}
	defer t.end()
	if _, err := t.untilDrawn(explained); err != nil {
		return s, err
	}
	t.quiet(4 * still)
	t.press("jjkkn") // the first keys end what the start has left to say
	t.quiet(4 * still)
	before := t.drawn(len(t.written()))
	for range times {
		was := t.bytes()
		t.press(key)
		t.quiet(still)
		n := t.bytes() - was
		if n == 0 {
			break
		}
		after := t.drawn(len(t.written()))
		if key == "n" && moved(before, after) {
			s.scrolled++
		} else {
			s.add(sending{presses: 1, bytes: n, most: n, cells: changed(before, after)})
		}
		before = after
	}
	if s.presses == 0 {
		return s, fmt.Errorf("%s sends nothing", key)
	}
	return s, nil
}

// moved reports whether two screens differ in their text above the last two
// rows, which tell of the cursor's tag.
func moved(a, b *vt.Emulator) bool {
	for y := range rows - 2 {
		for x := range columns {
			if before, after := a.CellAt(x, y), b.CellAt(x, y); before != nil && after != nil && before.Content != after.Content {
				return true
			}
		}
	}
	return false
}

// changed returns the bytes that say what has changed between two screens: the
// characters of the cells that differ, and the change of style before each
// whose style is not that of the cell before it.
func changed(a, b *vt.Emulator) int {
	n := 0
	var pen uv.Style
	for y := range rows {
		for x := range columns {
			before, after := a.CellAt(x, y), b.CellAt(x, y)
			if before == nil || after == nil || before.Equal(after) {
				continue
			}
			n += len(after.Content)
			if !after.Style.Equal(&pen) {
				n += len(after.Style.Diff(&pen))
				pen = after.Style
			}
		}
	}
	return n
}
