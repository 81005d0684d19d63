package analysis

import "testing"

func TestAnonymous(t *testing.T) {
	for _, want := range []string{
		`[[Two residents|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`[[A retired teacher|anonymous]] [[told|attribution:neutral]] the court that the bridge was open.`,
		`[[A senior official|anonymous]] [[said|attribution:neutral]] it was late. The mayor left with the guests, [[this official|anonymous]] [[said|attribution:neutral]].`,
		`[[A spokesman for the port|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`On Friday in Port Salem, [[a port official|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		// several, where a cue of speech has them speak
		`[[Dock workers|anonymous]] [[said|attribution:neutral]] the bridge was open, whilst [[residents|anonymous]] [[said|attribution:neutral]] it was not.`,
		`[[Harbour activists in Ashton|anonymous]] [[reported|attribution:neutral]] that the bridge was open.`,
		`[[Residents reached by phone|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`[[Port workers|anonymous]] [[accused|attribution:charged]] the council of delay. Three port leaders [[accused|attribution:charged]] it too.`,
		`[[A person close to the mayor|anonymous]] [[told|attribution:neutral]] the council that the bridge was open.`,
		`[[The pilot, who asked not to be named|anonymous]], [[said|attribution:neutral]] the bridge was open.`,
		`[[A union leader|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`[[Two port officials|anonymous]] and the council [[confirmed|attribution:factive]] it.`,
		// the first of two, and the one of whom a clause tells
		`[[A port official|anonymous]] and the local radio [[said|attribution:neutral]] the bridge was open.`,
		`[[A former pilot who saw the chart|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`They met a tide [[one pilot|anonymous]] [[called|attribution:neutral]] [["wild."|quotation]]`,
		// whose words are handed on
		`The radio [[cited|attribution:neutral]] [[sources|anonymous]] in the port as [[saying|attribution:neutral]] the bridge was open.`,
		`The paper [[quoted|attribution:neutral]] [[a port official|anonymous]] on the bridge.`,
		// at the end of a headline
		"Ferry to stay in dock – [[port source|anonymous]]\n\nThe ferry is old.",
		"[[Port official|anonymous]] [[says|attribution:neutral]] ferry is late\n\nThe ferry is old.",
		"[[Source|anonymous]][[:|attribution:neutral]] ferry to stay in dock\n\nThe ferry is old.",
		"Ferry to stay in dock: [[residents|anonymous]]\n\nThe ferry is old.",
	} {
		check(t, want)
	}
}

// People who are named, or who speak as a public body.
func TestNotAnonymous(t *testing.T) {
	mustNotMark(t, []Kind{KindAnonymous}, []string{
		"A lawyer for the port, Anna Berg of Berg and Sons, said the bridge was open.",
		"A spokesman for the port, Anton Berg, said the bridge was open.",
		"Anna Berg, an adviser to the port, said the bridge was open.",
		"As a young officer, Berg said, he had crossed the bridge.",
		"Several officials, including Anna Berg, said the bridge was open.",
		"Lawmakers and delegates said the bridge was open.",
		"A federal judge found that the bridge was open.",
		"The senator said the bridge was open.",
		"Doctors Without Borders (MSF) said the bridge was open.",
		"A guest who gave only a first name, Olga, said the bridge was open.",
		"Three senators said the bridge was open.",
		"A toll of nine people said the report.",
		"Two delegates – Anna Berg and Tom Tench – said the bridge was open.",
		"A guest who asked to be identified only as Berg said the bridge was open.",
		"Port Official Invokes Old Rule\n\nThe rule is old.",
		"A reader would ask whether the bridge was open.",
		"Sailors who claim to be late said nothing.",
		"Ferry to stay in dock – diplomat\n\nThe diplomat is Anna Berg.",
		"A letter to port officials said the bridge was open.",
	})
}
