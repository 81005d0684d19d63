package lexicon

// Class is a group of entries of one linguistic class.
type Class struct {
	Name    string   // unique, such as "loaded.fight"
	File    string   // where it stands
	Kind    string   // kind of tag that its entries make; empty for grammatical classes
	Title   string   // the class as readers see it
	Reason  string   // completes "`slammed` …"
	Sources []string // literature
	Stance  string   // of cues: neutral, doubt, factive or charged
	Guards  Guards
	// Strength is that of entries that give none.
	Strength uint8
	Frame    string // of cues: the complement that makes the word a cue

	// What readers' own lists say besides.
	Own      bool
	Section  Section
	Doc      string // lines of @doc
	Examples []Example
	Line     int // of its @class, @rule or @except
}

// Entry is one line of a list: a term with what is known about it.
type Entry struct {
	Term     string
	Class    *Class
	Instead  string // plainer wording, or ""
	*Special        // never nil
	Line     int32  // of Class.File, from 1
	Index    int32  // in Lexicon.Entries
	Guards   Guards
	Strength uint8 // 1 to 3
	POS      POS
}

// Special is what few entries have. It is kept apart because there are
// thousands of the others, and a start of the program fills their memory.
type Special struct {
	Reason string // its own reason, or ""
	Near   []Near
}

// POS is a set of parts of speech from which forms are made.
type POS uint8

// Parts of speech that a list may give.
const (
	Noun POS = 1 << iota
	Verb
	Adjective
	AdverbOf      // also the adverb in -ly
	Compare       // also comparative and superlative
	Adverb        // as it stands
	AsWritten POS = 0
)

// Near is a condition on the words next to a match, lower-cased.
type Near struct {
	After bool // the word before it, else the word after it
	Not   bool
	Words []string
	// Firsts has, for each of Words, the byte with which its word next to the
	// match begins, with the bit set by which letters differ in case.
	Firsts string
	// Mask has the bits of Words: see NearBit.
	Mask uint64
}

// NearBit returns a number below 64 for a word, of its first and its last byte
// and its length in bytes: what stands next to a match is hardly ever one of
// the words of a condition, and is known by it (Bloom, 1970).
func NearBit(first, last byte, length int) int {
	return (int(first&31) + 7*int(last&31) + 13*length) & 63
}

// posNamed returns the parts of speech that a list names.
func posNamed(name string) (pos POS, ok bool) {
	switch name {
	case "n":
		return Noun, true
	case "v":
		return Verb, true
	case "a":
		return Adjective, true
	case "a+ly":
		return Adjective | AdverbOf, true
	case "a+er":
		return Adjective | Compare, true
	case "a+ly+er", "a+er+ly":
		return Adjective | AdverbOf | Compare, true
	case "adv":
		return Adverb, true
	case "x":
		return AsWritten, true
	}
	return 0, false
}
