package main

import (
	"os"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// terminal returns f as a file if it is a terminal.
func terminal(f any) (*os.File, bool) {
	file, ok := f.(*os.File)
	return file, ok && term.IsTerminal(file.Fd())
}

// defaultWidth is taken for terminals that do not tell their own.
const defaultWidth = 80

// shape returns what the terminal behind w can show and how many cells wide it
// is: NoTTY and 0 where there is none.
func shape(w any) (colorprofile.Profile, int) {
	file, ok := terminal(w)
	if !ok {
		return colorprofile.NoTTY, 0
	}
	profile := colorprofile.Detect(file, os.Environ())
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width <= 0 {
		width = defaultWidth
	}
	return profile, width
}
