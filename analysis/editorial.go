package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
	"askance/analysis/internal/text"
)

// Editorial finds the author's own judgement, feeling, guess at a motive, or
// address to the reader.
var Editorial = &Rule{
	Name: "editorial", Kind: KindEditorial,
	Title: "the author's own judgement, feeling or address to the reader",
	Doc: "Fires, outside any quotation, on words that only the author can answer for: a comment adverb " +
		"(`thankfully`, `predictably`), an address to the reader (`let's hope`, `make no mistake`, `we have all " +
		"felt`, a question that nobody is quoted with), a verdict (`seems he was right`, `no wonder`, `raises serious questions`) and a guess at a motive " +
		"that nobody is quoted for (`to pave the way for`, `in a desperate attempt to`).\n" +
		"\n" +
		"In a column this is what a reader comes for. In a news report it is the place to ask: who says so?",
	Silent: "- Nothing inside a quotation is the author's: a speaker may hope and judge.\n" +
		"- Comment adverbs count as such only where they comment on the whole clause, most of them at its start: " +
		"*Sadly, he left*, not *he smiled sadly*.\n" +
		"- A question in a headline, in marks or after a cue is not the author's to the reader.\n" +
		"- A plain purpose (*in order to vote*) is no guess at a motive.",
	Example: "[[Thankfully|editorial]] the bridge held; [[let's hope|editorial]] it stays so, for he left [[to pave the way for|editorial]] an election. And [[who would know|editorial]] why?",
	Unmarked: []string{
		"\"Thankfully nobody was hurt,\" the mayor said.",
		"They queued in order to vote before noon.",
		"The minister hoped to pave a road to the village.",
		"She said that she was right.",
		"The keeper left. He asked: did nobody count the boats?",
		"He opened the opportunity fund in May.",
		"The road was closed because of snow.",
	},
	Literature: []string{
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.127",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
		"Hyland 2005, Metadiscourse",
		"Hunston and Thompson 2000, Evaluation in Text",
		"van Leeuwen 2008, Discourse and Practice",
	},
	find: func(s *scan) {
		listed(s, func(m match) bool { return s.quoteOf[m.First] < 0 && !s.attributed(m.First) })
		for n := range s.doc.Sentences {
			if r := s.question(n); r.End > r.First {
				s.add(Tag{Span: s.span(r.First, r.End), why: why{note: noteQuestion}})
			}
		}
	},
}

// question returns the words that open a question of the author's own to the
// reader ("Do you know where they are?"): the question word and the two after
// it. A question in marks, one that a cue reports and a headline are none; in
// lower-cased text, which has lost its marks, nobody can tell.
func (s *scan) question(n int) text.Range {
	in := s.doc.Sentences[n].Tokens
	last := in.End - 1
	if s.punct(last) != '?' || s.quoteOf[last] >= 0 || s.doc.LowerCased || in.First == 0 {
		return text.Range{}
	}
	first := in.First
	for first < last && (s.is(first, lexicon.Coordinator) || strings.EqualFold(s.word(first), "so")) {
		first++
	}
	opens := s.is(first, lexicon.Wh|lexicon.Be|lexicon.Do|lexicon.Have|lexicon.Modal)
	end := first + 3
	if !opens || end > last || s.quoteOf[first] >= 0 || s.titleCased(first) {
		return text.Range{}
	}
	if k := s.attributionsFrom(n); k < len(s.attributions) && s.attributions[k].Sentence == n {
		return text.Range{}
	}
	for i := first; i < end; i++ {
		if !s.isWord(i) {
			return text.Range{}
		}
	}
	return text.Range{First: first, End: end}
}
