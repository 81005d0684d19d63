//go:build !race

package source

// slow is how many times longer things take than without the race detector.
const slow = 1
