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
// Actions and their own keys are those of tui.Keys.
package config
