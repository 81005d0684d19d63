package sshd

import (
	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

// ptyRequest is the payload of "pty-req" (RFC 4254 6.2).
type ptyRequest struct {
	Term                         string
	Columns, Rows                uint32
	PixelsAcross, PixelsDownward uint32
	Modes                        string
}

// windowChange is the payload of "window-change" (RFC 4254 6.7).
type windowChange struct {
	Columns, Rows                uint32
	PixelsAcross, PixelsDownward uint32
}

// envRequest is the payload of "env" (RFC 4254 6.4).
type envRequest struct{ Name, Value string }

// filter stands between a session's requests and the library: it answers what
// is ours to answer, hands on one terminal and one shell, made harmless, and
// refuses the rest. It returns when the channel is closed.
//
// Nothing is kept of what is refused, and of window changes only the last.
func (v *visit) filter(in <-chan *gossh.Request, out chan<- *gossh.Request) {
	defer close(out)
	defer v.recovered()
	for r := range in {
		switch {
		case v.over.Load(): // only the channel's close is awaited
			reply(r, false)
		case r.Type == "pty-req" && !v.hasPty && !v.hasShell && v.takePty(r):
			v.hasPty = true
			out <- r
		case r.Type == "shell" && !v.hasShell:
			v.hasShell = true
			out <- r
		case r.Type == "env":
			var e envRequest
			err := gossh.Unmarshal(r.Payload, &e)
			reply(r, err == nil && !v.hasShell && v.env.set(e.Name, e.Value))
		case r.Type == "window-change":
			var w windowChange
			if err := gossh.Unmarshal(r.Payload, &w); err == nil && v.hasPty {
				v.resize(w.Columns, w.Rows)
			}
			reply(r, false)
		default:
			v.conn.meter.refuse(refusedRequest)
			reply(r, false)
		}
	}
}

// takePty notes the terminal's type and size, and leaves in the request only
// what is harmless: the library keeps what it is handed.
func (v *visit) takePty(r *gossh.Request) bool {
	var p ptyRequest
	if err := gossh.Unmarshal(r.Payload, &p); err != nil {
		return false
	}
	v.term = "xterm"
	if p.Term == "" || terminalName.MatchString(p.Term) {
		v.term = p.Term
	}
	size := v.server.limits.clamp(p.Columns, p.Rows)
	v.size.Store(&size)
	r.Payload = gossh.Marshal(ptyRequest{
		Term:    v.term,
		Columns: uint32(size.Width), Rows: uint32(size.Height), // #nosec G115 -- at most 500
	})
	return true
}

// clamp returns the size to draw at for the size asked for. Width and height are
// at least 1; a terminal that says 0 means that it does not know (RFC 4254 6.2).
func (l *limits) clamp(width, height uint32) tea.WindowSizeMsg {
	within := func(v uint32, unknown, most int) int {
		if v == 0 {
			return unknown
		}
		return int(min(v, uint32(most))) // #nosec G115 -- most is at most 500
	}
	return tea.WindowSizeMsg{
		Width:  within(width, l.unknownScreen.Width, l.screen.Width),
		Height: within(height, l.unknownScreen.Height, l.screen.Height),
	}
}

// reply answers a request that wants an answer. An answer that cannot be sent
// needs no care: the connection is on its way out.
func reply(r *gossh.Request, ok bool) { _ = r.Reply(ok, nil) }
