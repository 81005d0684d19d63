// Package reader is the pane that shows one account: its text with the tags,
// the strip that shows where the tags of the whole article lie, and its title.
//
// A Model is a value. SetPlace is the only place that wraps; every method that
// changes what is seen returns the changed Model with the rows of its window
// ready, so that painting reads and never changes.
package reader
