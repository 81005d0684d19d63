package source

import (
	"regexp"
	"sync"
)

// lazily is an expression that is compiled when it is first used: together
// they would hold up the start of every command by milliseconds.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
