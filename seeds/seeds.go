package seeds

import _ "embed"

// One variable a file, so that a missing account fails the build and reading
// one cannot fail at run time.
var (
	//go:embed articles/agency.md
	agency string
	//go:embed articles/blog.md
	blog string
	//go:embed articles/business.md
	business string
	//go:embed articles/broadcaster.md
	broadcaster string
	//go:embed articles/network.md
	network string
)

// Seed is one embedded account.
type Seed struct {
	Name string // what a reader types after "seed:"
	Text string // the whole file in UTF-8: front matter, then the body in Markdown
}

// All returns the five accounts in the order in which the reader offers them.
// The slice is the caller's own.
func All() []Seed {
	return []Seed{
		{"agency", agency},
		{"blog", blog},
		{"business", business},
		{"broadcaster", broadcaster},
		{"network", network},
	}
}

// Find returns the account of that name, and whether there is one. Names are
// matched exactly, in lower case.
func Find(name string) (Seed, bool) {
	for _, s := range All() {
		if s.Name == name {
			return s, true
		}
	}
	return Seed{}, false
}
