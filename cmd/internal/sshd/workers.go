package sshd

import "runtime"

// workers run what needs a deep stack for a moment: a program's Update and
// View. A goroutine keeps the stack that it once needed until the collector has
// halved it often enough, and each visitor has one that runs their program. A
// reader's key takes a quarter of a megabyte of stack; a thousand readers would
// hold that a thousand times, a few workers hold it a few times.
type workers struct {
	work chan func()
}

// newWorkers starts as many workers as can be busy at a time, and some.
func newWorkers() *workers {
	w := &workers{work: make(chan func())}
	for range 4 * runtime.GOMAXPROCS(0) {
		go func() {
			for f := range w.work {
				f()
			}
		}()
	}
	return w
}

// stop ends the workers. Nothing may be run after it.
func (w *workers) stop() { close(w.work) }

// run runs f on a worker, or here when all of them are busy, so that one whose
// f never ends is only one less. It returns when f has; a panic in f is told to
// failed, where it happened, and then goes on here.
func (w *workers) run(f func(), failed func(any)) {
	caught := make(chan any, 1)
	guarded := func() {
		defer func() {
			r := recover()
			if r != nil {
				failed(r)
			}
			caught <- r
		}()
		f()
	}
	select {
	case w.work <- guarded:
	default:
		guarded()
	}
	if r := <-caught; r != nil {
		panic(r)
	}
}
