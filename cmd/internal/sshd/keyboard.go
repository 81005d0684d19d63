package sshd

import (
	"sync"
	"time"

	"askance/cmd/internal/sshd/inputguard"

	tea "charm.land/bubbletea/v2"
)

// keyboard turns the bytes that a visitor sends into the messages that a
// program gets, and keeps a bounded number of them until it is ready.
type keyboard struct {
	failed func(any) // told of a panic in the decoder
	ready  chan struct{}

	mu      sync.Mutex
	guard   inputguard.Guard
	timer   *time.Timer // settles what is left open
	fed     time.Time
	stopped bool
	queue   []tea.Msg
	most    int
}

func newKeyboard(most int, failed func(any)) *keyboard {
	return &keyboard{failed: failed, most: most, ready: make(chan struct{}, 1)}
}

// expectAnswers lets one answer to each of the questions through.
func (k *keyboard) expectAnswers() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.guard.Asked = inputguard.Asked{Background: true, Sync: true, Unicode: true}
}

// setModes says which reports the program's latest view asks for.
func (k *keyboard) setModes(m inputguard.Modes) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.guard.Modes = m
}

// feed takes bytes in and reports whether they were a key or a click: other
// things come without anybody at the keyboard.
func (k *keyboard) feed(p []byte) (touched bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.recovered()
	k.fed = time.Now()
	for _, s := range k.guard.Feed(p) {
		touched = touched || s.Kind != inputguard.Report && s.Kind != inputguard.Focus
		k.push(s.Message())
	}
	k.arm(k.guard.Wait())
	return touched
}

// arm has what is open settled after a pause.
func (k *keyboard) arm(wait time.Duration) {
	switch {
	case wait == 0 || k.stopped:
		if k.timer != nil {
			k.timer.Stop()
		}
	case k.timer == nil:
		k.timer = time.AfterFunc(wait, k.settle)
	default:
		k.timer.Reset(wait)
	}
}

// settle runs when the pause is over, unless bytes came meanwhile.
func (k *keyboard) settle() {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.recovered()
	if left := k.guard.Wait() - time.Since(k.fed); left > 0 {
		k.arm(left)
		return
	}
	for _, s := range k.guard.Settle() {
		k.push(s.Message())
	}
}

// push keeps a message. Of more than the most the oldest goes: what was typed
// last is what the visitor is waiting for.
func (k *keyboard) push(msg tea.Msg) {
	if msg == nil {
		return
	}
	if len(k.queue) >= k.most {
		copy(k.queue, k.queue[1:])
		k.queue = k.queue[:len(k.queue)-1]
	}
	k.queue = append(k.queue, msg)
	k.signal()
}

func (k *keyboard) signal() {
	select {
	case k.ready <- struct{}{}:
	default:
	}
}

// take returns the oldest message, nil when there is none.
func (k *keyboard) take() tea.Msg {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.queue) == 0 {
		return nil
	}
	msg := k.queue[0]
	k.queue = append(k.queue[:0], k.queue[1:]...)
	if len(k.queue) > 0 {
		k.signal()
	}
	return msg
}

// stop ends the timer for good.
func (k *keyboard) stop() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.stopped = true
	k.arm(0)
}

// recovered keeps a panic in the decoder from ending the process.
func (k *keyboard) recovered() {
	if r := recover(); r != nil {
		k.failed(r)
	}
}
