package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"askance/seeds"
)

// separator stands between articles: an empty line to the analysis, white
// space to wc.
const separator = "\n\f\n"

const corpora = "../shared/eval/data/*.jsonl"

// writeNews writes size bytes of news and says where they are from.
func writeNews(file string, size int, files []string) (from string, err error) {
	articles, from, err := news(files)
	if err != nil {
		return "", err
	}
	f, err := os.Create(file)
	if err != nil {
		return "", err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	for n := 0; n < size; {
		for _, a := range articles {
			if n += len(a) + len(separator); n > size {
				break
			}
			_, _ = w.WriteString(a) // Flush gives its error
			_, _ = w.WriteString(separator)
		}
	}
	return from, errors.Join(w.Flush(), f.Close())
}

func news(files []string) (articles []string, from string, err error) {
	if len(files) > 0 {
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				return nil, "", err
			}
			articles = append(articles, string(b))
		}
		return articles, strings.Join(files, ", "), nil
	}
	found, err := filepath.Glob(corpora)
	if err != nil {
		return nil, "", err
	}
	for _, name := range found {
		texts, err := texts(name)
		if err != nil {
			return nil, "", fmt.Errorf("%s: %w", name, err)
		}
		articles = append(articles, texts...)
	}
	if len(articles) > 0 {
		return articles, corpora, nil
	}
	for _, s := range seeds.All() {
		articles = append(articles, s.Text)
	}
	return articles, "the seeds", nil
}

// texts reads the articles of one corpus, an object with a text on each line.
func texts(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var out []string
	for dec := json.NewDecoder(f); ; {
		var line struct{ Text string }
		switch err := dec.Decode(&line); {
		case err == io.EOF:
			return out, nil
		case err != nil:
			return nil, err
		}
		out = append(out, line.Text)
	}
}
