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
	// second and at once. A key draws the whole screen, which costs about a third
	// of a microsecond a cell; this is a tenth of a core. On 80 × 24 it is sixty
	// keys a second, on 200 × 50 thirty, on 500 × 200 three, and three seconds'
	// worth at once.
	drawRate  rate.Limit
	drawBurst int
	// drawLeast is what a key costs at the least, in cells.
	drawLeast int
	// drawPerConnection is the same for all visitors from one address together,
	// for each connection that it may have.
	drawPerConnection drawing
	// keyQueue is how many keys are kept for later. Of more, the oldest go.
	keyQueue int
	// resizeRate bounds the resizes that reach a program, a second. Of more
	// than that the last one counts.
	resizeRate rate.Limit
	// frames is how many frames a second a program may draw.
	frames int

	// screen is the largest screen drawn. A screen costs about 2 × 112 bytes a
	// cell in Bubble Tea's renderer, so this one 22 MB.
	screen tea.WindowSizeMsg
	// smallScreen is what is granted when the memory for screens is used up.
	smallScreen tea.WindowSizeMsg
	// cellsPerSession is the memory for screens, in cells for each session
	// that the server or an address may have.
	cellsPerSession struct{ server, address int }
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
		sessions:    2,
		drawRate:    300_000,
		drawBurst:   1_000_000,
		drawLeast:   5_000,
		keyQueue:    64,
		resizeRate:  10,
		frames:      20,
		screen:      tea.WindowSizeMsg{Width: 500, Height: 200},
		smallScreen: tea.WindowSizeMsg{Width: 80, Height: 24},
	}
	l.drawPerConnection = drawing{rate: 40_000, burst: 150_000}
	l.cellsPerSession.server = 120 * 50
	l.cellsPerSession.address = 12_000
	return l
}
