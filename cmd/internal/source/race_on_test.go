//go:build race

package source

// slow is how many times longer things take under the race detector.
const slow = 8
