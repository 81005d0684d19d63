package sshd

import (
	"sync"
	"time"
)

// alarm is a timer that stays off once it was switched off. Whoever postpones a
// plain timer may be late by a moment, and would then start it again and keep
// all that it holds for as long as it runs.
type alarm struct {
	mu    sync.Mutex
	timer *time.Timer
	off   bool
}

// newAlarm makes an alarm that rings after a while.
func newAlarm(after time.Duration, ring func()) *alarm {
	return &alarm{timer: time.AfterFunc(after, ring)}
}

// postpone has the alarm ring so long from now, also when it is paused.
func (a *alarm) postpone(after time.Duration) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.off {
		a.timer.Reset(after)
	}
}

// pause keeps the alarm from ringing until it is postponed.
func (a *alarm) pause() { a.timer.Stop() }

// stop switches the alarm off for good.
func (a *alarm) stop() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.off = true
	a.timer.Stop()
}
