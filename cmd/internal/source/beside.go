package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isBeside reports whether an element stands beside the article by what its
// author says of it. all is the prose of the page, in bytes. Where the byline
// is not known, boxes that name the author stay for extraction to find it.
func isBeside(n *html.Node, all int, bylineKnown bool) bool {
	words := wordsOf(n)
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return false
	case atom.Nav, atom.Aside, atom.Dialog, atom.Button, atom.Figcaption, atom.Iframe, atom.Template:
		return true
	}
	switch strings.ToLower(attr(n, "role")) {
	case "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar":
		return !holdsArticle(n, all)
	}
	switch {
	case isHidden(n), n.DataAtom == atom.Figure && isPicture(n), isCaptionTable(n), isMenuCell(n), strings.HasPrefix(n.Data, "amp-") && besideAMP[n.Data]:
		return true
	case besideNames.has(words):
		return !holdsArticle(n, all) && !isWithin(n)
	case mediaNames.has(words):
		return !isInline(n) && proseBytes(n) == 0 && len(strings.TrimSpace(textOf(n))) <= longestCaption
	case relatedNames.has(words):
		return !isInline(n) && holdsLink(n) && !holdsArticle(n, all)
	case leadNames.has(words):
		return !isInline(n) && isMostlyLinks(n) && (bylineKnown || !namesAuthor(n))
	case paywallNames.has(words):
		return asksForMoney(n)
	}
	return false
}

// holdsArticle reports whether an element is a wrapper of the whole article
// that goes by a name such as no-ads.
func holdsArticle(n *html.Node, all int) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.Main || strings.EqualFold(attr(c, "itemprop"), "articleBody") {
			return true
		}
	}
	return 2*proseBytes(n) > all
}

const line = 80 // bytes

// proseBytes counts the text of the paragraphs inside n that are longer than
// a line.
func proseBytes(n *html.Node) int {
	sum := 0
	for p := range n.Descendants() {
		if p.DataAtom != atom.P {
			continue
		}
		if size := len(textOf(p)); size > line {
			sum += size
		}
	}
	return sum
}

// isPicture reports whether a figure or a table is a picture with its caption and credit,
// and not a quotation or a table.
func isPicture(figure *html.Node) bool {
	picture := false
	for n := range figure.Descendants() {
		switch n.DataAtom {
		case atom.Img, atom.Picture, atom.Video, atom.Svg, atom.Iframe:
			picture = true
		case atom.Blockquote, atom.Table, atom.Pre:
			return false
		}
		picture = picture || n.Data == "amp-img"
	}
	return picture
}

// isCaptionTable reports whether a table holds a picture and its caption.
func isCaptionTable(n *html.Node) bool {
	return n.DataAtom == atom.Table && isPicture(n) && len(strings.TrimSpace(textOf(n))) <= longestCaption
}

// isMenuCell reports whether a cell of a table that lays out a page holds a
// menu, its links under each other.
func isMenuCell(n *html.Node) bool {
	if n.DataAtom != atom.Td {
		return false
	}
	links, breaks := 0, 0
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.A:
			links++
		case atom.Br:
			breaks++
		}
	}
	return links > 2 && breaks > 2 && isMostlyLinks(n)
}

// besideNames are what advertising, sign-up boxes and their like are called.
var besideNames = names(`ad ads advert adverts advertisement advertising adslot dfp taboola outbrain sponsored
	newsletter cookie cookies consent gdpr onetrust sharing sharedaddy addtoany sharebar
	caption captions imagecaption breadcrumb breadcrumbs kicker eyebrow upperdek
	relatedposts yarpp bio biography authorbox author-box author-info author-description about-author about-the-author disqus
	vjs jwplayer jw plyr mejs makehomepagecontainer wm-ipp wm-ipp-base`)

// relatedNames are what boxes that lead to other pages and may sum them up
// are called.
var relatedNames = names(`related recirc recirculation recommended recommendations`)

// mediaNames are what players and galleries are called. What they show of text
// is captions and controls, unless a box around the text goes by such a name.
var mediaNames = names(`video player gallery slideshow carousel media credit credits`)

const longestCaption = 240 // bytes

func holdsLink(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return true
		}
	}
	return false
}

// leadNames are what boxes that lead to other pages are called, if their text
// is mostly links.
var leadNames = names(`trending popular promo promos teaser teasers
	readmore more share social topics tags tagged latest interstitial`)

// besideAMP are the elements of AMP pages that stand beside the text.
var besideAMP = names(`amp-ad amp-sidebar amp-consent amp-embed amp-user-notification amp-lightbox amp-social-share amp-sticky-ad
	amp-list amp-next-page amp-subscriptions-dialog amp-addthis`)

// paywallNames is what both the box and the text behind it are called.
var paywallNames = names("paywall")

var (
	pullNames  = names("pullquote pull")
	quoteNames = names("quote")
)

// pullQuotes are the elements that repeat, larger, what stands in the text.
func pullQuotes(doc *html.Node) map[*html.Node]bool {
	const longest, most = 300, 500 // bytes, quotations that are looked for in the whole text
	found := map[*html.Node]bool{}
	all, looked := "", 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || looked > most {
			continue
		}
		if words := wordsOf(n); !pullNames.has(words) && !quoteNames.has(words) {
			continue
		}
		text := strings.Trim(strings.ToLower(strings.Join(strings.Fields(shortText(n)), " ")), "“”\"'‘’.… ")
		if text == "" || len(text) > longest {
			continue
		}
		if all == "" {
			all = strings.ToLower(strings.Join(strings.Fields(textOf(doc)), " "))
		}
		looked++
		if strings.Count(all, text) > 1 {
			found[n] = true
		}
	}
	return found
}

// isMostlyLinks reports whether most of the text of a block is linked, or all
// of it is a word or two.
func isMostlyLinks(n *html.Node) bool {
	const label = 24 // bytes
	all, linked := linkedText(n, false)
	return 2*linked > all || all <= label
}

func linkedText(n *html.Node, inLink bool) (all, linked int) {
	inLink = inLink || n.DataAtom == atom.A
	if n.Type == html.TextNode {
		if all = len(strings.TrimSpace(n.Data)); inLink {
			linked = all
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a, l := linkedText(c, inLink)
		all, linked = all+a, linked+l
	}
	return all, linked
}

func namesAuthor(n *html.Node) bool {
	for c := range n.Descendants() {
		if hasName(c, bylineNames) || hasWord(attr(c, "rel"), "author") || hasWord(attr(c, "itemprop"), "author") {
			return true
		}
	}
	return false
}

// isWithin reports whether an element stands among the words of a paragraph,
// most of which are not its own.
func isWithin(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.P {
			size := 3*len(strings.TrimSpace(textOf(n))) + line
			return len(strings.TrimSpace(textUpTo(p, size+blank))) > size
		}
	}
	return false
}

// isInline reports whether an element is part of a sentence.
func isInline(n *html.Node) bool {
	if isBlock(n) || n.DataAtom == atom.Ul || n.DataAtom == atom.Ol {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.P {
			return true
		}
	}
	return false
}

// appeals are the words of a box that stands where the rest of an article is
// for subscribers. Sites call such a box a paywall, and also the text behind it.
var appeals = lazily(`(?i)\b(subscribe|subscription|sign in|log in|sign up|register|already a (member|subscriber)|free trial|unlimited access)\b`)

func asksForMoney(n *html.Node) bool {
	const longest = 800 // bytes
	text := strings.TrimSpace(textOf(n))
	return n.DataAtom != atom.P && len(text) <= longest && appeals().MatchString(text)
}
