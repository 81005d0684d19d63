// Package config reads the reader's configuration: a TOML file with the theme,
// the width of lines and the keys.
//
//	theme = "auto"     # or dark, light, contrast, none
//	width = 80         # most cells of a line of text; 0 for no limit
//
//	[keys]
//	next-tag = ["n", "ctrl+n"]
//	zoom = []          # no key
//
// Actions and their own keys are those of tui.Keys. A key is a character, or a
// name such as enter or f2, after any of ctrl+, alt+ and shift+, in whatever
// case. Most terminals send tab for ctrl+i, enter for ctrl+m and esc for ctrl+[:
// these are the same keys here. What works in lists and prompts cannot be a
// character that is typed there, and ctrl+c quits unless it is given to
// something else.
package config
