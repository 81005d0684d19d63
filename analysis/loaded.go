package analysis

// Label finds contentious names for people, groups, governments and acts.
var Label = &Rule{
	Name: "label", Kind: KindLabel,
	Title: "a contentious name for a person, group, government or act",
	Doc: "Fires on a name that its bearer would not accept, or that settles a dispute by naming: `regime` for a " +
		"government, `terrorist` for an armed man, `rioters` for a crowd, `leftist`, `far-right`, `illegals`, `anti-vaxxer`, `madman`.\n" +
		"\n" +
		"A name is the shortest argument there is. Whoever accepts it has accepted the verdict inside it, and the " +
		"sentence around it may stay perfectly sober. Compare what the other account calls the same people.\n" +
		"\n" +
		"The names are listed by whom they are aimed at: the left, the right, a state, fighters and their acts, " +
		"outsiders, one side's supporters, one person. *Terror* and *occupation* count as names of an act: *their " +
		"terror*, *the military occupation*. A stretch in *-monger*, *-phobe* or *-baiter* counts as a name of its " +
		"own class. A verdict right before a government or an army counts (*authoritarian rule*, *a renegade general*), and " +
		"*hard-line* beside people.",
	Silent: "- Plain names of roles and forces stay unmarked: *soldiers*, *militants*, *protesters*, *opposition " +
		"groups*.\n" +
		"- Names that a group uses of itself and names of positions that all sides use (*left-wing*, " +
		"*conservative*, *nationalist*, *Islamist*) are kept as weak hints, shown only when weak tags are asked for.\n" +
		"- *Mainstream media* counts where it acts (*the mainstream media ignores it*), *terrorism* where it is said what " +
		"is such (*it is still terrorism*), not in *a law against terrorism*.\n" +
		"- A label inside a proper name (*the Communist Party of China*) is a name, not a choice.\n" +
		"- A noun that is also a plain verb or adjective counts only where its neighbours make it the name: *a " +
		"radical cleric*, not *a radical change*.\n" +
		"- A crime that somebody is charged with stays unmarked: *tried for crimes against humanity*.\n" +
		"- *Terror* as a feeling (*screamed in terror*) and *occupied* as a fact (*troops occupied the town*) stay " +
		"unmarked.",
	Example: "Troops of the [[regime|label]] fought the [[terrorists|label]] while a [[far-right|label]] party marched against [[illegals|label]].\n\nA [[renegade|label]] general and [[hard-line|label]] clerics held the port against the [[authoritarian|label]] government.",
	Unmarked: []string{
		"The government said the soldiers had left the town.",
		"Militants fired on the army position near the airport.",
		"Opposition groups signed the truce on Monday.",
		"Left-wing and right-wing parties voted for the bill.",
		"The Communist Party of China held its congress in October.",
		"Scientists want a radical reduction in emissions.",
		"The children screamed in terror.",
		"Troops occupied the town on Monday.",
		"The Islamist party won nine seats.",
		"Parliament passed a law against terrorism.",
		"Readers of mainstream media were asked in March.",
		"The protesters walked to the parliament building.",
	},
	Literature: []string{
		"van Dijk 1998, Ideology",
		"Reisigl and Wodak 2001, Discourse and Discrimination",
		"Jackson 2005, Writing the War on Terrorism",
		"Allan and Burridge 2006, Forbidden Words",
	},
	find: func(s *scan) { listed(s, nil) },
}

