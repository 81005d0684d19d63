package theme

// Look says what is to be seen at a stretch of article text. Layers of paint
// use different bits, so that looks are laid over each other by OR.
type Look uint32

// The bits of a Look. A family is its number plus one; see Family.
const (
	familyMask Look = 1<<3 - 1 // a family's number plus one
	cursorMask Look = familyMask << cursorShift
)

const cursorShift = 3

// The bits of a Look. A family is set by Family, the cursor by Cursor.
const (
	Inner   Look = 1 << (iota + 6) // inside a quotation, between its marks
	Fainter                        // not the author's own words
	Away                           // makes a cursor that of the pane without focus
	Speaker                        // who speaks, for the attribution that the cursor is on
	Match                          // found by the search
	Found                          // the match that the search stands on
	Strong
	Emphasis
	Link
	Heading  // kinds of block
	Quoted   // a block quotation
	Verbatim // code
	Edited   // a word that differs in a copied passage
	Passage  // the passage that was jumped to
	Restored // a quotation that seems to have lost its marks
)

// Family returns the look of a tag of family n, counted from 0.
func Family(n int) Look { return Look(n + 1) }

// Cursor returns the look of the chosen tag, which is of family n.
func Cursor(n int) Look { return Look(n+1) << cursorShift }

// family returns the family of a look, or -1.
func (l Look) family() int { return int(l&familyMask) - 1 }

// cursor returns the family of the chosen tag, or -1 where there is none.
func (l Look) cursor() int { return int(l&cursorMask>>cursorShift) - 1 }

// Role is a part of the screen that is not article text.
type Role uint8

// The roles.
const (
	Plain      Role = iota
	Title           // headline of the pane with focus
	TitleAway       // and of the other
	Quiet           // dates, counts, what can be overlooked
	Rule            // the divider and other lines
	Key             // a key to press
	Note            // what has just happened
	Alert           // what went wrong
	Head            // headings in panels
	Chosen          // the selected row of a list
	ChosenAway      // the same without focus
	Thumb           // the part of a strip that the window shows
	Accent          // the pane with focus, input prompts
	Bar             // the status line's ground
	BarKey          // a key on it
	BarNote         // a notice on it
	roles
)
