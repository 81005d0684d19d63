package sshd

import "fmt"

// ending is why a session ended, as the log names it. It is an error so that
// it can be the cause of a context's end.
type ending string

func (e ending) Error() string { return string(e) }

const (
	endQuit       ending = "quit"        // the visitor left the program
	endInput      ending = "input ended" // the client closed its input
	endChannel    ending = "channel closed"
	endGone       ending = "connection lost"
	endWrite      ending = "did not read" // a write took too long
	endIdle       ending = "idle"
	endMax        ending = "time is up"
	endStopping   ending = "server stopping"
	endPanic      ending = "panic"
	endFull       ending = "full"
	endNoTerminal ending = "no terminal"
)

// endings are all of them.
func endings() []ending {
	return []ending{
		endQuit, endInput, endChannel, endGone, endWrite, endIdle, endMax,
		endStopping, endPanic, endFull, endNoTerminal,
	}
}

// farewell is the line that a visitor reads after the screen is restored, and
// the exit status of their client. No line is written to one who left.
func (s *Server) farewell(e ending) (line string, status int) {
	switch e {
	case endIdle:
		return fmt.Sprintf("askance: no key for %v, so the place goes to somebody else. Connect again any time.", s.cfg.Idle), 0
	case endMax:
		return fmt.Sprintf("askance: a session lasts %v. Connect again any time.", s.cfg.Max), 0
	case endStopping:
		return "askance: this server is stopping. Connect again in a minute.", 0
	case endPanic:
		return "askance: that was our fault: the reader failed and your session ends. Connect again any time.", 1
	case endFull:
		return fmt.Sprintf("askance: all %d places are taken. Connect again in a few minutes.", s.cfg.MaxSessions), 1
	case endNoTerminal:
		return "askance: this is a full-screen reader and needs a terminal: connect with ssh -t, and with TERM set to something other than dumb.", 1
	default:
		return "", 0
	}
}
