// Command askance shows accounts of one event side by side and points out how
// each one frames it.
//
// This package only wires: run builds the commands (one constructor a file),
// cobra parses the arguments, fang draws the help, cmd/internal/source gets
// articles, analysis tags them, tui shows them and cmd/internal/export writes
// them. Flags live in their constructors, never in package variables.
//
// The exit code is 0 when all is done, 1 when something failed and 2 when the
// command was used wrongly. Errors are single clean lines on standard error.
package main
