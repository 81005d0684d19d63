// Package theme says how everything on the screen looks: which colours and
// attributes a Look or a Role has on a dark, light or high-contrast ground, in
// the terminal's 256 colours, in 16 and in none.
//
// A style is turned into one prepared SGR sequence, once per theme. Every
// sequence begins with a reset, so that no style depends on what was written
// before it and nothing leaks into the next cell. Families are told apart by
// attribute as well as by colour; see attributes.
package theme
