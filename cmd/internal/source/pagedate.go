package source

import (
	"cmp"
	"strings"
	"time"

	"github.com/itlightning/dateparse"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dateMetas are the names under which pages declare their date, in the meta
// elements that extraction does not read.
var dateMetas = names(`date dc.date dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued pubdate publishdate publish-date
	publish_date publication_date published published_at article:published article.published article:publicationdate
	originalpublicationdate sailthru.date rnews:datepublished cxenseparse:recs:publishtime og:published_time og:pubdate
	datepublished parsely-pub-date displaydate`)

// dateNames are what lines that show a date are called.
var dateNames = names("date datestamp datetime timestamp published pubdate posted dateline publishdate cnndatestamp time")

// shownFacts are the date of a page (the one that it declares, else the first
// that it shows under its headline, else the first that it shows) and the
// author of a line under the headline such as "By A. Writer".
func shownFacts(doc *html.Node) facts {
	const (
		declared, underHead, anywhere = 0, 1, 2
		sentence                      = 120 // bytes; the text begins
	)
	var found [3]string
	headed, inText := false, false
	byline := ""
	note := func(rank int, s string) {
		if rank == underHead && !headed {
			rank = anywhere
		}
		if s = strings.Join(strings.Fields(s), " "); found[rank] == "" {
			found[rank] = dateIn(s)
		}
	}
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.TextNode && headed && !inText:
			inText = len(n.Data) > sentence
			if line := strings.TrimSpace(n.Data); isDateLine(line) || byWords().MatchString(line) {
				note(underHead, line)
				byline = cmp.Or(byline, headFacts(line).byline)
			}
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.H1:
			headed = true
		case n.DataAtom == atom.Meta && (dateMetas[strings.ToLower(attr(n, "name"))] || dateMetas[strings.ToLower(attr(n, "property"))]):
			note(declared, attr(n, "content"))
		case hasWord(attr(n, "itemprop"), "datePublished"):
			note(declared, firstOf(attr(n, "content"), attr(n, "datetime"), shortText(n)))
		case n.DataAtom == atom.Time:
			note(underHead, firstOf(attr(n, "datetime"), shortText(n)))
		case hasName(n, dateNames):
			note(underHead, shortText(n))
		}
	}
	return facts{date: cmp.Or(found[:]...), byline: byline}
}

// firstOf is the first of these that holds a date.
func firstOf(all ...string) string {
	for _, s := range all {
		if dateIn(s) != "" {
			return s
		}
	}
	return ""
}

// shortText is the text of n if it is no longer than a line of facts.
func shortText(n *html.Node) string {
	const longest = 160 // bytes
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data + " ")
		}
		if b.Len() > longest {
			return ""
		}
	}
	return b.String()
}

const months = `Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?`

var (
	// dates finds a date in a line of facts.
	dates = lazily(`(?i)\b(\d{8}T\d{4}(\d{2})?(Z|[+-]\d{4})?|\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}(st|nd|rd|th)?( of)? (` + months + `)\.?,? \d{4}|(` + months + `)\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}/\d{2}/\d{2})\b`)
	// dateFiller is what else stands in a line that shows a date.
	dateFiller = lazily(`(?i)\b(published|updated|last|posted|first|modified|created|on|at|by|date|` +
		`mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(r(s(day)?)?)?|fri(day)?|sat(urday)?|sun(day)?|` +
		`\d{1,2}([:.]\d{2}){0,2}\s?([ap]\.?m\b\.?)|\d{1,2}[:.]\d{2}([:.]\d{2})?|[ECMP][SD]?T|GMT|UTC|BST|IST|CEST|CET|AEDT|AEST|Z|[+-]\d{2}:?\d{2}|\d+ (minutes?|mins?|hours?|days?) ago)`)
	ordinals = lazily(`(?i)(\d)(st|nd|rd|th)\b( of\b)?`)
)

// isDateLine reports whether a line is a date and at most the words and the
// time that go with one.
func isDateLine(text string) bool {
	const longest = 160 // bytes
	if len(text) > longest || dateIn(text) == "" {
		return false
	}
	rest := dateFiller().ReplaceAllString(dates().ReplaceAllString(text, " "), " ")
	return strings.Trim(rest, " ,.:;|·•()[]-–—/\t\n\u00a0") == ""
}

// isDated reports whether a line is a date beside a word or two, such as a
// place.
func isDated(text string) bool {
	const short = 24 // bytes
	if text == "" || len(text) > 160 || dateIn(text) == "" || strings.ContainsAny(text[len(text)-1:], ".!?”") {
		return false
	}
	rest := dateFiller().ReplaceAllString(dates().ReplaceAllString(text, " "), " ")
	return len(strings.Join(strings.Fields(rest), " ")) <= short
}

// dateIn is the first date in a line of facts as people write it, or "".
func dateIn(s string) string {
	found := dates().FindString(s)
	if found == "" {
		return ""
	}
	at, err := parseDate(found)
	if err != nil {
		return ""
	}
	return scalar(at)
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
	for _, layout := range []string{"20060102T1504-0700", "20060102T150405-0700", "20060102T150405Z"} {
		if at, err := time.Parse(layout, s); err == nil {
			return at, nil
		}
	}
	s = ordinals().ReplaceAllString(s, "$1")
	if !strings.Contains(s, ":") {
		s = strings.ReplaceAll(s, ",", " ")
	}
	return dateparse.ParseAny(strings.Join(strings.Fields(s), " "), dateparse.RetryAmbiguousDateWithSwap(true))
}
