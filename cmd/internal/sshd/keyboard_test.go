package sshd

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"askance/cmd/internal/sshd/inputguard"
)

// takeAll empties a keyboard and writes down what it held.
func (k *keyboard) takeAll() string {
	var out []string
	for msg := k.take(); msg != nil; msg = k.take() {
		out = append(out, fmt.Sprint(msg))
	}
	return strings.Join(out, " ")
}

func TestKeyboardTellsEscapeFromASequence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKeyboard(10, func(r any) { t.Error(r) })
		for _, test := range []struct {
			pause time.Duration
			want  string
		}{
			{40 * time.Millisecond, "up"},
			{60 * time.Millisecond, "esc [ A"},
		} {
			k.feed([]byte("\x1b"))
			<-time.After(test.pause)
			k.feed([]byte("[A"))
			if got := k.takeAll(); got != test.want {
				t.Errorf("ESC, %v, [A gave %q, want %q", test.pause, got, test.want)
			}
		}
	})
}

func TestKeyboardKeepsTheLatestKeys(t *testing.T) {
	k := newKeyboard(3, func(r any) { t.Error(r) })
	k.feed([]byte(strings.Repeat("j", 1<<16) + "kq"))
	if got, want := k.takeAll(), "j k q"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
	if k.take() != nil {
		t.Error("an empty keyboard gave something")
	}
}

func TestKeyboardTellsTouchFromReports(t *testing.T) {
	k := newKeyboard(10, func(r any) { t.Error(r) })
	k.setModes(inputguard.Modes{Focus: true})
	for input, want := range map[string]bool{"j": true, "\x1b[A": true, "\x1b[I": false, "\x1b[99;99R": false, "\xff": false} {
		if got := k.feed([]byte(input)); got != want {
			t.Errorf("%q: somebody at the keyboard is %v, want %v", input, got, want)
		}
	}
}
