package source

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"strings"
	"time"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// minWords is how many words make an article.
const minWords = 25

var (
	errNoArticle = errors.New("no article is found on this page; give the address of one article, or save its text to a file")
	errSlowPage  = errors.New("takes too long to be read; save its text to a file")
)

// page extracts the article of a page that has been decoded. base is where it
// came from, nil for a file. The error says what is wrong and what to do, but
// not where.
func page(ctx context.Context, raw string, base *url.URL) (draft, error) {
	type result struct {
		draft
		err error
	}
	done := make(chan result, 1)
	go func() {
		d, err := extract(raw, base)
		done <- result{d, err}
	}()
	timer := time.NewTimer(pageTime)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.draft, r.err
	case <-timer.C:
		return draft{}, errSlowPage
	case <-ctx.Done():
		return draft{}, context.Cause(ctx)
	}
}

func extract(raw string, base *url.URL) (draft, error) {
	doc, err := parseTree(raw)
	if err != nil {
		return draft{}, err
	}
	meta := pageFacts(doc)
	if base == nil {
		base, _ = url.Parse(meta.address)
	}
	prune(doc, meta.byline != "" || meta.shown.byline != "")
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(doc, base)
	var d draft
	if err == nil && found.Node != nil {
		d = tree(found.Node, base)
		read := readFacts(found)
		meta.byline = cmp.Or(meta.byline, betterByline(meta.shown.byline, read.byline))
		d.facts = meta.facts.or(read).or(meta.shown).or(hostFacts(base))
		if same(d.byline, d.outlet) {
			d.byline = ""
		}
		d = withoutFurniture(d)
	}
	if words(meta.body) > 2*words(d.body) {
		d = draft{facts: meta.facts.or(d.facts).or(hostFacts(base)), body: meta.body}
	}
	if words(d.body) < minWords {
		return draft{}, errNoArticle
	}
	return d, nil
}

// words counts the words of a text; where words are not parted by spaces, two
// characters are one.
func words(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		long := 0
		for _, r := range word {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
				long++
			}
		}
		n += 1 + long/2
	}
	return n
}

// tree writes a tree of HTML.
func tree(n *html.Node, base *url.URL) draft {
	var b builder
	if base != nil && base.Host == "" {
		base = nil
	}
	for c := range n.Descendants() { // those that extraction made have none
		c.DataAtom = atom.Lookup([]byte(c.Data))
	}
	domWalk{b: &b, base: base}.node(n, place{})
	return b.draft()
}
