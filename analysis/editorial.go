package analysis

import (
	"sort"
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
		"felt`, `you know`, a command, a question that nobody is quoted with), a verdict (`seems he was right`, `no wonder`, `raises serious questions`, " +
		"`laid bare`, `the most visible`), what ought to be (`should resign`) and a guess at a motive or an attitude " +
		"that nobody is quoted for (`to pave the way for`, `in a desperate attempt to`, `cares nothing for`).\n" +
		"\n" +
		"In a column this is what a reader comes for. In a news report it is the place to ask: who says so?",
	Silent: "- Nothing inside a quotation is the author's: a speaker may hope and judge.\n" +
		"- Comment adverbs count as such only where they comment on the whole clause, most of them at its start: " +
		"*Sadly, he left*, not *he smiled sadly*.\n" +
		"- *You* counts as the subject of a clause, once a sentence, and nowhere in a text without quotation marks, which may have lost them.\n" +
		"- *I think*, *we must*, *this is absurd* and the like stay unmarked in a text that has lost all its marks: somebody may be quoted with them.\n" +
		"- A question in a headline with capitals, in marks or after a cue is not the author's to the reader.\n" +
		"- *Should* is no demand in a condition or a reported question: *should it rain*, *whether he should go*.\n" +
		"- *Most* of a measure is none of judgement: *the most votes*, *the most recent*, *the most popular*.\n" +
		"- A plain purpose (*in order to vote*) is no guess at a motive.",
	Example: "[[Thankfully|editorial]] the bridge held; [[let's hope|editorial]] it stays so, for he left [[to pave the way for|editorial]] an election. And [[who would know|editorial]] why? If it fell, [[who would mend|editorial]] it? " +
		"The council [[should act|editorial]]. It [[cares nothing for|editorial]] the ferry, the [[most visible|editorial]] link of the town; the flood [[laid bare|editorial]] its plans. [[Don't wait|editorial]] for it: if [[you think|editorial]] it safe, you have not met the man you elected. The [[\"bridge\"|scare-quote]] is down.",
	Unmarked: []string{
		"\"Thankfully nobody was hurt,\" the mayor said.",
		"They queued in order to vote before noon.",
		"The minister hoped to pave a road to the village.",
		"She said that she was right.",
		"The keeper left. He asked: did nobody count the boats?",
		"He opened the opportunity fund in May.",
		"The road was closed because of snow.",
		"They asked which of the roads should stay open.",
		"Should the river rise, the road is closed.",
		"She won the most votes in the most recent poll.",
		"He said that the council should act.",
		"The \"captain\" said you had to wait for the people you met.",
		"They don't wait for the ferry.",
		"i think the bridge is safe said the keeper . i believe it will hold until the summer he added .",
		"The sign was significant to nobody.",
	},
	Literature: []string{
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.127",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 10.3",
		"Hyland 2005, Metadiscourse",
		"Hunston and Thompson 2000, Evaluation in Text",
		"van Leeuwen 2008, Discourse and Practice",
	},
	find: findEditorial,
}

func findEditorial(s *scan) {
	lost := s.lostMarks()
	lowered := lost && s.doc.LowerCased // nobody can tell who asks and demands
	addressed := -1                     // the sentence that spoke to the reader last
	for _, m := range s.found[KindEditorial] {
		class := m.Entry.Class.Name
		if lost && s.personal(m.First) || lowered && class == "editorial.norm" || !s.authorial(m.First) {
			continue
		}
		if class == "editorial.second-person" {
			n := s.sentenceOf(m.First)
			if n == addressed || !s.addresses(m.First) {
				continue
			}
			addressed = n
		}
		if m = s.editorialPhrase(m); m.End > m.First {
			s.addMatch(m)
		}
	}
	if lowered {
		return
	}
	for n := range s.doc.Sentences {
		if r := s.question(n); r.End > r.First {
			s.add(Tag{Span: s.span(r.First, r.End), why: why{note: noteQuestion}})
		}
	}
}

