package source

import "time"

// What one article may take. Whatever comes in ends within these, with an
// article or with one line that says which of them it met.
const (
	maxFile   = 64 << 20        // bytes of a file or of standard input
	maxFolder = 10_000          // articles in one folder
	maxFront  = 64 << 10        // bytes of front matter
	fileIdle  = 2 * time.Second // for a file to give its next bytes

	maxMarkdown    = 1 << 20 // bytes; longer ones are shown as plain text
	markdownTime   = 500 * time.Millisecond
	maxMarkdownPer = 100_000_000 // steps, by the estimate in tangled
	maxNesting     = 64          // quotations and lists inside each other on one line

	maxPage       = 5 << 20  // bytes of a page after decompression
	maxToken      = 16 << 20 // bytes of one tag or text of a page; tags hold pictures
	maxElements   = 200_000  // elements of a page, by the estimate in overgrown
	pageTime      = 4 * time.Second
	maxLinkedData = 1 << 20 // bytes of JSON-LD

	maxFeed    = 5 << 20
	maxEntries = 500

	fetchTime    = 15 * time.Second // from address to last byte, redirects included
	fetchStart   = 4 * time.Second  // after which a page must have come at fetchRate
	fetchRate    = 512              // bytes a second
	maxHeader    = 64 << 10
	maxRedirects = 5

	maxLabel = 16 << 10 // bytes in which a page names its charset

	sniffed = 64 << 10 // bytes looked at to tell what something is
)
