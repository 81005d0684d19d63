package analysis

import (
	"strings"

	"askance/analysis/internal/lexicon"
)

// ScareQuote finds quotation marks that hold words at arm's length.
var ScareQuote = &Rule{
	Name: "scare-quote", Kind: KindScareQuote,
	Title: "quotation marks that hold words at arm's length",
	Doc: "Quotation marks say that somebody else answers for the words. Where no cue tells who said them, the marks tell the reader " +
		"something else: the writer uses the word and refuses it at once. The mark covers the marks and the words. " +
		"Who is being doubted, and why, stays unsaid.",
	Silent: "- Marks around somebody's statement make a `quotation`, as do the echo of one in a headline and what a sign or a chant says. " +
		"A short name in the writer's clause is none, even after a cue: *blamed her for closing the \"ghost quay\"*, " +
		"*said she had a \"bold\" plan*.\n" +
		"- The title of a work and a nickname inside a name stay unmarked. Words with capitals are taken for a title, unless what stands around " +
		"them speaks against it: *a \"War on Ferries\"*, *\"Never Dredge\" voters*.\n" +
		"- For marks inside a quotation the quoted speaker answers.",
	Example: "Five days into the [[\"ceasefire\"|scare-quote]] the guns were heard again, near a [[\"Tent Town.\"|scare-quote]]",
	Unmarked: []string{
		"The mayor watched \"The Third Man\" with her family.",
		"A song called \"Undertow\" was sung by the star of \"Low Tide\" on NBC's \"Today\" show.",
		"Dwayne \"The Rock\" Johnson was there.",
		"The crowd held a sign reading \"No more tides.\"",
		"In the '90s the harbour froze twice.",
		"The officials' house stood by the river.",
	},
	Literature: []string{
		"Predelli, S.: Scare quotes and their relation to other semantic issues. Linguistics and Philosophy 26, 2003",
		"Wikipedia, Manual of Style, Words to watch: expressions of doubt",
	},
	find: func(s *scan) {
		for k, q := range s.doc.Quotes {
			if s.quotes[k] == useScare && !s.typed(q) {
				s.add(Tag{Span: q.Span, why: why{note: noteScare}})
			}
		}
	},
}

// Distancing finds words that do the same without marks.
var Distancing = &Rule{
	Name: "distancing", Kind: KindDistancing,
	Title: "words that hold a claim at arm's length",
	Doc: "Fires on words that do the work of scare quotes without the marks: `so-called`, `self-styled`, " +
		"`purported`, `ostensibly`, `what it called`, `what the port described as`, `calls itself`, `alleged` before words in marks or an attack.\n" +
		"\n" +
		"The writer repeats a name or a claim and declines to vouch for it. That may be fair caution or a sneer; " +
		"ask whether the account does it to both sides.",
	Silent: "- *Called* and *described as* with a source and no *what* are attributions: *he called it a mistake*.\n" +
		"- *Known as* introduces a name that all use.\n" +
		"- *Alleged* before a crime or a suspect is a term of law, a hedge at most.\n" +
		"- Inside a quotation the speaker keeps the distance, not the writer. Only *so-called* is as much a sneer there.",
	Example: "The [[so-called|distancing]] truce followed [[what it described as|distancing]] talks with [[self-styled|distancing]] mediators. A crew that [[calls itself|distancing]] a navy lived with [[perceived|distancing]] slights and an [[alleged|distancing]] attack by lodgers, its [[term|distancing]] for guests.",
	Unmarked: []string{
		"He called it a mistake.",
		"\"We left what he called a port for purported gains,\" she said.",
		"The pilot alleged fraud.",
		"The group is known as the White Helmets.",
		"The ministry described the talks as useful.",
		"What it will cost is not known.",
		"She named the ship after her mother.",
		"The truce took effect on Monday.",
	},
	Literature: []string{
		"Quirk, Greenbaum, Leech and Svartvik 1985, 7.36 and 15.7",
		"Bednarek 2006, Evaluation in Media Discourse",
		"Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
		"Wikipedia, Manual of Style: words to watch",
	},
	find: func(s *scan) {
		listed(s, nil)
		for i := range s.attributions {
			if a := &s.attributions[i]; s.namedBySource(a) {
				end := a.End
				if s.word(end) == "as" || s.is(end, lexicon.Be) { // described as, said was
					end++
				}
				s.add(Tag{Span: s.span(a.Source.First-1, end), why: why{note: noteItsName}})
			}
		}
		for k, q := range s.doc.Quotes {
			if p := q.Tokens.First - 1; s.quotes[k] == useScare && s.allegedly(p) {
				s.add(Tag{Span: s.span(p, p+1), why: why{note: noteAlleged}})
			}
		}
	},
}

// namedBySource reports whether a cue of naming with its source says under
// what name somebody has something: what the port calls a "tide".
func (s *scan) namedBySource(a *attribution) bool {
	if a.Source.End == a.Source.First || a.Source.End > a.First || !s.is(a.Source.First-1, lexicon.Wh) || !strings.EqualFold(s.word(a.Source.First-1), "what") {
		return false
	}
	switch a.Entry.Term {
	case "say", "claim":
		return s.is(a.End, lexicon.Be)
	case "call", "describe", "term", "dub", "label", "brand", "characterize", "characterise", "refer to", "deem", "portray", "view", "see as":
		return !s.is(a.End, lexicon.To)
	}
	return false
}

// allegedly reports whether token i stands before a noun and declines to vouch
// for it: his alleged "concerns", not he alleged "fraud".
func (s *scan) allegedly(i int) bool {
	return strings.EqualFold(s.word(i), "alleged") && s.nominal(i)
}
