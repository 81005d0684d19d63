package sshd

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"golang.org/x/time/rate"
)

// visit is one session, from its channel's opening to its end.
type visit struct {
	server  *Server
	conn    *conn
	channel *channel

	// ctx ends with the visit, for a cause that is an ending.
	ctx    context.Context
	cancel context.CancelCauseFunc
	over   atomic.Bool // the program has ended

	// Written by filter before it hands the shell on, read by the handler after.
	hasPty, hasShell bool
	term             string
	env              environment

	size    atomic.Pointer[tea.WindowSizeMsg] // the latest
	resized chan struct{}                     // holds one token when size is news
	keys    *keyboard
	draws   []*rate.Limiter // of this visitor, and of all from their address
	free    *rate.Limiter   // what this visitor may have drawn whatever others do
}

func newVisit(s *Server, c *conn) *visit {
	v := &visit{
		server: s, conn: c, env: environment{},
		resized: make(chan struct{}, 1),
	}
	v.ctx, v.cancel = context.WithCancelCause(c.ctx)
	v.keys = newKeyboard(s.limits.keyQueue, v.failed)
	v.free = rate.NewLimiter(s.limits.drawFree.rate, s.limits.drawFree.burst)
	v.draws = []*rate.Limiter{rate.NewLimiter(s.limits.drawRate, s.limits.drawBurst)}
	if from := c.place.caller; from != nil {
		v.draws = append(v.draws, from.draws)
	}
	return v
}

func (v *visit) end(why ending) { v.cancel(why) }

// ending is why the visit ended.
func (v *visit) ending() ending {
	var e ending
	if errors.As(context.Cause(v.ctx), &e) {
		return e
	}
	return endGone
}

// resize notes a new size for the program.
func (v *visit) resize(columns, rows uint32) {
	size := v.server.limits.clamp(columns, rows)
	v.size.Store(&size)
	select {
	case v.resized <- struct{}{}:
	default: // it has not seen the last one yet and will see this one instead
	}
}

// handle is the server's only middleware: it runs a program for a session.
func (s *Server) handle(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		v, ok := sess.Context().Value(keyVisit).(*visit)
		if !ok { // a session that did not come through openSession
			return
		}
		v.conn.start(func() { v.serve(sess) })
		next(sess)
	}
}

// serve sees one session through, from the shell to the exit status.
func (v *visit) serve(sess ssh.Session) {
	s, start := v.server, time.Now()
	why := v.admitted(sess)
	v.over.Store(true)
	v.end(why)
	v.conn.over()
	defer v.conn.linger()
	s.meter.sessions.WithLabelValues(string(why)).Inc()
	s.log(v, why, time.Since(start))

	line, status := s.farewell(why)
	if line != "" {
		_, _ = io.WriteString(sess.Stderr(), line+"\r\n")
	}
	_ = sess.Exit(status)
}

// admitted runs the program if there is a place and a terminal for it.
func (v *visit) admitted(sess ssh.Session) ending {
	s := v.server
	if !v.hasPty || !drawable(v.term) {
		s.meter.refuse(refusedNoTerminal)
		return endNoTerminal
	}
	select {
	case s.sessions <- struct{}{}:
		defer func() { <-s.sessions }()
	default:
		s.meter.refuse(refusedFull)
		return endFull
	}
	s.meter.open.Inc()
	defer s.meter.open.Dec()
	return v.run()
}

// questions ask the terminal what Bubble Tea would ask it, were its input not
// switched off: the colour of the background (OSC 11), and whether it knows
// synchronised output and width by grapheme (DECRQM 2026, 2027). What a
// terminal that does not know DECRQM may print of it is wiped away.
const questions = "\x1b]11;?\x07\x1b[?2026$p\x1b[?2027$p\r\x1b[K"

