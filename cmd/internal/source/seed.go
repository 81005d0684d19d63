package source

import "fmt"

// seedPrefix marks the name of an embedded article.
const seedPrefix = "seed:"

func listSeed(name string) ([]Account, error) {
	return nil, fmt.Errorf("%s: no such seed", show(seedPrefix+name))
}
