// Package frame holds all arithmetic of sizes: it divides the terminal into
// the places of titles, panes, divider, panel and status line. Everything else
// is given its place and never asks for one.
package frame
