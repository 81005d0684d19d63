// Package help draws the page of keys. What it lists comes from the key map.
package help
