package sshd

import (
	"net/netip"
	"strings"
	"testing"
	"time"

	"askance/cmd/internal/sshd/sshtest"

	gossh "golang.org/x/crypto/ssh"
)

func TestAVisitorReadsTypesAndLeaves(t *testing.T) {
	r := start(t, nil)
	c := arrive(t, r)
	c.types("jj")
	c.sees("typed jj.")
	c.types("q")
	if status := c.leaves(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if out := c.Raw(); !strings.Contains(out, "\x1b[?1049h") || !strings.Contains(out, "\x1b[?1049l") {
		t.Errorf("the alternate screen was not entered and left:\n%q", out)
	}
	eventually(t, time.Second, "a log line", func() bool { return strings.Contains(r.log.String(), "msg=session") })
	if line := r.log.String(); !strings.Contains(line, "address=127.0.0.1") || !strings.Contains(line, "end=quit") || strings.Contains(line, "reader") {
		t.Errorf("the log says %s", line)
	}
}

func TestTheTerminalsAnswersReachTheProgram(t *testing.T) {
	r := start(t, nil)
	c := open(t, r, sshtest.Options{Width: 200, Height: 24, Env: map[string]string{
		"COLORTERM": "truecolor", "LD_PRELOAD": "x", "TERM_PROGRAM": "a\nb",
	}})
	c.sees("profile TrueColor env [TERM=xterm-256color COLORTERM=truecolor]")
	if !strings.Contains(c.Raw(), "\x1b]11;?\x07") {
		t.Error("the terminal was not asked for its background")
	}
	c.types("\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
	c.sees("light")
	c.types("\x1b]11;rgb:0000/0000/0000\x1b\\") // nobody asked again
	c.types("k")
	c.sees("typed k.")
	if strings.Contains(c.Raw(), "dark") {
		t.Error("an answer that nobody asked for reached the program")
	}
}

func TestABannerSaysWhatThisIs(t *testing.T) {
	r := start(t, nil)
	tcp, err := sshtest.DialTCP(t.Context(), r.addr, netip.Addr{})
	if err != nil {
		t.Fatal(err)
	}
	var banner string
	conn, _, _, err := gossh.NewClientConn(tcp, "", &gossh.ClientConfig{
		HostKeyCallback: gossh.FixedHostKey(r.cfg.HostKey.PublicKey()),
		BannerCallback:  func(message string) error { banner += message; return nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	_ = conn.Close()
	if strings.Count(banner, "\n") != 1 || !strings.HasPrefix(banner, "askance: ") {
		t.Errorf("the banner is %q, want one line", banner)
	}
}

func TestNoColor(t *testing.T) {
	for value, want := range map[string]string{"1": "Ascii", "yes": "Ascii", "": "ANSI256"} {
		env := environment{}
		env.set("NO_COLOR", value)
		if got := env.visitor("xterm-256color", defaultLimits().unknownScreen).Profile.String(); got != want {
			t.Errorf("NO_COLOR=%q gives profile %s, want %s", value, got, want)
		}
	}
}

func TestResizesReachTheProgram(t *testing.T) {
	c := arrive(t, start(t, nil))
	for width := 81; width <= 200; width++ {
		if err := c.Resize(width, 40); err != nil {
			t.Fatal(err)
		}
	}
	c.sees("size 200x40")
}

func TestWithoutATerminalThereIsALineAndAStatus(t *testing.T) {
	r := start(t, nil)
	for name, options := range map[string]sshtest.Options{
		"no terminal":   {NoTerminal: true},
		"dumb terminal": {Term: "dumb"},
	} {
		t.Run(name, func(t *testing.T) {
			c := open(t, r, options)
			if status := c.leaves(); status != 1 {
				t.Errorf("exit status %d, want 1", status)
			}
			if line := c.Errors(); !strings.Contains(line, "needs a terminal") || strings.Count(line, "\n") != 1 {
				t.Errorf("the visitor reads %q, want one line about a terminal", line)
			}
		})
	}
}

func TestTimeIsUp(t *testing.T) {
	for want, change := range map[string]func(*Config, *limits){
		"no key for":     func(c *Config, _ *limits) { c.Idle = 50 * time.Millisecond },
		"a session last": func(c *Config, _ *limits) { c.Max = 50 * time.Millisecond },
	} {
		c := open(t, start(t, change), sshtest.Options{})
		c.leaves()
		if got := c.Errors(); !strings.Contains(got, want) {
			t.Errorf("the visitor reads %q, want %q", got, want)
		}
	}
}

func TestSuspendDoesNothing(t *testing.T) {
	c := arrive(t, start(t, nil))
	c.types("Zj")
	c.sees("typed j.")
}

func TestStoppingTellsThoseInside(t *testing.T) {
	r := start(t, nil)
	c := arrive(t, r)
	idle := dial(t, r.addr)
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	c.leaves()
	if got := c.Errors(); !strings.Contains(got, "this server is stopping") {
		t.Errorf("the visitor reads %q", got)
	}
	if !strings.Contains(c.Raw(), "\x1b[?1049l") {
		t.Error("the screen was not restored")
	}
	if err := idle.Wait(); err == nil {
		t.Error("a connection without a session outlived the server")
	}
}

func TestOnlyAuthorizedKeysGetIn(t *testing.T) {
	friend := testKey(t)
	r := start(t, func(c *Config, _ *limits) { c.AuthorizedKeys = []gossh.PublicKey{friend.PublicKey()} })
	for name, try := range map[string]struct {
		auth []gossh.AuthMethod
		in   bool
	}{
		"friend":   {[]gossh.AuthMethod{gossh.PublicKeys(friend)}, true},
		"stranger": {[]gossh.AuthMethod{gossh.PublicKeys(testKey(t))}, false},
		"nobody":   {nil, false},
	} {
		c, err := sshtest.Dial(t.Context(), r.addr, netip.Addr{}, try.auth...)
		if (err == nil) != try.in {
			t.Errorf("%s: in is %v, want %v (%v)", name, err == nil, try.in, err)
		}
		if err == nil {
			_ = c.Close()
		}
	}
}
