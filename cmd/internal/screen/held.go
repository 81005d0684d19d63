package main

import "time"

// lines is how many lines are scrolled to see what gathers meanwhile.
const lines = 1000

// linePace is the time between two of them: each is drawn.
const linePace = 6 * time.Millisecond

// holding is what the reader of two articles of a megabyte holds, in KiB.
type holding struct {
	compared int // when the key has been answered
	scrolled int // at most while lines are scrolled after that
	closed   int // when esc has been answered after that
	peak     int // at any time
}

// held has the two articles compared by a key, waits for the words that tell
// that they are, and scrolls.
func (b bench) held(key, words string) (h holding, err error) {
	t, err := open(b.reader, b.long...)
	if err != nil {
		return h, err
	}
	defer t.end()
	if _, err := t.until(lastRow); err != nil {
		return h, err
	}
	t.quiet(time.Second)
	t.press(key)
	if _, err := t.until(words); err != nil {
		return h, err
	}
	t.quiet(time.Second)
	pid := t.command.Process.Pid
	h.compared = status(pid, "VmRSS:")
	for range lines {
		t.press("j")
		time.Sleep(linePace)
		h.scrolled = max(h.scrolled, status(pid, "VmRSS:"))
	}
	t.press("\x1b")
	t.quiet(time.Second)
	h.closed = status(pid, "VmRSS:")
	h.peak = status(pid, "VmHWM:")
	return h, nil
}

// memory tells what the comparison of two long articles leaves in memory: with
// their texts in sight, and with its views.
func (b bench) memory() ([]figure, error) {
	texts, err := b.held("m", "┃")
	if err != nil {
		return nil, err
	}
	views, err := b.held("c", "words in quotation")
	if err != nil {
		return nil, err
	}
	mb := func(kib int) float64 { return float64(kib) / 1024 }
	return []figure{
		{"resident, the two compared", mb(texts.compared), 60, "MB"},
		{"  at most while 1,000 lines are scrolled", mb(texts.scrolled), 0, "MB"},
		{"resident, the views of the comparison open", mb(views.compared), 60, "MB"},
		{"  at most while 1,000 rows are scrolled", mb(views.scrolled), 0, "MB"},
		{"  once they are closed", mb(views.closed), 60, "MB"},
		{"  at most so far, which is while they are compared", mb(views.peak), 0, "MB"},
	}, nil
}
