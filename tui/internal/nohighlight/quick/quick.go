// Package quick stands in for the highlighter's entry: see package chroma.
package quick

import "io"

// Highlight writes source as it is, whatever its language and style.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}
