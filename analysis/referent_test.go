package analysis

import "testing"

// Whom the last pronoun that speaks stands for, or "" where it is not sure.
func TestReferents(t *testing.T) {
	for text, want := range map[string]string{
		"Ada Quayle said the channel was narrow. She added that the buoys had moved.":                       "Ada Quayle",
		"\"It is narrow,\" said Ada Quayle, the harbour master.\n\n\"And the buoys moved,\" she said.":      "Ada Quayle, the harbour master",
		"By noon, Mr. Tench said, it was late. By six, he said, it was dark.":                               "Mr. Tench",
		"The pilots warned of sand. They said the buoys had moved.":                                         "The pilots",
		"The council announced the sale. It said the quay was old.":                                         "The council",
		"Ada Quayle said it was late. \"It is,\" she said. The tide turned. She added that it was dark.":    "Ada Quayle",
		"Ada Quayle and Ben Tench said it was late. They added that it was dark.":                           "Ada Quayle and Ben Tench",
		"A spokeswoman said it was late. She added that it was dark.":                                       "A spokeswoman",
		"A spokeswoman said it was late. He added that it was dark.":                                        "", // they do not agree
		"Ada Quayle said she hoped to be back.":                                                             "", // nothing tells who she is
		"Ada Quayle said it was late. Ben Tench left. He said it was dark.":                                 "", // he might be either
		"Ada Quayle met Ben Tench on the quay. He said it was dark.":                                        "", // nobody has spoken yet
		"Mrs. Quayle said it was late. He said it was dark.":                                                "", // they do not agree
		"The council announced the sale. He said the quay was old.":                                         "",
		"Ada Quayle said it was late. The sun set. The tide turned. The fog came in. She said it was dark.": "", // too long ago
		"Some say it is late. He said it was dark.":                                                         "",
	} {
		got := ""
		for _, tag := range Analyze(text).Tags {
			if tag.Kind == KindAttribution {
				got = text[tag.Who.Start:tag.Who.End]
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
