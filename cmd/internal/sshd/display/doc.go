// Package display draws a program's views on a terminal far away.
//
// Bubble Tea's own renderer keeps every screen twice, cell by cell, at 112 bytes
// a cell, and reads each frame into cells before it compares them. That is fine
// for one reader at their own terminal. For a thousand readers of 120 × 40 it is
// more than a gigabyte, which the collector has to go through as well. A
// [Display] keeps the last view as the text that it is, some three bytes a cell,
// and compares rows: a row that is the same is not sent, and of a row that is
// not, only what lies between the first and the last change of style that differ.
//
// It takes of a view what a full-screen program has: the content, the window's
// title, mouse, focus and paste reports. Rows are styled by SGR sequences that
// each begin with 0 and so depend on nothing before them; what else a row may
// hold of controls is dropped here, whoever let it through. Colours are sent as
// they come: the program knows its terminal's.
package display
