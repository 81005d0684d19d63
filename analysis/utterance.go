package analysis

import (
	"sort"
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// uttered reports whether the words beside the marks name an act of speaking
// or something that is written on: chants of "…", a sign reading "…", his "…"
// comment.
func (s *scan) uttered(first, end int) bool {
	p := first - 1
	if p < 1 || s.doc.Tokens[first].Break == 2 {
		return false
	}
	if s.is(p, lexicon.Possessive|lexicon.CliticS) && s.qualifying(end) {
		switch strings.TrimSuffix(s.word(end), "s") {
		case "comment", "remark", "line", "quip", "jab", "taunt", "insult", "slur", "tweet", "chant", "claim", "answer", "reply", "quote", "gibe", "barb":
			return true
		}
	}
	switch s.word(p) {
	case "of":
		switch s.word(p - 1) {
		case "chant", "chants", "cry", "cries", "shout", "shouts", "yells", "screams", "cheers", "calls", "whispers", "jeers", "taunts", "choruses":
			return true
		}
	case "like", "as", "including": // calls them names like "…"
		n := p - 1
		if s.word(n) == "such" {
			n--
		}
		if s.punct(n) == ',' {
			n--
		}
		switch s.word(n) {
		case "names", "insults", "slurs", "epithets", "taunts", "jibes", "gibes", "chants", "comments", "remarks", "claims":
			return true
		}
	case "labeled", "labelled", "marked", "stamped", "inscribed", "captioned": // a crate marked "…"
		return true
	case "reading", "read", "reads", "saying":
		switch strings.TrimSuffix(s.word(p-1), "s") {
		case "sign", "banner", "placard", "poster", "T-shirt", "shirt", "hat", "cap", "button", "badge", "sticker", "flag", "billboard", "note", "caption":
			return true
		}
	}
	return false
}

// reported reports whether the words in marks at token first stand in a
// that-clause or after as, of a verb of speaking that is itself no cue here
// because it only might happen: tried to explain that "…", to paint it as "…".
func (s *scan) reported(first int) bool {
	in := s.doc.Sentences[s.sentenceOf(first)].Tokens
	as := s.word(first-1) == "as" || s.is(first-1, lexicon.Article) && s.word(first-2) == "as"
	cues := s.found[KindAttribution]
	for i := sort.Search(len(cues), func(i int) bool { return cues[i].First >= max(in.First, first-reach) }); i < len(cues) && cues[i].End <= first; i++ {
		m := &cues[i]
		switch s.frameOf(*m) {
		case frameAny, frameClause:
			if s.word(m.End) == "that" && s.word(m.First-1) != "worth" && !s.ownVoice(text.Range{First: m.First - 2, End: m.First - 1}) {
				return true
			}
		case frameObject:
			if as && first-m.End < 14 && (m.Form == lexicon.Plain || m.Form == lexicon.Ing) {
				return true
			}
		}
	}
	return false
}
