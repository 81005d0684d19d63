// Package chroma stands in for Glamour's syntax highlighter, of which askance
// needs nothing: its pages hold prose. The real one reads some 300 grammars
// and styles into memory whenever a program that links it starts. That was
// half of the time askance took to start, and a fifth of its size.
//
// It is a module of its own under the highlighter's name, put in its place by
// the replace line of the main go.mod, and declares what Glamour's package
// ansi refers to and no more: when a newer Glamour refers to more, the build
// fails and names it. Without the replace line everything works as well, only
// slower.
//
// Pages never get here: their style names no theme for blocks of code (see
// tui/internal/pane/page), and Glamour then sets them itself.
package chroma

// TokenType is a class of words in a program.
type TokenType int

// The classes that Glamour gives a style.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)

// StyleEntries says how words of a class are set.
type StyleEntries map[TokenType]string

// Style is a named set of entries.
type Style struct {
	Name    string
	Entries StyleEntries
}

// MustNewStyle returns a style.
func MustNewStyle(name string, entries StyleEntries) *Style {
	return &Style{Name: name, Entries: entries}
}
