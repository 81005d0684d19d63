package source

import (
	"strings"

	"askance/tui/article"
)

const (
	maxHeadline  = 160 // bytes
	maxHeadLines = 6   // lines of facts under a headline
)

// cutHead takes a headline and the lines of facts under it off a plain text.
// Where the first line is not clearly a headline the text stays whole.
func cutHead(text string) draft {
	whole := draft{body: text}
	rest := strings.TrimLeft(text, " \t\r\n\f")
	first, rest := cutLine(rest)
	f, named := namedFact(first)
	if !named {
		if !isHeadline(first) {
			return whole
		}
		f.title = first
		if isOutlet(first) { // the headline may come below
			next, after := cutLine(strings.TrimLeft(rest, " \t\r\n\f"))
			if _, fact := headFact(next); isHeadline(next) && !fact {
				f, rest = facts{title: next, outlet: first}, after
			}
		}
	}
	found, after, parted := readHead(rest)
	if strings.TrimSpace(after) == "" || !parted && !isLongParagraph(first, rest) {
		return whole
	}
	return draft{facts: f.or(found), body: strings.TrimLeft(after, "\r\n")}
}

// cutLine divides a text after its first line, which is trimmed.
func cutLine(text string) (line, rest string) {
	n := strings.IndexAny(text, "\r\n")
	if n < 0 {
		return strings.TrimSpace(text), ""
	}
	end := n + 1
	if strings.HasPrefix(text[n:], "\r\n") {
		end++
	}
	return strings.TrimSpace(text[:n]), text[end:]
}

// isHeadline reports whether a first line can be a headline: short, and not a
// sentence or the start of one that goes on.
func isHeadline(line string) bool {
	if line == "" || len(line) > maxHeadline || strings.ContainsAny(line[len(line)-1:], ".,;:-") {
		return false
	}
	return strings.Count(line, ". ") == 0
}

// isLongParagraph reports whether what follows a first line without an empty
// line between is a whole paragraph, so that the first line is not part of it.
func isLongParagraph(first, rest string) bool {
	line, _ := cutLine(rest)
	return len(line) > 2*len(first) && len(line) > maxHeadline
}

// factNames are the labels of facts, as in "Published: 17 September 2016".
var factNames = lazily(`(?i)^(title|headline|outlet|source|publication|publisher|site|date|published|updated|byline|author|by|url|link)\s*:\s+(\S.*)$`)

// namedFact reads a line that names its fact.
func namedFact(line string) (facts, bool) {
	found := factNames().FindStringSubmatch(line)
	if found == nil || len(line) > maxHeadline {
		return facts{}, false
	}
	name := strings.ToLower(found[1])
	if name == "updated" {
		name = "date"
	}
	return named(map[string]any{name: found[2]}), true
}

// headed takes the headline off a structured text: its first block, where that
// is a heading of the first level and the front matter has no other.
func (d draft) headed() draft {
	if len(d.blocks) < 2 || d.blocks[0].Kind != article.Heading || d.blocks[0].Level > 1 {
		return d
	}
	title := d.body[d.blocks[0].Start:d.blocks[0].End]
	if d.title != "" && !same(d.title, title) {
		return d
	}
	kept := d.blocks[1:]
	for len(kept) > 1 && kept[0].Kind == article.Paragraph {
		f, ok := headFact(strings.TrimSpace(d.body[kept[0].Start:kept[0].End]))
		if !ok {
			break
		}
		d.facts, kept = d.or(f), kept[1:]
	}
	d = d.keep(kept)
	d.title = title
	return d
}
