// Package paint turns lines of runs into cells with colours.
//
// Text is broken into lines before it comes here, and each line is painted by
// itself from the spans that lie over it. Spans come in layers (tags, markup,
// matches, edits, the cursor) whose looks are laid over each other.
package paint
