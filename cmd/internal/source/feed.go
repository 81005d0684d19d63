package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	stdhtml "html"
	"net/url"
	"strings"
	"time"

	"askance/tui/article"
	"askance/tui/safe"

	"github.com/mmcdole/gofeed"
)

// enoughWords is how many words of an entry are taken to be the article
// itself and not a summary of it.
const enoughWords = 150

var (
	errFeed     = errors.New("holds a feed that cannot be read; give the address of an article")
	errLongFeed = fmt.Errorf("holds a feed of more than %d MB; give the address of an article", maxFeed>>20)
)

// isFeed reports whether raw begins as a feed does. Any JSON may be a feed to
// the library, so a JSON feed must name its version.
func isFeed(raw string) bool {
	head := raw[:min(len(raw), sniffed)]
	switch gofeed.DetectFeedType(strings.NewReader(head)) {
	case gofeed.FeedTypeUnknown:
		return false
	case gofeed.FeedTypeJSON:
		return strings.Contains(head, "jsonfeed.org")
	}
	return true
}

// feed reads a feed. Its error is the entries, as a *article.Several, or what
// is wrong with it. base is where it came from, nil for a file.
func (o Options) feed(ctx context.Context, raw string, base *url.URL) error {
	if len(raw) > maxFeed {
		return errLongFeed
	}
	type result struct {
		*gofeed.Feed
		err error
	}
	done := make(chan result, 1)
	go func() {
		parser := gofeed.NewParser()
		parser.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
		f, err := parser.Parse(strings.NewReader(raw))
		done <- result{f, err}
	}()
	timer := time.NewTimer(pageTime)
	defer timer.Stop()
	select {
	case r := <-done:
		if r.err != nil {
			return errFeed
		}
		return o.several(r.Feed, base)
	case <-timer.C:
		return errFeed
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// several makes accounts of a feed's entries.
func (o Options) several(f *gofeed.Feed, base *url.URL) error {
	outlet := f.Title
	s := &article.Several{Name: safe.NewLine(cmp.Or(outlet, hostFacts(base).outlet))}
	for _, item := range f.Items {
		if len(s.Entries) == maxEntries {
			break
		}
		if item == nil || item.Link == "" && item.Content == "" && item.Description == "" {
			continue
		}
		e := entry{options: o, facts: itemFacts(item, outlet), content: cmp.Or(item.Content, item.Description), link: absolute(base, item.Link)}
		e.name = safe.NewLine(cmp.Or(e.facts.title, e.link, "untitled"))
		s.Entries = append(s.Entries, article.Entry{
			Name: e.name, Title: safe.NewLine(e.facts.title), Outlet: safe.NewLine(outlet), Date: safe.NewLine(e.facts.date), Load: e.load,
		})
	}
	if len(s.Entries) == 0 {
		return errors.New("is a feed without entries; give another")
	}
	return s
}

// entry is one article of a feed.
type entry struct {
	options Options
	facts   facts
	name    safe.Line
	content string // HTML, whole or a summary
	link    string // absolute, or ""
}

// load takes the article from the feed where that holds all of it, else from
// the page it links to, else the summary.
func (e entry) load(ctx context.Context) (article.Article, error) {
	d := e.draft()
	words := len(strings.Fields(d.body))
	if words < enoughWords && isAddress(e.link) && !e.options.Offline {
		whole, err := e.options.loadAddress(ctx, e.name, e.link)
		var several *article.Several
		switch {
		case err == nil:
			return e.complete(whole), nil
		case ctx.Err() != nil || words == 0 && !errors.As(err, &several):
			return article.Article{}, addressFault(e.link, err)
		}
	}
	if words == 0 {
		return article.Article{}, faultf(cmp.Or(e.link, e.name.String()), "the entry holds no text; choose another")
	}
	return d.article(e.name), nil
}

// draft is what the feed itself holds of the article.
func (e entry) draft() draft {
	base, _ := url.Parse(e.link)
	var b builder
	nodes, err := parseFragment(e.content)
	if err != nil {
		b.words(e.content)
	}
	w := domWalk{b: &b, base: base}
	for _, n := range nodes {
		w.node(n, place{})
	}
	d := b.draft()
	d.facts = e.facts
	return d
}

// complete fills what a page does not say of its article from the feed, whose
// name is better than that of a host.
func (e entry) complete(a article.Article) article.Article {
	if u, err := url.Parse(e.link); err == nil && a.Outlet.String() == hostFacts(u).outlet {
		a.Outlet = safe.Line{}
	}
	known := draft{facts: e.facts}.article(e.name)
	for _, field := range []struct {
		of   *safe.Line
		from safe.Line
	}{{&a.Title, known.Title}, {&a.Outlet, known.Outlet}, {&a.Date, known.Date}, {&a.Byline, known.Byline}, {&a.Address, known.Address}} {
		if field.of.String() == "" {
			*field.of = field.from
		}
	}
	return a
}

func itemFacts(item *gofeed.Item, outlet string) facts {
	title := strings.TrimSpace(stdhtml.UnescapeString(item.Title)) // sites escape twice
	f := facts{title: title, outlet: outlet, address: item.Link, date: day(cmp.Or(item.Published, item.Updated))}
	if item.PublishedParsed != nil {
		f.date = scalar(*item.PublishedParsed)
	}
	var names []string
	for _, author := range item.Authors {
		if author != nil && author.Name != "" {
			names = append(names, author.Name)
		}
	}
	f.byline = strings.Join(names, ", ")
	return f
}

// absolute resolves a link against the address that it stands on.
func absolute(base *url.URL, link string) string {
	if base == nil || link == "" {
		return link
	}
	u, err := base.Parse(link)
	if err != nil {
		return ""
	}
	return u.String()
}
