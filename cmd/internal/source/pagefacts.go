package source

import (
	"cmp"
	"encoding/json"
	stdhtml "html"
	"net/url"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what a page says of its article.
type pageMeta struct {
	facts
	body  string // the article's text, where JSON-LD holds it
	shown facts  // what the page shows for readers
}

// savedFrom is what browsers write at the top of a page they save.
var savedFrom = lazily(`saved from url=\(\d+\)(\S+)`)

// pageFacts reads JSON-LD, the canonical address and the site's name.
func pageFacts(doc *html.Node) pageMeta {
	var m pageMeta
	var site, title, address, shown, home, headline string
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			if found := savedFrom().FindStringSubmatch(n.Data); found != nil {
				m.address = cmp.Or(m.address, found[1])
			}
		case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
			m.address = attr(n, "href")
		case n.DataAtom == atom.Meta && attr(n, "property") == "og:site_name":
			site = attr(n, "content")
		case n.DataAtom == atom.Meta && headlineMetas[strings.ToLower(attr(n, "name"))]:
			headline = cmp.Or(headline, attr(n, "content"))
		case n.DataAtom == atom.Meta && attr(n, "property") == "og:url":
			address = attr(n, "content")
		case hasWord(attr(n, "itemprop"), "publisher") && home == "":
			home = namedIn(n)
		case n.DataAtom == atom.Title && title == "":
			title = textOf(n)
		case n.DataAtom == atom.H1 && leadsHome(n):
			home = cmp.Or(home, strings.Join(strings.Fields(textOf(n)), " "))
		case n.DataAtom == atom.H1 && shown == "":
			shown = strings.Join(strings.Fields(textOf(n)), " ")
		case n.DataAtom == atom.Script && strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json"):
			m = linkedData(m, textOf(n))
		}
	}
	m.address = cmp.Or(m.address, address)
	m.outlet = cmp.Or(siteName(site), siteName(m.outlet), siteName(siteOf(title)), home)
	m.title = cmp.Or(m.title, strings.TrimSpace(headline))
	if m.title == "" && strings.Contains(shown, " ") && strings.HasPrefix(strings.Join(strings.Fields(title), " "), shown) {
		m.title = shown // the page's own title adds the site's name, or the author's
	}
	m.shown = facts{byline: pageByline(doc)}.or(shownFacts(doc))
	return m
}

// namedIn is the name that a thing in microdata has.
func namedIn(n *html.Node) string {
	for c := range n.Descendants() {
		if hasWord(attr(c, "itemprop"), "name") {
			return strings.Join(strings.Fields(firstText(attr(c, "content"), shortText(c))), " ")
		}
	}
	return ""
}

// headlineMetas are the names under which pages declare their headline, in the
// meta elements that extraction does not read.
var headlineMetas = names("headline hdl")

// leadsHome reports whether a heading is a link to the front page, as the name
// of a site is.
func leadsHome(heading *html.Node) bool {
	for n := range heading.Descendants() {
		if n.DataAtom == atom.A {
			u, err := url.Parse(attr(n, "href"))
			return err == nil && (u.Path == "/" || u.Path == "" && u.Host != "") && u.RawQuery == "" && u.Fragment == ""
		}
	}
	return false
}

var printed = lazily(`(?i)\bprint(er|able)?[ -]?(friendly|version|view|page)\b`)

// siteName is the name that a page gives its site, unless that is an address,
// an account, or what kind of page it is.
func siteName(s string) string {
	if s = strings.TrimSpace(s); strings.Contains(s, "://") || strings.HasPrefix(s, "@") || printed().MatchString(s) {
		return ""
	}
	return s
}

// siteOf is the outlet's name in the title of a page, which most sites put
// after the headline.
func siteOf(title string) string {
	at, size := -1, 0
	for _, sign := range []string{" | ", " - ", " – ", " — ", " « ", " » ", " · "} {
		if i := strings.LastIndex(title, sign); i > at {
			at, size = i, len(sign)
		}
	}
	const longest = 40 // bytes
	if at <= longest/2 || len(title)-at-size > longest {
		return ""
	}
	return strings.TrimSpace(title[at+size:])
}

// linkedData adds to m what one block of JSON-LD says of an article.
func linkedData(m pageMeta, raw string) pageMeta {
	var value any
	if len(raw) > maxLinkedData || json.Unmarshal([]byte(raw), &value) != nil {
		return m
	}
	object := findArticle(value, 0)
	if object == nil {
		return m
	}
	m.facts = m.facts.or(facts{
		title:   plainText(object["headline"]),
		outlet:  plainText(object["publisher"]),
		date:    day(plainText(object["datePublished"])),
		byline:  plainText(object["author"]),
		address: plainText(object["url"]),
	})
	m.body = cmp.Or(m.body, bodyText(object["articleBody"]))
	return m
}

// findArticle finds the object that describes an article: the value itself,
// one of a list, or one of a graph.
func findArticle(value any, depth int) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := value.(type) {
	case []any:
		for _, inner := range v {
			if found := findArticle(inner, depth+1); found != nil {
				return found
			}
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			return v
		}
		return findArticle(v["@graph"], depth+1)
	}
	return nil
}

func isArticleType(value any) bool {
	switch v := value.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || v == "Report" || strings.HasSuffix(v, "Posting")
	case []any:
		return slices.ContainsFunc(v, isArticleType)
	}
	return false
}

// plainText writes a JSON-LD value as one line. Sites escape such values as
// HTML, against the standard.
func plainText(value any) string {
	s := stdhtml.UnescapeString(scalar(value))
	if _, err := url.ParseRequestURI(s); err == nil && strings.Contains(s, "://") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// bodyText writes an articleBody, which may hold HTML.
func bodyText(value any) string {
	s, _ := value.(string)
	if !strings.Contains(s, "<") && !strings.Contains(s, "&") {
		return strings.TrimSpace(s)
	}
	var b builder
	for paragraph := range strings.Lines(s) {
		writeHTML(&b, paragraph)
		b.end()
	}
	return b.draft().body
}

// readFacts are what the extraction found.
func readFacts(found readability.Article) facts {
	f := facts{title: found.Title(), outlet: siteName(found.SiteName()), byline: author(found.Byline())}
	if at, err := found.PublishedTime(); err == nil {
		f.date = scalar(at)
	}
	return f
}

// hostFacts name a page by its address.
func hostFacts(base *url.URL) facts {
	if base == nil || base.Host == "" {
		return facts{}
	}
	return facts{outlet: strings.TrimPrefix(base.Hostname(), "www."), address: base.String()}
}
