//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestReaderOpensTheSeeds(t *testing.T) {
	c := newConsole(t, 120, 40)
	_, ended := c.start(nil)
	c.wants("Vostok Meridian", "Wide Awake Heartland", "On Saturday, warplanes", "tag 1 of ")
	c.types("n")
	c.wants("tag 2 of ")
	c.types("N\r")
	c.wants("tag 1 of ", "Voice")
	c.types("\t]")
	c.wants("Vostok Meridian", "Threadneedle Courier")
	c.types("q")
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
}

func TestReaderOpensFiles(t *testing.T) {
	left, right := textFile(t, "left.txt", "The regime shelled the harbour."), textFile(t, "right.txt", "Officials said so.")
	c := newConsole(t, 100, 24)
	_, ended := c.start(nil, left, right)
	c.wants("The regime shelled the harbour.", "Officials said so.", "tag 1 of 1")
	c.types("e")
	c.wants("written to askance-left-right.html")
	if _, err := os.Stat(filepath.Join(c.folder, "askance-left-right.html")); err != nil {
		t.Error(err)
	}
	c.types("qjjj") // keys after the last are left to the shell
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
}

func TestReaderShowsWhichAccountFailed(t *testing.T) {
	c := newConsole(t, 120, 24)
	_, ended := c.start(nil, textFile(t, "left.txt", "The regime shelled the harbour."), "missing.txt")
	c.wants("The regime shelled the harbour.", "missing.txt cannot be opened: no such file")
	c.types("q")
	c.wantsEnd(ended, exitFailed)
	c.wantsAsBefore()
}

func TestReaderReadsStandardInput(t *testing.T) {
	c := newConsole(t, 100, 24)
	name := textFile(t, "piped.txt", "The regime shelled the harbour.")
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	_, ended := c.startWith(file, nil, "-")
	c.wants("The regime shelled the harbour.")
	c.types("q")
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
}

func TestReaderOpensBeforeStandardInputIsThere(t *testing.T) {
	c := newConsole(t, 100, 24)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	_, ended := c.startWith(read, nil, "-", "seed:agency")
	c.wants("On Saturday, warplanes", "reading standard input")
	c.types("\tn")
	c.wants("tag 2 of ")
	if _, err := write.WriteString("The regime shelled the harbour."); err != nil {
		t.Fatal(err)
	}
	write.Close()
	c.wants("The regime shelled the harbour.")
	c.types("q")
	c.wantsEnd(ended, exitDone)
	c.wantsAsBefore()
}

func TestReaderTellsOfAFaultThatCameLate(t *testing.T) {
	c := newConsole(t, 100, 24)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	_, ended := c.startWith(read, nil, "-")
	c.wants("reading standard input")
	write.Close()
	c.wants("standard input cannot be opened: is empty")
	c.types("q")
	c.wantsEnd(ended, exitFailed)
	c.wantsAsBefore()
	c.wants("askance: standard input: is empty")
}

func TestFaultsLeaveTheTerminalAlone(t *testing.T) {
	for name, tc := range map[string]struct {
		env  []string
		args []string
		code int
		want []string
	}{
		"no account can be read":         {nil, []string{"missing.txt", "gone.txt"}, exitFailed, []string{"missing.txt: no such file", "gone.txt: no such file"}},
		"a mistake in the configuration": {[]string{"XDG_CONFIG_HOME=" + badConfig(t)}, nil, exitFailed, []string{"config.toml:2: ", "no theme \"pink\""}},
		"dumb terminal":                  {[]string{"TERM=dumb"}, nil, exitFailed, []string{"TERM=dumb", "askance tag"}},
		"terminal without a name":        {[]string{"TERM="}, nil, exitFailed, []string{"(TERM=)", "askance --plain", "askance tag"}},
		"wrong usage":                    {nil, []string{"--nosuch"}, exitUsage, []string{"unknown flag: --nosuch", "askance --help"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := newConsole(t, 120, 24)
			_, ended := c.start(tc.env, tc.args...)
			c.wants(tc.want...)
			c.wantsEnd(ended, tc.code)
			c.wantsAsBefore()
		})
	}
}

func badConfig(t *testing.T) (home string) {
	t.Helper()
	home = t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "askance"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "askance", "config.toml"), []byte("# mine\ntheme = \"pink\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

func TestSignalsLeaveTheTerminalAsItWas(t *testing.T) {
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(s.String(), func(t *testing.T) {
			c := newConsole(t, 100, 24)
			process, ended := c.start(nil, textFile(t, "left.txt", "The regime shelled the harbour."))
			c.wants("The regime shelled the harbour.")
			if err := process.Signal(s); err != nil {
				t.Fatal(err)
			}
			c.wantsEnd(ended, exitFailed)
			c.wantsAsBefore()
		})
	}
}

// fragile is a model that draws a full screen and panics at a key.
type fragile struct{}

func (fragile) Init() tea.Cmd { return nil }

func (f fragile) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		panic("as it should")
	}
	return f, nil
}

func (fragile) View() tea.View {
	v := tea.NewView("a fragile screen")
	v.AltScreen, v.MouseMode = true, tea.MouseModeCellMotion
	return v
}

func TestPanicLeavesTheTerminalAsItWas(t *testing.T) {
	if raceDetector {
		t.Skip("after a panic the library closes its input while it reads from it (cancelreader 0.2.2); the race is not ours")
	}
	c := newConsole(t, 80, 24)
	ended := make(chan error, 1)
	go func() { ended <- runScreen(t.Context(), fragile{}, c.device, c.device) }()
	c.wants("a fragile screen")
	c.types("x")
	if err := <-ended; err == nil {
		t.Error("the panic is not reported")
	}
	c.wantsAsBefore()
}

func textFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
