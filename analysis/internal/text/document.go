// Package text cuts an article into paragraphs, sentences, tokens and quoted
// stretches. It knows spans only, no kinds of tags.
package text

// Span is a half-open stretch of bytes, [Start, End), into a text.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.Start >= s.End }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// TokenKind tells words from figures and marks.
type TokenKind uint8

// The kinds of token. White space makes no tokens.
const (
	Word   TokenKind = iota // letters, with inner apostrophes, hyphens and full stops of abbreviations
	Number                  // digits, with inner separators and a percent, currency or ordinal sign
	Mark                    // a quotation mark of any sort that opens or closes a quotation
	Punct                   // any other visible character
)

// Shape is how a word is written.
type Shape uint8

// The shapes.
const (
	Lower Shape = iota // strike
	Title              // Strike
	Upper              // STRIKE, U.S.
	Mixed              // iPhone, McCain
)

// Token is one word, figure or mark. Tokens are in order and do not overlap.
type Token struct {
	Start, End int32 // bytes
	Kind       TokenKind
	Shape      Shape
	// Break is 2 where a paragraph begins at this token, 1 where a line does, else 0.
	Break uint8
	// Glued is set where no white space stands before the token.
	Glued bool
}

// Span returns the token's place in the text.
func (t Token) Span() Span { return Span{int(t.Start), int(t.End)} }

// Range is a half-open stretch of tokens or sentences, [First, End), by index.
type Range struct{ First, End int }

// Sentence is a stretch of tokens that ends with a stop or with its paragraph.
type Sentence struct {
	Span      // from the first token's start to the last one's end
	Tokens    Range
	Paragraph int // index
}

// Paragraph is a stretch of sentences between empty lines or line breaks.
type Paragraph struct {
	Span
	Sentences Range
}

// Quote is a stretch between quotation marks.
type Quote struct {
	Span          // with the marks
	Inner   Span  // without
	Tokens  Range // with the marks
	Level   int   // 0 for an outer quotation, 1 for one inside it, and so on
	Outer   int   // index of the quotation that it lies in, or -1
	Before  int   // index of the last quotation before it that lies in no other, or -1
	Single  bool  // written with single marks
	Open    bool  // no closing mark: it runs to the end of its paragraph
	Resumes bool  // goes on from the quotation before it, which its paragraph left open
}

// Document is an article cut into its parts. All of its slices are in order
// of the text. Quotes are in order of their opening marks.
type Document struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Quotes     []Quote
	LowerCased bool // the text has lost its capitals
}

// TokenText returns the text of token i.
func (d *Document) TokenText(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }
