package sshd

import (
	"context"
	"io"
	"sync/atomic"

	"askance/cmd/internal/sshd/display"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/time/rate"
)

// painter draws the latest view of a visitor's program, so many times a second
// at the most. What a program shows in between is never drawn: a key is
// answered at once, and a burst of them by its outcome.
type painter struct {
	display *display.Display
	frames  *rate.Limiter
	latest  atomic.Pointer[painting]
	news    chan struct{} // holds one token when latest is
}

// painting is a view and the screen that it was made for.
type painting struct {
	view tea.View
	size tea.WindowSizeMsg
}

func newPainter(out io.Writer, frames int) *painter {
	return &painter{
		display: display.New(out),
		frames:  rate.NewLimiter(rate.Limit(frames), 2), // a key, and what comes of it
		news:    make(chan struct{}, 1),
	}
}

// show has a view drawn in place of those that have not been yet.
func (p *painter) show(v painting) {
	p.latest.Store(&v)
	select {
	case p.news <- struct{}{}:
	default:
	}
}

// paint draws until the context ends or the terminal is gone.
func (p *painter) paint(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-p.news:
		}
		v := p.latest.Swap(nil)
		if v == nil {
			continue
		}
		sent, err := p.display.Draw(v.view, v.size.Width, v.size.Height)
		if err != nil || sent > 0 && p.frames.Wait(ctx) != nil {
			return
		}
	}
}
