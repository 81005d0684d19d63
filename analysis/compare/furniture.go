package compare

import (
	"strings"

	"askance/analysis/internal/text"
)

// markFurniture marks the lines of a page that are no part of the account:
// RELATED and WATCH lines with the headline that follows them, and credits.
func (v *vocabulary) markFurniture(a *account) {
	for i := range a.sentences {
		s := &a.sentences[i]
		if s.first == s.end {
			continue
		}
		label := v.linkLabel(a, s)
		bare := i > 0 && a.sentences[i-1].end-a.sentences[i-1].first == 1 && a.sentences[i-1].furniture
		s.furniture = label || bare && s.end-s.first <= 16 && a.doc.Sentences[i].Paragraph != a.doc.Sentences[i-1].Paragraph || v.credit(a, s)
	}
}

// linkLabel reports whether a sentence begins its paragraph with the label of
// a link in capitals and a colon: RELATED:, WATCH:.
func (v *vocabulary) linkLabel(a *account, s *sentence) bool {
	switch v.form(a.words[s.first].id) {
	case "related", "watch", "read", "video", "photos", "photo", "more", "listen", "gallery", "slideshow", "also":
	default:
		return false
	}
	t := int(a.words[s.first].token)
	return a.doc.Tokens[t].Shape == text.Upper && strings.HasPrefix(strings.TrimLeft(a.text[a.doc.Tokens[t].End:], " "), ":")
}

// credit reports whether a sentence says who helped to write.
func (v *vocabulary) credit(a *account, s *sentence) bool {
	if s.end-s.first > 30 {
		return false
	}
	for i := s.first; i+1 < s.end; i++ {
		switch next := v.form(a.words[i+1].id); v.form(a.words[i].id) {
		case "contributed":
			if next == "reporting" || next == "to" && (i+3 >= s.end || strings.HasPrefix(v.form(a.words[i+3].id), "report")) {
				return true
			}
		case "h":
			return next == "t"
		}
	}
	return false
}
