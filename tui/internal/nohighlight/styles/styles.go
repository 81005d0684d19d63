// Package styles stands in for the highlighter's styles: see package chroma.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds styles by name. Glamour looks here before it registers one
// under its own lock, so it has to be a map that can be written to.
var Registry = map[string]*chroma.Style{}

// Register adds a style and returns it.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
