package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// listFolder gives an account for every article that lies in a folder itself,
// by name. Hidden files and files that hold no articles by their names are
// left out.
func (o Options) listFolder(path string) ([]Account, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	var accounts []Account
	for _, entry := range entries {
		if !isArticleFile(path, entry) {
			continue
		}
		if len(accounts) == maxFolder {
			return nil, faultf(path, "holds more than %d articles; give a smaller folder", maxFolder)
		}
		accounts = append(accounts, o.fromFile(filepath.Join(path, entry.Name())))
	}
	if len(accounts) == 0 {
		return nil, faultf(path, "the folder holds no articles (.txt, .md or .html); give another, or name files")
	}
	return accounts, nil
}

func isArticleFile(folder string, entry fs.DirEntry) bool {
	name := entry.Name()
	if _, known := formats[strings.ToLower(filepath.Ext(name))]; !known || strings.HasPrefix(name, ".") {
		return false
	}
	if entry.Type().IsRegular() {
		return true
	}
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(filepath.Join(folder, name))
	return err == nil && info.Mode().IsRegular()
}
