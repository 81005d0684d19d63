// Package export turns reports into what other tools read. It is pure: text
// and tags in, bytes out; no files, no terminal, no clock.
package export