// question returns the words that open a question of the author's own to the
// reader ("Do you know where they are?"): the question word and the two after
// it. A question in marks, one that a cue reports and a headline are none.
func (s *scan) question(n int) text.Range {
	in := s.doc.Sentences[n].Tokens
	last := in.End - 1
	if s.punct(last) != '?' || s.quoteOf[last] >= 0 {
		return text.Range{}
	}
	first := in.First
	for first < last && (s.is(first, lexicon.Coordinator) || strings.EqualFold(s.word(first), "so")) {
		first++
	}
	if !s.opensQuestion(first) {
		first = s.lateQuestion(first, last)
	}
	end := first + 3
	if !s.opensQuestion(first) || end > last || s.quoteOf[first] >= 0 || s.titleCased(first) {
		return text.Range{}
	}
	for k := s.attributionsFrom(n); k < len(s.attributions) && s.attributions[k].Sentence == n; k++ {
		if a := &s.attributions[k]; a.First < first && !s.wish(a) || a.Final || a.Inverted {
			return text.Range{}
		}
	}
	for i := first + 1; i < end; i++ {
		if s.isMark(i) && i > first+1 {
			end = i // Is that "success"?
		} else if !s.isWord(i) {
			return text.Range{}
		}
	}
	return text.Range{First: first, End: end}
}

// editorialPhrase returns a match with the words that it is about, so that the
// tag can be read: most unjust, should resign, wanted to look. It is empty where
// they or the clause are of another sort: the most votes, whether he should.
func (s *scan) editorialPhrase(m match) match {
	next, ok := false, true
	switch w := s.word(m.First); m.Entry.Class.Name {
	case "editorial.superlative":
		next = strings.EqualFold(w, "most")
		ok = !next || s.gradable(m.End)
	case "editorial.norm":
		next = strings.EqualFold(w, "should")
		ok = (!next || !s.asked(m.First) && !s.titleCased(m.First) && !(s.punct(m.First-1) == ',' && s.capital(m.End)))
	case "editorial.command":
		next = true
	case "editorial.second-person":
		next = !anyOf(s.word(m.End), "may", "might", "could") // hedges
	}
	switch {
	case !ok:
		return match{}
	case next && s.isWord(m.End):
		m.End++
	default:
		m.End = s.nearEnd(m)
	}
	return m
}

// lostMarks reports whether the text has lost its quotation marks, and with them
// who speaks: it has none, and is in lower case or has not even an apostrophe.
func (s *scan) lostMarks() bool {
	const enough = 600 // bytes: a shorter text may well do without
	t := s.doc.Text
	return len(s.doc.Quotes) == 0 && (s.doc.LowerCased || len(t) > enough &&
		strings.IndexByte(t, '\'') < 0 && strings.IndexByte(t, '"') < 0 && !strings.Contains(t, "’"))
}

// personal reports whether the words from token i on are such as people say of
// themselves, to somebody or of what lies before them: where the marks are lost
// they are most often quoted. What "we have all felt" is the writer's all the same.
func (s *scan) personal(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "we":
		return s.word(i+2) != "all"
	case "i", "my", "you", "don", "dont", "do", "this", "these", "it", "its":
		return true
	}
	return false
}

// addresses reports whether the you at token i is the subject of a clause that
// speaks to the reader: you know, if you think; not the man you met. A text
// without quotation marks may have lost them, and then anybody may speak of you.
func (s *scan) addresses(i int) bool {
	if len(s.doc.Quotes) == 0 || !s.isWord(i+1) || s.titleCased(i) {
		return false
	}
	const verb = lexicon.VerbWord | lexicon.Be | lexicon.Have | lexicon.Do | lexicon.Modal | lexicon.AdverbWord | lexicon.CliticS
	return (s.is(i+1, verb) || s.doc.Tokens[i+1].Glued) && (s.clauseStart(i) || s.sentenceStart(i-1) || s.is(i-1, lexicon.Subordinator|lexicon.Wh|lexicon.AdverbWord))
}

