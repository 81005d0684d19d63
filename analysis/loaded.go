package analysis

// Label finds contentious names for people, groups, governments and acts.
var Label = &Rule{
	Name: "label", Kind: KindLabel,
	Title: "a contentious name for a person, group, government or act",
	Doc: "A name can carry a verdict: *regime* for a government, *thug* for an offender, *far-left* for a party. Who accepts the name has accepted the verdict. " +
		"Comparing what two accounts call the same actor is often the quickest way to see where each stands.",
	Silent: "Plain roles and plain facts (`soldiers`, `militants`, `opposition`), the word as part of a proper name, and senses that have nothing to do with people " +
		"(an exercise regime, a radical in chemistry).",
	Example: "The [[regime|label]] moved to the coast.",
	Unmarked: []string{
		"The government moved to the coast.",
		"The soldiers came back on Tuesday.",
	},
	Literature: []string{
		"Wikipedia, Manual of Style, Words to watch: contentious labels",
		"van Dijk, T. A.: News as Discourse, 1988",
	},
	find: func(s *scan) { listed(s, nil) },
}

// Loaded finds words whose connotation takes a side.
var Loaded = &Rule{
	Name: "loaded", Kind: KindLoaded,
	Title: "a word that takes a side where a plainer one exists",
	Doc: "Two words may report the same fact while one of them also praises or blames: *stunt* for *step*, *slammed* for *criticised*, *regime's lackeys*. The lists " +
		"are kept by linguistic class (metaphors of war, disease, madness, crime, theatre; evaluative adjectives; verbs of attack and ridicule), so that " +
		"the reason can name the class, and most entries offer a plainer word.",
	Silent: "Plain facts, however grim (`killed`, `air strikes`, `emergency`), words inside names and titles, technical and medical senses, and a word whose " +
		"neighbours show another part of speech.",
	Example: "It was a [[blatant|loaded]] [[stunt|loaded]].",
	Unmarked: []string{
		"At least 80 soldiers were in the building.",
		"The council met on Monday.",
	},
	Literature: []string{
		"Wilson, T., Wiebe, J. and Hoffmann, P.: Recognizing contextual polarity in phrase-level sentiment analysis, 2005",
		"Recasens, M., Danescu-Niculescu-Mizil, C. and Jurafsky, D.: Linguistic models for analyzing and detecting biased language, 2013",
		"Spinde, T. et al.: Neural media bias detection using distant supervision with BABE, 2021",
	},
	find: func(s *scan) { listed(s, nil) },
}

// Intensifier finds words that turn the volume up or down.
var Intensifier = &Rule{
	Name: "intensifier", Kind: KindIntensifier,
	Title:   "a word that turns the volume up or down without adding fact",
	Doc:     "*Really*, *squarely*, *such an*, *only five days*: the facts are the same without them, and louder or smaller with them.",
	Silent:  "Exact uses: *only* for the single member of a set, *very* in `the very same`, degree words that measure.",
	Example: "He [[[[vehemently|intensifier]] denied|attribution:charged]] that it was [[such a|intensifier]] surprise.",
	Unmarked: []string{
		"The only bridge over the river was closed.",
		"It rained for two days.",
	},
	Literature: []string{
		"Quirk, R. et al.: A Comprehensive Grammar of the English Language, 1985, 8.104 to 8.115 (amplifiers and downtoners)",
	},
	find: func(s *scan) { listed(s, nil); s.vehement() },
}

// Euphemism finds soft phrases for hard facts.
var Euphemism = &Rule{
	Name: "euphemism", Kind: KindEuphemism,
	Title:   "a softer phrase for a hard fact",
	Doc:     "*Loss of life* has nobody dying and *target location error* nobody missing. The harder word is offered beside it.",
	Silent:  "The same words in their literal sense, and terms of a trade that have no plainer name.",
	Example: "The [[loss of life|euphemism]] was heavy.",
	Unmarked: []string{
		"Three people died.",
		"The neutral corner of the ring was empty.",
	},
	Literature: []string{
		"Allan, K. and Burridge, K.: Forbidden Words, 2006",
		"Orwell, G.: Politics and the English Language, 1946",
	},
	find: func(s *scan) { listed(s, nil) },
}
