package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary stand in for the program, so that scripts can
// run it by name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"askance": main})
}
