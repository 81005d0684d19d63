// Package status draws the line at the foot of the screen: where the reader
// is, what has just happened, and the keys that matter now.
package status
