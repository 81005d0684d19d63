package main

import (
	"fmt"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// still is how long nothing must come for a frame to be over.
const still = 120 * time.Millisecond

// steps is how often a key is pressed.
const steps = 20

// sent counts the bytes of a scroll and of a step of the tag cursor, and holds
// a scroll against the cells that it changes.
func (b bench) sent() ([]figure, error) {
	var figures []figure
	for _, texts := range []struct {
		name string
		args []string
	}{{"seeds", nil}, {"1 MB", b.long}} {
		scroll, err := b.pressed("j", texts.args)
		if err != nil {
			return nil, err
		}
		cursor, err := b.pressed("n", texts.args)
		if err != nil {
			return nil, err
		}
		figures = append(figures,
			figure{"bytes of a scroll to those of its cells, " + texts.name, float64(scroll.bytes) / float64(scroll.cells), 1.15,
				fmt.Sprintf("times (%d of %d B)", scroll.bytes/steps, scroll.cells/steps)},
			figure{"bytes of a step of the tag cursor, " + texts.name, float64(cursor.bytes) / steps, 400, "B"},
			// The explanation is a third of it. Between the first and the last
			// change of a row Bubble Tea sends what has not changed as well.
			figure{"  at most so far", float64(cursor.most), 400, "B"},
		)
	}
	return figures, nil
}

// sending is what some presses of a key have sent.
type sending struct {
	bytes int // in all
	most  int // at one press
	cells int // what the changed cells alone take
}

// pressed presses a key some times.
func (b bench) pressed(key string, args []string) (s sending, err error) {
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
	for range steps {
		was := t.bytes()
		t.press(key)
		t.quiet(still)
		n := t.bytes() - was
		s.bytes, s.most = s.bytes+n, max(s.most, n)
		after := t.drawn(len(t.written()))
		s.cells += changed(before, after)
		before = after
	}
	return s, nil
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
