package analysis

import "testing"

// Sentences for what decides whether a word is a cue, whose it is, and what a
// pair of marks is for. Each pair of a marked and an unmarked sentence shows
// where a rule ends.
func TestCues(t *testing.T) {
	for _, want := range []string{
		// a cue with a capital opens a line before a name
		`[[According to|attribution:neutral]] Harbour Radio, the ferry sank.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestSubjects(t *testing.T) {
	for _, want := range []string{
		// a phrase or a participle describes the subject
		`A union representing dockers [[endorsed|attribution:neutral]] the plan.`,
		`A study of ferries released in late August [[found|attribution:neutral]] that the harbour is silting.`,
		`Residents living on the quay [[fear|attribution:neutral]] that the harbour will close.`,
		`Footage of the quay [[shows|attribution:neutral]] a man with a rope.`,
		`The ferries moored in late August found new berths.`,
		// unlisted words for persons, and shares of them
		`But oceanographers [[warn|attribution:neutral]] that the harbour is silting.`,
		`Some 5 percent [[support|attribution:neutral]] the plan.`,
		// a time between verb and object
		`The council [[announced|attribution:neutral]] on Friday the sale of the quay.`,
		`The court this month [[rejected|attribution:neutral]] the plan.`,
		// words set off after the verb
		`The pilots [[cautioned|attribution:neutral]], as did the harbour master, that the channel was narrow.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestMarks(t *testing.T) {
	for _, want := range []string{
		// a title before a speaker is no speech
		`In an interview on CBS's "Face the Nation," the senator [[said|attribution:neutral]] the harbour was safe.`,
		`[["The harbour is safe,"|quotation]] the senator [[said|attribution:neutral]].`,
		// a whole sentence goes on from a speech
		`[["Here comes the ferry,"|quotation]] she [[said|attribution:neutral]], waving. [["The Old Lady. At Last."|quotation]]`,
		// the comma inside the marks is the sentence's own
		`It takes a berth or a [["designated mooring area,"|scare-quote]] which costs more.`,
		// a complement in marks needs no known speaker
		`Runs on their fears and [[calls|attribution:neutral]] rivals [["slow"|quotation]] and [["sad."|quotation]]`,
		`An aside [[described|attribution:neutral]] the dockers as [["wreckers."|quotation]]`,
		`The pilots [[used the term|attribution:neutral]] [["ghost tide"|quotation]] often.`,
		`The ferry used the berth "Morning Joe" in winter.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}
