// Package prompt is a line of text that the reader types. Bubbles' text input
// is not used: it reads the clipboard of the machine that it runs on, which on
// a server is not the reader's, and its cursor blinks by a timer.
package prompt
