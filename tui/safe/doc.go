// Package safe makes text from strangers fit for a terminal.
//
// Text and Line are the only texts that a view accepts. They are made here and
// nowhere else, from text that has been decoded in full: bytes to code points,
// entities, CDATA sections, JSON escapes. Whatever came in, they are valid
// UTF-8 in which the terminal can find no command, no character changes the
// direction of others, nothing is invisible, and no character is drawn over
// its neighbours. Every word stays, in order; what is taken away is counted
// (Removed), since hidden text is itself a finding.
//
// Cleaning what is clean gives the same string and allocates nothing.
//
// What becomes of what:
//
//	CR LF, CR, VT, FF, NEL, LS, PS           line break; FF and PS end a paragraph
//	tab                                      spaces to the next multiple of eight cells
//	complete escape sequence, ≤ 4,096 bytes  removed
//	other ESC                                ␛
//	other C0, DEL                            the picture at U+2400, ␡
//	C1                                       its Windows-1252 meaning, else U+FFFD
//	invalid, private use, noncharacter       U+FFFD
//	direction controls                       removed
//	invisible characters                     removed; some leave a place to break the line
//	joiners                                  kept inside emoji, Indic and Arabic clusters
//	tag characters                           kept after U+1F3F4
//	combining marks                          at most eight a cluster, never without a base
//
// Package egress, below this one, checks what leaves the program against
// tables of its own.
package safe
