package sshd

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Visitor is what a program may know of the one it is made for. All text in it
// is printable ASCII of bounded length.
type Visitor struct {
	Address netip.Addr
	Term    string   // TERM as the client says
	Environ []string // "NAME=value" of the names that are taken, and TERM
	// Profile is what TERM, COLORTERM and NO_COLOR say of the terminal's colours.
	Profile colorprofile.Profile
	Size    tea.WindowSizeMsg // of the screen drawn, in cells
}

// knownEnv are the variables that a client may set: they tell what its
// terminal can do.
var knownEnv = []string{"COLORTERM", "NO_COLOR", "CLICOLOR", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_TERMINAL"}

const maxEnvValue = 64 // bytes of one value

// terminalName is what a terminal type may look like. Names of terminfo
// entries have no slash, and the files they are looked up in lie under them.
var terminalName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._+-]{0,31}$`)

// environment is what one session's client has set.
type environment map[string]string

// set takes a variable, if it is one that is known and its value is harmless.
func (e environment) set(name, value string) bool {
	printable := !strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r > '~' })
	if !slices.Contains(knownEnv, name) || len(value) > maxEnvValue || !printable {
		return false
	}
	e[name] = value
	return true
}

// visitor puts together what the program is told.
func (e environment) visitor(term string, size tea.WindowSizeMsg) Visitor {
	env := []string{"TERM=" + term}
	for _, name := range knownEnv {
		if value, ok := e[name]; ok {
			env = append(env, name+"="+value)
		}
	}
	v := Visitor{Term: term, Environ: env, Size: size, Profile: colorprofile.Env(env)}
	// The convention is that any value but the empty one switches colour off
	// (no-color.org); the library takes only what looks like a boolean.
	if e["NO_COLOR"] != "" {
		v.Profile = min(v.Profile, colorprofile.ASCII)
	}
	return v
}

// drawable reports whether a full screen can be drawn on a terminal.
func drawable(term string) bool { return term != "" && term != "dumb" }
