package sshd

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/time/rate"
)

// limits are the bounds that hold for everybody and are not a host's to
// choose. They are a value, so that tests can have shorter ones.
type limits struct {
	// login is how long a connection may take to log in, and then again to
	// open a session and ask for a shell.
	login time.Duration
	// proxy is how long a balancer may take to say who it connects for.
	proxy time.Duration
	// linger is how long a connection stays once its last session ended: the
	// client is to read the last words and close first.
	linger time.Duration
	// write is how long one write may take before the reader counts as gone.
	write time.Duration
	// acknowledge is how long what was sent may lie unacknowledged. Until it is
	// noticed some seconds pass, since the kernel asks ever more rarely.
	acknowledge time.Duration
	// stop is how long a stopping server waits for its visitors to leave.
	stop time.Duration

	// readRate and readBurst are what one connection may send, in bytes a
	// second and in bytes at once. Login takes about 5 KB; a key about 50
	// bytes; OpenSSH's chaff against keystroke timing about 2 KB a second.
	readRate  rate.Limit
	readBurst int
	// sendBuffer is the kernel's buffer for what a visitor has not read, in
	// bytes: small, so that one who reads nothing is noticed. receiveBuffer is
	// its buffer for what we have not read yet.
	sendBuffer, receiveBuffer int
	// sessions is how many sessions one connection may open in its life.
	sessions int

	// drawRate and drawBurst bound what a visitor may have drawn, in cells a
	// second and at once. A key has the whole screen made anew, which costs a tenth
	// to a fifth of a microsecond a cell; this is a tenth of a core. On 80 × 24 it is
	// a hundred keys a second, on 200 × 50 sixty, on 500 × 200 six, and three
	// seconds' worth at once.
	drawRate  rate.Limit
	drawBurst int
	// drawLeast is what a key costs at the least, in cells.
	drawLeast int
	// drawPerConnection is the same for all visitors from one address together,
	// for each connection that it may have.
	drawPerConnection drawing
	// drawFree is what each visitor may have drawn whatever others do, drawAll what
	// all of them together may beyond that: a third of a core. Readers stay within the
	// first, so a crowd that floods from many addresses holds up itself.
	drawFree, drawAll drawing
	// keyQueue is how many keys are kept for later. Of more, the oldest go.
	keyQueue int
	// resizeRate bounds the resizes that reach a program, a second. Of more
	// than that the last one counts.
	resizeRate rate.Limit
	// frames is how many frames a second a program may draw.
	frames int

	// screen is the largest screen drawn. A session of this size takes half a
	// megabyte more than one of 80 × 24, and at moments twice that.
	screen tea.WindowSizeMsg
	// unknownScreen is for a terminal that does not know its size.
	unknownScreen tea.WindowSizeMsg
}

// drawing is how much may be drawn, in cells a second and at once.
type drawing struct {
	rate  rate.Limit
	burst int
}

func defaultLimits() limits {
	l := limits{
		login:       10 * time.Second,
		proxy:       2 * time.Second,
		linger:      2 * time.Second,
		write:       10 * time.Second,
		acknowledge: 8 * time.Second,
		stop:        8 * time.Second,
		readRate:    16 << 10,
		readBurst:   64 << 10,
		sendBuffer:  16 << 10, receiveBuffer: 32 << 10,
		sessions:      2,
		drawRate:      600_000,
		drawBurst:     2_000_000,
		drawLeast:     5_000,
		keyQueue:      64,
		resizeRate:    10,
		frames:        20,
		screen:        tea.WindowSizeMsg{Width: 500, Height: 200},
		unknownScreen: tea.WindowSizeMsg{Width: 80, Height: 24},
	}
	l.drawFree = drawing{rate: 60_000, burst: 200_000}
	l.drawAll = drawing{rate: 3_000_000, burst: 3_000_000}
	l.drawPerConnection = drawing{rate: 60_000, burst: 200_000}
	return l
}
