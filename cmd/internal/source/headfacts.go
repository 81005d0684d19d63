package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readHead takes the lines of facts off the beginning of a text. parted
// reports whether they, or an empty line, set the headline above them off.
func readHead(text string) (f facts, rest string, parted bool) {
	rest = text
	near := false // right under a fact
	for range maxHeadLines {
		line, after := cutLine(rest)
		if line == "" {
			if after == "" {
				break
			}
			rest, parted, near = after, true, false
			continue
		}
		found, ok := headFact(line)
		if !ok && personOf(line) != "" { // a name without "By" beside other facts
			next, _ := cutLine(after)
			if _, above := headFact(next); near || above {
				found, ok = facts{byline: line}, true
			}
		}
		if !ok {
			break
		}
		f, rest, parted, near = f.or(found), after, true, true
	}
	return f, rest, parted
}

// headFact reads a line under a headline: a fact with its name, an address, or
// the author, the outlet and the date, some of them or all.
func headFact(line string) (facts, bool) {
	const longest = 100 // bytes
	if f, ok := namedFact(line); ok {
		return f, true
	}
	if len(line) > longest {
		return facts{}, false
	}
	if strings.HasPrefix(line, "https://") || strings.HasPrefix(line, "http://") {
		return facts{address: line}, true
	}
	f := facts{date: dateIn(line)}
	rest := line
	if f.date != "" {
		rest = dateFiller().ReplaceAllString(dates().ReplaceAllString(line, "|"), " ")
	}
	if isByLine(line) {
		rest = byWords().ReplaceAllString(line, "")
		if f.date != "" {
			rest = dates().ReplaceAllString(rest, "|")
		}
	} else if strings.HasSuffix(line, ".") && f.date == "" {
		return facts{}, false
	}
	by := isByLine(line)
	for piece := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("|·•,–—()", r) }) {
		piece = strings.Trim(piece, " \t.:;-/*_")
		switch {
		case piece == "":
		case isOutlet(piece) && f.outlet == "" && (!by || f.byline != ""):
			f.outlet = piece
		case by && f.byline == "":
			f.byline = piece
		case by && personOf(piece) != "":
			f.byline += ", " + piece
		case f.byline == "" && f.date != "" && personOf(piece) != "":
			f.byline = piece
		case by || f.date != "" && dateFiller().ReplaceAllString(piece, "") == "":
		default:
			return facts{}, false
		}
	}
	return f, f != facts{}
}

func isByLine(line string) bool {
	return strings.HasPrefix(line, "By ") || strings.HasPrefix(line, "by ") || strings.HasPrefix(line, "BY ")
}

// outlets end the names of outlets.
var outlets = lazily(`(?i)(^|\s)(post|times|news|agency|press|guardian|journal|herald|tribune|daily|gazette|observer|review|online|radio|television|tv|telegraph|` +
	`independent|mail|magazine|wire|broadcaster|broadcasting|network|chronicle|mirror|standard|express|reporter|courier|bulletin|today|` +
	`reuters|ap|afp|bbc|cnn|npr|rt|sputnik|bloomberg|jazeera|xinhua|tass)$|^(www\.)?[a-z0-9-]+\.(com|org|net|news|info|co\.uk|tv)$`)

// isOutlet reports whether a line can be the name of an outlet: a few words
// with capitals, the last of them one that outlets are called by.
func isOutlet(line string) bool {
	const longest, most = 50, 5 // bytes, words
	words := strings.Fields(line)
	if len(line) > longest || len(words) == 0 || len(words) > most || !outlets().MatchString(line) {
		return false
	}
	if strings.Contains(line, ".") {
		return true // a host
	}
	for _, word := range words {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) && word != "of" && word != "the" {
			return false
		}
	}
	return true
}
