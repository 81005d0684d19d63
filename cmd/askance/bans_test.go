package main

import (
	"go/ast"
	"strings"
	"testing"
)

// TestBannedCalls keeps shipped files from functions that write past the
// frame that the reader draws, where nothing cleans what goes to the terminal,
// and from init functions.
func TestBannedCalls(t *testing.T) {
	for _, f := range shippedFiles(t) {
		for _, fault := range banned(f) {
			t.Error(fault)
		}
	}
}

// banned lists what a file must not have.
func banned(f shippedFile) []string {
	var faults []string
	for _, d := range f.tree.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
			faults = append(faults, f.position(fn)+": an init function; do the work where it is asked for")
		}
	}
	ast.Inspect(f.tree, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		of, ok := s.X.(*ast.Ident)
		if ok && bannedName(f.names[of.Name], s.Sel.Name) {
			faults = append(faults, f.position(s)+": "+of.Name+"."+s.Sel.Name+" writes to the terminal past the frame; return lines from View instead")
		}
		return true
	})
	return faults
}

func bannedName(imported, name string) bool {
	switch {
	case strings.HasPrefix(imported, "charm.land/bubbletea/"):
		return name == "Println" || name == "Printf" || name == "Raw" || name == "RawMsg"
	case strings.HasPrefix(imported, "charm.land/lipgloss/"):
		return strings.HasPrefix(name, "Print") || strings.HasPrefix(name, "Fprint") || strings.HasPrefix(name, "Sprint")
	}
	return false
}

func TestBansAreTold(t *testing.T) {
	const source = `package p

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"fmt"
)

func init() {}

func f() { tea.Println(); tea.Raw("x"); lipgloss.Printf("x"); lipgloss.Sprint("x"); fmt.Println(); lipgloss.NewStyle() }
`
	faults := banned(parseShipped(t, "p.go", []byte(source)))
	if len(faults) != 5 {
		t.Errorf("want 5 faults, got %d:\n%s", len(faults), strings.Join(faults, "\n"))
	}
}
