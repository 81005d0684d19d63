package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// titled reports whether the words beside the marks say that they hold the
// title of a work, whatever its words look like: a film called "…", the song
// "…", "…" star Yael Stone, told "Today".
func (s *scan) titled(first, end, words int) bool {
	if s.doc.LowerCased || !s.startsTitle(first+1) {
		return false
	}
	shaped := s.headlineCased(first, end)
	if s.doc.Tokens[end-1].Glued && end < len(s.doc.Tokens) && s.doc.Tokens[end].Break == 0 && s.punct(end-2) == 0 &&
		shaped && (workNoun(s.word(end)) || workPerson(s.word(end))) {
		return true
	}
	if first == 0 || s.doc.Tokens[first].Break == 2 {
		return false
	}
	p := first - 1
	switch s.word(p) {
	case "titled", "entitled", "headlined", "nickname", "moniker", "alias", "pseudonym", "codename", "username":
		return true
	case "told", "tells":
		return shaped && words <= 3
	case "called", "named", "dubbed", "like":
		return shaped && (workNoun(s.word(p-1)) || s.punct(p-1) == ',' && s.is(p-2, lexicon.NounWord))
	case "as":
		return shaped && s.word(p-1) == "such" && workNoun(s.word(p-2))
	case ",":
		return workNoun(s.word(p-1)) && (shaped && words > 1 || s.punct(end-2) == ',' && words > 2 && s.is(end, lexicon.Be|lexicon.Have|lexicon.Modal))
	}
	if s.is(p, lexicon.CliticS) || s.word(p) == "'" || s.word(p) == "’" { // NBC's "Today", Fox News' "Hannity"
		return shaped && words == 1 && p > 0 && (s.doc.Tokens[p-1].Shape == text.Upper || s.word(p-1) == "News")
	}
	if s.is(p, lexicon.VerbWord) && s.is(p-1, lexicon.PluralNoun|lexicon.SubjectPronoun|lexicon.Document) { // the letters show "…"
		return false
	}
	return workNoun(s.word(p)) && (shaped || words > 2)
}

// headlineCased reports whether all words in marks but the small ones have a
// capital.
func (s *scan) headlineCased(first, end int) bool {
	const small = lexicon.Preposition | lexicon.Article | lexicon.Coordinator | lexicon.CliticS | lexicon.To
	content := 0
	for i := first + 1; i < end-1; i++ {
		if s.isWord(i) && s.bits[i]&small == 0 {
			if !s.capital(i) {
				return false
			}
			content++
		} else if s.doc.Tokens[i].Kind == text.Number { // "60 Minutes", "The 411"
			content++
		}
	}
	return content > 0
}

// startsTitle reports whether token i can begin a title: a capital or a figure.
func (s *scan) startsTitle(i int) bool {
	return s.capital(i) || s.doc.Tokens[i].Kind == text.Number
}

func (s *scan) anyCapital(first, end int) bool {
	for i := first; i < end; i++ {
		if s.capital(i) {
			return true
		}
	}
	return false
}

// coined reports whether words that look like a title are none, to judge by
// what stands around them: what there is more than one of has no title (a
// "War on Religion"), what something is or is seen as is a description (has
// become "San Francisco East"), people are no part of one ("Never Trump"
// voters), and a war on something is a figure of speech.
func (s *scan) coined(first, end int) bool {
	p := first - 1
	if s.is(p, lexicon.Be) && !s.is(p, lexicon.CliticS) || s.is(p, lexicon.Article) && s.word(p-1) == "as" && s.word(p-2) != "known" {
		return true
	}
	switch s.word(p) {
	case "become", "becomes", "became":
		return true
	case "a", "an", "A", "An":
		return !s.capital(end) && (!s.beforeNoun(end-1) || s.is(end, lexicon.VerbWord) && !s.is(end, lexicon.NounWord) || hasSuffix(s.word(end), "ed"))
	}
	if s.word(first+1) == "War" && (s.word(first+2) == "on" || s.word(first+2) == "On" || s.word(first+2) == "Against") {
		return true
	}
	return s.qualifying(end) && (figureNoun(s.word(end)) || s.is(end, lexicon.PluralNoun) && s.is(end, lexicon.Person) || s.agentive(end))
}

// figureNoun reports whether a noun is one for an affair or a policy, which has
// no title but a name that somebody made up.
func figureNoun(noun string) bool {
	switch noun {
	case "scandal", "affair", "controversy", "doctrine", "policy", "agenda", "narrative", "crisis", "strategy", "plot", "zone", "corridor", "axis",
		"lobby", "treatment", "option", "approach", "mentality", "theory", "hoax", "threat", "attack", "tactic", "tactics", "rhetoric":
		return true
	}
	return false
}

// workNoun reports whether a noun is one for something that has a title.
func workNoun(noun string) bool {
	switch strings.TrimSuffix(noun, "s") {
	case "book", "novel", "memoir", "bestseller", "thriller", "trilogy", "treatise", "poem", "essay", "article", "commentary", "column", "op-ed",
		"editorial", "headline", "podcast", "magazine", "film", "movie", "documentary", "docudrama", "miniserie", "drama", "comedy", "sitcom", "serie",
		"show", "program", "programme", "broadcast", "newscast", "episode", "sketch", "skit", "musical", "opera", "play", "song", "single", "album",
		"anthem", "ballad", "hymn", "tune", "blockbuster", "sequel", "franchise", "soundtrack", "painting", "segment":
		return true
	case "sketche", "comedie", "parodie":
		return true
	}
	return false
}

// workPerson reports whether a noun is one for people who make a work or
// appear in it.
func workPerson(noun string) bool {
	switch strings.TrimSuffix(noun, "s") {
	case "star", "host", "co-host", "cohost", "anchor", "actor", "actres", "actresse", "singer", "author", "creator",
		"director", "producer", "contestant", "moderator", "co-star", "alum", "fame", "rapper", "cast":
		return true
	}
	return false
}
