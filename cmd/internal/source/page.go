package source

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
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
	prune(doc, meta.byline != "")
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(doc, base)
	var d draft
	if err == nil && found.Node != nil {
		d = tree(found.Node, base)
		d.facts = meta.facts.or(readFacts(found)).or(facts{date: meta.shownDate}).or(hostFacts(base))
		if same(d.byline, d.outlet) {
			d.byline = ""
		}
		d = withoutFurniture(d)
	}
	if len(strings.Fields(meta.body)) > 2*len(strings.Fields(d.body)) {
		d = draft{facts: meta.facts.or(d.facts).or(hostFacts(base)), body: meta.body}
	}
	if len(strings.Fields(d.body)) < minWords {
		return draft{}, errNoArticle
	}
	return d, nil
}

// tree writes a tree of HTML.
func tree(n *html.Node, base *url.URL) draft {
	var b builder
	if base != nil && base.Host == "" {
		base = nil
	}
	domWalk{b: &b, base: base}.node(n, place{})
	return b.draft()
}
