package analysis

import "testing"

func TestSources(t *testing.T) {
	checkSources(t, map[string]string{
		"Samantha Power, the ambassador to the United Nations, said it was late.":          "Samantha Power, the ambassador to the United Nations",
		"\"It was late,\" said Vitaly Churkin, the Russian envoy.":                         "Vitaly Churkin, the Russian envoy",
		"Ada Quayle, 56, who has served for years, said it was late.":                      "Ada Quayle, 56, who has served for years",
		"Capt. Ada Quayle (Harbour), a council member, said it was late.":                  "Capt. Ada Quayle (Harbour), a council member",
		"\"It was late,\" said Ada Quayle, executive director of the port.":                "Ada Quayle, executive director of the port",
		"\"It was late,\" said Ada Quayle, 56, of Harbour Road.":                           "Ada Quayle, 56, of Harbour Road",
		"\"It was late,\" said Ada Quayle, adding that it was dark.":                       "Ada Quayle",
		"Quayle -- the head of the port, a harbour in the north -- said it was late.":      "Quayle -- the head of the port, a harbour in the north",
		"Ada Quayle, the master of the port, one of three in the north, said it was late.": "Ada Quayle, the master of the port, one of three in the north",
		"It was late, according to the Syrian Observatory for Human Rights.":               "the Syrian Observatory for Human Rights",
		"The strike was condemned by both ministries.":                                     "both ministries",
		"The army said it was late and added that it was dark.":                            "The army",
		"A statement by the US Central Command (CENTCOM) said it was late.":                "the US Central Command (CENTCOM)",
		"The US Central Command released a statement saying it was late.":                  "The US Central Command",
		"Russia's Defence Ministry, citing the Syrian command, said it was late.":          "Russia's Defence Ministry",
		"A senior official, whose name was withheld, e-mailed reporters that it was late.": "A senior official, whose name was withheld",
		"The report, which says it was late, is long.":                                     "The report",
		"It was Russia's claim that it was late.":                                          "Russia's",
		"On Friday the head of the agency told reporters that it was late.":                "the head of the agency",
		"After Russia informed it that the road was empty, the column turned back home.":   "Russia",
	})
}

// Sources that stand behind asides, in another clause or in a list.
func TestFarSources(t *testing.T) {
	checkSources(t, map[string]string{
		"Ada Quayle, a pilot, wanted to keep talks with the port, saying it was late.": "Ada Quayle, a pilot",
		"Ada Quayle, a pilot elected in the spring of 2010, said it was late.":         "Ada Quayle, a pilot elected in the spring of 2010",
		"Ada Quayle, though, told the port it was late.":                               "Ada Quayle",
		"Sen. Ada Quayle, R-Texas, who was in the port, said it was late.":             "Sen. Ada Quayle, R-Texas, who was in the port",
		"Ada Quayle, of Ashton, Md., said it was late.":                                "Ada Quayle, of Ashton, Md.",
		"It drew the ire of Judge Tench who said it was late.":                         "Judge Tench",
		"Many pilots left, most of whom said it was late.":                             "most of whom",
		"It is the kind of plan Quayle called for.":                                    "Quayle",
		"Unions that are working to keep the port accused the pilots.":                 "Unions",
		"It was late, lawyers for the family said.":                                    "lawyers for the family",
		"A group of pilots called Harbour Friends railed against the port.":            "A group of pilots called Harbour Friends",
		"A more careful Ada Quayle said it was late.":                                  "A more careful Ada Quayle",
		"The voice at the end of the film denounced the port.":                         "The voice at the end of the film",
		"Ada Quayle with the harbour police said it was late.":                         "Ada Quayle with the harbour police",
		"Ada Quayle called the plan mad in an interview with the Harbour Post.":        "Ada Quayle",
		"Ada Quayle called the plan mad, citing the cost.":                             "Ada Quayle",
		"It was late, citing officials of the port.":                                   "officials of the port",
		"The heads of Egypt, Qatar, and the US denounced the port.":                    "The heads of Egypt, Qatar, and the US",
		"Berg, Quayle and Tench denounced the port.":                                   "Berg, Quayle and Tench",
		"In Cairo, Berg and Tench denounced the port.":                                 "Berg and Tench",
		"Critics of an effort to close the port denounced it.":                         "Critics of an effort to close the port",
		"Added Quayle: \"It was late.\"":                                               "Quayle",
		"Arguing that the port was shut, the pilots of Salem asked for help.":          "the pilots of Salem",
		"Arguing that it was late, Quayle left.":                                       "Quayle",
		"The port closed as pilots left after rejecting the plan.":                     "pilots",
		"Tench hit at those who blamed the port, denouncing the plan.":                 "Tench",
		"A judge in Salem on July 18 largely denounced the plan.":                      "A judge in Salem",
		"Quayle is expected to leave.":                                                 "",
		"It's denouncing the port.":                                                    "It",
	})
}

// checkSources checks the source of the last attribution of each text.
func checkSources(t *testing.T, cases map[string]string) {
	t.Helper()
	for text, want := range cases {
		found := ""
		for _, tag := range Analyze(text).Tags {
			if tag.Kind == KindAttribution && !tag.Source.Empty() {
				found = text[tag.Source.Start:tag.Source.End]
			}
		}
		if found != want {
			t.Errorf("%s\n got %q\nwant %q", text, found, want)
		}
	}
}
