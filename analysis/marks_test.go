package analysis

import (
	"slices"
	"testing"
)

// Sentences for what a pair of marks is for: somebody's words, words held at
// arm's length, or a title, which has no tag.
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
		// a closing comma before the speaker, whatever comes after
		`[["Oh dear,"|quotation]] she [[said|attribution:neutral]] when the ferry left.`,
		`[["Not safe,"|quotation]] Ada Quayle, who sailed in May, [[said|attribution:neutral]].`,
		// a noun for an act of speaking, before and after
		`The crowd broke into chants of [["Dredge It Now"|quotation]] by the quay.`,
		`His [["ghost tide"|quotation]] [[remark|attribution:neutral]] cost him votes.`,
		`The mayor's [["ghost tide"|quotation]] line cost her votes.`,
		`His [["ghost tide"|scare-quote]] harbour cost him votes.`,
		`They know rude names, like [["tide dodger,"|quotation]] by heart.`,
		`They know green boats, like [["old"|scare-quote]] dinghies, by heart.`,
		`There was a sign reading [["Ferries First"|quotation]] on the quay.`,
		// what a verb of speaking would report if it were said
		`The pilot tried to explain that [["forty thousand berths"|quotation]] were needed.`,
		`The council met to paint the plan as [["harmless"|quotation]] and cheap.`,
		`[[It is worth noting|editorial]] that a [["ghost tide"|scare-quote]] is a tide.`,
		// a noun with its name is nobody's statement
		`There is a current called [["undertow"|scare-quote]] there.`,
		`A current which pilots [[call|attribution:neutral]] [["undertow"|quotation]] is there.`,
		`The [["ghost tide,"|quotation]] as pilots [[call|attribution:neutral]] it, came in May.`,
		// a full stop of its own parts marks from the verb after them
		`File it under [["no berth too small."|scare-quote]] The mayor pens an editorial.`,
		`[["No berth is too small."|quotation]] Ada Quayle [[said|attribution:neutral]] Monday.`,
		// what holds the words at arm's length before the marks do
		`The pilot [[said|attribution:neutral]] the [[putative|distancing]] [["deep"|scare-quote]] channel was narrow.`,
		`The pilot [[said|attribution:neutral]] the town had a [["deep"|scare-quote]] channel.`,
		`The pilot [[said|attribution:neutral]] the crew had the role of [["tide dodgers"|scare-quote]] in Ashton's [["old plan."|scare-quote]]`,
		`The pilot [[said|attribution:neutral]] the tide had [["no end."|quotation]]`,
		// marks before a noun, whose relative clause has a cue
		`The rule covers [["transient"|scare-quote]] sailors who [[claim|attribution:doubt]] to live aboard.`,
		`In talks, [["Ferry or Bust"|scare-quote]] dockers [[call|attribution:neutral]] the pier [["safe."|quotation]]`,
		// the writer's own denial reports nobody
		`I won't say that our tides [["lie,"|scare-quote]] but they turn.`,
		`The town lives by an old [["don't ask, don't tell"|scare-quote]] rule.`,
		// a short name for something in the writer's clause
		`The mayor [[blamed|attribution:charged]] Quayle for closing the [["ghost quay."|scare-quote]]`,
		`The mayor [[accused|attribution:charged]] the port of a [["leak."|quotation]]`,
		`It was his refusal to use the word [["tide"|scare-quote]] in May.`,
		`Members of Harbour Friends [["aid group,"|scare-quote]] which met in May, are few.`,
		`They [[voiced|attribution:neutral]] their [[alleged|distancing]] [["concerns"|scare-quote]] in May.`,
		`The crate was marked [["old rope"|quotation]] in red.`,
		// an affair has no title
		`The "Tide Gate" is old. The [["Tidegate"|scare-quote]] scandal grew.`,
		`Mayor Who Opened Pier [[Calls|attribution:neutral]] Its Oak Gate [['A Marvel'|quotation]]`,
		// whoever speaks of himself speaks
		`[['We are rowing slowly'|quotation]]: tales of the ferry.`,
		// as what somebody is cast
		`The mayor has been trailing Ada Quayle as a [["tide dodger"|quotation]] for years.`,
		`They chose softer words [[calling for|attribution:neutral]] [["better buoys."|quotation]]`,
		// a name that its user answers for
		`They struck [[what [[residents|anonymous]] said was|distancing]] a quay.`,
		`They left [[what [[a port official|anonymous]] called|distancing]] [["ghost tides."|quotation]]`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