// run runs the program and returns when it has ended and the screen is
// restored.
func (v *visit) run() (why ending) {
	defer func() {
		if r := recover(); r != nil {
			v.failed(r)
			why = endPanic
		}
	}()
	s := v.server
	visitor := v.env.visitor(v.term, *v.size.Load())
	visitor.Address = v.conn.address
	model, options := s.cfg.New(visitor)

	v.keys.expectAnswers()
	_, _ = io.WriteString(v.channel, questions)
	painter, stopPainting := v.startPainting()
	defer stopPainting()
	program := tea.NewProgram(&watched{model: model, visit: v, painter: painter}, append(options,
		tea.WithContext(v.ctx),
		tea.WithInput(nil),
		tea.WithOutput(painter.display),
		tea.WithoutRenderer(),
		tea.WithEnvironment(visitor.Environ),
		tea.WithColorProfile(visitor.Profile),
		tea.WithWindowSize(visitor.Size.Width, visitor.Size.Height),
		tea.WithFPS(s.limits.frames),
		tea.WithoutSignalHandler(),
		tea.WithFilter(notSuspended),
	)...)

	idle := newAlarm(s.cfg.Idle, func() { v.end(endIdle) })
	defer idle.stop()
	defer time.AfterFunc(s.cfg.Max, func() { v.end(endMax) }).Stop()
	go v.read(idle)
	go v.discardStderr()
	go v.deliver(program)

	select {
	case <-v.ctx.Done():
		return v.ending()
	case <-time.After(untilTick(time.Now(), s.limits.frames)):
	}
	_, err := program.Run()
	switch {
	case err == nil, errors.Is(err, tea.ErrInterrupted):
		return endQuit
	case errors.Is(err, tea.ErrProgramPanic):
		s.meter.panics.Inc()
		return endPanic
	default:
		return v.ending()
	}
}

// startPainting has what the painter is shown drawn until stop is called, which
// then leaves the terminal as it was.
func (v *visit) startPainting() (p *painter, stop func()) {
	p = newPainter(v.channel, v.server.limits.frames)
	ctx, cancel := context.WithCancel(v.ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer v.recovered()
		p.paint(ctx)
	}()
	return p, func() {
		cancel()
		<-done
		_ = p.display.Close() // fails where there is no terminal any more
	}
}

// read takes in what the visitor types until the channel is closed. It always
// reads on, so that nothing piles up in the library's buffers.
func (v *visit) read(idle *alarm) {
	defer v.recovered()
	buf := make([]byte, 1<<10)
	for {
		n, err := v.channel.Read(buf)
		if n > 0 && v.keys.feed(buf[:n]) {
			idle.postpone(v.server.cfg.Idle)
		}
		if err != nil {
			v.end(endInput)
			v.keys.stop()
			return
		}
	}
}

// discardStderr reads what nobody should send, for the same reason.
func (v *visit) discardStderr() {
	defer v.recovered()
	stderr, buf := v.channel.Channel.Stderr(), make([]byte, 64)
	for { // and not io.Copy to io.Discard, which holds 8 KB for as long as it waits
		if _, err := stderr.Read(buf); err != nil {
			return
		}
	}
}

// deliver hands keys and sizes to the program, at the pace that is allowed.
func (v *visit) deliver(program *tea.Program) {
	defer v.recovered()
	sizes := rate.NewLimiter(v.server.limits.resizeRate, 1)
	for {
		select {
		case <-v.ctx.Done():
			return
		case <-v.resized:
			if sizes.Wait(v.ctx) != nil || !v.mayDraw() {
				return
			}
			program.Send(*v.size.Load())
		case <-v.keys.ready:
			if !v.mayDraw() {
				return
			}
			if msg := v.keys.take(); msg != nil && v.onScreen(msg) {
				program.Send(msg)
			}
		}
	}
}

// mayDraw waits until the visitor, and all from their address, may have a
// screen drawn, and beyond what is free, everybody. It reports whether the visit
// goes on.
func (v *visit) mayDraw() bool {
	size := v.size.Load()
	cells := max(size.Width*size.Height, v.server.limits.drawLeast)
	for _, budget := range v.draws {
		if budget.WaitN(v.ctx, cells) != nil {
			return false
		}
	}
	return v.free.AllowN(time.Now(), cells) || v.server.draws.WaitN(v.ctx, cells) == nil
}

// onScreen drops mouse reports from beyond the screen that is drawn.
func (v *visit) onScreen(msg tea.Msg) bool {
	m, ok := msg.(tea.MouseMsg)
	if !ok {
		return true
	}
	at, size := m.Mouse(), v.size.Load()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// recovered, deferred, ends the visit when the goroutine panics, so that the
// other visitors do not notice.
func (v *visit) recovered() {
	if r := recover(); r != nil {
		v.failed(r)
	}
}

// failed ends the visit after a panic in a goroutine of ours.
func (v *visit) failed(r any) {
	v.server.meter.panics.Inc()
	v.logPanic(r)
	v.end(endPanic)
}

// logPanic notes a panic with the stack of the goroutine that it is in. A stack
// holds addresses and names of ours, nothing that a visitor read or typed.
func (v *visit) logPanic(r any) {
	v.server.cfg.Log.Error("panic", "value", r, "stack", string(debug.Stack()))
}
