// Package explain says what a tag points out: in one line, and in a panel with
// everything that the rule knows about this very hit.
package explain
