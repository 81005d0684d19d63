package source

import (
	"strings"

	"askance/tui/article"
)

// withoutTail leaves out what stands under the last paragraph of an article:
// its authors, rights, and labels of lists that are gone.
func withoutTail(d draft, kept []article.Block) []article.Block {
	const most = 6 // blocks
	for range most {
		last := len(kept) - 1
		if last <= 0 {
			break
		}
		block := kept[last]
		text := strings.TrimSpace(d.body[block.Start:block.End])
		headsNothing := block.Kind == article.Heading || block.Kind == article.Rule || strings.Trim(text, "_-–—*•· ") == "" ||
			len(text) < 60 && strings.HasSuffix(text, ":")
		if !headsNothing && !isBio(text, d.byline) && !isRights(text) && !isDateLine(text) {
			break
		}
		kept = kept[:last]
	}
	return kept
}

var bioVerbs = lazily(`^,? (is|was|covers|has covered|has reported|writes|reports|joined|works)\b`)

// isBio reports whether a last paragraph names or is about one of the authors.
func isBio(text, byline string) bool {
	if byline == "" || len(text) > 600 {
		return false
	}
	if same(byWords().ReplaceAllString(text, ""), byline) {
		return true
	}
	for author := range strings.SplitSeq(strings.ReplaceAll(byline, " and ", ", "), ", ") {
		after, found := strings.CutPrefix(text, strings.TrimSpace(author))
		if found && author != "" && (after == "" || bioVerbs().MatchString(after)) {
			return true
		}
	}
	return follow().MatchString(text)
}

// follow begins the lines that say where else an author is to be read.
var follow = lazily(`^(Follow|Email|E-mail|Contact|Reach|Write to) [^.]{1,80}( on | at |:).{1,80}$`)

var rights = lazily(`(?i)^(©|\(c\) ?\d|copyright\b.{0,12}\d{4})|all rights reserved|^our standards:|may not be (published, broadcast|reproduced)|^reuse this content|^find this article at\b|\brepublish(ing)? this (content|article|story)\b`)

// isRights reports whether a line says who owns the text.
func isRights(text string) bool { return len(text) < 300 && rights().MatchString(text) }

// isPrintNote reports whether a line says where in print the article stands.
func isPrintNote(text string) bool {
	return len(text) < 300 && strings.HasPrefix(text, "A version of this ") && strings.Contains(text, " in print")
}

var appeal = lazily(`(?i)^(click here|sign up|subscribe|join (us|our|the)|follow us|like us|download (the|our)|register now|get (the|our|all|more)|to (get|receive)|want (more|the)|` +
	`support (our|us)|you can share|stay (up to date|informed|ahead))\b.*\b(newsletters?|apps?|inbox|e-?mails?|alerts?|twitter|facebook|telegram|whatsapp|youtube|instagram|social media|channel|subscri\w+|journalism|briefing)\b`)

// cookies are the beginnings of other lines that speak to the visitor of a site.
var cookies = lazily(`(?i)^((this|our|the) (web)?site|we)( and our .{0,30}partners?)? (uses?|stores?) .{0,40}cookies|` +
	`^by continuing to (use|browse)|^do you have an opinion on the issues raised|^(new)?you can now listen to|^like this story\? share|^join (our commenting forum|thought-provoking conversations|the conversation)`)

// isAppeal reports whether a line asks readers to sign up for something of the
// outlet's.
func isAppeal(text string) bool {
	return len(text) < 300 && cookies().MatchString(text) || len(text) < 200 && appeal().MatchString(text)
}

var credit = lazily(`^[(\[]?((?i:photo(graph)?s?|image|picture|illustration|graphic|video|file photo|screenshot|all photos)( credit| source| by| courtesy)?(:| by | courtesy ).{1,100}|.{0,60}(/| via |© ?)(AFP|AP|Reuters|Getty( Images)?|EPA|Anadolu|Shutterstock|AP Photo|Bloomberg)\b.{0,30})[)\]]?$`)

// isCredit reports whether a line says whose picture stood there.
func isCredit(text string) bool {
	return len(text) < 130 && !strings.ContainsAny(text[max(0, len(text)-1):], ".!?”\"") && credit().MatchString(text)
}
