package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestPicturesShowTheReader(t *testing.T) {
	for _, p := range pictures() {
		got, err := p.draw()
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("..", "..", "..", folder, p.name+".svg"))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s.svg is not what the reader shows now (%v); run go run ./cmd/internal/pictures", p.name, err)
		}
		checkXML(t, got)
		for _, words := range []string{"Vostok Meridian", "quit"} {
			if !bytes.Contains(got, []byte(words)) {
				t.Errorf("%s.svg does not show %q", p.name, words)
			}
		}
	}
}

// checkXML holds that browsers can read the picture.
func checkXML(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
