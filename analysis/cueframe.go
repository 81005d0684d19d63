package analysis

// cueFrame is what must stand beside a listed cue so that it is one: @frame of
// its class.
type cueFrame uint8

const (
	frameNone     cueFrame = iota
	frameAny               // nothing: said
	frameFinite            // nothing, but the verb is no infinitive: hopes
	frameClause            // a clause or a quotation: noted that
	frameObject            // an object: denied it
	frameTo                // an infinitive: vowed to
	frameEvidence          // a document as the subject and an object: the poll shows
	frameState             // a person as the subject: is confident
	frameNoun              // a source or a content: his claim that
	framePhrase            // a source after it: according to
	frameColon             // a name before it, the words after it
	frameCue               // of groups without members: "critics" is a weasel only as the subject of a cue
)

var frameNames = [...]string{"", "any", "finite", "clause", "object", "to", "evidence", "state", "noun", "phrase", "colon", "cue"}

func (f cueFrame) String() string { return frameNames[f] }