// Loaded finds words whose connotation takes a side.
var Loaded = &Rule{
	Name: "loaded", Kind: KindLoaded,
	Title: "a word that takes a side where a plainer one exists",
	Doc: "Fires on a word or short phrase whose connotation takes a side: metaphors of fight, war, disease, " +
		"madness, crime, theatre, storm and beast (`slammed`, `crusade`, `epidemic of`, `unhinged`, `stunt`, " +
		"`circus`), words of praise and blame (`heroic`, `shameful`, `baseless`), words of feeling (`fury`, " +
		"`heartbreaking`), words that swell or shrink (`massive`, `slap on the wrist`), war told as an epic " +
		"(`graveyard for`, `reduced to ashes`) and verdicts on a policy inside its name (`failed strategy`, " +
		"`economic strangulation`).\n" +
		"\n" +
		"The fact may be right and the word still argue. The panel names the class of the word, why it was marked " +
		"here, and where there is one a plainer wording: read the sentence with it and see what is lost.",
	Silent: "- Plain facts stay plain, however hard: *killed*, *wounded*, *air strikes*, *murder*, *emergency " +
		"meeting*.\n" +
		"- What violence does to bodies and things is told plainly by *smashed*, *suffocated*, *poisoned*, *lifeless*, " +
		"*inflicted losses*, *a devastated town*: these count only where they are a picture (*suffocate the economy*).\n" +
		"- Literal senses stay unmarked where the neighbours show them: *natural disaster area*, *toxic " +
		"chemicals*, *a cult film*, *a juvenile court*, *the offensive line*.\n" +
		"- Set phrases of the news whose picture has faded (*spark*, *battle*, *crisis*, *historic*), names of " +
		"subjects of debate (*racism*, *the war on drugs*) and words that only say that there is a dispute " +
		"(*controversial*) are weak hints only.\n" +
		"- A crime that somebody is charged with or convicted of is named by a court: *convicted of genocide*.\n" +
		"- A rank is no judgement: *the world's worst drought*, *the worst levels since May*; *worst* counts before a person or a " +
		"fault (*the worst president*).\n" +
		"- A feeling that is reported stays plain: *sparked outrage*, *was appalled by*, *in defiance of the ban*.\n" +
		"- A charged cue (*accused*, *dismissed*) is an attribution and is not marked twice; a word inside one is " +
		"(*made an impassioned plea*).\n" +
		"- Words inside names and titles stay unmarked.",
	Example: "Critics of the [[shameful|loaded]] plan were met with [[fury|loaded]], and the minister [[botched|loaded]] a [[stunt|loaded]].",
	Unmarked: []string{
		"Three soldiers were killed and nine were wounded in the air strikes.",
		"The gas suffocated people in cellars of the devastated town.",
		"The army inflicted heavy losses and smashed a gate.",
		"The airport lies just eight kilometres from the port.",
		"The council held an emergency meeting at the request of Russia.",
		"The county was declared a natural disaster area.",
		"The plant stored toxic chemicals near the river.",
		"The coach praised the offensive line.",
		"The stunt performer broke a leg on the set.",
		"A controversial bill is before the council.",
		"It was the world's worst drought.",
		"These were the worst levels of rain in a year.",
		"Hundreds marched in defiance of the ban.",
		"Inflation rose to 4 percent in March.",
	},
	Literature: []string{
		"Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic Models for Analyzing and Detecting Biased Language",
		"Martin and White 2005, The Language of Evaluation",
		"Lakoff and Johnson 1980, Metaphors We Live By",
		"Charteris-Black 2004, Corpus Approaches to Critical Metaphor Analysis",
		"Bednarek 2006, Evaluation in Media Discourse",
		"Bolinger 1980, Language: The Loaded Weapon",
	},
	find: func(s *scan) { listed(s, nil) },
}

