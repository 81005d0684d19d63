package sshd

import tea "charm.land/bubbletea/v2"

// screens shares out the memory for screens, in cells. A visitor who asks for
// more than is left gets the small screen, which is always granted.
//
// Bubble Tea keeps the memory of the largest screen that a program ever had,
// so a visitor's share only grows until they leave.
type screens struct {
	door       *door // whose lock guards it and whose callers hold their shares
	limits     *limits
	perServer  int
	perAddress int // 0 for no limit
	used       int
}

func newScreens(d *door, l *limits, sessions int) *screens {
	return &screens{
		door: d, limits: l,
		perServer:  sessions * l.cellsPerSession.server,
		perAddress: d.perAddress * l.cellsPerSession.address,
	}
}

// inUse returns how many cells are granted.
func (s *screens) inUse() int {
	s.door.mu.Lock()
	defer s.door.mu.Unlock()
	return s.used
}

// share is one visitor's part.
type share struct {
	screens *screens
	caller  *caller
	cells   int
}

// grant returns the size to draw at for the size asked for: within the limits
// and within what memory is left. Width and height are at least 1; a terminal
// that says 0 means that it does not know (RFC 4254 6.2) and gets 80 × 24.
func (s *share) grant(width, height uint32) tea.WindowSizeMsg {
	l := s.screens.limits
	ask := func(v uint32, unknown, most int) int {
		if v == 0 {
			return unknown
		}
		return int(min(v, uint32(most))) // #nosec G115 -- most is at most 500
	}
	size := tea.WindowSizeMsg{
		Width:  ask(width, l.smallScreen.Width, l.screen.Width),
		Height: ask(height, l.smallScreen.Height, l.screen.Height),
	}
	if s.grow(size.Width*size.Height, false) {
		return size
	}
	small := tea.WindowSizeMsg{
		Width:  min(size.Width, l.smallScreen.Width),
		Height: min(size.Height, l.smallScreen.Height),
	}
	s.grow(small.Width*small.Height, true)
	return small
}

// grow takes memory for a screen of so many cells, if there is that much.
func (s *share) grow(cells int, always bool) bool {
	all := s.screens
	all.door.mu.Lock()
	defer all.door.mu.Unlock()
	more := cells - s.cells
	if more <= 0 {
		return true
	}
	fits := all.used+more <= all.perServer &&
		(s.caller == nil || all.perAddress == 0 || s.caller.cells+more <= all.perAddress)
	if !fits && !always {
		return false
	}
	s.add(more)
	return true
}

// free gives everything back.
func (s *share) free() {
	s.screens.door.mu.Lock()
	defer s.screens.door.mu.Unlock()
	s.add(-s.cells)
}

func (s *share) add(cells int) {
	s.cells += cells
	s.screens.used += cells
	if s.caller != nil {
		s.caller.cells += cells
	}
}
