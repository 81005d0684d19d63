package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "askance"

// shippedFile is a parsed Go file of the module that is no test.
type shippedFile struct {
	path    string // from the module's root, with slashes
	pkg     string // import path
	imports []string
	names   map[string]string // import path by the name it has in the file
	tree    *ast.File
	set     *token.FileSet
}

// shippedFiles parses every Go file of the module that is compiled into a
// program. Dot-folders and testdata are no part of it.
func shippedFiles(t *testing.T) []shippedFile {
	t.Helper()
	root := os.DirFS(filepath.Join("..", ".."))
	var files []shippedFile
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch base := path.Base(name); {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "testdata"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go"):
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		files = append(files, parseShipped(t, name, source))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("only %d files found; is the module's root two folders up?", len(files))
	}
	return files
}

func parseShipped(t *testing.T, name string, source []byte) shippedFile {
	t.Helper()
	f := shippedFile{path: name, pkg: path.Join(module, path.Dir(name)), names: map[string]string{}, set: token.NewFileSet()}
	tree, err := parser.ParseFile(f.set, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	f.tree = tree
	for _, i := range tree.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		f.imports = append(f.imports, imported)
		f.names[importName(i, imported)] = imported
	}
	return f
}

// importName returns the name that an import has in its file. A last part of
// the path that is a major version is not the name.
func importName(i *ast.ImportSpec, imported string) string {
	if i.Name != nil {
		return i.Name.Name
	}
	base := path.Base(imported)
	if strings.HasPrefix(base, "v") && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(imported))
	}
	return base
}

// position says where in a file a node stands.
func (f shippedFile) position(n ast.Node) string { return f.set.Position(n.Pos()).String() }
