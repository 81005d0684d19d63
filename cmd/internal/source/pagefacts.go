package source

import (
	"cmp"
	"encoding/json"
	stdhtml "html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/itlightning/dateparse"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what a page says of its article.
type pageMeta struct {
	facts
	body string // the article's text, where JSON-LD holds it
}

// savedFrom is what browsers write at the top of a page they save.
var savedFrom = regexp.MustCompile(`saved from url=\(\d+\)(\S+)`)

// pageFacts reads JSON-LD, the canonical address and the site's name.
func pageFacts(doc *html.Node) pageMeta {
	var m pageMeta
	var site string
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			if found := savedFrom.FindStringSubmatch(n.Data); found != nil {
				m.address = cmp.Or(m.address, found[1])
			}
		case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
			m.address = attr(n, "href")
		case n.DataAtom == atom.Meta && attr(n, "property") == "og:site_name":
			site = attr(n, "content")
		case n.DataAtom == atom.Script && strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json"):
			m = linkedData(m, textOf(n))
		}
	}
	m.outlet = cmp.Or(site, m.outlet)
	return m
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
	f := facts{title: found.Title(), outlet: found.SiteName(), byline: found.Byline()}
	if at, err := found.PublishedTime(); err == nil {
		f.date = scalar(at)
	}
	f.byline = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(f.byline, "By "), "by "))
	if strings.Contains(f.byline, "://") {
		f.byline = ""
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

// day writes a date as people do, or as it came where it cannot be read.
func day(s string) string {
	if s == "" {
		return ""
	}
	at, err := parseDate(s)
	if err != nil {
		return s
	}
	return scalar(at)
}

// parseDate reads a date in any usual form. A text that is long is none.
func parseDate(s string) (time.Time, error) {
	const longest = 64 // bytes
	if len(s) > longest {
		s = s[:longest]
	}
	return dateparse.ParseAny(s)
}
