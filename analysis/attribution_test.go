package analysis

import "testing"

// Sentences for what decides whether a word is a cue, whose it is, and what a
// pair of marks is for. Each pair of a marked and an unmarked sentence shows
// where a rule ends.
func TestCues(t *testing.T) {
	for _, want := range []string{
		// a cue with a capital opens a line before a name
		`[[According to|attribution:neutral]] Harbour Radio, the ferry sank.`,
		// a participle after a comma goes on from the report before it
		`The pilot [[said|attribution:neutral]] the channel was narrow, [[arguing|attribution:neutral]] that the buoys had moved.`,
		`The pilot [[said|attribution:neutral]] he hoped to be back.`,
		// a clause whose subject is long
		`The pilot [[believes|attribution:neutral]] her plan to dredge the channel will last.`,
		`The pilots [[think|attribution:neutral]] sand and mud are the danger.`,
		`The pilot saw sand and mud.`,
		// an adverb set off from its verb
		`The pilots, however, [[question|attribution:neutral]] the plan.`,
		// a role before a colon that begins the line
		`Port envoy[[:|attribution:neutral]] the quay faces ruin.`,
		// a name after a quotation that its line ends with, and one in capitals before a colon
		"[[\"The channel is narrow.\"|quotation]] [[―|attribution:neutral]] Ada Quayle\nThe next page is blank.",
		"QUAYLE[[:|attribution:neutral]] It is late.\n\nTENCH[[:|attribution:neutral]] It is not.\n\nQUAYLE[[:|attribution:neutral]] It is.\n\nTENCH[[:|attribution:neutral]] No.",
		"RELATED: The channel is long.\n\nRELATED: The channel is open.",
		// an infinitive after a verb of going on or seeming did happen
		`The pilot continues to [[insist|attribution:neutral]] that the channel is narrow.`,
		`The pilot [[seemed to|hedge]] [[mouth|attribution:neutral]] [["sorry"|quotation]].`,
		`The pilot left to insist that the channel is narrow.`,
		// acts, knowledge and things that share a word with a cue
		`The captain's [[scathing attack on|attribution:charged]] the council took an hour.`,
		`The attack on the harbour took an hour.`,
		`The council considered the bill while the pilot knew the channel and examined the buoys.`,
		`The pilot played [[disparaging|loaded]] remarks to the council.`,
		`She said goodbye before the snap poll that defined the harbour.`,
		`The mayor [[cast herself as|attribution:neutral]] a friend of the pilots.`,
		`The mayor cast a net.`,
		`The bank statements of the pilot are in an email folder.`,
		// who reveals speaks; what bares does not
		`The pilot [[revealed|attribution:factive]] a plan to dredge the channel.`,
		`The low water exposed an old pier.`,
		// phrases for saying
		`The pilot [[made the case for|attribution:neutral]] a new buoy.`,
		`The council [[issued a statement|attribution:neutral]] on the ferry.`,
		`The carpenter made the case from oak.`,
		`The mayor [[made an urgent appeal|attribution:neutral]] for calm. Authorities [[put the toll|attribution:neutral]] at nine.`,
		`It was late, he [[went on|attribution:neutral]]. The row went on that day.`,
		// a statement whose words have a cue of their own
		`The council issued a statement [[calling|attribution:neutral]] the plan a mistake.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestSubjects(t *testing.T) {
	for _, want := range []string{
		// a phrase or a participle describes the subject
		`A union representing dockers [[endorsed|attribution:neutral]] the plan.`,
		`A study of ferries released in late August [[found|attribution:neutral]] that the harbour is silting.`,
		`[[Residents living on the quay|anonymous]] [[fear|attribution:neutral]] that the harbour will close.`,
		`A trove of letters [[shows|attribution:neutral]] a quarrel over the quay.`,
		`A wall of letters shows a quarrel over the quay.`,
		`Footage of the quay shows a man with a rope, and [[shows|attribution:neutral]] that he was late.`,
		`The ferries moored in late August found new berths.`,
		// unlisted words for persons, and shares of them
		`But oceanographers [[warn|attribution:neutral]] that the harbour is silting.`,
		`Some 5 percent [[favour|attribution:neutral]] the plan.`,
		`[[A pilot speaking to Harbour Radio|anonymous]] [[said|attribution:neutral]] it was late.`,
		`The council has so far [[refused|attribution:neutral]] to comment or refused to pay, and [[ruled out|attribution:neutral]] a loan. No one has claimed it.`,
		`The mayor [[conceded|attribution:factive]] for the first time that it was late.`,
		// a body in brackets, and a surname that is a verb as well
		`The Harbour Watch [HW] [[confirmed|attribution:factive]] that it was late.`,
		`It was late, Mrs May [[announced|attribution:neutral]].`,
		`It was late, the military [[said|attribution:neutral]] on Friday.`,
		`The crew, all of whom are signatories – who [[urged|attribution:neutral]] the pilot to row – are few.`,
		`The pilots [[believe|attribution:neutral]] dredgers, not ferries, were late.`,
		// a time between verb and object
		`The council [[announced|attribution:neutral]] on Friday the sale of the quay.`,
		`The court this month [[rejected|attribution:neutral]] the plan.`,
		// words set off after the verb
		`The pilots [[cautioned|attribution:neutral]], as did the harbour master, that the channel was narrow.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}
