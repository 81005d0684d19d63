// Command pictures draws the README's pictures of the screen from the reader
// itself:
//
//	go run ./cmd/internal/pictures
//
// It opens the embedded accounts in the reader's own model, presses keys, lets
// a terminal emulator show the frame and writes its cells as SVG, once as in a
// dark terminal and once as in a light one. A test fails when the pictures in
// the repository are not what the reader shows now.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// folder holds the pictures, from the module's root.
const folder = ".github/pictures"

func main() {
	if err := write("."); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// write draws all pictures into the folder below root.
func write(root string) error {
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		return fmt.Errorf("%w; run it in the module's root", err)
	}
	if err := os.MkdirAll(filepath.Join(root, folder), 0o755); err != nil {
		return err
	}
	for _, p := range pictures() {
		svg, err := p.draw()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(root, folder, p.name+".svg"), svg, 0o644); err != nil {
			return err
		}
	}
	return nil
}
