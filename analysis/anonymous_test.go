package analysis

import "testing"

func TestAnonymous(t *testing.T) {
	for _, want := range []string{
		`[[Two residents|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`[[A retired teacher|anonymous]] [[told|attribution:neutral]] the court that the bridge was open.`,
		`[[A senior official|anonymous]] [[said|attribution:neutral]] it was late. The mayor left with the guests, [[this official|anonymous]] [[said|attribution:neutral]].`,
		`[[A spokesman for the port|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
		`On Friday in Port Salem, [[a port official|anonymous]] [[said|attribution:neutral]] the bridge was open.`,
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
		"A letter to port officials said the bridge was open.",
	})
}
