package analysis

import "testing"

// Sentences of one kind each, with what is marked and what is not.
func TestKinds(t *testing.T) {
	for _, want := range []string{
		// intensifiers weigh an amount, a time or a case
		`The ferry carried [[only|intensifier]] 24 guests, [[just|intensifier]] $5 each.`,
		`They are the only two pilots left, and they left just as the bell rang.`,
		`They had just arrived; it was [[just|intensifier]] a list, and the wind was [[so|intensifier]] cold.`,
		`[[Even|intensifier]] children had to sign, even if they cannot read.`,
		`The keeper was [[very|intensifier]] tired and the tower [[pretty|intensifier]] close.`,
		`The town as a whole voted; the [[whole|intensifier]] town came.`,
		`It left a [[huge|intensifier]] hole and [[so|intensifier]] little sand.`,
		`[[Even|intensifier]] Friday was full. [[Perhaps|hedge]] Berg knew.`,
		`It is [[far thicker|intensifier]] and was [[rather|intensifier]] long, and will [[only|intensifier]] worsen, or [[even|intensifier]] sink. He [[steadfastly|intensifier]] rows.`,
		`The far shore is a pile of sand.`,
		// passives: the agent may come late, the second verb may be active
		`Nine guests were hurt last night in the crowded hall by a falling lamp.`,
		`The site [[was hacked|passive]] and closed its books.`,
		`Nine guests [[were hurt or killed|passive]] in the hall.`,
		`The clerk [[was forced|passive]] to leave.`,
		`The road was closed to cars and the report broken down into parts.`,
		`A clerk [[may|hedge]] be charged; no laws were broken, and neither he nor his wife was hurt.`,
		`Two officers shot at a suspect and are not here just yet, in the world's worst port.`,
		`Three men [[killed|passive]] in clashes had rowed; the rest must be found.`,
		`She [[was released|passive]] from the hall and he [[was placed|passive]] on leave when shells [[were launched|passive]], followed by smoke.`,
		`The list was released on Friday and placed on the table.`,
		`A clerk [[may|hedge]] [[have been hit|passive]].`,
		// without its auxiliary, where the verb always has an object
		`Nine guests [[were killed|passive]] and some 40 [[wounded|passive]] in the hall.`,
		`One guest [[killed|passive]] every week, and one [[hurt|passive]] every day.`,
		"Three [[killed|passive]], ten [[injured|passive]] as tower falls\n\nThe tower was old.",
		"Guest [[shot|passive]] dead in tower\n\nThe tower was old.",
		`Two guests were feared [[drowned|passive]]. The fall killed at least nine, the guard killed and fled.`,
		`The guest [[is said to|weasel]] be [[hurt|passive]].`,
		// what is used, lifted or held, and to what end
		`Gas [[was used|passive]] and the curfew [[was lifted|passive]]; the mast was lifted and a spade was used.`,
		`The clerk [[was held|passive]] captive, [[was taken|passive]] into custody and [[is being held|passive]] at an unknown place. The fair is being held at noon.`,
		`The bridge [[was blown up|passive]] and the guests [[were driven out|passive]]; the truck was driven home. She was called Ada.`,
		`No terms were agreed. A truce [[was agreed|passive]]; the plan was agreed to.`,
		// could of what is made or not yet possible
		`She moved so that he could see, before he could row, and it [[could|hedge]] rain.`,
		// a surname is a name in a headline too, and after an initial
		`Louise M. Slaughter of Harbour Road left with a lecture on ropes.`,
		// weasels
		`The harbour [[is widely seen|weasel]] as a model, and [[is considered|weasel]] a test.`,
		`The harbour is [[seen|attribution:neutral]] by the unions as a model.`,
		`The harbour [[is also dubbed|weasel]] a model, but was [[dubbed|attribution:neutral]] a model by the unions.`,
		// the author's questions and verdicts
		`The ferry left early. But [[is the harbour|editorial]] safe?`,
		`The ferry left early. [["Is the harbour safe?"|quotation]] the pilot [[asked|attribution:neutral]].`,
		`The ferry left early. The pilot [[wondered|attribution:neutral]]: is the harbour safe?`,
		`The delay [[raises questions about|editorial]] the pilot, and [[these are serious questions|editorial]].`,
		`In that summer [[we no longer|editorial]] had pilots.`,
		`Her silence [[says something about|editorial]] the harbour.`,
		`It was [[another missed opportunity|editorial]] for a pilot who [[never missed a chance to|editorial]] wave.`,
		`The ferry missed a chance to turn.`,
		`On Friday [[it became clear|booster]] that the ferry was late.`,
		`[[Let's|editorial]] row to the harbour. The system lets pilots row.`,
		`A [[rather|intensifier]] long boat; the vote was [[fairly|intensifier]] close.`,
		`The pilot would rather row, and was treated fairly.`,
		`[[I'm alarmed|editorial]]: the keepers [[have every right to|editorial]] rest. [[This from a man who|editorial]] never rowed.`,
		`The man who never rowed is from a harbour with a right of way.`,
		// words for quarrels and prying
		`A [[fierce|loaded]] internal [[wrangling|loaded]] went on while reporters [[poked around|loaded]].`,
		`A fierce wind blew over the harbour.`,
		// words of war reports: names, pictures, verdicts on a policy
		`The [[terror|label]] of the raiders ended, but the pilot woke in terror.`,
		`The military [[occupation|label]] ended when troops occupied the pier.`,
		`A [[sadistic killer|label]] and a [[madman|label]] made the port a [[graveyard|loaded]] for ships.`,
		`The [[failed|loaded]] strategy was [[economic warfare|loaded]], though the pump failed.`,
		`Guns [[pounded|loaded]] the pier, and a pound of tea was lost.`,
		`The [[lie-spreading|loaded]] paper printed a fast-spreading fire in a gas-fuelled plant.`,
		`They meant to [[kill|loaded]] the deal, not to kill the fish.`,
		// degree: a rank, a denial, a verdict
		`It was the [[single|intensifier]] largest ship, sunk by a single shot.`,
		`They failed to find [[a single|intensifier]] mast and had no hope of [[ever|intensifier]] sailing; who has ever seen it?`,
		`The trial was [[all|intensifier]] a [[sham|loaded]], and all a pilot needs is rope.`,
		`It was the [[most|intensifier]] [[reckless|loaded]] of the most recent plans.`,
		`The clerk just signed it with [[deep|intensifier]] regret at the deep end.`,
		// a loaded word inside a cue of several words
		`The pilot [[made an [[impassioned plea|loaded]]|attribution:neutral]] for rope.`,
		// a headline with a possessive is no name
		`Ferry Just Passed Quayle’s Pier By Stranding [[Innocent|loaded]] Passengers`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestCertainty(t *testing.T) {
	for _, want := range []string{
		`They are, [[after all|booster]], pilots; they left after all the others.`,
		`The ferry is [[in no way|intensifier]] late.`,
		`The ferry could not turn, but it [[could|hedge]] stop.`,
		`[[It is unclear|hedge]] whether the [[reported|hedge]] losses are complete.`,
		`The log is [[clear|booster]] evidence and [[the truth of the matter is|booster]] that it was late.`,
		`He has no doubts, and asked for it to be sure.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

// Words that take a side elsewhere and state a fact here.
func TestPlainSenses(t *testing.T) {
	mustNotMark(t, []Kind{KindLabel, KindLoaded, KindIntensifier, KindEuphemism, KindEditorial}, []string{
		"The two states normalised relations in March.",
		"Worship services are held in the old hall.",
		"The court held the clerk in contempt.",
		"Her surname stood on the wall in bold white letters.",
		"Extreme floods closed the valley.",
		"The trucks were routed through the port.",
		"The engine choked on its own fumes.",
		"The firms still own the mill.",
		"The jury awarded punitive damages.",
		"The fund bought into the market.",
		"The council has a high rank in law.",
		"Fragile items go to the top shelf.",
		// what violence does to bodies and things
		"The gas suffocated nine people in a cellar.",
		"A salvo of rockets shattered windows and sirens wailed.",
		"Lifeless men lay in the hall; white foam came from their mouths.",
		"The army dismantled armed groups and fired a barrage of shells.",
		"The engineers used an incendiary device near the minefield.",
		"The ambassador spoke of the poisoning of a former agent.",
		"He walked through the devastated streets of the devastated town.",
		// what nobody judges, orders or is made
		"It was a cold morning.",
		"The price should fall in May, and the train should leave at nine.",
		"The boy hid behind a wall and had no time for lunch.",
		"The last chance to register is Friday; the main reason for the delay was rain.",
		"Lambs were stillborn and chicks hatched in spring; snowflakes fell.",
		"The court convicted the general of genocide; a second was charged with crimes against humanity.",
		"Teachers held an illegal strike, which was a criminal act.",
		"The bank bought a controlling stake and the auditor gave an unqualified opinion.",
	})
}

// Verbs of harm and decision that are said of neither here, and animals that
// attack without words.
func TestPlainDeeds(t *testing.T) {
	mustNotMark(t, []Kind{KindPassive, KindAttribution}, []string{
		"Tea was given to the guests.",
		"The film was reviewed and the envelope was sealed.",
		"The eggs were beaten before the door was shut.",
		"The record was broken and the meeting was held in secret.",
		"A hyena attacked a child.",
	})
	for _, want := range []string{
		"The pilot [[was given|passive]] a life sentence.",
		"The border [[was sealed|passive]] and the pilots [[were beaten|passive]].",
		"Critics [[attacked|attribution:charged]] the mayor.",
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}