// Intensifier finds words that turn the volume up or down.
var Intensifier = &Rule{
	Name: "intensifier", Kind: KindIntensifier,
	Title: "a word that turns the volume up or down without adding fact",
	Doc: "Fires on maximisers (`absolutely`, `entire`, `whole`), amplifiers (`very`, `really`, `vehemently`, `such " +
		"an`, `massive`), minimisers (`only`, `just`, `mere`, `a little`, `zero evidence`) and phrases that do the same (`of the highest order`, `at long " +
		"last`), and on `most` and `all` before a verdict (`most reckless`, `all a sham`).\n" +
		"\n" +
		"Take the word out and the fact is the same; the tone is not. *Only five days into the truce* tells the " +
		"reader that five days are few; *five days into the truce* leaves that to the reader.",
	Silent: "- *Only* and *just* count where they weigh an amount, a time or a thing, not in *the only child*, *the only " +
		"two*, *if only to*, *just as*.\n" +
		"- What has a size to be seen keeps it: *a huge crater*, *a massive explosion*.\n" +
		"- *Alone* counts after a span of time (*this year alone*), *a little* before a quality, not in *a little over nine*.\n" +
		"- *Hardly* counts before an adjective (*hardly surprised*), not before a verb, *barely* before an amount.\n" +
		"- *Single* counts in *the single biggest* and after a denial (*failed to find a single witness*), not in *a single " +
		"shot*. *Most* and *all* count before a verdict alone, not in *most recent*, *all the bridges*.\n" +
		"- Fixed pairs (*highly enriched*, *seriously injured*) state a fact.\n" +
		"- *Even* counts as a focus (*even children*), not in *even if*, *even as*, *even though*.\n" +
		"- Focus words with weak force (*especially*, *particularly*) are weak hints.",
	Example: "It was [[really|intensifier]] [[such a|intensifier]] surprise for the [[entire|intensifier]] town, [[only|intensifier]] two days after the vote.\n\nIt was [[all|intensifier]] a [[sham|loaded]], the [[single|intensifier]] biggest in years.\n\nThere was [[zero|intensifier]] evidence, this week [[alone|intensifier]] the talks grew [[a little|intensifier]] more open.",
	Unmarked: []string{
		"All the bridges were closed and a single shot was heard.",
		"The most recent count put it at nine.",
		"He barely slept.",
		"The blast left a huge crater.",
		"The child lived alone.",
		"It took a little more than a year.",
		"She is the only daughter of the general.",
		"These are the only two bridges over the river.",
		"He was seriously injured in the crash.",
		"She hardly knew him.",
		"The plant makes highly enriched uranium.",
		"The idea was hers, even if he took the credit.",
		"She did not take the warning seriously.",
		"The train left just as the siren sounded.",
		"Two days after the vote the town agreed.",
	},
	Literature: []string{
		"Quirk, Greenbaum, Leech and Svartvik 1985, 8.104 to 8.116",
		"Bolinger 1972, Degree Words",
		"Biber, Johansson, Leech, Conrad and Finegan 1999, 7.3",
	},
	find: func(s *scan) { listed(s, nil); s.vehement() },
}

// Euphemism finds soft phrases for hard facts.
var Euphemism = &Rule{
	Name: "euphemism", Kind: KindEuphemism,
	Title: "a softer phrase for a hard fact",
	Doc: "Fires on a phrase that softens death, attack, force or failure: `loss of life` for deaths, `collateral " +
		"damage` for dead civilians, `enhanced interrogation` for torture, `target location error` for bombing the " +
		"wrong people, `let go` for dismissed.\n" +
		"\n" +
		"The soft phrase often has no agent and no victim. The plainer wording in the panel puts one back.",
	Silent: "- Ordinary kindness in obituaries is marked only for *passed away* and *lost his life*.\n" +
		"- Terms of law and medicine that a field needs (*detainee*, *excess mortality*, *quantitative easing*) " +
		"are weak hints.\n" +
		"- *Put down*, *take out* and *neutralize* count only with a person or target as object.",
	Example: "The [[loss of life|euphemism]] came from a [[target location error|euphemism]], the report from [[enhanced interrogation|euphemism]].",
	Unmarked: []string{
		"Sixty-two soldiers died in the attack.",
		"He put down the phone and left the room.",
		"She took out a loan in May.",
		"The chemist neutralized the acid with lime.",
		"The hospital counted nineteen deaths.",
		"The firm dismissed forty workers.",
	},
	Literature: []string{
		"Allan and Burridge 1991, Euphemism and Dysphemism",
		"Orwell 1946, Politics and the English Language",
		"Lutz 1989, Doublespeak",
		"Chilton 2004, Analysing Political Discourse",
	},
	find: func(s *scan) { listed(s, nil) },
}