// nearEnd returns the end of a match with the words after it that its entry
// asks for: the real aim, aimed at undermining.
func (s *scan) nearEnd(m match) int {
	for i := range m.Entry.Near {
		if n := &m.Entry.Near[i]; !n.After && !n.Not {
			for _, w := range n.Words {
				if s.isWord(m.End) && s.phraseStartsAt(m.End, w) {
					return m.End + 1 + strings.Count(w, " ")
				}
			}
		}
	}
	return m.End
}

// gradable reports whether the word at token i, after most, is an adjective of
// judgement: none that is loaded by itself, and no noun.
func (s *scan) gradable(i int) bool {
	if !s.isWord(i) || s.capital(i) || !s.isWord(i+1) {
		return false
	}
	loaded := s.found[KindLoaded]
	if k := sort.Search(len(loaded), func(k int) bool { return loaded[k].First >= i }); k < len(loaded) && loaded[k].First == i {
		return false
	}
	w := s.word(i)
	return s.adjectival(i) || hasSuffix(w, "ing", "ed", "ent", "ant", "id", "ous") || strings.IndexByte(w, '-') > 0
}

// asked reports whether the clause of the modal at token i is a question that
// is only reported: whether he should, which of them should.
func (s *scan) asked(i int) bool {
	for k := i - 1; k >= 0 && k > i-9 && s.isWord(k) && s.doc.Tokens[k+1].Break == 0; k-- {
		if s.is(k, lexicon.Wh) || s.word(k) == "whether" || s.word(k) == "if" {
			return true
		}
	}
	return false
}

// authorial reports whether the author answers for the clause of token i: it
// stands in no marks and no cue reports it. What somebody only wants is the
// author's to say (he wanted to leave, to save face), and so is the name of what
// is announced or praised: she announced the most sweeping cuts.
func (s *scan) authorial(i int) bool {
	if s.quoteOf[i] >= 0 {
		return false
	}
	k := s.attributing(i)
	if k < 0 {
		return true
	}
	a := &s.attributions[k]
	return s.wish(a) || s.objects(i) || a.Frame == frameObject && a.End < i && i < s.nounPhraseEnd(a.End, s.doc.Sentences[a.Sentence].Tokens.End)
}

// lateQuestion returns the word of tokens [first, last) that opens a question
// after a comma, colon or dash, or first: After all, who would know?
func (s *scan) lateQuestion(first, last int) int {
	for k := first + 1; k+3 <= last; k++ {
		p := k - 1
		if s.is(p, lexicon.Coordinator) && s.is(k, lexicon.Wh) {
			p--
		}
		switch c := s.punct(p); {
		case (c == ',' || c == ':' || s.dash(p)) && s.is(k, lexicon.Wh|lexicon.Do|lexicon.Modal):
			return k
		case s.is(k, lexicon.Do|lexicon.Modal) && s.is(k+1, lexicon.SubjectPronoun) && !s.is(p, lexicon.SubjectPronoun):
			return k // after all that could it get worse?
		}
	}
	return first
}

// opensQuestion reports whether token i can open a question.
func (s *scan) opensQuestion(i int) bool {
	return s.is(i, lexicon.Wh|lexicon.Be|lexicon.Do|lexicon.Have|lexicon.Modal) && !strings.EqualFold(s.word(i), "if")
}

// wish reports whether an attribution only ascribes a wish: nobody's words.
func (s *scan) wish(a *attribution) bool {
	return strings.HasPrefix(a.Entry.Class.Name, "cue.attitude")
}

// objects reports whether the clause of token i answers what was reported
// before it: he said it was safe, but this is absurd.
func (s *scan) objects(i int) bool {
	for k := i; k > 1 && k > i-4; k-- {
		if s.word(k-1) == "but" && s.punct(k-2) == ',' {
			w := s.word(k)
			return w == "this" || w == "that" || w == "it" || w == "there" || w == "these"
		}
	}
	return false
}
