// Package flow breaks an article's body into the lines that a pane shows.
//
// Cut prepares a body once. A Layout wraps it at one width, block by block and
// only where somebody looks, so that a megabyte opens and changes its width as
// fast as a page does. Places are byte offsets of the body or a Pos, never the
// number of a row in the whole article: nobody knows that number before
// everything above has been wrapped.
//
// Nothing here knows colours. Widths are in cells and are measured as Bubble
// Tea's renderer measures them, by the method that the terminal asked for.
package flow
