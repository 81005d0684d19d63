package analysis

// Rule is what finds the tags of one kind: a value with its documentation.
// Help, README, the JSON output and the reader's panel print these fields.
type Rule struct {
	Name  string // in output, flags and anchors
	Kind  Kind
	Title string // what it points out; no capital, no full stop
	Doc   string // Markdown: when it fires and why that matters to a reader
	// Silent says, in Markdown, when the rule stays silent.
	Silent string
	// Example is annotated text that the rules reproduce: [[words|kind]].
	Example string
	// Unmarked are sentences in which the rule finds nothing.
	Unmarked []string
	// Literature are the works that the rule and its word classes rest on.
	Literature []string

	find func(*scan)
}
