package status

import (
	"askance/tui/internal/flow"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"

	"github.com/charmbracelet/x/ansi"
)

// Hint is a key and what it does.
type Hint struct{ Key, Does string }

// Line is what the status line says.
type Line struct {
	Place string // where the reader is
	Brief string // the same in fewer words, where it leaves no room for the first hints; may be empty
	Note  string // what has just happened; goes before the place
	Hints []Hint // the most useful first; as many are shown as there is room for
}

// Row appends the line, exactly width cells wide.
func (l Line) Row(dst []byte, th *theme.Theme, m ansi.Method, width int) []byte {
	r := paint.NewRow(dst, th, m, width)
	r.Space(theme.Bar, 1)
	if l.Note != "" {
		r.Put(theme.BarNote, l.Note)
		if l.Place != "" && flow.Width(m, l.Place)+3 < r.Left() {
			r.Put(theme.Bar, " · ")
		} else {
			l.Place = "" // it comes back whole at the next key
		}
	}
	if shown, _ := l.fitting(m, r.Left()-flow.Width(m, l.Place)); shown < min(first, len(l.Hints)) && l.Place != "" && l.Brief != "" {
		l.Place = l.Brief
	}
	r.Put(theme.Bar, l.Place)
	shown, used := l.fitting(m, r.Left())
	r.Space(theme.Bar, r.Left()-used)
	for _, h := range l.Hints[:shown] {
		r.Space(theme.Bar, 2)
		r.Put(theme.BarKey, h.Key)
		r.Put(theme.Bar, " "+h.Does)
	}
	return r.End(theme.Bar)
}

// first is how many hints are worth a longer word about the place.
const first = 3

// fitting returns how many hints there is room for, and the cells they take.
func (l *Line) fitting(m ansi.Method, room int) (shown, used int) {
	used = 1
	for _, h := range l.Hints {
		need := flow.Width(m, h.Key) + 1 + flow.Width(m, h.Does) + 2
		if used+need > room {
			break
		}
		used += need
		shown++
	}
	return shown, used
}
