package analysis

import "askance/analysis/internal/text"

// Span is a half-open stretch of bytes, [Start, End), into the analysed text
// as it was given. Both ends lie on the start of a code point.
type Span = text.Span

// Kind says what a tag points out. The kinds, and where each begins and ends,
// follow the project's annotation guidelines.
type Kind uint8

// The fourteen kinds, in the order in which they are listed to readers.
const (
	KindScareQuote Kind = iota
	KindDistancing
	KindLabel
	KindLoaded
	KindIntensifier
	KindEuphemism
	KindEditorial
	KindAttribution
	KindQuotation
	KindAnonymous
	KindWeasel
	KindHedge
	KindBooster
	KindPassive

	// Kinds is the number of kinds.
	Kinds = int(KindPassive) + 1
)

// Family groups kinds that a reader shows or hides together.
type Family uint8

// The five families, in the order of the keys 1 to 5.
const (
	FamilyDoubt Family = iota
	FamilyLoaded
	FamilyEditorial
	FamilyAttribution
	FamilyCertainty

	// Families is the number of families.
	Families = int(FamilyCertainty) + 1
)

// Voice says who answers for the words under a tag.
type Voice uint8

// The voices.
const (
	VoiceAuthor   Voice = iota // the article's own words
	VoiceReported              // inside indirect speech or thought that a cue attributes to a source
	VoiceSource                // inside a direct quotation
)

// Stance says how an attribution's cue stands to what is attributed.
type Stance uint8

// The stances. StanceNone is carried by every tag that is no attribution.
const (
	StanceNone    Stance = iota
	StanceNeutral        // said, told, according to
	StanceDoubt          // claimed, alleged
	StanceFactive        // admitted, revealed: the cue vouches for the content
	StanceCharged        // accused, chastised, vehemently denied
)

var (
	kindNames = [Kinds]string{
		"scare-quote", "distancing", "label", "loaded", "intensifier", "euphemism", "editorial",
		"attribution", "quotation", "anonymous", "weasel", "hedge", "booster", "passive",
	}
	kindFamilies = [Kinds]Family{
		FamilyDoubt, FamilyDoubt, FamilyLoaded, FamilyLoaded, FamilyLoaded, FamilyLoaded, FamilyEditorial,
		FamilyAttribution, FamilyAttribution, FamilyAttribution, FamilyAttribution,
		FamilyCertainty, FamilyCertainty, FamilyCertainty,
	}
	familyNames = [Families]string{"doubt", "loaded", "editorial", "attribution", "certainty"}
	voiceNames  = [...]string{"author", "reported", "source"}
	stanceNames = [...]string{"", "neutral", "doubt", "factive", "charged"}
)

// String returns the kind's name in output and flags, such as "scare-quote".
func (k Kind) String() string { return kindNames[k] }

// Family returns the family that the kind belongs to.
func (k Kind) Family() Family { return kindFamilies[k] }

// String returns the family's name, such as "certainty".
func (f Family) String() string { return familyNames[f] }

// String returns the voice's name: "author", "reported" or "source".
func (v Voice) String() string { return voiceNames[v] }

// String returns the stance's name, or "" for StanceNone.
func (s Stance) String() string { return stanceNames[s] }

// Tag is one mark in the text.
type Tag struct {
	Span          // what is marked
	Kind   Kind   //
	Voice  Voice  // who answers for the marked words
	Stance Stance // attributions only
	// Strength grades how sure the mark is: 1 a weak hint, 2 the default, 3 unmistakable.
	Strength uint8
	Rule     *Rule // what found it
	// Source and Content are set for attributions where the sentence gives
	// them: the words that name who speaks, and the words attributed. The zero
	// Span means that there is none. Who is set where the source is a pronoun
	// and it is sure whom it stands for: the words that name them.
	Source, Content, Who Span

	why why
}
