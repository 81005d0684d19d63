package tour

import "askance/tui"

// Steps returns the tour. It is for the five embedded accounts, under the
// names that they are opened by.
func Steps() []tui.TourStep {
	const (
		agency      = "seed:agency"
		blog        = "seed:blog"
		broadcaster = "seed:broadcaster"
		network     = "seed:network"
	)
	return []tui.TourStep{
		{
			Left: agency, Right: network,
			Title: "Two accounts of one night",
			Say:   "A state news agency and an American network report the same air strike. Words that frame it are marked, and the row under each headline tells the five families of marks apart and counts them.",
		},
		{
			Left: agency, Right: network, Words: "“ceasefire”", Do: []string{"explain"},
			Title: "Doubt",
			Say:   "Nobody is quoted as saying this word; the marks hold it at arm's length. Enter opens this panel on any mark: the reason, whose voice it is, and how often each account does it.",
		},
		{
			Left: agency, Right: network, Words: "flagrant",
			Title: "Loaded words",
			Say:   "A word that takes a side where a plainer one exists. The line at the foot of the texts always explains the mark under the cursor, and n goes to the next one.",
		},
		{
			Left: agency, Right: network, Words: "blatant",
			Title: "Whose words?",
			Say:   "Inside a quotation the words are the speaker's, so the mark is fainter than the agency's own. The key v leaves only what an account says in its own voice.",
		},
		{
			Left: agency, Right: network, Words: "claiming", OtherWords: "claiming",
			Title: "Doubt changes sides",
			Say:   "In the agency's account the Americans are “claiming”; in the network's, the Russians are. The verb that introduces a statement tells whom the writer believes.",
		},
		{
			Left: agency, Right: network, Pane: 1, Words: "were killed",
			Title: "Nobody did it",
			Say:   "A passive verb of harm without an agent: soldiers were killed, by nobody. The agency's first sentence has the same event with a subject, and the subject is warplanes.",
		},
		{
			Left: blog, Right: broadcaster, Words: "warned", Do: []string{"match"},
			Title: "What both have",
			Say:   "A blog and a broadcaster run the same agency copy. Capital letters beside the text mark copied passages, small ones the same point, dots a sentence with no match found; m jumps between the two.",
		},
		{
			Left: blog, Right: broadcaster, Pane: 1, Words: "conceded", Do: []string{"match", "other-pane"},
			Title: "What was changed",
			Say:   "Inside copied text the words that differ stand out: Churkin “conceded” here and only “said” in the blog. Quotation marks that one of them lost are inferred from the other and drawn with a broken line.",
		},
		{
			Left: agency, Right: network, Do: []string{"compare", "next-view", "next-view"},
			Title: "All five together",
			Say:   "The key c holds all accounts together: here, what each calls the same thing. Tab goes through the views, and enter takes both panes to the place.",
		},
		{
			Left: agency, Right: network, Do: []string{"search"}, Type: "cease",
			Title: "Finding your way",
			Say:   "A slash searches both accounts as you type, t lists the marks, o opens another account, and the keys 1 to 5 hide a family. A question mark lists every key there is.",
		},
	}
}