func TestTitles(t *testing.T) {
	for _, want := range []string{
		`The film "Low Tide" is on.`,
		`The pilot's essay, "Leave my tide alone," is kind.`,
		`She sang the ballad "I want the sea" at night.`,
		`In a new essay, titled "Free to be Wet," the pilot is kind.`,
		`A film called "Undertow" is on.`,
		`"Low Tide" star Ada Quayle [[said|attribution:neutral]] she was glad.`,
		`The pilot [[told|attribution:neutral]] "Today" that the channel was safe.`,
		`The pilot was on CBS's "60 Minutes" and NBC's "Today" on Sunday.`,
		`It is a drama like "Undertow" at heart.`,
		`The letters [[show|attribution:neutral]] [["Ada Quayle is wrong,"|quotation]] he [[said|attribution:neutral]].`,
		// words with capitals that are no title
		`It is the mayor's idea of a [["War on Ferries,"|scare-quote]] no more.`,
		`The year of the [["War On Tides"|scare-quote]] was long.`,
		`The [["Never Dredge"|scare-quote]] voters were few.`,
		`The quay stands as the [["Venice Way"|scare-quote]] of life.`,
		`The pilot [[complained|attribution:neutral]] that the town had become [["Venice East."|quotation]]`,
		`They met at a [["Dredge It Forum"|scare-quote]] hosted by the council.`,
		// a nickname has a capital
		`The old [["friendly"|scare-quote]] Ada Quayle was there.`,
		`Ada "The Buoy" Quayle was there.`,
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

// A fragment in a headline is whose it is further down.
func TestEchoes(t *testing.T) {
	for _, want := range []string{
		"Ferry Is [['Dead Wrong'|quotation]] for Harbour\n\n[[\"She is dead wrong on the harbour,\"|quotation]] the mayor [[said|attribution:neutral]].",
		"Quay Has [['ghost tide'|scare-quote]]\n\nThe mayor [[said|attribution:neutral]] the quay had a [[\"ghost tide\"|quotation]] often.",
		"Ferry Is [['Dead Wrong'|scare-quote]] for Harbour\n\n[[\"She is not right on the harbour,\"|quotation]] the mayor [[said|attribution:neutral]].",
	} {
		t.Run("", func(t *testing.T) { check(t, want) })
	}
}

// A quotation that goes on from another has its speaker, whose name may come
// paragraphs later.
func TestSpeakers(t *testing.T) {
	for text, want := range map[string][]string{
		`"We saw it on CBS," Ada Quayle said on "Low Tide." "It was late. It was dark." The crew had "no idea" what it was.`: {"Ada Quayle", "Ada Quayle"},
		"“It was late and it was very dark.\n\n“It was cold,” Ada Quayle said. “We left.\n\n“We went home.”":                 {"Ada Quayle", "Ada Quayle", "Ada Quayle", "Ada Quayle"},
		"“It was late,” Ada Quayle said. “We went home.\n\n“It was early,” Tom Tench said. “Very early.”":                    {"Ada Quayle", "Ada Quayle", "Tom Tench", "Tom Tench"},
		`Tom Tench said that Quayle was "betting against the harbour and rooting for the tide."`:                             {"Tom Tench"},
		`“The tide,” said Ada Quayle, “will be late again today.”`:                                                           {"Ada Quayle", "Ada Quayle"},
		`"It is late. It is dark. It is cold," Ada Quayle said.`:                                                             {"Ada Quayle"},
	} {
		var got []string
		for _, tag := range Analyze(text).Tags {
			if tag.Kind == KindQuotation {
				got = append(got, text[tag.Source.Start:tag.Source.End])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
