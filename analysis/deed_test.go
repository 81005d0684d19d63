package analysis

import "testing"

// Verbs that report only where their deed was done, and words that only look
// like them.
func TestDeeds(t *testing.T) {
	for _, want := range []string{
		// what is only intended, denied or left unsaid reports nothing
		`The pilot left to denounce the plan.`,
		`The pilot took to the harbour radio to [[denounce|attribution:charged]] the plan, and was quick to [[deny|attribution:neutral]] it.`,
		`The pilot used his hour to [[denounce|attribution:charged]] the plan.`,
		`The council did not confirm the plan, and left without saying why.`,
		// a noun that is spelled like a verb: something is told of it, or the subject would not agree
		`The question of what caused the harbour attack has been answered.`,
		`It was in the Harbour Radio report on Friday, the Quayle email, the Tench protest.`,
		`Harbour dues rose by 0.2 percentage points to 4 per cent.`,
		`The most respected pilot is the council's preferred guide.`,
		`Pilots [[question|attribution:neutral]] the plan, and Quayle and Tench [[question|attribution:neutral]] it.`,
		// a participle describes the noun before it
		`The group charged with the watch, the first blamed for the loss, met a firm called Harbour Friends.`,
		`The pilot [[called|attribution:neutral]] the plan a mistake.`,
		`The court [[rejected|attribution:neutral]] [[claims|attribution:doubt]] that the emails and text messages were a bone of contention.`,
		`By the mayor's own [[admission|attribution:neutral]] it was late; a sweeping [[denunciation|attribution:charged]] of the port came.`,
		`The court has not accused the pilot, and could not confirm, deny or comment on the loss. It has more to say on it.`,
		`Guards charged towards a pilot who [[was attacked|passive]] with sticks and ripped the roof off.`,
		`The pilot who saw the plan [[described|attribution:neutral]] it as mad.`,
		`The plan that saw the town off described a quay.`,
		`The pilot [[saw|attribution:neutral]] that the plan was mad.`,
		`The pilot [[said|attribution:neutral]] the crew attacked the mayor daily.`,
		`The pilot [[defended|attribution:charged]] the plan, [[despises|attribution:neutral]] the port and [[attributed|attribution:neutral]] it to fog.`,
		`His ex-wife agreed, but also [[contended|attribution:neutral]] that it was late. The cable [[warned|attribution:neutral]] that it was late.`,
		"Ada Quayle[[:|attribution:neutral]] the port wants to dredge the channel.\n\nAda Quayle [[said|attribution:neutral]] it was late.",
		`That is not to say that the channel is narrow.`,
		`He sold computers, phones, and chairs at a meeting intended to calm them.`,
		`The Clean Quay rules that have changed, the court term that begins in May and old advocates such as Quayle are few.`,
		`A pilot identified as Quayle shied away from identifying as a rower.`,
		`The mayor [[denied|attribution:neutral]] the [[claims|attribution:doubt]] and [[called|attribution:neutral]] them late.`,
		// weapons, and words for them
		`Troops attacked at dawn, pilots attacked a convoy, the port defended its border and the storm claimed nine lives.`,
		`Critics [[attacked|attribution:charged]] the plan and the White House [[defended|attribution:charged]] it.`,
		// what an agreement holds is nobody's call, and what is seen no report
		`The mayor [[called for|attribution:neutral]] dredging. The plan calls for dredging, a plan calling for buoys.`,
		`The video shows a pilot.`,
		// joined to what only might happen
		`He went to stop the ferry and accuse the pilot, and would stand up for and defend the crew.`,
		`The pilot avoided condemning the plan.`,
		`[["It is late,"|quotation]] he [[said|attribution:neutral]] when told the news.`,
		`Ferries continued rowing. A list published Monday is long.`,
		`The pilot [[told|attribution:neutral]] the crew that the town regretted the plan.`,
		`They were notified that it was late, and three were admitted.`,
		`The port [[said|attribution:neutral]] it was late after the mayor [[accused|attribution:charged]] the crew.`,
		`The report [[cites|attribution:neutral]] rival [[claims|attribution:doubt]] that it was late, and two party claims on the quay.`,
		// a report that states
		`The letter [[states|attribution:neutral]] that the channel is narrow.`,
		`The pilot [[stated|attribution:neutral]] that the channel is narrow.`,
		`The states that levy dues are few.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}
